package index

import (
	"slices"
	"strings"

	"attache/index/briefing"
)

// Risks are sentences that name harm which may come, or that somebody warns of.

// How the words of a sentence make its risk (by hand, on five texts that have
// nothing to do with one another).
const (
	furtherHarm   = 0.5 // each further word of harm counts so much of the one before
	conditional   = 2   // "if …, … will": counts as modality
	unsaid        = 0.7 // what follows from an "if" is harm by so much if no word says that it is good
	datedPast     = 2   // a year and nothing that may come: counts as past
	hopeWeight    = 0.8
	pastWeight    = 0.7
	denied        = 0.6
	secondRisk    = 0.3 // a passage's second riskiest sentence counts so much
	leastRisk     = 2.5 // below, it is no risk
	leastRiskPart = 0.1 // of the riskiest passage's; below, it is not worth telling
)

// A riskReader reads the risk of a briefing's sentences.
type riskReader struct {
	*searcher
	forms [][]*risky // by form: what of the list it begins

	may                                uint32          // its form, if there is one
	datesBefore, cost, persons, asides map[uint32]bool // forms: before May, of "cost", of who may pay, after "if" that is no condition
}

func (s *searcher) riskReader() *riskReader {
	r := &riskReader{searcher: s, forms: make([][]*risky, len(s.words.terms)), may: noTerm}
	r.datesBefore, r.cost, r.persons = s.formsOf(beforeMay), s.formsOf(costs), s.formsOf(payers)
	r.asides = s.formsOf(afterIf)
	if f, ok := s.words.form("may"); ok {
		r.may = f
	}
	byTerm := map[uint32][]*risky{}
	all := riskWords()
	for i := range all {
		w := &all[i]
		if id, ok := s.words.find(w.term); ok && w.term != "" {
			byTerm[id] = append(byTerm[id], w)
		} else if f, ok := s.words.form(w.form); ok && w.term == "" {
			r.forms[f] = append(r.forms[f], w)
		}
	}
	for f, id := range s.words.terms {
		if id != noTerm && byTerm[id] != nil {
			r.forms[f] = byTerm[id]
		}
	}
	return r
}

// Words that tell what "may" and "cost" are.
const (
	beforeMay = "in since until till by of last next early late mid 1 3 5 7 8 9 10 12 14 15 20 25 30"
	afterIf   = "only any ever"
	costs     = "cost costs"
	payers    = "me you him her them us it his their its"
)

// formsOf returns the numbers of those words that the briefing holds.
func (s *searcher) formsOf(words string) map[uint32]bool {
	all := map[uint32]bool{}
	for _, w := range strings.Fields(words) {
		if f, ok := s.words.form(w); ok {
			all[f] = true
		}
	}
	return all
}

// A risk is what a sentence says could go wrong, in the list's weights.
type risk struct {
	cue, harm, modal, hope, past, not float64
}

// sentence reads the risk of the tokens.
func (r *riskReader) sentence(from, to uint32) risk {
	var found risk
	share := 1.0
	var seen []*risky
	conditions, outcomes := false, false
	for at := from; at < to; at++ {
		for _, w := range r.forms[r.tokens[at]] {
			if slices.Contains(seen, w) || !r.follows(w, at, to) || w.kind == riskModal && r.isMonth(at, from) || r.isPrice(at, to, found) {
				continue
			}
			seen = append(seen, w)
			conditions = conditions || w.form == "if" && !(at+1 < to && r.asides[r.tokens[at+1]]) || w.form == "unless" || w.form == "without"
			outcomes = outcomes || w.form == "will" || w.form == "would" || w.form == "could" || w.form == "can"
			switch w.kind {
			case riskHarm:
				found.harm += w.weight * share
				share *= furtherHarm
			case riskCue:
				found.cue = max(found.cue, w.weight)
			case riskModal:
				found.modal = max(found.modal, w.weight)
			case riskHope:
				found.hope += w.weight
			case riskPast:
				found.past = max(found.past, w.weight)
			case riskNot:
				found.not = max(found.not, w.weight)
			}
		}
	}
	if conditions && outcomes {
		found.modal += conditional
		if found.harm == 0 && found.hope == 0 {
			found.harm = unsaid
		}
	}
	if found.modal == 0 && r.dated(from, to) {
		found.past = max(found.past, datedPast)
	}
	return found
}

// isMonth reports whether the token at, of a sentence that begins with from, is
// May and no verb: "in May".
func (r *riskReader) isMonth(at, from uint32) bool {
	return at > from && r.tokens[at] == r.may && r.datesBefore[r.tokens[at-1]]
}

// isPrice reports whether the token at is of "cost" as in "it cost him his seat":
// what somebody has paid, and not what may come.
func (r *riskReader) isPrice(at, to uint32, found risk) bool {
	return found.modal == 0 && at+1 < to && r.cost[r.tokens[at]] && r.persons[r.tokens[at+1]]
}

// dated reports whether a year stands among the tokens.
func (r *riskReader) dated(from, to uint32) bool {
	for _, f := range r.tokens[from:to] {
		if id := r.words.terms[f]; id != noTerm && isYear(r.words.term(id)) {
			return true
		}
	}
	return false
}

func isYear(term string) bool {
	return len(term) == 4 && (term[0] == '1' || term[0] == '2') && isDigit(term[3])
}

// follows reports whether the rest of w stands after its first word at.
func (r *riskReader) follows(w *risky, at, to uint32) bool {
	for i, next := range w.rest {
		k := at + 1 + uint32(i)
		if k >= to {
			return false
		}
		if f, ok := r.words.form(next.key()); !ok || f != r.tokens[k] {
			return false
		}
	}
	return true
}

// weight returns how much of a risk it is: harm, and how it is said to come.
// Harm that is neither possible nor warned of is background.
func (k risk) weight() float64 {
	coming := k.cue + k.modal
	if coming == 0 || k.harm == 0 && k.cue < 2 {
		return 0
	}
	harm := k.harm + k.cue/2
	w := harm*coming - hopeWeight*k.hope*coming/2 - pastWeight*k.past*max(0, 3-k.modal)
	return w * (1 - denied*k.not)
}

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
		f.sure = 1
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
		said := f.cueOf(reader, r.passage, i)
		if k.harm == 0 {
			k.cue = said // "a warning" alone is none
		}
		k.cue = max(k.cue, said)
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
