package index

import (
	"slices"
	"strings"
	"sync"
)

// A kin is a word that stands for another by a word list, and how well, in
// hundredths of what a word of near meaning may count.
type kin struct {
	term string
	near uint8
}

// How well words of the lists stand for one another. A capital stands for its
// government, but not always: as well as a synonym does.
const (
	kinName    = 150
	kinSynonym = 140
	kinCapital = 140
)

// kinsfolk maps terms to those that stand for them.
var kinsfolk = sync.OnceValue(func() map[string][]kin {
	all := map[string][]kin{}
	for _, l := range lines("synonyms.txt") {
		terms := termsOf(l)
		relate(all, terms, terms, kinSynonym)
		for _, f := range strings.Fields(l) {
			if first, _, long := strings.Cut(f, "_"); long && len(termsOf(first)) == 1 {
				relate(all, []string{f}, terms, kinSynonym)
			}
		}
	}
	for _, l := range lines("countries.txt") {
		names, people, capitals := countryOf(l)
		whole := append(names, people...)
		relate(all, whole, whole, kinName)
		relate(all, whole, capitals, kinCapital)
		relate(all, capitals, whole, kinCapital)
	}
	return all
})

// relate makes each of to stand for each of from.
func relate(all map[string][]kin, from, to []string, near uint8) {
	for _, f := range from {
		known := slices.Grow(all[f], len(to))
		for _, t := range to {
			if f != t {
				known = append(known, kin{t, near})
			}
		}
		all[f] = known
	}
}

// countryOf returns the terms of a line of countries.txt.
func countryOf(line string) (names, people, capitals []string) {
	parts := strings.Split(line+"||", "|")
	return termsOf(parts[0]), termsOf(parts[1]), termsOf(parts[2])
}

// termsOf returns the terms of words that a list parts by blanks. Words of
// several parts are left out: a passage is not searched for them, but a question
// may hold them.
func termsOf(list string) []string {
	var all []string
	for _, f := range strings.Fields(list) {
		if strings.ContainsAny(f, "_") {
			continue
		}
		n := 0
		term := ""
		eachWord(f, func(w word) { n, term = n+1, w.term() })
		if n == 1 && term != "" {
			all = append(all, term)
		}
	}
	return all
}

// countries are the terms that name countries, their people and capitals.
var countries = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, l := range lines("countries.txt") {
		names, people, capitals := countryOf(l)
		for _, part := range [][]string{names, people, capitals} {
			for _, t := range part {
				all[t] = true
			}
		}
	}
	return all
})

// kinOf returns what stands for the word of a question, or for it and the words
// after it: "pull out".
func kinOf(term string, words []word) []kin {
	long := words[0].folded
	for _, w := range words[1:min(len(words), longestKin)] {
		long += "_" + w.folded
		if all := kinsfolk()[long]; all != nil {
			return all
		}
		if stemmed := stem(words[0].folded) + long[len(words[0].folded):]; kinsfolk()[stemmed] != nil {
			return kinsfolk()[stemmed]
		}
	}
	return kinsfolk()[term]
}

// longestKin is how many words stand for one at most.
const longestKin = 3
