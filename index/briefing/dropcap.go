package briefing

import (
	"regexp"
	"strings"
)

// A drop cap stands on a line of its own where a page was turned to text:
// "| T |", and on the next line "he talks".
var dropCap = regexp.MustCompile(`^\|\s*([“‘"']?\p{Lu})\s*\|$`)

// takeDropCaps gives the letter of each drop cap to the line that it begins.
func takeDropCaps(file string, text []line) []line {
	var out []line
	var words map[string]bool
	for i := 0; i < len(text); i++ {
		l := text[i]
		m := dropCap.FindStringSubmatchIndex(l.In(file))
		if m == nil || i+1 == len(text) {
			out = append(out, l)
			continue
		}
		i++
		next := text[i]
		next.cap = Span{l.Start + m[2], l.Start + m[3]}
		if mayStandAlone(next.cap.In(file)) {
			if words == nil {
				words = innerWords(file, text)
			}
			next.capAlone = capAlone(file, next, words)
		}
		next.gap = l.gap || next.gap
		out = append(out, next)
	}
	return out
}

// innerWords returns the words of text but for the first of each line, which may
// have lost its letter to a drop cap.
func innerWords(file string, text []line) map[string]bool {
	words := map[string]bool{}
	for _, l := range text {
		for _, w := range strings.Fields(l.In(file))[1:] {
			words[w] = true
		}
	}
	return words
}

// mayStandAlone reports whether a drop cap can be a word.
func mayStandAlone(cap string) bool {
	return strings.HasSuffix(cap, "A") || strings.HasSuffix(cap, "I")
}

// capAlone reports whether the drop cap of l is a word, as in "A man" and "I
// was", not the start of one, as in "In" and "After": the letters after it are
// found again among words, the text's.
func capAlone(file string, l line, words map[string]bool) bool {
	first, _, _ := strings.Cut(l.In(file), " ")
	return words[first]
}
