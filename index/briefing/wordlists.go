package briefing

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"attache/data"
)

// wordLists are the lists of a file of data/lexicon, each taken once: what nobody has
// taken, the program does not know. The files are part of the program, so that a list
// is missing, or misspelt, is the fault of who wrote them.
type wordLists struct {
	file string
	all  map[string][]string
}

// readLists reads a file of data/lexicon: of each [list] its lines, in order, without
// comments. What stands before the first of them is the list "".
func readLists(file string) wordLists {
	f, err := data.Files.Open("lexicon/" + file)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	return parseLists(file, f)
}

func parseLists(file string, r io.Reader) wordLists {
	l := wordLists{file, map[string][]string{}}
	list := ""
	for sc := bufio.NewScanner(r); sc.Scan(); {
		switch line := strings.TrimSpace(sc.Text()); {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			list = strings.Trim(line, "[]")
			l.all[list] = nil
		default:
			l.all[list] = append(l.all[list], line)
		}
	}
	return l
}

// lines takes the lines of a list.
func (l wordLists) lines(list string) []string {
	lines, ok := l.all[list]
	if !ok {
		panic(fmt.Sprintf("data/lexicon/%s has no list [%s]", l.file, list))
	}
	delete(l.all, list)
	return lines
}

// done makes sure that every list was taken.
func (l wordLists) done() {
	for list := range l.all {
		panic(fmt.Sprintf("data/lexicon/%s: the program knows no list [%s]", l.file, list))
	}
}

// wordSet holds words in small letters.
type wordSet map[string]bool

// set takes a list of words.
func (l wordLists) set(list string) wordSet { return setOf(l.lines(list)) }

// words takes a list of words in the order in which they stand.
func (l wordLists) words(list string) []string {
	return strings.Fields(strings.Join(l.lines(list), " "))
}

func setOf(lines []string) wordSet {
	set := wordSet{}
	for _, l := range lines {
		for w := range strings.FieldsSeq(strings.ToLower(l)) {
			set[w] = true
		}
	}
	return set
}

func wordSetOf(words string) wordSet { return setOf([]string{words}) }

// belonging takes a list of lines of "minister = secretary, premier": a word, and
// those that belong to it.
func (l wordLists) belonging(list string) map[string]wordSet {
	out := map[string]wordSet{}
	for _, line := range l.lines(list) {
		if word, others, ok := strings.Cut(line, "="); ok {
			out[strings.TrimSpace(word)] = setOf([]string{strings.ReplaceAll(others, ",", " ")})
		}
	}
	return out
}

// aliases takes a list of lines of "full name = form, form"; it returns the full name
// for each other form, in small letters.
func (l wordLists) aliases(list string) map[string]string {
	out := map[string]string{}
	for _, line := range l.lines(list) {
		full, others, ok := strings.Cut(line, "=")
		if !ok {
			continue
		}
		for o := range strings.SplitSeq(others, ",") {
			out[strings.ToLower(strings.TrimSpace(o))] = strings.TrimSpace(full)
		}
	}
	return out
}
