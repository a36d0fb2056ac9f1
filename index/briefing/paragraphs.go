package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is the lines of one paragraph.
type block []line

// blocks groups the lines of a text into paragraphs: one a line, or in
// hard-wrapped text the lines that belong together.
func blocks(file string, text []line) []block {
	whole := findWrapping(file, text)
	var out []block
	for _, run := range runs(text) {
		w := whole
		if w.width == 0 && len(run) > 2 {
			w = findWrapping(file, run)
		}
		out = append(out, w.split(run)...)
	}
	return out
}

// runs cuts text at its blank lines.
func runs(text []line) [][]line {
	var out [][]line
	start := 0
	for i := range text {
		if i > start && text[i].gap {
			out = append(out, text[start:i])
			start = i
		}
	}
	return append(out, text[start:])
}

// split cuts run, lines without a blank one between them, into paragraphs.
func (w wrapping) split(run []line) []block {
	var out []block
	for i, l := range run {
		if i > 0 && w.joins(run[i-1], l) {
			out[len(out)-1] = append(out[len(out)-1], l)
			continue
		}
		out = append(out, block{l})
	}
	return out
}

// compose puts the text of b together.
func (b block) compose(file string) *composer {
	c := newComposer(file)
	c.text.Grow(b[len(b)-1].End - b[0].Start)
	for i, l := range b {
		if i > 0 && !hyphenated(b[i-1].In(file), l.In(file)) {
			c.part(b[i-1].End)
		}
		c.add(l.cap)
		if l.capAlone {
			c.part(l.cap.End)
		}
		c.add(l.Span)
	}
	return c
}

// hyphenated reports whether the line a ends within a word that b goes on with:
// "win-" and "win", but not "short-" and "and long-term".
func hyphenated(a, b string) bool {
	if !strings.HasSuffix(a, "-") || len(a) < 2 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(a[:len(a)-1])
	after, _ := utf8.DecodeRuneInString(b)
	first, _, _ := strings.Cut(b, " ")
	return unicode.IsLetter(before) && unicode.IsLetter(after) && first != "and" && first != "or" && first != "to"
}
