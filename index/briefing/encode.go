package briefing

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// AppendBinary appends b to data in a form that [Briefing.UnmarshalBinary] reads,
// without its ID. The form is that of this version of the program only.
func (b *Briefing) AppendBinary(data []byte) ([]byte, error) {
	e := &encoder{data: data, numbers: map[*Speaker]int{}}
	for _, s := range []string{b.Title, b.Byline, b.Source, b.Date, b.URL} {
		e.text(s)
	}
	e.list(len(b.Speakers), b.Speakers == nil)
	for _, sp := range b.Speakers {
		e.speaker(sp)
	}
	together := b.together()
	e.list(len(together), together == nil)
	for _, sp := range together {
		e.speaker(sp)
		e.list(len(sp.Together), false)
		for _, m := range sp.Together {
			e.number(e.numbers[m])
		}
	}
	e.paragraph(&b.heading)
	e.list(len(b.Paragraphs), b.Paragraphs == nil)
	for i := range b.Paragraphs {
		e.paragraph(&b.Paragraphs[i])
	}
	e.list(len(b.Attributions), b.Attributions == nil)
	for i := range b.Attributions {
		a := &b.Attributions[i]
		e.number(a.Paragraph)
		e.credit(a.Content, a.Source, a.Cue, a.Speaker, a.Voice, a.Sure, a.Sieve)
	}
	return e.data, e.err
}

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

// together returns those of b's credits that several share, each once, in order.
func (b *Briefing) together() []*Speaker {
	var all []*Speaker
	note := func(sp *Speaker) {
		if sp != nil && sp.Together != nil && !slices.Contains(all, sp) {
			all = append(all, sp)
		}
	}
	for i := range b.Attributions {
		note(b.Attributions[i].Speaker)
	}
	return all
}

// An encoder appends numbers, texts and lists: texts and lists after their
// length, nil lists told from empty ones.
type encoder struct {
	data    []byte
	numbers map[*Speaker]int // from 1
	err     error
}

func (e *encoder) number(n int) { e.data = binary.AppendVarint(e.data, int64(n)) }

func (e *encoder) text(s string) {
	e.number(len(s))
	e.data = append(e.data, s...)
}

func (e *encoder) list(n int, isNil bool) {
	if !isNil {
		n++
	}
	e.number(n)
}

func (e *encoder) span(s Span) {
	e.number(s.Start)
	e.number(s.End - s.Start)
}

func (e *encoder) spans(all []Span) {
	e.list(len(all), all == nil)
	for _, s := range all {
		e.span(s)
	}
}

func (e *encoder) flag(on bool) {
	n := 0
	if on {
		n = 1
	}
	e.number(n)
}

// speaker appends sp and gives it a number.
func (e *encoder) speaker(sp *Speaker) {
	e.numbers[sp] = len(e.numbers) + 1
	e.text(sp.Name)
	e.text(sp.Role)
	e.list(len(sp.Aliases), sp.Aliases == nil)
	for _, a := range sp.Aliases {
		e.text(a)
	}
}

func (e *encoder) paragraph(p *Paragraph) {
	e.number(p.Number)
	e.text(p.Text)
	e.spans(p.Sentences)
	e.list(len(p.Statements), p.Statements == nil)
	for i := range p.Statements {
		st := &p.Statements[i]
		e.span(st.Span)
		e.credit(st.Content, st.Source, st.Cue, st.Speaker, st.Voice, st.Sure, st.Sieve)
	}
	e.list(len(p.origin), p.origin == nil)
	for _, s := range p.origin {
		e.number(s.text)
		e.number(s.file - s.text)
	}
}

// credit appends what statements and attributions have in common.
func (e *encoder) credit(content []Span, source, cue Span, sp *Speaker, v Voice, sure bool, sieve string) {
	e.spans(content)
	e.span(source)
	e.span(cue)
	if sp != nil && e.numbers[sp] == 0 {
		e.err = fmt.Errorf("write a briefing: %s is not among its speakers", sp.Name)
	}
	e.number(e.numbers[sp])
	e.number(int(v))
	e.flag(sure)
	e.text(sieve)
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
	p.origin = list(d, func(s *segment) {
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
