package discord

import (
	"strings"

	"attache/index/briefing"
)

// sample is a small briefing with every kind of voice, made by hand so that
// what these tests show does not hang on how a text is read.
func sample() *briefing.Briefing {
	roe := &briefing.Speaker{Name: "Ann Roe", Role: "who runs the terminal", Aliases: []string{"Roe"}}
	li := &briefing.Speaker{Name: "Harbour Master Li", Role: "harbour master"}
	b := &briefing.Briefing{ID: "port", Title: "Port reopens after *storm*", Byline: "Jane Doe", Speakers: []*briefing.Speaker{roe, li}}
	add := func(sure bool, parts ...any) {
		p := briefing.Paragraph{Number: len(b.Paragraphs) + 1}
		for i := 0; i < len(parts); i += 3 {
			text := parts[i].(string)
			sp, _ := parts[i+1].(*briefing.Speaker)
			start := len(p.Text)
			p.Text += text
			s := briefing.Span{Start: start, End: len(p.Text)}
			p.Sentences = append(p.Sentences, s)
			p.Statements = append(p.Statements, briefing.Statement{Span: s, Content: []briefing.Span{s}, Speaker: sp, Voice: parts[i+2].(briefing.Voice), Sure: sure})
		}
		b.Paragraphs = append(b.Paragraphs, p)
	}
	add(true, "The port opened again on Monday.", nil, briefing.Writer)
	add(true, "“We lost two days,” said Ann Roe, who runs the terminal. ", roe, briefing.Verbatim, "Ships wait outside.", nil, briefing.Writer)
	add(true, "The harbour master says the cranes are safe. ", li, briefing.Reported, "“Nobody was hurt,” he said.", li, briefing.Verbatim)
	add(false, "“The next storm will be worse.”", roe, briefing.Verbatim)
	add(true, "Some warn of higher prices @everyone.", (*briefing.Speaker)(nil), briefing.Reported)
	return b
}

// long returns a briefing of n paragraphs and many speakers.
func long(n int) *briefing.Briefing {
	b := &briefing.Briefing{ID: "long", Title: "Long"}
	for i := range 12 {
		b.Speakers = append(b.Speakers, &briefing.Speaker{Name: "Speaker " + strings.Repeat("Long ", 12) + string(rune('A'+i))})
	}
	for i := range n {
		text := strings.Repeat("word ", 20+i%7)
		s := briefing.Span{End: len(text)}
		st := briefing.Statement{Span: s, Voice: briefing.Writer}
		if i%3 > 0 {
			st.Speaker, st.Voice, st.Sure = b.Speakers[i%len(b.Speakers)], briefing.Verbatim, i%5 > 0
		}
		b.Paragraphs = append(b.Paragraphs, briefing.Paragraph{Number: i + 1, Text: text, Sentences: []briefing.Span{s}, Statements: []briefing.Statement{st}})
	}
	return b
}
