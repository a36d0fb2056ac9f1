package index

import (
	"math/bits"
	"sync"
)

// A mark says what a form of the briefing stands for in a question.
type mark struct {
	term  uint8 // number of the question's term from 1; 0: nothing
	kind  markKind
	near  uint8 // how near its meaning is to the term's, in hundredths, if it is another word; above 100 by a list
	alike uint8 // how alike it is spelt, in hundredths, if it is another word
}

// A markKind says more of a form.
type markKind uint8

const (
	exact    markKind = 1 << iota // it is of the question's term itself
	sameForm                      // … in the question's own form
	asWord                        // it is some word of the question, small ones too
	number                        // it is a number, and the question asks for one
)

// leastCounted is how near in meaning what is counted must be to what is asked for.
const leastCounted = 60

// counts reports whether m stands plainly enough for its term to be what is counted.
func (m mark) counts() bool { return m.kind&exact != 0 || m.near >= leastCounted }

// marks are the marks of all forms of a briefing, and of its terms. They are
// kept from one search to the next to spare the collector.
type marks struct{ forms, terms []mark }

var marksPool = sync.Pool{New: func() any { return new(marks) }}

// cleared returns n marks that say nothing, in m's place if there is room.
func cleared(m []mark, n int) []mark {
	if cap(m) < n {
		return make([]mark, n)
	}
	m = m[:n]
	clear(m)
	return m
}

// match finds out what the words of s stand for in q. The marks go back to
// marksPool when they have been read.
func (s *searcher) match(q *question) *marks {
	m := marksPool.Get().(*marks)
	m.terms = cleared(m.terms, s.words.size())
	m.forms = cleared(m.forms, len(s.words.terms))
	for i := range q.terms {
		s.matchKin(m, q, i)
		s.matchNear(m, q, i)
		s.matchAlike(m, q, i)
	}
	for i, t := range q.terms {
		if t.id != noTerm {
			m.terms[t.id] = mark{term: uint8(i + 1), kind: exact}
		}
		for _, id := range t.same {
			m.terms[id] = mark{term: uint8(i + 1), kind: exact}
		}
	}
	for f, id := range s.words.terms {
		if id != noTerm {
			m.forms[f] = m.terms[id]
		}
	}
	if q.counts > 0 {
		s.markNumbers(m)
	}
	for _, w := range q.words {
		if w.form != noTerm {
			m.forms[w.form].kind |= asWord
		}
	}
	for _, t := range q.terms {
		if f, ok := s.words.form(t.key()); ok {
			m.forms[f].kind |= sameForm
		}
	}
	return m
}

// markNumbers marks the forms that are numbers.
func (s *searcher) markNumbers(m *marks) {
	for f, id := range s.words.terms {
		if id != noTerm && isNumber(s.words.term(id)) {
			m.forms[f].kind |= number
		}
	}
}

// matchKin marks the words that a list says stand for q's term i, but not those
// that are only near to it where the briefing has the term itself.
func (s *searcher) matchKin(m *marks, q *question, i int) {
	for _, k := range q.terms[i].kin {
		if k.near == kinLoose && q.terms[i].id != noTerm {
			continue
		}
		if id, ok := s.words.find(k.term); ok {
			m.offer(q, int(id), mark{term: uint8(i + 1), near: k.near})
		}
	}
}

// nearest is the cosine from which on a word stands for another. At 0.35 two more of a
// hundred questions in other words than the text's find their answer among the first
// three, but of those in its own words 0.3 fewer find it first.
const nearest = 0.45

// matchNear marks the words whose meaning is near to that of q's term i. A name
// does not stand for another: what is said of Russia is not said of Ukraine.
func (s *searcher) matchNear(m *marks, q *question, i int) {
	t := &q.terms[i]
	if t.row == noRow {
		return
	}
	sign, name := vectors.sign(t.row), vectors.name(t.row) || countries()[t.term]
	for id, other := range s.words.signs {
		if other.differing(sign) >= farSigns {
			continue
		}
		row := s.words.rows[id]
		if row == noRow || name && (vectors.name(row) || countries()[s.words.term(uint32(id))]) {
			continue
		}
		if c := vectors.cosine(t.row, row); c > nearest {
			m.offer(q, id, mark{term: uint8(i + 1), near: uint8(100 * min(1, (c-nearest)/(1-nearest)))})
		}
	}
}

// leastAlike is the share of letters in common from which on a word stands for
// another that is spelt alike: "crystalised", "crystallized".
const leastAlike = 0.4

// matchAlike marks the words that are spelt like q's term i.
func (s *searcher) matchAlike(m *marks, q *question, i int) {
	t := &q.terms[i]
	shape := shapeOf(t.term)
	for id, other := range s.words.shapes {
		if shape&other == 0 || !mayBeAlike(shape, other) {
			continue
		}
		if a := alike(t.term, s.words.term(uint32(id))); a >= leastAlike {
			m.offer(q, id, mark{term: uint8(i + 1), alike: uint8(100 * a)})
		}
	}
}

// offer marks the term id unless it stands for something more telling.
func (m *marks) offer(q *question, id int, n mark) {
	old := &m.terms[id]
	switch {
	case old.term == n.term:
		old.near, old.alike = max(old.near, n.near), max(old.alike, n.alike)
	case old.term == 0 || old.value(q) < n.value(q):
		*old = n
	}
}

func (m mark) value(q *question) float64 {
	return float64(max(m.near, m.alike)) * q.terms[m.term-1].weight
}

// gram is how many letters in a row are compared.
const gram = 4

// shapeOf returns a set of the grams of a term, as bits; none of a phrase's, which
// is spelt like its words.
func shapeOf(term string) uint64 {
	var shape uint64
	if isPhrase(term) {
		return shape
	}
	eachGram(term, func(g uint32) { shape |= 1 << (g * 2654435761 >> 26) })
	return shape
}

// eachGram calls f with the runs of four letters of a term, the mark before its
// first letter counting as one.
func eachGram(term string, f func(uint32)) {
	g := uint32('_')
	for i := range len(term) {
		g = g<<8 | uint32(term[i])
		if i >= gram-2 {
			f(g)
		}
	}
}

// mayBeAlike reports whether two terms of these shapes may have enough grams in common.
func mayBeAlike(a, b uint64) bool {
	return 200*bits.OnesCount64(a&b) >= int(100*leastAlike)*(bits.OnesCount64(a)+bits.OnesCount64(b))
}

// alike returns the share of grams that two terms have in common (Dice 1945).
func alike(a, b string) float64 {
	var grams [maxGrams]uint32
	n, all, both := 0, 0, 0
	eachGram(a, func(g uint32) {
		if n < maxGrams {
			grams[n] = g
			n++
		}
	})
	eachGram(b, func(g uint32) {
		all++
		for _, x := range grams[:n] {
			if x == g {
				both++
				break
			}
		}
	})
	if n+all == 0 {
		return 0
	}
	return 2 * float64(both) / float64(n+all)
}

// maxGrams is how many grams of a term are compared; longer words are rare.
const maxGrams = 24
