package index

import (
	"slices"

	"attache/index/briefing"
)

// Risks are sentences that name harm which may come, or that somebody warns of.

// risks ranks the passages of f by what could go wrong in them; those that were
// ranked by a topic before, by both.
func (f *findings) risks(topic bool) {
	s := f.search
	reader := s.riskReader()
	if !topic {
		f.ranked = f.ranked[:0]
		for p := range s.size() {
			f.ranked = append(f.ranked, scored{passage: p})
		}
		f.spoken = 1
	}
	top := 0.0
	if len(f.ranked) > 0 {
		top = max(f.ranked[0].rank, 1e-9)
	}
	kept := f.ranked[:0]
	for _, r := range f.ranked {
		near := 1.0
		if topic {
			near = 0.3 + 0.7*max(0, r.rank/top)
		}
		if f.riskiest(reader, &r); r.rank >= leastRisk {
			r.rank *= near
			kept = append(kept, r)
		}
	}
	f.ranked = kept
	f.order()
	f.ranked = slices.DeleteFunc(f.ranked, func(r scored) bool { return r.rank < leastRiskPart*f.ranked[0].rank })
}

// riskiest ranks r by its riskiest sentence, which becomes its best.
func (f *findings) riskiest(reader *riskReader, r *scored) {
	s := f.search
	first, second := 0.0, 0.0
	r.signals, r.sentence = [passageSignals]float64{}, [sentenceSignals]float64{}
	r.best = s.passages[r.passage].sentence
	for i := s.passages[r.passage].sentence; i < s.passages[r.passage+1].sentence; i++ {
		from, to := s.sentence(r.passage, i)
		k := reader.sentence(from, to)
		k.said = f.cueOf(reader, r.passage, i)
		if k.harm == 0 {
			k.cue = 0 // "a warning" alone is none
		}
		switch w := k.weight(); {
		case w > first:
			first, second = w, first
			r.best, r.risk = i, k
		case w > second:
			second = w
		}
	}
	r.rank = first + secondRisk*second
}

// cueOf returns the weight of the cue of the statement that sentence i of passage
// p is part of.
func (f *findings) cueOf(reader *riskReader, p int, i uint32) float64 {
	par := &f.entry.briefing.Paragraphs[p]
	sentence := par.Sentences[i-f.search.passages[p].sentence]
	for k := range par.Statements {
		st := &par.Statements[k]
		if st.Cue.Empty() || st.Voice == briefing.Writer || !slices.ContainsFunc(st.Content, sentence.Overlaps) {
			continue
		}
		best := 0.0
		eachWord(st.Cue.In(par.Text), func(w word) {
			if form, ok := reader.words.form(w.key()); ok {
				for _, r := range reader.forms[form] {
					if r.kind == riskCue {
						best = max(best, r.weight)
					}
				}
			}
		})
		return best
	}
	return 0
}
