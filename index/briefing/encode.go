package briefing

import (
	"encoding/binary"
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
