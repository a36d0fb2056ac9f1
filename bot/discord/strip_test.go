package discord

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"attache/index/briefing"
)

// Every strip is a picture of the width a phone wants, of bounded height, with
// a ground that does not let a dark client through.
func TestStrip(t *testing.T) {
	for _, row := range []struct {
		b       *briefing.Briefing
		highest int
		alt     string // is, if not ""
	}{
		{sample(), 500, "A strip of 5 paragraphs in order, coloured by who speaks. A Ann Roe: ¶2, 4. B Harbour Master Li: ¶3. ? not named in the text: ¶5. The writer: ¶1–2. A question mark after a letter: probably."},
		{long(26), 1000, ""},
		{long(200), 1700, ""},
		{long(5000), 2200, ""},
		{&briefing.Briefing{ID: "empty"}, 100, "A strip of 0 paragraphs in order, coloured by who speaks."},
	} {
		var s strips
		draw := func() *attachment { return s.drawing(row.b, func(do func()) { do() }).file }
		f := draw()
		if f == nil {
			t.Fatalf("%s: no picture", row.b.ID)
		}
		if draw() != f {
			t.Errorf("%s is drawn twice", row.b.ID)
		}
		if dir := os.Getenv("ATTACHE_PICTURES"); dir != "" {
			_ = os.WriteFile(dir+"/"+row.b.ID+string(rune('a'+len(row.b.Paragraphs)%26))+".png", f.bytes, 0o666)
		}
		m, err := png.Decode(bytes.NewReader(f.bytes))
		if err != nil {
			t.Fatal(err)
		}
		if m.Bounds().Dx() != stripWidth || m.Bounds().Dy() > row.highest || len(f.bytes) > 400_000 {
			t.Errorf("%s, %d paragraphs: %v, %d bytes", row.b.ID, len(row.b.Paragraphs), m.Bounds(), len(f.bytes))
		}
		if !opaque(m) {
			t.Errorf("%s: a dark client shows through", row.b.ID)
		}
		if row.alt != "" && f.Description != row.alt || length(f.Description) > maxAltText {
			t.Errorf("alt text %q\nwant %q", f.Description, row.alt)
		}
		if again := paint(stripOf(row.b)); !bytes.Equal(again.bytes, f.bytes) {
			t.Errorf("%s: drawn twice, it is not the same", row.b.ID)
		}
	}
}

// An answer does not wait for a picture that takes too long.
func TestStripLate(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var s strips
	var later func()
	b := sample()
	if s.of(ctx, time.Minute, b, func(do func()) { later = do }) != nil {
		t.Error("there is a picture before it is drawn")
	}
	later()
	if s.of(t.Context(), time.Minute, b, nil) == nil {
		t.Error("there is no picture after it is drawn")
	}
}

// Two servers' briefings may have one name, and texts whose digests were made to
// be the same: neither is shown the other's picture.
func TestStripsApart(t *testing.T) {
	one, other := sample(), sample()
	other.Speakers[0].Name = "Ann Poe"
	if textDigest(one) != textDigest(other) || one.ID != other.ID {
		t.Fatal("the digests differ")
	}
	var s strips
	for _, row := range []struct {
		b     *briefing.Briefing
		names string
	}{{one, "A Ann Roe"}, {other, "A Ann Poe"}, {one, "A Ann Roe"}} {
		if f := s.drawing(row.b, func(do func()) { do() }).file; !strings.Contains(f.Description, row.names) {
			t.Errorf("shown is %s, want %s", f.Description, row.names)
		}
	}
}

func opaque(m image.Image) bool {
	o, ok := m.(interface{ Opaque() bool })
	return ok && o.Opaque()
}

// Letters are read on every colour: at least 4.5 to 1 (WCAG 2.2, 1.4.3).
func TestContrast(t *testing.T) {
	for _, c := range append(palette, ground, paper, grey) {
		if r := contrast(c, ink); r < 4.5 {
			t.Errorf("ink on %v: contrast %.1f", c, r)
		}
	}
}

// contrast is WCAG's ratio of two colours.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	l := func(v uint8) float64 {
		if s := float64(v) / 255; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		} else {
			return s / 12.92
		}
	}
	return 0.2126*l(c.R) + 0.7152*l(c.G) + 0.0722*l(c.B)
}

func BenchmarkStrip(b *testing.B) {
	br := long(26)
	for b.Loop() {
		paint(stripOf(br))
	}
}
