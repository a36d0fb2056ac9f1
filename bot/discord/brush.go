package discord

import (
	"image"
	"image/color"
	onto "image/draw"
	"math"
	"sort"
	"sync"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
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
	d := font.Drawer{Dst: b.Image().(onto.Image), Src: image.NewUniform(ink), Face: f} // gg's own way takes four times as long
	left := x - anchor*float64(d.MeasureString(s).Round())
	d.Dot = fixed.P(int(left), int(y+middle*float64(f.Metrics().Height.Round())))
	d.DrawString(s)
}

// middle is how far below the middle of its letters a line of text stands, of
// the height of the line.
const middle = 0.28

// fill fills whole pixels, so that stripes that touch leave no seam.
func (b brush) fill(c color.Color, x, y, wide, high float64) {
	left, right := math.Round(x), math.Round(x+wide)
	b.SetColor(c)
	b.DrawRectangle(left, y, right-left, high)
	b.Fill()
}

// covers reports whether f has every letter of s.
func covers(f *sfnt.Font, s string) bool {
	var b sfnt.Buffer
	for _, c := range s {
		if i, err := f.GlyphIndex(&b, c); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// mostLetters is how many letters may fit the picture's width: each is some
// pixels wide.
const mostLetters = stripWidth / 4

// fitted clips s to room pixels.
func (b brush) fitted(s string, room float64) string {
	s = clip(s, mostLetters)
	wide := func(n int) bool {
		return float64(font.MeasureString(b.name, clip(s, n)).Round()) > room
	}
	n := sort.Search(length(s), func(n int) bool { return wide(n + 1) }) // the most that fit
	return clip(s, max(n, 1))
}
