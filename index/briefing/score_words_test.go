package briefing_test

import (
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"
)

var scoredWord = regexp.MustCompile(`[\pL\pN_]+(?:[’'.\-][\pL\pN_]+)*`)

// wordSpans returns text's words, in bytes.
func wordSpans(text string) (out []span) {
	for _, m := range scoredWord.FindAllStringIndex(text, -1) {
		out = append(out, span{m[0], m[1]})
	}
	return out
}

// wordsIn returns the words that s, in bytes, touches.
func (a *scoredArticle) wordsIn(s span) span {
	first := sort.Search(len(a.words), func(i int) bool { return a.words[i].Start >= s.Start })
	if first > 0 && a.words[first-1].End > s.Start {
		first--
	}
	end := first
	for end < len(a.words) && a.words[end].Start < s.End {
		end++
	}
	return span{first, end}
}

type wordSet map[int]bool

func (a *scoredArticle) wordSet(spans []span) wordSet {
	set := wordSet{}
	for _, s := range spans {
		for w := range each(a.wordsIn(s)) {
			set[w] = true
		}
	}
	return set
}

func (s wordSet) overlaps(t wordSet) bool {
	for w := range s {
		if t[w] {
			return true
		}
	}
	return false
}

// pieces returns the words of spans, in bytes, as runs that lie within a
// paragraph: spans with no word between them are one.
func (a *scoredArticle) pieces(spans []span) (out []span) {
	set := a.wordSet(spans)
	for w := range a.words {
		switch last := len(out) - 1; {
		case !set[w]:
		case last >= 0 && out[last].End == w && a.paragraphs[w-1] == a.paragraphs[w]:
			out[last].End++
		default:
			out = append(out, span{w, w + 1})
		}
	}
	return out
}

// quoteMarks are the pairs that enclose a quoted stretch.
var quoteMarks = []struct {
	open  string
	close []string
}{
	{"“", []string{"”", `"`, "’’"}},
	{`"`, []string{`"`, "”"}},
	{"‘‘", []string{"”", `"`, "’’"}},
	{"``", []string{`"`, "”", "''"}},
	{"''", []string{`"`, "”", "''"}},
}

// quoteRegions returns what stands in double quotation marks within the
// paragraph p, the marks included; one that is not closed runs to its end.
func quoteRegions(text string, p span) (out []span) {
	for at := p.Start; at < p.End; {
		start, closing := opening(text[at:p.End])
		if start < 0 {
			break
		}
		start += at
		_, open := utf8.DecodeRuneInString(text[start:])
		if closing.double {
			open *= 2
		}
		end := endOf(text[:p.End], start+open, closing.marks)
		out = append(out, span{start, end})
		at = end
	}
	return out
}

type closers struct {
	marks  []string
	double bool // the opening mark is two characters
}

// opening returns where the first opening mark of text stands, -1 if there is
// none, and what closes it.
func opening(text string) (int, closers) {
	for i := range text {
		for _, m := range quoteMarks {
			if strings.HasPrefix(text[i:], m.open) {
				return i, closers{m.close, utf8.RuneCountInString(m.open) == 2}
			}
		}
	}
	return -1, closers{}
}

// endOf returns the end of the first of marks in text from at on, or of text.
func endOf(text string, at int, marks []string) int {
	for i := range text[at:] {
		for _, m := range marks {
			if strings.HasPrefix(text[at+i:], m) {
				return at + i + len(m)
			}
		}
	}
	return len(text)
}
