package briefing

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// wrapWidth is the widest line, in characters, that is still taken for one
	// of hard-wrapped text. Editors wrap at 60 to 100, mail at 72.
	wrapWidth = 160
	// wrapShare is the share of line ends within blocks that must run on in the
	// middle of a sentence for the text to be hard-wrapped. In wrapped prose
	// four lines of five start with a small letter; in one paragraph a line none.
	wrapShare = 0.4
	// spareWidth is the share of the width that a line must leave empty, its
	// follower's first word counted in, to be the last of a wrapped paragraph.
	spareWidth = 0.15
)

// wrapping says how a text's lines are wrapped.
type wrapping struct {
	file  string
	width int // 0: not at all, a line is a paragraph
}

// findWrapping looks at how the lines of a text, or of a block of it, follow each other.
func findWrapping(file string, text []line) wrapping {
	w := wrapping{file: file}
	ends, runOn := 0, 0
	for i := 1; i < len(text); i++ {
		if text[i].gap {
			continue
		}
		ends++
		if w.runsOn(text[i-1], text[i]) {
			runOn++
		}
	}
	if width := usualWidth(text); runOn > 0 && float64(runOn) >= wrapShare*float64(ends) && width <= wrapWidth {
		w.width = width
	}
	return w
}

// usualWidth returns the width that nearly no line exceeds: a long address may stand out.
func usualWidth(text []line) int {
	widths := make([]int, len(text))
	for i, l := range text {
		widths[i] = l.width
	}
	sort.Ints(widths)
	return widths[(len(widths)-1)*95/100]
}

// runsOn reports whether b goes on in the middle of a's sentence.
func (w wrapping) runsOn(a, b line) bool {
	if !b.cap.Empty() {
		return false
	}
	r, _ := utf8.DecodeRuneInString(b.In(w.file))
	return unicode.IsLower(r) && !endsSentence(a.In(w.file))
}

// joins reports whether b belongs to the paragraph of a, the line before it.
func (w wrapping) joins(a, b line) bool {
	if b.gap || w.width == 0 || !b.cap.Empty() || startsItem(b.In(w.file)) {
		return false
	}
	if b.indent > a.indent && !w.runsOn(a, b) {
		return false
	}
	return !endsSentence(a.In(w.file)) || !w.spare(a, b)
}

// spare reports whether a leaves so much of the width empty that b's first word
// would have stood there if both were one paragraph.
func (w wrapping) spare(a, b line) bool {
	first, _, _ := strings.Cut(b.In(w.file), " ")
	need := a.width + 1 + utf8.RuneCountInString(first)
	return float64(need) <= (1-spareWidth)*float64(w.width)
}

// startsItem reports whether s starts an item of a list.
func startsItem(s string) bool {
	for _, mark := range []string{"- ", "* ", "• ", "– ", "— "} {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	number := strings.TrimLeft(s, "0123456789")
	return len(number) < len(s) && (strings.HasPrefix(number, ". ") || strings.HasPrefix(number, ") "))
}
