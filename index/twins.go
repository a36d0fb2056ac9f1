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

// twins takes the passages out of f that say nearly the same as one above them.
func (f *findings) twins() {
	s := f.search
	kept := f.ranked[:0]
	sets := make([]termSet, 0, len(f.ranked)) // of kept
	for _, r := range f.ranked {
		first, set := -1, s.termSet(r.passage)
		for i := range kept {
			if s.mayBeAlike(kept[i].passage, r.passage, &sets[i], &set) && s.alike(kept[i].passage, r.passage) {
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
type termSet [4]uint64

func (s *searcher) termSet(p int) (t termSet) {
	for _, f := range s.tokens[s.passages[p].token:s.passages[p+1].token] {
		if id := s.words.terms[f]; id != noTerm {
			t[id>>6%uint32(len(t))] |= 1 << (id % 64)
		}
	}
	return t
}

// mayBeAlike reports whether two passages with these sets could be alike: each
// bit that only one has is a term that the other lacks. It spares most pairs the
// longer look; among a thousand passages there are half a million.
func (s *searcher) mayBeAlike(a, b int, of, with *termSet) bool {
	onlyA, onlyB := 0, 0
	for i := range of {
		onlyA += bits.OnesCount64(of[i] &^ with[i])
		onlyB += bits.OnesCount64(with[i] &^ of[i])
	}
	n, m := float64(s.passages[a].terms), float64(s.passages[b].terms)
	return shared(min(n-float64(onlyA), m-float64(onlyB)), n, m)
}

// shared reports whether passages of n and m terms are twins if both is how many
// they have in common.
func shared(both, n, m float64) bool { return both >= twinShare*(n+m-both) }

// alike reports whether two passages say nearly the same.
func (s *searcher) alike(a, b int) bool {
	n, m := float64(s.passages[a].terms), float64(s.passages[b].terms)
	if min(n, m) < fewestTerms || min(n, m) < twinShare*max(n, m) || s.passageMeaning(a).cosine(s.passageMeaning(b)) < 0.9 {
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
