package briefing

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// An anchor says that a paragraph's text from text on came from the file from
// file on, byte by byte, up to the next anchor.
type anchor struct{ text, file int }

// Offset returns where in the file the byte at i of the paragraph's text stands.
func (p *Paragraph) Offset(i int) int {
	n := sort.Search(len(p.origin), func(n int) bool { return p.origin[n].text > i })
	if n == 0 {
		return i
	}
	return p.origin[n-1].file + i - p.origin[n-1].text
}

// Origin returns where in the file the words of s stand, a span of the paragraph's text.
func (p *Paragraph) Origin(s Span) Span {
	for s.End > s.Start && p.Text[s.End-1] == ' ' {
		s.End--
	}
	if s.Empty() {
		return Span{p.Offset(s.Start), p.Offset(s.Start)}
	}
	return Span{p.Offset(s.Start), p.Offset(s.End-1) + 1}
}

// composer puts a paragraph's text together and remembers where it came from.
type composer struct {
	file    string
	text    strings.Builder
	origin  []anchor
	pending int // where the blanks began that part the last word from the next; -1: none
}

func newComposer(file string) *composer { return &composer{file: file, pending: -1} }

// add appends the file's text in s. Runs of blanks become one, those at the
// start and the end none.
func (c *composer) add(s Span) {
	for at := s.Start; at < s.End; {
		if n := plain(c.file[at:s.End]); n > 0 {
			c.flush()
			c.note(at)
			c.text.WriteString(c.file[at : at+n])
			at += n
			continue
		}
		r, n := utf8.DecodeRuneInString(c.file[at:s.End])
		switch {
		case invisible(r):
		case blank(r):
			c.part(at)
		default:
			c.flush()
			c.note(at)
			c.text.WriteRune(r)
		}
		at += n
	}
}

// plain returns how many bytes s begins with that are letters and marks of ASCII, with
// single blanks between them: most of a text needs no closer look.
func plain(s string) int {
	n := 0
	for n < len(s) && (letter(s[n]) || n > 0 && s[n] == ' ' && letter(s[n-1]) && n+1 < len(s) && letter(s[n+1])) {
		n++
	}
	return n
}

func letter(c byte) bool { return ' ' < c && c < 0x7F }

// part parts what follows from what stands there by a blank that the file has at at.
func (c *composer) part(at int) {
	if c.pending < 0 {
		c.pending = at
	}
}

// flush writes the pending blank.
func (c *composer) flush() {
	if c.pending >= 0 && c.text.Len() > 0 {
		c.note(c.pending)
		c.text.WriteByte(' ')
	}
	c.pending = -1
}

// note records that the next byte comes from at, unless that follows from the last anchor.
func (c *composer) note(at int) {
	n := len(c.origin)
	if n > 0 && at-c.origin[n-1].file == c.text.Len()-c.origin[n-1].text {
		return
	}
	c.origin = append(c.origin, anchor{c.text.Len(), at})
}
