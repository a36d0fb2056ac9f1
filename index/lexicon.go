package index

import (
	"bufio"
	"io/fs"
	"strings"
	"sync"

	"attache/data"
)

// lines returns the lines of a word list that say something, in order.
func lines(name string) []string {
	f, err := data.Files.Open("lexicon/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	defer f.Close()
	return linesOf(f)
}

func linesOf(f fs.File) []string {
	var all []string
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line, _, _ := strings.Cut(sc.Text(), "#")
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// readLists reads the lists that every search needs, which is as long as a text
// takes to be read.
func readLists() {
	kinsfolk()
	phrases()
	countries()
	longNames()
	asked()
}

// stopWords are the words that a passage is not about.
var stopWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, l := range lines("stopwords.txt") {
		for _, w := range strings.Fields(l) {
			all[w] = true
			all[strings.ReplaceAll(w, "'", "")] = true
		}
	}
	return all
})

// apart maps words that the stemmer takes for forms of others to their terms.
var apart = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, l := range lines("apart.txt") {
		words := strings.Fields(l)
		for _, w := range words {
			all[w] = words[0]
		}
	}
	return all
})

// irregular maps forms that the stemmer does not know to the word they are forms of.
var irregular = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, l := range lines("irregular.txt") {
		form, of, _ := strings.Cut(l, " ")
		all[form] = of
	}
	return all
})
