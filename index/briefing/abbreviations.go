package briefing

import (
	"bufio"
	"strings"
	"sync"

	"attache/data"
)

// class says how a word that is written with a full stop stands in a sentence.
type class uint8

// The classes; data/lexicon/abbreviations.txt explains them.
const (
	noClass class = iota
	titleClass
	numberClass
	otherClass
)

// stopWords are the words that tell whether a full stop ends a sentence.
type stopWords struct {
	classes  map[string]class // in small letters
	starters map[string]bool  // as written at the start of a sentence
}

// stops returns the words of the lexicon. They are read once and never change.
var stops = sync.OnceValue(func() stopWords {
	f, err := data.Files.Open("lexicon/abbreviations.txt")
	if err != nil {
		panic(err) // it is embedded
	}
	defer f.Close()
	s := stopWords{map[string]class{}, map[string]bool{}}
	section := ""
	for sc := bufio.NewScanner(f); sc.Scan(); {
		switch l := strings.TrimSpace(sc.Text()); {
		case l == "" || strings.HasPrefix(l, "#"):
		case strings.HasPrefix(l, "["):
			section = strings.Trim(l, "[]")
		default:
			s.add(section, strings.Fields(l))
		}
	}
	return s
})

// add puts words into the section's class. A word of two classes keeps the first.
func (s stopWords) add(section string, words []string) {
	classOf := map[string]class{"title": titleClass, "number": numberClass, "other": otherClass}
	for _, w := range words {
		if section == "starter" {
			s.starters[w] = true
		} else if k := strings.ToLower(w); s.classes[k] == noClass {
			s.classes[k] = classOf[section]
		}
	}
}
