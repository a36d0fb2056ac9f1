// Package briefing reads a news text and says who says what in it.
//
// A [Briefing] is one text: headline, byline and numbered paragraphs. A
// [Paragraph] holds sentences and statements. A [Statement] is the longest run
// of text within a paragraph in one voice: its speaker (or the writer), and
// how: verbatim, reported, or the writer's own. An [Attribution] is a source (the
// words that name the speaker), a cue (the reporting words) and a content.
//
// Rules: a paragraph's text is the file's text, never reworded; every offset
// counts bytes; the same text always gives the same briefing.
package briefing

import "slices"

// A Briefing is one text as it was read. It is never changed after [Parse], so
// any number of goroutines may read it at once.
type Briefing struct {
	ID         string // the file's name without folder and extension
	Title      string // the headline, "" if the text has none
	Byline     string // who wrote it, "" if the text does not say
	Source     string // front matter, like Date and URL
	Date       string // as the text writes it
	URL        string
	Paragraphs []Paragraph
	Speakers   []*Speaker // everybody who is credited with a statement, in order of first appearance

	Attributions []Attribution // in order; those of the headline first, with Paragraph 0

	heading Paragraph // the headline where it is read for who says what; no text if there is none
}

// A Paragraph is what people cite: ¶4 is Paragraphs[3].
type Paragraph struct {
	Number     int         // from 1
	Text       string      // one line: hard wraps and runs of blanks become one blank
	Sentences  []Span      // in order, in Text
	Statements []Statement // in order; they tile Text: no gap, no overlap

	origin []anchor // where Text came from in the file
}

// Voice says how a statement's words reached the text.
type Voice uint8

// The voices.
const (
	Writer   Voice = iota // the writer's own words
	Reported              // a speaker's meaning in the writer's words
	Verbatim              // a speaker's own words, in quotation marks
)

// String returns "writer", "reported" or "verbatim".
func (v Voice) String() string {
	return [...]string{"writer", "reported", "verbatim"}[v]
}

// A Statement is a run of text in one voice. Its span includes the source and
// the cue beside it ("…," says Durrani); Content leaves them out.
type Statement struct {
	Span             // in the paragraph's Text
	Content []Span   // the words reported, in order; for the writer's own, the span itself
	Speaker *Speaker // nil: the writer, or with another Voice somebody the text does not name
	Voice   Voice
	Source  Span   // the words that name the speaker; empty if they stand in another paragraph
	Cue     Span   // the reporting words; empty if there are none in this paragraph
	Sure    bool   // the program would stake its name on the speaker
	Sieve   string // the rule that decided, for the reader who asks why
}

// An Attribution is who says what: one content, in one place or around its cue.
type Attribution struct {
	Paragraph int    // its number; 0 is the headline
	Content   []Span // in the paragraph's text, in order
	Source    Span   // the words that name the speaker; empty if they stand elsewhere
	Cue       Span   // the reporting words; empty if there are none
	Speaker   *Speaker
	Voice     Voice // Verbatim if nearly all of the content is in quotation marks, else Reported
	Sure      bool
	Sieve     string
}

// A Speaker is one person, organisation or group, however the text names it.
type Speaker struct {
	Name    string   // the fullest form the text uses: "Abdul Basit"
	Role    string   // as the text gives it: "Pakistan’s former ambassador"; "" if it gives none
	Aliases []string // other forms in the text: "Basit"

	// Of several who speak as one, "Ann Roe and Bob Lee", who they are, each among
	// the briefing's speakers; they together are not. Of one speaker nil.
	Together []*Speaker
}

// Each returns who sp is: itself, or each of several who speak as one.
func (sp *Speaker) Each() []*Speaker {
	if sp.Together != nil {
		return sp.Together
	}
	return []*Speaker{sp}
}

// Is reports whether sp is called name, or one of several who speak as one is.
func (sp *Speaker) Is(name string) bool {
	return sp.Name == name || slices.ContainsFunc(sp.Together, func(m *Speaker) bool { return m.Name == name })
}

// A Span is a stretch of bytes, half open.
type Span struct{ Start, End int }

// Origin returns where in the file the words of s stand, a span of the paragraph
// numbered n, which b must have; 0 is the headline.
func (b *Briefing) Origin(n int, s Span) Span {
	if n == 0 {
		return b.heading.Origin(s)
	}
	return b.Paragraphs[n-1].Origin(s)
}

// Text returns the text of the paragraph numbered n, which b must have; 0 is the
// headline, "" if it is not read for who says what.
func (b *Briefing) Text(n int) string {
	if n == 0 {
		return b.heading.Text
	}
	return b.Paragraphs[n-1].Text
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no bytes.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// In returns the bytes of text that s spans; text must be what s is a span of.
func (s Span) In(text string) string { return text[s.Start:s.End] }
