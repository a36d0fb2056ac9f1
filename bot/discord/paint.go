package discord

import (
	"bytes"
	"image/png"
	"strconv"

	"golang.org/x/image/font/sfnt"

	"attache/handlers"
)

// Sizes in pixels. A phone shows the picture at about a third of its width, so
// that the letters come out as large as those of a message.
const (
	stripWidth = 1200
	margin     = 30
	gap        = 6
	letterSize = 34
	numberSize = 26
	legendLine = 54
	swatch     = 36
)

// columns returns how many cells stand in a row, and how high they are; the
// more there are, the smaller.
func columns(n int) (cells int, height float64) {
	switch {
	case n <= 60:
		return 13, 92
	case n <= 300:
		return 18, 70
	}
	return 40, 30
}

// paint draws s; nil if that fails.
func paint(s strip) *attachment {
	perRow, high := columns(len(s.cells))
	rows := (len(s.cells) + perRow - 1) / perRow
	legend := s.legend()
	height := 2*margin + rows*(int(high)+gap) + legendLine*len(legend) + gap
	b := newBrush(s, height)
	wide := float64(stripWidth-2*margin+gap)/float64(perRow) - gap
	for i, c := range s.cells {
		x, y := margin+float64(i%perRow)*(wide+gap), margin+float64(i/perRow)*(high+gap)
		s.paintCell(b, c, x, y, wide, high)
	}
	s.paintLegend(b, legend, float64(height-margin-legendLine*len(legend)))
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, b.Image()); err != nil {
		return nil
	}
	return &attachment{Name: "who-speaks.png", Description: s.altText(), bytes: out.Bytes()}
}

// smallCell is the height below which a cell holds no letters.
const smallCell = 50

// paintCell draws one paragraph: stripes in the order of its voices, its number
// above, the letters of its voices below.
func (s strip) paintCell(b brush, c cell, x, y, wide, high float64) {
	at := x
	for _, p := range c.stripes {
		b.fill(b.colours[p.voice], at, y, p.share*wide, high)
		at += p.share * wide
	}
	if high >= smallCell {
		b.write(b.number, strconv.Itoa(c.number), x+wide/2, y+high*0.30, 0.5)
		b.write(b.letter, s.letters(c), x+wide/2, y+high*0.72, 0.5)
	}
}

// letters names the voices of a cell, each once, "?" after one that is doubtful;
// no more than fit.
func (s strip) letters(cl cell) string {
	said, seen := "", map[int]bool{}
	for _, p := range cl.stripes {
		l := s.voices[p.voice].letter
		if seen[p.voice] || l == writerLetter {
			continue
		}
		seen[p.voice] = true
		if !p.sure && l != nobodyLetter {
			l += "?"
		}
		if len(said)+len(l) <= 4 {
			said += l
		}
	}
	return said
}

// legend returns the voices that the cells show.
func (s strip) legend() []int {
	var shown []int
	for i, v := range s.voices {
		if len(v.cells) > 0 {
			shown = append(shown, i)
		}
	}
	return shown
}

// paintLegend says whose the colours are, from y downwards.
func (s strip) paintLegend(b brush, legend []int, y float64) {
	all := 0
	for _, v := range s.voices {
		all += v.words
	}
	for n, i := range legend {
		v, middle := s.voices[i], y+float64(n)*legendLine+legendLine/2
		b.fill(b.colours[i], margin, middle-swatch/2, swatch, swatch)
		b.write(b.letter, v.letter, margin+swatch/2, middle, 0.5)
		b.write(b.name, strconv.Itoa((200*v.words+all)/(2*max(all, 1)))+" %", stripWidth-margin, middle, 1)
		b.write(b.name, b.fitted(v.shown(b.outline), legendRoom), margin+swatch+3*gap, middle, 0)
	}
}

// legendRoom is how wide a name with its paragraphs may be.
const legendRoom = stripWidth - 2*margin - 2*swatch - 100

// shown is v's name and paragraphs. A name in letters that the font does not
// have stands in the message alone.
func (v voiced) shown(f *sfnt.Font) string {
	name := v.name
	if v.letter == writerLetter {
		name = "The writer"
	}
	if !covers(f, name) {
		name = "(named in the text)"
	}
	return name + "  " + handlers.Ranges(v.cells)
}
