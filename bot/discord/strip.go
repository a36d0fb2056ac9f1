package discord

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"attache/handlers"
	"attache/index/briefing"
)

// strips keeps the strips that were drawn last: drawing takes longer than all
// else of an answer, and a text is asked about often. Several goroutines may
// use it. The zero value is ready.
type strips struct {
	mu    sync.Mutex
	drawn map[*briefing.Briefing]*drawing // a digest can be forged: it might show another server's text
}

// A drawing is a strip that is drawn when it is first wanted.
type drawing struct {
	done chan struct{} // closed when it is drawn
	file *attachment   // then; nil if it cannot be drawn
}

// maxStrips is how many are kept, of some ten thousand bytes each.
const maxStrips = 64

// of returns the strip of b; nil if it cannot be drawn, or not within a time.
// start starts the drawing.
func (s *strips) of(ctx context.Context, within time.Duration, b *briefing.Briefing, start func(func())) *attachment {
	d := s.drawing(b, start)
	select {
	case <-d.done:
		return d.file
	case <-ctx.Done():
	case <-time.After(within):
	}
	return nil
}

// drawing returns the drawing of b.
func (s *strips) drawing(b *briefing.Briefing, start func(func())) *drawing {
	s.mu.Lock()
	defer s.mu.Unlock()
	if d := s.drawn[b]; d != nil {
		return d
	}
	if len(s.drawn) >= maxStrips || s.drawn == nil {
		s.drawn = map[*briefing.Briefing]*drawing{}
	}
	d := &drawing{done: make(chan struct{})}
	s.drawn[b] = d
	start(func() {
		defer close(d.done)
		d.file = paint(stripOf(b))
	})
	return d
}

// A strip is a briefing as a row of cells, one a paragraph, each in the colours
// of those who speak in it.
type strip struct {
	cells  []cell
	voices []voiced // whom the cells name, in the order of the legend
	more   int      // paragraphs that are left out
}

// A cell is a paragraph: what share of it each voice has, in order.
type cell struct {
	number  int
	stripes []stripe
}

// A stripe is a stretch of a paragraph in one voice.
type stripe struct {
	voice int // in strip.voices
	share float64
	sure  bool
}

// voiced is somebody who speaks, as the legend shows them. The letter tells
// them apart where colours do not.
type voiced struct {
	letter, name string
	cells        []int // the paragraphs, in order
	words        int
}

// Limits of a strip: more cells than that are too small to be seen, more names
// than letters that can be told apart.
const (
	maxCells  = 1200
	maxVoices = 8
)

// What stands for those who have no letter of their own.
const (
	writerLetter = ""
	othersLetter = "+"
	nobodyLetter = "?"
)

// stripOf lays out b.
func stripOf(b *briefing.Briefing) strip {
	s := strip{voices: voicesOf(b), more: max(0, len(b.Paragraphs)-maxCells)}
	for _, p := range b.Paragraphs[:min(maxCells, len(b.Paragraphs))] {
		c := cell{number: p.Number}
		for _, st := range p.Statements {
			i := s.voice(st)
			v := &s.voices[i]
			v.words += len(strings.Fields(st.In(p.Text)))
			if n := len(v.cells); n == 0 || v.cells[n-1] != p.Number {
				v.cells = append(v.cells, p.Number)
			}
			c.stripes = append(c.stripes, stripe{i, float64(st.Len()) / float64(max(1, len(p.Text))), st.Sure || st.Voice == briefing.Writer})
		}
		s.cells = append(s.cells, c)
	}
	return s
}

// voicesOf returns the legend of b: who says most, the rest, those whom the
// text does not name, the writer.
func voicesOf(b *briefing.Briefing) []voiced {
	all := handlers.MostHeard(b)
	var legend []voiced
	for i, sp := range all[:min(maxVoices, len(all))] {
		legend = append(legend, voiced{letter: string(rune('A' + i)), name: sp.Name})
	}
	return append(legend, voiced{letter: othersLetter, name: "others"}, voiced{letter: nobodyLetter, name: "not named in the text"},
		voiced{letter: writerLetter, name: "the writer"})
}

// voice returns whose st is, as an index in s.voices.
func (s strip) voice(st briefing.Statement) int {
	last := len(s.voices) - 1
	switch {
	case st.Speaker == nil && st.Voice == briefing.Writer:
		return last
	case st.Speaker == nil:
		return last - 1
	}
	if i := slices.IndexFunc(s.voices[:last-2], func(v voiced) bool { return st.Speaker.Is(v.name) }); i >= 0 {
		return i
	}
	return last - 2
}

// altText says in words what the strip shows.
func (s strip) altText() string {
	n := len(s.cells) + s.more
	said := []string{fmt.Sprintf("A strip of %d paragraphs in order, coloured by who speaks.", n)}
	for _, v := range s.voices {
		if len(v.cells) > 0 {
			said = append(said, v.label()+": "+handlers.Ranges(v.cells)+".")
		}
	}
	if s.isDoubtful() {
		said = append(said, "A question mark after a letter: "+doubtful+".")
	}
	return clip(strings.Join(said, " "), maxAltText)
}

// doubtful is what a question mark after a letter means.
const doubtful = "probably"

func (s strip) isDoubtful() bool {
	for _, c := range s.cells {
		for _, st := range c.stripes {
			if !st.sure && s.voices[st.voice].letter != nobodyLetter {
				return true
			}
		}
	}
	return false
}

// label is how the legend names v.
func (v voiced) label() string {
	if v.letter == writerLetter {
		return "The writer"
	}
	return v.letter + " " + v.name
}
