package handlers

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"attache/index"
	"attache/index/briefing"
)

// maxShown is how much of a passage an excerpt shows, in bytes: about what is
// read at a glance, and what lets five fit one message.
const maxShown = 700

// maxSentence is how much of one sentence is shown, in bytes. Only text
// without full stops reaches it.
const maxSentence = 1200

// ellipsis stands where something of the paragraph is left out.
const ellipsis = "…"

// whole shows the best sentence of a hit with its neighbours.
func whole(h index.Hit) Excerpt {
	return excerpt(h, window(h.Passage.Text, h.Passage.Sentences, h.Best), all(h))
}

// spoken shows only the statements of a hit that bear on the query.
func spoken(h index.Hit) Excerpt {
	return excerpt(h, window(h.Passage.Text, common(h.Passage.Sentences, statements(h)), h.Best), all(h))
}

// all is the whole of a hit's paragraph.
func all(h index.Hit) briefing.Span { return briefing.Span{End: len(h.Passage.Text)} }

// quoted shows only the words in quotation marks of a hit's statements. A
// quotation that begins and ends where its marks do is not marked as cut.
func quoted(h index.Hit) Excerpt {
	var said []briefing.Span
	for _, i := range h.Statements {
		if st := h.Passage.Statements[i]; st.Voice == briefing.Verbatim {
			for _, c := range st.Content {
				said = append(said, withMarks(h.Passage.Text, st.Span, c))
			}
		}
	}
	said = common(h.Passage.Sentences, said)
	if len(said) == 0 {
		return Excerpt{}
	}
	return excerpt(h, window(h.Passage.Text, said, h.Best), briefing.Span{Start: said[0].Start, End: said[len(said)-1].End})
}

// The quotation marks that belong to a quotation that they touch.
const opening, closing = "“‘\"'«„", "”’\"'»"

// withMarks widens a quotation by the marks beside it that lie within its statement.
func withMarks(text string, within, c briefing.Span) briefing.Span {
	if r, n := utf8.DecodeLastRuneInString(text[:c.Start]); c.Start-n >= within.Start && n > 0 && strings.ContainsRune(opening, r) {
		c.Start -= n
	}
	if r, n := utf8.DecodeRuneInString(text[c.End:]); c.End+n <= within.End && n > 0 && strings.ContainsRune(closing, r) {
		c.End += n
	}
	return c
}

// common returns the stretches that lie both in one of a and in one of b.
func common(a, b []briefing.Span) []briefing.Span {
	var both []briefing.Span
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				both = append(both, meet(x, y))
			}
		}
	}
	slices.SortFunc(both, func(x, y briefing.Span) int { return x.Start - y.Start })
	return both
}

func meet(a, b briefing.Span) briefing.Span {
	return briefing.Span{Start: max(a.Start, b.Start), End: min(a.End, b.End)}
}

// window chooses of parts, in order, those around best that fit maxShown.
func window(text string, parts []briefing.Span, best briefing.Span) []briefing.Span {
	if len(parts) == 0 {
		return nil
	}
	i := max(0, slices.IndexFunc(parts, best.Overlaps))
	from, to := i, i+1
	for shown := parts[i].Len(); ; {
		switch {
		case to < len(parts) && shown+parts[to].Len() <= maxShown:
			shown += parts[to].Len()
			to++
		case from > 0 && shown+parts[from-1].Len() <= maxShown:
			from--
			shown += parts[from].Len()
		default:
			return shorten(text, parts[from:to])
		}
	}
}

// shorten cuts parts that no reader would read to the end, between words.
func shorten(text string, parts []briefing.Span) []briefing.Span {
	kept := slices.Clone(parts)
	for i, p := range kept {
		if p.Len() <= maxSentence {
			continue
		}
		end := p.Start + strings.LastIndexByte(text[p.Start:p.Start+maxSentence], ' ')
		if end <= p.Start {
			end = p.Start + maxSentence
			for !utf8.RuneStart(text[end]) {
				end--
			}
		}
		kept[i].End = end
	}
	return kept
}

// excerpt shows the parts of h's passage, in order, with all that the passage
// says of them moved to where they stand in the excerpt's text. Of what within
// holds, an ellipsis marks what is left out.
func excerpt(h index.Hit, parts []briefing.Span, within briefing.Span) Excerpt {
	c := lay(h.Passage.Text, parts, within)
	e := Excerpt{Paragraph: h.Passage.Number, Also: h.Also, Text: c.text, Score: h.Score, Signals: h.Signals}
	e.Best = c.span(h.Best)
	for _, m := range h.Matches {
		if s := c.span(m); !s.Empty() {
			e.Matches = append(e.Matches, s)
		}
	}
	for _, st := range h.Passage.Statements {
		if s := c.span(st.Span); HasWord(s.In(c.text)) {
			e.Voices = append(e.Voices, voice(st, s))
		}
	}
	return e
}

// HasWord reports whether s is more than blanks and punctuation.
func HasWord(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
}

func voice(st briefing.Statement, at briefing.Span) Voice {
	v := Voice{Span: at, Voice: st.Voice, Sure: st.Sure}
	if st.Speaker != nil {
		v.Speaker, v.Role = st.Speaker.Name, st.Speaker.Role
	}
	return v
}

// A cutting is the text of an excerpt and where its pieces came from.
type cutting struct {
	text   string
	pieces []piece
}

// A piece is a stretch of the paragraph; it stands at at in the cutting.
type piece struct {
	briefing.Span
	at int
}

// lay joins parts of text, in order; where words of within are left out, before,
// between or after them, it puts an ellipsis.
func lay(text string, parts []briefing.Span, within briefing.Span) cutting {
	var c cutting
	var b strings.Builder
	end := within.Start
	for _, p := range parts {
		p = trim(text, briefing.Span{Start: max(p.Start, end), End: p.End})
		if p.Empty() {
			continue
		}
		switch cutAway := strings.TrimSpace(text[end:p.Start]) != ""; {
		case cutAway && len(c.pieces) > 0:
			b.WriteString(" " + ellipsis + " ")
		case cutAway:
			b.WriteString(ellipsis + " ")
		case len(c.pieces) > 0: // they touch
			p.Start = end
		}
		c.pieces = append(c.pieces, piece{p, b.Len()})
		b.WriteString(p.In(text))
		end = p.End
	}
	if len(c.pieces) > 0 && end < within.End && strings.TrimSpace(text[end:within.End]) != "" {
		b.WriteString(" " + ellipsis)
	}
	c.text = b.String()
	return c
}

// trim takes the blanks off both ends of s.
func trim(text string, s briefing.Span) briefing.Span {
	for s.Start < s.End && text[s.Start] == ' ' {
		s.Start++
	}
	for s.Start < s.End && text[s.End-1] == ' ' {
		s.End--
	}
	return s
}

// span returns where s of the paragraph stands in the cutting: from its first
// byte that is shown to its last; empty if none is.
func (c cutting) span(s briefing.Span) briefing.Span {
	var at briefing.Span
	for _, p := range c.pieces {
		if !p.Overlaps(s) {
			continue
		}
		m := meet(p.Span, s)
		if at.Empty() {
			at.Start = m.Start - p.Start + p.at
		}
		at.End = m.End - p.Start + p.at
	}
	return at
}
