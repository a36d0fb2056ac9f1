package index

import (
	"context"
	"slices"
	"strings"

	"attache/index/briefing"
)

// heard returns whose statements count for q; nil: all.
func heard(q Query) func(*briefing.Statement) bool {
	switch {
	case q.Kind == Quotes:
		return func(st *briefing.Statement) bool { return st.Voice == briefing.Verbatim && by(st, q.Speaker) }
	case q.Kind == Own:
		return func(st *briefing.Statement) bool { return st.Voice == briefing.Writer }
	case q.Kind == Position:
		return func(st *briefing.Statement) bool { return st.Voice != briefing.Writer && by(st, q.Speaker) }
	case q.Speaker != "":
		return func(st *briefing.Statement) bool { return by(st, q.Speaker) }
	}
	return nil
}

// by reports whether speaker, a Name, says st; "" is anybody.
func by(st *briefing.Statement, speaker string) bool {
	return speaker == "" || st.Speaker != nil && st.Speaker.Is(speaker)
}

// mostlySaid reports whether somebody says more than half of a sentence of p.
func mostlySaid(p *briefing.Paragraph, sentence briefing.Span) bool {
	said := 0
	for i := range p.Statements {
		if st := &p.Statements[i]; st.Speaker != nil && st.Overlaps(sentence) {
			said += min(st.End, sentence.End) - max(st.Start, sentence.Start)
		}
	}
	return 2*said > sentence.Len()
}

// maxOthers is how many others are named who speak of what a speaker does not.
const maxOthers = 5

// others returns who else speaks of q's text, first who does so most plainly. Who is
// named in it is not reckoned with: "says Durrani" is nothing that Durrani says of himself.
func (e *entry) others(ctx context.Context, q Query) ([]*briefing.Speaker, error) {
	anybody := q
	anybody.Speaker = ""
	if q.Kind == Own {
		anybody.Kind = Position
	}
	f, err := e.find(ctx, anybody)
	if err != nil {
		return nil, err
	}
	defer marksPool.Put(f.marks)
	var names []*briefing.Speaker
	seen := map[*briefing.Speaker]bool{}
	for i := range f.ranked {
		r := &f.ranked[i]
		best, matches := f.bestSpan(r), f.matches(r)
		for k := range e.briefing.Paragraphs[r.passage].Statements {
			st := &e.briefing.Paragraphs[r.passage].Statements[k]
			if st.Speaker == nil || f.heard != nil && !f.heard(st) || !bears(st, best, matches) {
				continue
			}
			for _, sp := range st.Speaker.Each() {
				if seen[sp] || sp.Name == q.Speaker || f.question.names(sp) {
					continue
				}
				seen[sp] = true
				if names = append(names, sp); len(names) == maxOthers {
					return names, nil
				}
			}
		}
	}
	return names, nil
}

// names reports whether sp's surname is asked for.
func (q *question) names(sp *briefing.Speaker) bool {
	words := strings.Fields(sp.Name)
	return len(words) > 1 && slices.ContainsFunc(q.terms, func(t queryTerm) bool { return t.folded == fold(words[len(words)-1]) })
}
