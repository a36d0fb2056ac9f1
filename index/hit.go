package index

import (
	"slices"

	"attache/index/briefing"
)

// hit returns r as it is handed out.
func (f *findings) hit(r *scored) Hit {
	p := &f.entry.briefing.Paragraphs[r.passage]
	h := Hit{Briefing: f.entry.briefing, Passage: p, Score: f.score(r), Signals: r.reasons()}
	h.Best = f.bestSpan(r)
	h.Matches = f.matches(r)
	for i := range p.Statements {
		st := &p.Statements[i]
		if f.heard != nil && f.heard(st) || f.heard == nil && bears(st, h.Best, h.Matches) {
			h.Statements = append(h.Statements, i)
		}
	}
	for _, other := range f.also[r.passage] {
		h.Also = append(h.Also, f.entry.briefing.Paragraphs[other].Number)
	}
	return h
}

// bestSpan returns the sentence of r that answers best.
func (f *findings) bestSpan(r *scored) briefing.Span {
	p := &f.entry.briefing.Paragraphs[r.passage]
	if i := int(r.best - f.search.passages[r.passage].sentence); i >= 0 && i < len(p.Sentences) {
		return p.Sentences[i]
	}
	return briefing.Span{End: len(p.Text)}
}

// bears reports whether st holds something of the best sentence or of what matched.
func bears(st *briefing.Statement, best briefing.Span, matches []briefing.Span) bool {
	return st.Overlaps(best) || slices.ContainsFunc(matches, st.Overlaps)
}

// leastShown is how near or alike, in hundredths, another word must be to be
// shown as a match.
const leastShown = 30

// matches returns the words of r's paragraph that matched, where they count.
func (f *findings) matches(r *scored) []briefing.Span {
	p := &f.entry.briefing.Paragraphs[r.passage]
	var found []briefing.Span
	at := f.search.passages[r.passage].token
	statement := 0
	f.words = f.search.reading(p.Text, f.words)
	for _, w := range f.words {
		m := f.marks.forms[f.search.tokens[at]]
		at++
		for statement+1 < len(p.Statements) && p.Statements[statement].End <= w.Start {
			statement++
		}
		if f.heard != nil && statement < len(p.Statements) && !f.heard(&p.Statements[statement]) {
			continue
		}
		if m.term > 0 && (m.kind&exact != 0 || max(m.near, m.alike) >= leastShown) {
			found = add(found, w.Span)
		}
	}
	return found
}

// add returns found with a span that begins no earlier than the last, or with the
// longer of the two if they overlap: a name and the initials that stand for it.
func add(found []briefing.Span, s briefing.Span) []briefing.Span {
	n := len(found)
	for n > 0 && found[n-1].Overlaps(s) {
		if found[n-1].Len() >= s.Len() {
			return found
		}
		n--
	}
	return append(found[:n], s)
}

// reasons returns what r's rank is made of, those of its best sentence last.
func (r *scored) reasons() []Signal {
	if k := r.risk; k != (risk{}) {
		return []Signal{{"harm", k.harm, 1}, {"cue", max(k.cue, k.said), 1}, {"possible", k.modal, 1}, {"hope", k.hope, -hopeWeight}, {"past", k.past, -pastWeight}, {"denied", k.not, -denied}}
	}
	all := make([]Signal, 0, passageSignals+sentenceSignals)
	for i, w := range passageWeights {
		if r.signals[i] != 0 {
			all = append(all, Signal{w.name, r.signals[i], w.weight})
		}
	}
	for i, w := range sentenceWeights {
		if r.sentence[i] != 0 {
			all = append(all, Signal{w.name, r.sentence[i], w.weight * passageWeights[pBest].weight})
		}
	}
	return all
}
