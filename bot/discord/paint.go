package discord

import (
	"bytes"
	"image/color"
	"image/png"
	"strconv"
	"sync"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
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

// The picture has a ground of its own, so that it is read as well in a dark
// client as in a light one.
var (
	ground = color.NRGBA{0xfa, 0xfa, 0xf7, 0xff}
	ink    = color.NRGBA{0x1a, 0x1a, 0x1f, 0xff}
	paper  = color.NRGBA{0xdf, 0xdf, 0xda, 0xff} // the writer's cells
	grey   = color.NRGBA{0x9a, 0x9a, 0x96, 0xff} // others, and who is not named
)

// palette is the colours of speakers: those of Okabe and Ito ("Color Universal
// Design", 2008), which people who are colour-blind tell apart, the darker ones
// lightened so that ink reads on all of them.
var palette = []color.NRGBA{
	{0xe6, 0x9f, 0x00, 0xff}, {0x56, 0xb4, 0xe9, 0xff}, {0x2f, 0xb8, 0x8f, 0xff}, {0xf0, 0xe4, 0x42, 0xff},
	{0x6f, 0xa3, 0xe0, 0xff}, {0xf0, 0x8a, 0x4b, 0xff}, {0xd9, 0x95, 0xbd, 0xff}, {0xb5, 0xcc, 0x6a, 0xff},
}

// colours returns the colour of each voice of s.
func (s strip) colours() []color.NRGBA {
	all := append([]color.NRGBA{}, palette[:len(s.voices)-3]...)
	return append(all, grey, grey, paper)
}

// fonts are the two faces' outlines, read once. They hold Latin, Greek and
// Cyrillic letters.
var fonts = sync.OnceValues(func() (regular, bold *sfnt.Font) {
	regular, _ = opentype.Parse(goregular.TTF) // embedded: it parses, or the tests fail
	bold, _ = opentype.Parse(gobold.TTF)
	return regular, bold
})

// A brush is what a strip is drawn with. Faces are slow to make and serve one
// goroutine only.
type brush struct {
	*gg.Context
	colours              []color.NRGBA // of each voice
	number, letter, name font.Face
	outline              *sfnt.Font // of name
}

func newBrush(s strip, height int) brush {
	regular, bold := fonts()
	b := brush{gg.NewContext(stripWidth, height), s.colours(), face(regular, numberSize), face(bold, letterSize), face(regular, letterSize), regular}
	b.SetColor(ground)
	b.Clear()
	return b
}

func face(f *sfnt.Font, size float64) font.Face {
	// at 72 dots an inch a point is a pixel
	drawn, _ := opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingFull})
	return drawn
}

// write writes s with its middle at y; x is its left, middle or right as anchor
// is 0, a half or 1.
func (b brush) write(f font.Face, s string, x, y, anchor float64) {
	b.SetColor(ink)
	b.SetFontFace(f)
	b.DrawStringAnchored(s, x, y, anchor, 0.35)
}

func (b brush) fill(c color.Color, x, y, wide, high float64) {
	b.SetColor(c)
	b.DrawRectangle(x, y, wide, high)
	b.Fill()
}

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
	return name + "  " + runs(v.cells)
}

func covers(f *sfnt.Font, s string) bool {
	var b sfnt.Buffer
	for _, c := range s {
		if i, err := f.GlyphIndex(&b, c); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// fitted clips s to room pixels.
func (b brush) fitted(s string, room float64) string {
	b.SetFontFace(b.name)
	for n := length(s); n > 1; n-- {
		short := clip(s, n)
		if w, _ := b.MeasureString(short); w <= room {
			return short
		}
	}
	return s
}
