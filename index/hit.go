package index

import (
	"attache/index/briefing"
)

// hit returns r as it is handed out.
func (f *findings) hit(r *scored) Hit {
	p := &f.entry.briefing.Paragraphs[r.passage]
	h := Hit{Briefing: f.entry.briefing, Passage: p, Score: f.score(r), Signals: r.reasons()}
	h.Statements = f.bearing(r)
	h.Best = f.bestSpan(r)
	h.Matches = f.matches(r)
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

// bearing returns the statements of r that bear on the query: those that count
// and, of a question to any voice, hold what matched or the best sentence.
func (f *findings) bearing(r *scored) []int {
	p := &f.entry.briefing.Paragraphs[r.passage]
	best := f.bestSpan(r)
	matches := f.matches(r)
	var all []int
	for i := range p.Statements {
		st := &p.Statements[i]
		if f.heard != nil {
			if f.heard(st) {
				all = append(all, i)
			}
			continue
		}
		if st.Overlaps(best) || overlapsAny(st.Span, matches) {
			all = append(all, i)
		}
	}
	return all
}

func overlapsAny(s briefing.Span, all []briefing.Span) bool {
	for _, t := range all {
		if s.Overlaps(t) {
			return true
		}
	}
	return false
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
	for _, w := range read(p.Text, nil) {
		m := f.marks.forms[f.search.tokens[at]]
		at++
		for statement+1 < len(p.Statements) && p.Statements[statement].End <= w.Start {
			statement++
		}
		if f.heard != nil && statement < len(p.Statements) && !f.heard(&p.Statements[statement]) {
			continue
		}
		if m.term > 0 && (m.kind&exact != 0 || max(m.near, m.alike) >= leastShown) {
			found = append(found, w.Span)
		}
	}
	return found
}

// reasons returns what r's rank is made of, those of its best sentence last.
func (r *scored) reasons() []Signal {
	var all []Signal
	if k := r.risk; k != (risk{}) {
		return []Signal{{"harm", k.harm, 1}, {"cue", k.cue, 1}, {"possible", k.modal, 1}, {"hope", k.hope, -hopeWeight}, {"past", k.past, -pastWeight}, {"denied", k.not, -denied}}
	}
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
