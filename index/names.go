package index

import (
	"strings"
	"sync"
)

// A longName is a country's name of several words, and the one word that it is
// indexed under: "United States" is US.
type longName struct {
	words []string // folded
	as    word
}

// longNames maps the first words of such names to the names, longest first.
var longNames = sync.OnceValue(func() map[string][]longName {
	all := map[string][]longName{}
	for _, l := range lines("countries.txt") {
		for _, part := range strings.Split(l, "|") {
			addLongNames(all, strings.Fields(part))
		}
	}
	return all
})

// addLongNames adds the long ones of the names that mean the same.
func addLongNames(all map[string][]longName, names []string) {
	for _, n := range names {
		if !strings.Contains(n, "_") {
			continue
		}
		name := longName{as: joined(names)}
		eachWord(strings.ReplaceAll(n, "_", " "), func(w word) { name.words = append(name.words, w.folded) })
		all[name.words[0]] = append(all[name.words[0]], name)
	}
}

// joined returns the first of names that is one word, or else all of the first.
func joined(names []string) word {
	one := strings.ReplaceAll(strings.ToLower(names[0]), "_", "")
	for _, n := range names {
		if !strings.Contains(n, "_") {
			one = n
			break
		}
	}
	var as word
	eachWord(one, func(w word) { as = w })
	return as
}

// read returns the words of text, in buffer's place. Of a long name, the first
// word is what the name is indexed under, and the others have no term.
func read(text string, buffer []word) []word {
	all := buffer[:0]
	eachWord(text, func(w word) { all = append(all, w) })
	names := longNames()
	for i := range all {
		for _, n := range names[all[i].folded] {
			if n.at(all[i:]) {
				all[i].folded, all[i].name = n.as.folded, n.as.name
				for k := 1; k < len(n.words); k++ {
					all[i+k].tail = true
				}
				break
			}
		}
	}
	return all
}

// at reports whether words begin with n.
func (n longName) at(words []word) bool {
	if len(words) < len(n.words) {
		return false
	}
	for i, w := range n.words {
		if words[i].folded != w {
			return false
		}
	}
	return true
}
