package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"

	"attache/handlers"
)

// Lines longer than widest are hard to read; narrowest keeps a tiny window legible.
const (
	widest    = 100
	narrowest = 24
)

// A style is how answers are drawn on a terminal, or not on one.
type style struct {
	terminal bool
	colour   bool
	width    int // columns; 0: lines are not wrapped
}

// The escape sequences that a style uses, if it has colour.
const (
	bold  = "\x1b[1m"
	faint = "\x1b[2m"
	mark  = "\x1b[1;33m"
	reset = "\x1b[0m"
)

// drawing returns the style for out.
func drawing(out *os.File, getenv func(string) string) style {
	fd := int(out.Fd())
	d := style{terminal: term.IsTerminal(fd), width: widest}
	d.colour = d.terminal && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
	if w, _, err := term.GetSize(fd); d.terminal && err == nil && w > 0 {
		d.width = min(w, widest)
	}
	return d
}

// answer draws a.
func (d style) answer(w io.Writer, a handlers.Answer) {
	fmt.Fprintln(w, d.in(bold, d.wrap(printable(a.Title), "")))
	if a.Source != "" && len(a.Excerpts) > 0 {
		fmt.Fprintln(w, d.in(faint, d.wrap("in “"+printable(a.Source)+"”", "")))
	}
	if a.Note != "" {
		fmt.Fprintln(w, d.wrap(printable(a.Note), ""))
	}
	for _, f := range a.Facts {
		fmt.Fprintln(w, d.wrap(printable(f.Label+": "+f.Text), "    "))
	}
	group := ""
	for i, e := range a.Excerpts {
		if e.Group != group {
			group = e.Group
			fmt.Fprintf(w, "\n%s\n", d.in(bold, printable(group)))
		} else if group == "" || i > 0 {
			fmt.Fprintln(w)
		}
		d.excerpt(w, e)
	}
	d.foot(w, a)
	fmt.Fprintln(w)
}

// excerpt draws a passage and, beneath it, where it stands and who says it.
func (d style) excerpt(w io.Writer, e handlers.Excerpt) {
	fmt.Fprintln(w, d.marked(d.wrap(d.sentence(e), "  ")))
	fmt.Fprintln(w, d.in(faint, d.wrap("  — "+printable(e.Place()+" · "+strings.Join(credits(e), "; ")), "    ")))
}

// The marks around the best sentence while it is wrapped; no printable text holds them.
const begins, ends = "\x01", "\x02"

var (
	pointed  = strings.NewReplacer(begins, "▸", ends, "◂")
	coloured = strings.NewReplacer(begins, mark, ends, reset)
	unmarked = strings.NewReplacer(begins, "", ends, "")
)

// sentence returns e's text with its best sentence between marks, if it is not
// all there is.
func (d style) sentence(e handlers.Excerpt) string {
	if e.Best.Empty() || e.Best.Len() >= len(strings.Trim(e.Text, "… ")) {
		return "  " + printable(e.Text)
	}
	return "  " + printable(e.Text[:e.Best.Start]) + begins + printable(e.Best.In(e.Text)) + ends + printable(e.Text[e.Best.End:])
}

// marked draws the marks: colour where there is any, else ▸ and ◂.
func (d style) marked(s string) string {
	if !d.colour {
		return pointed.Replace(s)
	}
	return coloured.Replace(s)
}

// credits says who says what of e: once if it is one voice throughout, else
// each with the words that it begins with.
func credits(e handlers.Excerpt) []string {
	var who []string
	said := e.Said()
	for _, v := range said {
		if len(said) == 1 {
			who = append(who, credit(v))
		} else {
			who = append(who, "“"+e.Opening(v)+"” "+credit(v))
		}
	}
	return who
}

// credit says who speaks and how, and whether that is doubtful.
func credit(v handlers.Voice) string {
	who, how := v.Speaker, ", "+v.Voice.String()
	switch {
	case v.IsWriter():
		who, how = "the writer", ""
	case who == "":
		return handlers.Unnamed + how
	case v.Role != "":
		who += " (" + v.Role + ")"
	}
	if !v.Sure {
		who = "probably " + who
	}
	return who + how
}

// foot draws what stands below the passages.
func (d style) foot(w io.Writer, a handlers.Answer) {
	if a.Command == "read" && a.Found {
		fmt.Fprintln(w, d.in(faint, neighbours(a)))
	} else if a.Pages > 1 && a.Found {
		line := fmt.Sprintf("Page %d of %d", max(a.Page, 1), a.Pages)
		if a.Page < a.Pages {
			line += "; next: " + printable(a.At(a.Page+1).Line())
		}
		fmt.Fprintln(w, d.in(faint, line))
	}
	for _, r := range a.Suggestions {
		fmt.Fprintln(w, d.wrap("  try "+printable(r.Line()), "      "))
	}
}

func neighbours(a handlers.Answer) string {
	line := fmt.Sprintf("¶%d of %d", a.Page, a.Pages)
	if a.Page > 1 {
		line += "; before: " + printable(a.At(a.Page-1).Line())
	}
	if a.Page < a.Pages {
		line += "; after: " + printable(a.At(a.Page+1).Line())
	}
	return line
}

// in draws s in a colour, if there is any.
func (d style) in(colour, s string) string {
	if !d.colour {
		return s
	}
	return colour + s + reset
}

// wrap breaks s between words so that no line is wider than the terminal; the
// lines after the first begin with indent.
func (d style) wrap(s, indent string) string {
	width := max(d.width, narrowest)
	lead := s[:len(s)-len(strings.TrimLeft(s, " "))]
	var b strings.Builder
	b.WriteString(lead)
	column := len(lead)
	for i, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		if d.colour {
			n = utf8.RuneCountInString(unmarked.Replace(word))
		}
		switch {
		case i == 0:
		case column+1+n > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}

// printable returns s without what a terminal would obey: control characters,
// escape sequences' first byte, and marks that turn the direction of writing.
func printable(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '\n' || c == '\t' {
			return ' '
		}
		if unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) || c == '\u2028' || c == '\u2029' {
			return '�'
		}
		return c
	}, strings.ToValidUTF8(s, "�"))
}
