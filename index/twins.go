package index

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
	for _, r := range f.ranked {
		first := -1
		for i := range kept {
			if s.alike(kept[i].passage, r.passage) {
				first = kept[i].passage
				break
			}
		}
		if first < 0 {
			kept = append(kept, r)
			continue
		}
		if f.also == nil {
			f.also = map[int][]int{}
		}
		f.also[first] = append(f.also[first], r.passage)
	}
	f.ranked = kept
}

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
	return both >= twinShare*(n+m-both)
}
