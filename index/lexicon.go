package index

import (
	"bufio"
	"fmt"
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

// lists returns the words of each [list] of a file, which holds those named and no
// others: a list whose name is misspelt would be passed over in silence.
func lists(file string, named ...string) map[string][]string {
	all := map[string][]string{}
	for _, list := range named {
		all[list] = nil
	}
	list, found := "", 0
	for _, l := range lines(file) {
		if l[0] != '[' {
			all[list] = append(all[list], strings.Fields(l)...)
			continue
		}
		list, found = strings.Trim(l, "[]"), found+1
		if _, known := all[list]; !known {
			panic("data/lexicon/" + file + ": the program knows no list " + l)
		}
	}
	if found != len(named) {
		panic(fmt.Sprintf("data/lexicon/%s: has %d lists, not %q", file, found, named))
	}
	return all
}

// wordSet returns the words of a list, parted by blanks.
func wordSet(list string) map[string]bool { return setOf(strings.Fields(list)) }

func setOf(words []string) map[string]bool {
	all := map[string]bool{}
	for _, w := range words {
		all[w] = true
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
	signWords()
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
