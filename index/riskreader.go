package index

import (
	"slices"
	"strings"
)

// A riskReader reads the risk of a briefing's sentences.
type riskReader struct {
	*searcher
	forms [][]*risky // by form: what of the list it begins

	may                        uint32          // its form, if there is one
	datesBefore, cost, persons map[uint32]bool // forms: before May, of "cost", of who may pay
	speaking                   map[uint32]bool // forms: of who speaks and who is spoken to
}

func (s *searcher) riskReader() *riskReader {
	r := &riskReader{searcher: s, forms: make([][]*risky, len(s.words.terms)), may: noTerm}
	r.datesBefore, r.cost, r.persons = s.formsOf(beforeMay), s.formsOf(costs), s.formsOf(payers)
	r.speaking = s.formsOf(speakers)
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
	costs     = "cost costs"
	speakers  = "i we you"
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

// sentence reads the risk of the tokens.
func (r *riskReader) sentence(from, to uint32) risk {
	t := riskTally{share: 1}
	for at := from; at < to; {
		p := r.phraseAt(from, at, to)
		if p != nil && p.kind == riskInstead {
			break
		}
		if next := r.over(p, from, at, to); next > at {
			switch p.kind {
			case riskLess:
				t.hope += lessened
			case riskHope:
				t.count(p)
			}
			at = next
			continue
		}
		r.add(&t, from, at, to)
		at++
	}
	t.follow()
	if t.modal == 0 && r.dated(from, to) {
		t.past = max(t.past, datedPast)
	}
	return t.risk
}

// phraseAt returns what begins at a token that says of others how they count; nil
// if nothing does.
func (r *riskReader) phraseAt(from, at, to uint32) *risky {
	for _, w := range r.forms[r.tokens[at]] {
		switch {
		case !r.follows(w, at, to) || w.kind == riskInstead && at == from:
		case w.kind == riskInstead, w.kind == riskAside, w.kind == riskLess, w.kind == riskHope && len(w.rest) > 0:
			return w
		}
	}
	return nil
}

// over returns the token after those that p, which begins at at, takes away: its
// own, or if it lessens harm what follows as far as the harm reaches. It is at if
// p takes nothing away.
func (r *riskReader) over(p *risky, from, at, to uint32) uint32 {
	switch {
	case p == nil:
		return at
	case p.kind != riskLess:
		return at + p.length()
	case r.undone(from, at):
		return at
	}
	after := at
	for next := at + p.length(); next < min(to, at+p.length()+leastNear); next++ {
		if n := max(r.holds(next, to, riskHarm), r.holds(next, to, riskCue)); n > 0 {
			after = next + n
		} else if r.holds(next, to, riskBar) > 0 {
			break
		}
	}
	return after
}

// undone reports whether the tokens before at undo what takes harm away: "could
// not prevent a war".
func (r *riskReader) undone(from, at uint32) bool {
	for k := max(from+leastNear, at) - leastNear; k < at; k++ {
		if r.holds(k, at, riskUndo) > 0 {
			return true
		}
	}
	return false
}

// holds returns how many words the longest of a kind has that begins at a token.
func (r *riskReader) holds(at, to uint32, kind riskKind) (n uint32) {
	for _, w := range r.forms[r.tokens[at]] {
		if w.kind == kind && r.follows(w, at, to) {
			n = max(n, w.length())
		}
	}
	return n
}

// add counts what begins at a token.
func (r *riskReader) add(t *riskTally, from, at, to uint32) {
	for _, w := range r.forms[r.tokens[at]] {
		if slices.Contains(t.seen, w) || !r.follows(w, at, to) || w.kind == riskModal && r.isMonth(at, from) || r.isPrice(at, to, t.risk) {
			continue
		}
		t.seen = append(t.seen, w)
		t.count(w)
		t.outcomes = t.outcomes || slices.Contains(outcomes, w.form) && !(at > from && r.speaking[r.tokens[at-1]])
	}
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
