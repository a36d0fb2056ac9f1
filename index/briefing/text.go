package briefing

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxSize is the largest text that Parse reads, in bytes: a thick book. What is
// larger is no news text.
const MaxSize = 5 << 20

// Error is what is wrong with a briefing's file, and where.
type Error struct {
	ID     string
	Line   int // from 1; 0: the file as a whole
	Reason string
}

// Error returns "id:line: reason", without the line where the whole file is at fault.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.ID, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", e.ID, e.Line, e.Reason)
}

// readText returns what r holds, if that is a text.
func readText(id string, r io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return "", fmt.Errorf("read %s: %w", id, err)
	}
	if len(data) > MaxSize {
		return "", &Error{ID: id, Reason: fmt.Sprintf("larger than %d MB", MaxSize>>20)}
	}
	if at, reason := fault(data); reason != "" {
		return "", &Error{ID: id, Line: 1 + bytes.Count(data[:at], []byte("\n")), Reason: reason}
	}
	return string(data), nil
}

// fault says where and why data is not a text; no reason, no fault.
func fault(data []byte) (at int, reason string) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return 0, "UTF-16, not UTF-8: save it as UTF-8"
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return i, "a NUL byte: this is not a text"
	}
	if utf8.Valid(data) {
		return 0, ""
	}
	for at < len(data) {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	return at, fmt.Sprintf("not UTF-8: byte %#x", data[at])
}

// line is one line of a file, without its blanks at either end.
type line struct {
	Span        // in the file
	indent int  // blanks before it
	width  int  // in characters
	gap    bool // a line without text stands before it

	cap      Span // a drop cap that stands before it
	capAlone bool // the drop cap is a word
}

// lines returns the lines of file that hold text, in order.
func lines(file string) []line {
	var out []line
	gap := false
	for at := 0; at < len(file); {
		end, next := lineEnd(file, at)
		l := trimmed(file, Span{at, end})
		if gap = gap || l.Empty(); !l.Empty() {
			l.gap, gap = gap, false
			out = append(out, l)
		}
		at = next
	}
	return out
}

// lineEnd returns where the line that begins at at ends, and where the next begins.
func lineEnd(file string, at int) (end, next int) {
	i := strings.IndexAny(file[at:], "\n\r")
	if i < 0 {
		return len(file), len(file)
	}
	end = at + i
	if strings.HasPrefix(file[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

// trimmed returns the line in s.
func trimmed(file string, s Span) line {
	text := s.In(file)
	body := strings.TrimLeftFunc(text, unseen)
	l := line{indent: utf8.RuneCountInString(text[:len(text)-len(body)])}
	l.Start = s.End - len(body)
	body = strings.TrimRightFunc(body, unseen)
	l.End = l.Start + len(body)
	l.width = utf8.RuneCountInString(body)
	return l
}

// unseen reports whether nothing is seen of r.
func unseen(r rune) bool { return blank(r) || invisible(r) }

// blank reports whether r parts words. Control characters do too: a text has no
// use for them, and a terminal that shows them obeys them.
func blank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// invisible reports whether r is left out of a paragraph's text: soft hyphens,
// marks of byte order, of places to wrap and of writing direction, which serve
// a page and would part a word from its search.
func invisible(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u2060', '\uFEFF':
		return true
	}
	return unicode.Is(unicode.Bidi_Control, r)
}
