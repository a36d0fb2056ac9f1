package briefing

import (
	"regexp"
	"strings"
)

// A text may start with a few lines "Key: value" and a blank line:
//
//	Title: Washington, Tehran hold talks
//	Date: 2026-02-01
//
// The keys are Title, Byline, Source, Date and URL, in any case and order; other
// keys among them are passed over.

var keyLine = regexp.MustCompile(`^([A-Za-z][A-Za-z-]{0,19}):(?:\s+(.*))?$`)

// field returns where the value of key goes, or nil.
func (b *Briefing) field(key string) *string {
	switch strings.ToLower(key) {
	case "title":
		return &b.Title
	case "byline":
		return &b.Byline
	case "source":
		return &b.Source
	case "date":
		return &b.Date
	case "url":
		return &b.URL
	}
	return nil
}

// readFrontMatter fills in b from the first of text, and returns the lines after it.
func (b *Briefing) readFrontMatter(file string, text []line) []line {
	n := frontMatterEnd(b, file, text)
	for _, l := range text[:n] {
		m := keyLine.FindStringSubmatch(flat(file, l.Span))
		if f := b.field(m[1]); f != nil && *f == "" {
			*f = m[2]
		}
	}
	return text[n:]
}

// frontMatterEnd returns how many lines at the start are front matter: from a
// known key on, up to a blank line. A lone "Source: …" on top of a text without
// a blank line is a headline.
func frontMatterEnd(b *Briefing, file string, text []line) int {
	for i, l := range text {
		if i > 0 && l.gap {
			return i
		}
		m := keyLine.FindStringSubmatch(flat(file, l.Span))
		if m == nil || i == 0 && b.field(m[1]) == nil {
			return 0
		}
	}
	return len(text)
}

// flat returns the file's text in s as one line.
func flat(file string, s Span) string {
	c := newComposer(file)
	c.add(s)
	return c.text.String()
}
