package briefing_test

import (
	"iter"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"attache/index/briefing"
)

// A span counts bytes of a text, or words where that is said.
type span = briefing.Span

// A scoredArticle is a text in words, with what people and what the program say
// of them. Its word spans count words.
type scoredArticle struct {
	text       string
	words      []span // in bytes
	paragraphs []int  // of each word, from 1; 0 is none
	regions    []span // in quotation marks, in words
	quoted     []bool // each word
	sentences  []span // in words

	gold []goldPiece
	got  []gotPiece
}

// A goldCredit is who says something, as people have marked it.
type goldCredit struct {
	Source struct {
		Text  string
		Spans [][2]int
	}
	Content struct{ Spans [][2]int }
	Tier    string // "report", or "other": wants, plans, expects
	Nested  bool
	Speaker struct {
		Names []string // any will do
		Head  string   // of a source without a name: "police"
	}

	source wordSet
}

// A gotCredit is who says something, as the program sees it.
type gotCredit struct {
	speaker string // "" is somebody
	sure    bool
	source  wordSet
}

// A goldPiece is a run of a content's words within one paragraph.
type goldPiece struct {
	span
	credit *goldCredit
}

type gotPiece struct {
	span
	credit *gotCredit
}

// readArticle parses g's text and lines up its words with both credits.
func readArticle(t *testing.T, g goldRecord) *scoredArticle {
	bytes := byteOffsets(g.Text)
	a := &scoredArticle{text: g.Text, words: wordSpans(g.Text)}
	a.quoted = make([]bool, len(a.words))
	a.paragraphs = make([]int, len(a.words))
	for i, p := range g.Paragraphs {
		in := span{bytes[p.Start], bytes[p.End]}
		for w := range each(a.wordsIn(in)) {
			a.paragraphs[w] = i + 1
		}
		for _, r := range quoteRegions(g.Text, in) {
			a.regions = append(a.regions, a.wordsIn(r))
		}
	}
	for _, r := range a.regions {
		for w := range each(r) {
			a.quoted[w] = true
		}
	}
	for _, s := range g.Sentences {
		a.sentences = append(a.sentences, a.wordsIn(span{bytes[s.Start], bytes[s.End]}))
	}
	if slices.ContainsFunc(g.Attributions, func(c goldCredit) bool { return c.Tier == "" }) {
		t.Errorf("%s: a credit without a tier cannot be scored", g.ID)
	}
	a.readGoldCredits(g.Attributions, bytes)
	if b, err := briefing.Parse(g.ID, strings.NewReader(g.Text)); err != nil {
		t.Errorf("%s: %v", g.ID, err)
	} else {
		a.readGotCredits(b)
	}
	return a
}

func (a *scoredArticle) readGoldCredits(credits []goldCredit, bytes []int) {
	inBytes := func(spans [][2]int) (out []span) {
		for _, s := range spans {
			out = append(out, span{bytes[s[0]], bytes[s[1]]})
		}
		return out
	}
	for i := range credits {
		c := &credits[i]
		if c.Nested {
			continue // the outermost voice counts
		}
		c.source = a.wordSet(inBytes(c.Source.Spans))
		for _, piece := range a.pieces(inBytes(c.Content.Spans)) {
			a.gold = append(a.gold, goldPiece{piece, c})
		}
	}
}

func (a *scoredArticle) readGotCredits(b *briefing.Briefing) {
	for i := range b.Attributions {
		at := &b.Attributions[i]
		c := &gotCredit{sure: at.Sure}
		if at.Speaker != nil {
			c.speaker = at.Speaker.Name
		}
		if !at.Source.Empty() {
			c.source = a.wordSet([]span{b.Origin(at.Paragraph, at.Source)})
		}
		var content []span
		for _, s := range at.Content {
			content = append(content, b.Origin(at.Paragraph, s))
		}
		for _, piece := range a.pieces(content) {
			a.got = append(a.got, gotPiece{piece, c})
		}
	}
}

// byteOffsets returns where each code point of text begins, and its end.
func byteOffsets(text string) []int {
	out := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		out = append(out, i)
	}
	return append(out, len(text))
}

// each yields every number in s.
func each(s span) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := s.Start; i < s.End && yield(i); i++ {
		}
	}
}
