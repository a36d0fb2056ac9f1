package briefing

import (
	"strings"
	"sync"
)

// stopClass says how a word that is written with a full stop stands in a sentence.
type stopClass uint8

// The classes; data/lexicon/abbreviations.txt explains them.
const (
	noClass stopClass = iota
	titleClass
	numberClass
	otherClass
	degreeClass
)

// fullStops are the words that tell whether a full stop ends a sentence.
type fullStops struct {
	classes  map[string]stopClass // in small letters
	starters map[string]bool      // as written at the start of a sentence
}

// stops returns the words of the lexicon. They are read once and never change.
var stops = sync.OnceValue(func() fullStops {
	lists := readLists("abbreviations.txt")
	defer lists.done()
	s := fullStops{map[string]stopClass{}, map[string]bool{}}
	for _, c := range []struct {
		section string
		class   stopClass
	}{{"title", titleClass}, {"number", numberClass}, {"other", otherClass}, {"degree", degreeClass}} {
		for w := range lists.set(c.section) {
			if s.classes[w] == noClass { // a word of two classes keeps the first
				s.classes[w] = c.class
			}
		}
	}
	for _, l := range lists.lines("starter") {
		for w := range strings.FieldsSeq(l) {
			s.starters[w] = true
		}
	}
	return s
})
