package index

import (
	"slices"
	"strings"
)

// mend reads the terms of q that the briefing does not hold as words that it
// does hold, where they are plainly meant.
func (s *searcher) mend(q *question) {
	tried := 0
	for i := range q.terms {
		t := &q.terms[i]
		if t.id != noTerm || s.hasKin(t) {
			continue
		}
		if !t.isUnknown() {
			continue
		}
		if tried++; tried > mostMisspelt {
			return
		}
		id, ok := s.unfinished(t.term)
		if !ok {
			if t.read, t.small = t.smallWord(); t.small {
				continue
			}
			id, ok = s.misspelt(t)
		}
		if ok {
			s.mended(t, id)
			t.read = s.written(id)
		}
	}
}

// mostMisspelt is how many words of a question may be slips: who makes more makes
// no sense, and each is compared with every word of the briefing.
const mostMisspelt = 12

func (s *searcher) mended(t *queryTerm, id uint32) {
	t.id, t.term, t.row = id, s.words.term(id), s.words.rows[id]
	t.weight = s.telling(s.words.counts[id], t.row)
}

// hasKin reports whether the briefing holds a word that a list says stands for t.
func (s *searcher) hasKin(t *queryTerm) bool {
	for _, k := range t.kin {
		if _, ok := s.words.find(k.term); ok {
			return true
		}
	}
	return false
}

// isPrefix holds what is written with a hyphen or without: "de-escalation".
var isPrefix = wordSet("de re non anti pre post co counter multi inter over sub under mis self semi pro mid cross")

// leastTyped is how many bytes of a word must be typed for it to be known.
const leastTyped = 4

// unfinished returns the term that begins with what was typed, the one that most
// passages hold: who writes "sanc" has not finished "sanctions", and did not
// mean "stance".
func (s *searcher) unfinished(typed string) (uint32, bool) {
	best, found := uint32(0), false
	if len(typed) < leastTyped {
		return best, found
	}
	at, _ := slices.BinarySearchFunc(s.words.sorted, typed, func(id uint32, t string) int { return strings.Compare(s.words.term(id), t) })
	for _, id := range s.words.sorted[at:] {
		if !strings.HasPrefix(s.words.term(id), typed) {
			break
		}
		if isPhrase(s.words.term(id)) {
			continue
		}
		if !found || s.words.counts[id] > s.words.counts[best] {
			best, found = id, true
		}
	}
	return best, found
}

// isUnknown reports whether t may be a slip for another word. Words that English
// has are none: "gold" does not mean "goals".
func (t *queryTerm) isUnknown() bool {
	return !isDigit(t.term[0]) && (t.row == noRow || vectors.name(t.row) && vectors.rank(t.row) > rareName)
}

// misspelt returns the term of s that t is a slip for.
func (s *searcher) misspelt(t *queryTerm) (uint32, bool) {
	most := Slips(t.term)
	if most == 0 {
		return 0, false
	}
	best, found := most+1, uint32(0)
	for id := range uint32(s.words.size()) {
		other := s.words.term(id)
		if n := len(other) - len(t.term); n > most || -n > most || !begin(t.term, other) || isPhrase(other) {
			continue
		}
		d := Distance(t.term, other, most)
		if d < best || d == best && s.words.counts[id] > s.words.counts[found] {
			best, found = d, id
		}
	}
	return found, best <= most && !t.isNearer(best, s.words.term(found))
}

// rareName is the rank from which on a name may be another that is misspelt.
const rareName = 30_000

// begin reports whether two words begin alike, as slips mostly do.
func begin(a, b string) bool {
	return len(b) > 2 && (a[0] == b[0] || soundsK(a[0]) && soundsK(b[0]))
}

func soundsK(c byte) bool { return c == 'c' || c == 'k' || c == 'q' }

// written returns how the briefing first writes a term.
func (s *searcher) written(id uint32) string {
	p := int(s.words.firsts[id])
	text, at := s.briefing.Paragraphs[p].Text, s.passages[p].token
	for _, w := range s.reading(text, nil) {
		if s.words.terms[s.tokens[at]] == id && w.beside {
			return w.folded
		} else if s.words.terms[s.tokens[at]] == id {
			return possessive(w.In(text))
		}
		at++
	}
	return s.words.term(id)
}

// possessive returns a word without its possessive ending.
func possessive(w string) string {
	for _, e := range []string{"'s", "’s", "'", "’"} {
		if cut, ok := strings.CutSuffix(w, e); ok {
			return cut
		}
	}
	return w
}

// corrections returns the words of q that were read as others.
func (q *question) corrections() []Correction {
	all := slices.Clip(q.small)
	for _, t := range q.terms {
		if t.read != "" && !strings.EqualFold(t.read, t.folded) {
			all = append(all, Correction{t.typed, t.read})
		}
	}
	return all
}
