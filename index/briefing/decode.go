package briefing

import (
	"errors"
	"fmt"
	"slices"
)

// UnmarshalBinary makes b what was written, but for its ID. What it keeps does
// not hold on to data.
func (b *Briefing) UnmarshalBinary(data []byte) error {
	d := &decoder{text: string(data)}
	for _, s := range []*string{&b.Title, &b.Byline, &b.Source, &b.Date, &b.URL} {
		*s = d.string()
	}
	b.Speakers = list(d, func(sp **Speaker) { *sp = d.speaker() })
	d.speakers = slices.Clip(b.Speakers)
	d.speakers = append(d.speakers, list(d, func(sp **Speaker) {
		*sp = d.speaker()
		(*sp).Together = list(d, func(m **Speaker) {
			if d.known(m); *m == nil {
				d.fail()
			}
		})
	})...)
	d.paragraph(&b.heading)
	b.Paragraphs = list(d, d.paragraph)
	b.Attributions = list(d, func(a *Attribution) {
		a.Paragraph = d.number()
		d.credit(&a.Content, &a.Source, &a.Cue, &a.Speaker, &a.Voice, &a.Sure, &a.Sieve)
	})
	if d.err == nil && d.text != "" {
		d.err = errors.New("more follows")
	}
	if d.err != nil {
		return fmt.Errorf("read a briefing as it was written: %w", d.err)
	}
	return nil
}

// A decoder reads what an encoder wrote. After an error it reads nothing more.
type decoder struct {
	text     string // what is left
	speakers []*Speaker
	err      error
}

func (d *decoder) number() int {
	var n uint64
	for shift := 0; shift < 64 && shift/7 < len(d.text); shift += 7 {
		c := d.text[shift/7]
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			d.text = d.text[shift/7+1:]
			return int(n>>1) ^ -int(n&1)
		}
	}
	d.fail()
	return 0
}

// fail notes that what was written is not whole.
func (d *decoder) fail() { d.text, d.err = "", errors.New("it is not whole") }

// size reads a length of things that take at least a byte each.
func (d *decoder) size() int {
	n := d.number()
	if n < 0 || n > len(d.text) {
		d.fail()
		return 0
	}
	return n
}

func (d *decoder) string() string {
	n := d.size()
	s := d.text[:n]
	d.text = d.text[n:]
	return s
}

func (d *decoder) span() Span {
	start := d.number()
	return Span{start, start + d.number()}
}

// list reads a list, each of its members by read.
func list[T any](d *decoder, read func(*T)) []T {
	n := d.number()
	if n == 0 || n < 0 || n-1 > len(d.text) {
		if n != 0 {
			d.fail()
		}
		return nil
	}
	all := make([]T, n-1)
	for i := range all {
		read(&all[i])
	}
	return all
}

func (d *decoder) readSpan(s *Span) { *s = d.span() }

func (d *decoder) paragraph(p *Paragraph) {
	p.Number = d.number()
	p.Text = d.string()
	p.Sentences = list(d, d.readSpan)
	p.Statements = list(d, func(st *Statement) {
		st.Span = d.span()
		d.credit(&st.Content, &st.Source, &st.Cue, &st.Speaker, &st.Voice, &st.Sure, &st.Sieve)
	})
	p.origin = list(d, func(s *anchor) {
		s.text = d.number()
		s.file = s.text + d.number()
	})
}

func (d *decoder) speaker() *Speaker {
	return &Speaker{Name: d.string(), Role: d.string(), Aliases: list(d, func(a *string) { *a = d.string() })}
}

// known reads the number of a speaker who was read before; 0 is nobody.
func (d *decoder) known(sp **Speaker) {
	if n := d.number(); n < 0 || n > len(d.speakers) {
		d.fail()
	} else if n > 0 {
		*sp = d.speakers[n-1]
	}
}

func (d *decoder) credit(content *[]Span, source, cue *Span, sp **Speaker, v *Voice, sure *bool, sieve *string) {
	*content = list(d, d.readSpan)
	*source, *cue = d.span(), d.span()
	d.known(sp)
	if n := d.number(); n < int(Writer) || n > int(Verbatim) {
		d.fail()
	} else {
		*v = Voice(n)
	}
	*sure, *sieve = d.number() == 1, d.string()
}
