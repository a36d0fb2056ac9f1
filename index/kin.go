package index

import (
	"strings"
	"sync"
)

// A kin is a term that stands for another by a word list, and how well, in
// hundredths of what a word of near meaning may count.
type kin struct {
	term string
	word string // as the list has it
	near uint8
}

// How well words of the lists stand for one another. A capital stands for its
// government, but not always: as well as a synonym does.
const (
	kinName    = 150
	kinSynonym = 140
	kinCapital = 140
	kinLoose   = 70 // of a line that begins with loose
)

const loose = "~"

// A kinList is the lines of synonyms.txt and countries.txt, and where their words
// are, by the letters that they begin with, which a word's forms have in common.
// It makes terms only of what is asked for: to stem all of its words takes as long
// as to read a text.
type kinList struct {
	text   string
	begins map[string][]int
	lines  sync.Map // by where a line begins: []kin, its words
}

// kinLetters is how many letters of its forms a word begins with: "happi", "happy".
const kinLetters = 3

var kinsfolk = sync.OnceValue(func() *kinList {
	l := &kinList{begins: map[string][]int{}}
	l.text = strings.Join(append(lines("synonyms.txt"), lines("countries.txt")...), "\n") + "\n"
	for at := 0; at < len(l.text); {
		end := at + strings.IndexAny(l.text[at:], " \n")
		if w := strings.ToLower(l.text[at:min(end, at+kinLetters)]); w != "" {
			l.begins[w] = append(l.begins[w], at)
		}
		at = end + 1
	}
	return l
})

// kinOf returns what stands for a term.
func kinOf(term string) []kin { return kinsfolk().of(term) }

func (l *kinList) of(term string) []kin {
	var all []kin
	for _, at := range l.begins[term[:min(kinLetters, len(term))]] {
		word := l.text[at : at+strings.IndexAny(l.text[at:], " \n")]
		if mayHaveStem(word, term) && listTerm(word) == term {
			all = append(all, l.beside(at, term)...)
		}
	}
	return all
}

// mayHaveStem reports whether term may be the term of a word of a list: a stem has
// the letters of its word but for the last.
func mayHaveStem(word, term string) bool {
	n := len(term) - 1
	return len(word) >= n && strings.EqualFold(strings.ReplaceAll(word[:n], "-", "_"), term[:n])
}

// beside returns what stands in the line of the word at at for its term.
func (l *kinList) beside(at int, term string) []kin {
	from := strings.LastIndexByte(l.text[:at], '\n') + 1
	line, ok := l.lines.Load(from)
	if !ok {
		line, _ = l.lines.LoadOrStore(from, kinIn(l.text[from:from+strings.IndexByte(l.text[from:], '\n')]))
	}
	var all []kin
	capital := false
	for _, k := range line.([]kin) {
		capital = capital || k.term == term && k.near == kinCapital
	}
	for _, k := range line.([]kin) {
		if capital {
			k.near = kinCapital
		}
		if k.term != term {
			all = append(all, k)
		}
	}
	return all
}

// kinIn returns the words of a line.
func kinIn(line string) []kin {
	var all []kin
	for i, part := range strings.Split(line, "|") {
		near := [...]uint8{kinName, kinName, kinCapital}[i]
		if strings.HasPrefix(line, loose) {
			near = kinLoose
		} else if !strings.Contains(line, "|") {
			near = kinSynonym
		}
		for _, w := range strings.Fields(part) {
			if t := listTerm(w); t != "" {
				all = append(all, kin{t, strings.ToLower(w), near})
			}
		}
	}
	return all
}

// countries are the terms that name countries, their people and capitals.
var countries = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, l := range lines("countries.txt") {
		for _, w := range strings.Fields(strings.ReplaceAll(l, "|", " ")) {
			if t := listTerm(w); t != "" {
				all[t] = true
			}
		}
	}
	return all
})
