package briefing_test

import (
	"cmp"
	"fmt"
	"strings"
)

// wrong tells in a line that the words s are credited wrongly.
func (a *scoredArticle) wrong(what string, s span, gold *goldCredit, got *gotCredit) string {
	return fmt.Sprintf("%-10s “%s”: got %s, want %s", what, a.beginning(s), got, gold)
}

// missed tells of a paraphrase that the program does not find, or not half of it.
func (a *scoredArticle) missed(g goldPiece) string {
	return fmt.Sprintf("missed     “%s”: want %s", a.beginning(g.span), g.credit)
}

// extra tells of a paraphrase that is none, or less than half of it.
func (a *scoredArticle) extra(p gotPiece) string {
	return fmt.Sprintf("extra      “%s”: got %s", a.beginning(p.span), p.credit)
}

// beginning returns the first words of s and what stands between them.
func (a *scoredArticle) beginning(s span) string {
	const enough = 7 // words tell which is meant
	if s.Len() <= enough {
		return a.between(s)
	}
	return a.between(span{s.Start, s.Start + enough}) + "…"
}

func (a *scoredArticle) between(s span) string {
	text := a.text[a.words[s.Start].Start:a.words[s.End-1].End]
	return strings.Join(strings.Fields(text), " ")
}

func (c *gotCredit) String() string {
	switch {
	case c == nil:
		return "the writer"
	case c.sure:
		return cmp.Or(c.speaker, "somebody") + " (sure)"
	}
	return cmp.Or(c.speaker, "somebody")
}

func (c *goldCredit) String() string {
	switch {
	case c == nil:
		return "the writer"
	case len(c.Speaker.Names) > 0:
		return c.Speaker.Names[0]
	}
	return cmp.Or(c.Source.Text, "somebody")
}
