package index

import "math/bits"

// Paragraphs that say nearly the same are one hit: people who edit a text in a
// hurry leave both versions of a paragraph in it.

// twinShare is from which share of their terms in common (Jaccard) two passages
// are twins.
const twinShare = 0.7

// fewestTerms is how many terms a passage must have to be anybody's twin: short
// ones are alike by chance.
const fewestTerms = 6

// mostTwinned is of how many passages, the best, twins are looked for. Whoever
// asks for nothing in particular gets all there are, and turns no more than a
// few pages of them.
const mostTwinned = 100

// twins takes the passages out of f that say nearly the same as one above them.
func (f *findings) twins() {
	s := f.search
	kept := f.ranked[:0]
	sets := make([]termSet, 0, len(f.ranked)) // of kept
	for _, r := range f.ranked {
		first, set := -1, s.termSet(r.passage)
		for i := range kept[:min(len(kept), mostTwinned)] {
			if sets[i].mayBeAlike(&set) && s.alike(kept[i].passage, r.passage) {
				first = kept[i].passage
				break
			}
		}
		if first < 0 {
			kept, sets = append(kept, r), append(sets, set)
			continue
		}
		if f.also == nil {
			f.also = map[int][]int{}
		}
		f.also[first] = append(f.also[first], r.passage)
	}
	f.ranked = kept
}

// A termSet is the terms of a passage, a bit for all whose numbers end alike.
type termSet struct {
	bits [4]uint64
	n    float64 // terms, each as often as it stands there
}

func (s *searcher) termSet(p int) termSet {
	t := termSet{n: float64(s.passages[p].terms)}
	for _, f := range s.tokens[s.passages[p].token:s.passages[p+1].token] {
		if id := s.words.terms[f]; id != noTerm {
			t.bits[id>>6%uint32(len(t.bits))] |= 1 << (id % 64)
		}
	}
	return t
}

// mayBeAlike reports whether passages with these sets could be alike: each bit
// that only one has is a term that the other lacks. It spares most pairs the
// longer look; among a thousand passages there are half a million.
func (t *termSet) mayBeAlike(u *termSet) bool {
	if !alikeLong(t.n, u.n) {
		return false
	}
	onlyT, onlyU := 0, 0
	for i, b := range t.bits {
		onlyT += bits.OnesCount64(b &^ u.bits[i])
		onlyU += bits.OnesCount64(u.bits[i] &^ b)
	}
	return shared(min(t.n-float64(onlyT), u.n-float64(onlyU)), t.n, u.n)
}

// alikeLong reports whether passages of n and m terms are long enough to be
// twins, and about as long as each other.
func alikeLong(n, m float64) bool { return min(n, m) >= max(fewestTerms, twinShare*max(n, m)) }

// shared reports whether passages of n and m terms are twins if both is how many
// they have in common.
func shared(both, n, m float64) bool { return both >= twinShare*(n+m-both) }

// alike reports whether two passages say nearly the same.
func (s *searcher) alike(a, b int) bool {
	n, m := float64(s.passages[a].terms), float64(s.passages[b].terms)
	if !alikeLong(n, m) || s.passageMeaning(a).cosine(s.passageMeaning(b)) < 0.9 {
		return false
	}
	seen := map[uint32]int{}
	for _, f := range s.tokens[s.passages[a].token:s.passages[a+1].token] {
		if s.words.terms[f] != noTerm {
			seen[s.words.terms[f]]++
		}
	}
	both := 0.0
	for _, f := range s.tokens[s.passages[b].token:s.passages[b+1].token] {
		if id := s.words.terms[f]; id != noTerm && seen[id] > 0 {
			seen[id]--
			both++
		}
	}
	return shared(both, n, m)
}
