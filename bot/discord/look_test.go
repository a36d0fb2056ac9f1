package discord

import (
	"fmt"
	"strings"
	"testing"

	"attache/golden"
	"attache/handlers"
	"attache/index/briefing"
)

// shown is a message as a person sees it, markdown as it is: a button in
// brackets, a select in angles.
func shown(b *Body) string {
	var s strings.Builder
	if b.Flags&ephemeral != 0 {
		s.WriteString("(only you see this)\n")
	}
	if b.Content != "" {
		s.WriteString(b.Content + "\n")
	}
	for _, c := range b.Components {
		s.WriteString(drawnComponent(c) + "\n")
	}
	return s.String()
}

func drawnComponent(c Component) string {
	switch c.Type {
	case textType:
		return c.Content
	case buttonType:
		return "[" + c.Label + "]"
	case selectType:
		var names []string
		for _, o := range c.Options {
			names = append(names, o.Label)
		}
		return "<" + c.Placeholder + ": " + strings.Join(names, ", ") + ">"
	case galleryType:
		return "(picture: " + c.Items[0].Description + ")"
	case sectionType:
		return drawnComponent(c.Components[0]) + " " + drawnComponent(*c.Accessory)
	}
	var inside []string
	for _, in := range c.Components {
		inside = append(inside, drawnComponent(in))
	}
	return strings.Join(inside, " ")
}

// excerptOf is a paragraph of the sample as an answer shows it.
func excerptOf(b *briefing.Briefing, n int, group string) handlers.Excerpt {
	p := b.Paragraphs[n-1]
	e := handlers.Excerpt{Group: group, Paragraph: n, Text: p.Text, Best: p.Sentences[0], Score: 1}
	for _, st := range p.Statements {
		v := handlers.Voice{Span: st.Span, Voice: st.Voice, Sure: st.Sure}
		if st.Speaker != nil {
			v.Speaker, v.Role = st.Speaker.Name, st.Speaker.Role
		}
		e.Voices = append(e.Voices, v)
	}
	return e
}

// looks are the kinds of answer, each in one look.
func looks() []struct {
	says string
	a    handlers.Answer
	l    look
} {
	b := sample()
	rich := look{rich: true, asker: "7", shareable: true, private: true, text: textDigest(b), briefing: b}
	public := rich
	public.private, public.shareable, public.feedback = false, false, true
	plain := public
	plain.rich = false
	bare := plain
	bare.bare = true
	shared := public
	shared.shared, shared.feedback = true, false
	pictured := rich
	pictured.picture = paint(stripOf(b))
	answer := func(r handlers.Request, pages, total int, es ...handlers.Excerpt) handlers.Answer {
		r.Briefing = b.ID
		return handlers.Answer{Request: r, Source: b.Title, Pages: pages, Total: total, Excerpts: es, Found: len(es) > 0, Newest: true}
	}
	ask := answer(handlers.Request{Command: "ask", Topic: "the <@1> *storm*", Page: 1}, 2, 7, excerptOf(b, 2, ""), excerptOf(b, 3, ""), excerptOf(b, 5, ""))
	position := answer(handlers.Request{Command: "position", Speaker: "Ann Roe", Topic: "storm", Page: 1}, 1, 1, excerptOf(b, 4, ""))
	position.Note = "Read “rowe” as Ann Roe."
	compare := answer(handlers.Request{Command: "compare", Topic: "safety"}, 1, 3, excerptOf(b, 2, "Ann Roe"), excerptOf(b, 4, "Ann Roe"), excerptOf(b, 3, "Harbour Master Li"))
	none := answer(handlers.Request{Command: "position", Speaker: "Ann Roe", Topic: "football", Page: 1}, 1, 0)
	none.Note = "Ann Roe says nothing about “football” in this briefing."
	none.Suggestions = []handlers.Request{{Command: "position", Speaker: "Ann Roe", Topic: "storm"}, {Command: "risks"}}
	read := answer(handlers.Request{Command: "read", Page: 3}, 5, 5, excerptOf(b, 3, ""))
	brief := answer(handlers.Request{Command: "brief"}, 1, 1, excerptOf(b, 2, "Ann Roe"))
	brief.Facts = []handlers.Fact{{Label: "Headline", Text: b.Title}, {Label: "Length", Text: "5 paragraphs, 60 words, 1 minute of reading"}}
	long := answer(handlers.Request{Command: "ask", Topic: strings.Repeat("a long question ", 12)}, 1, 1, excerptOf(b, 2, ""))
	return []struct {
		says string
		a    handlers.Answer
		l    look
	}{
		{"a private answer with pages", ask, rich}, {"a public one, with feedback", position, public}, {"a shared one", position, shared},
		{"side by side", compare, rich}, {"nothing found", none, rich}, {"a paragraph", read, rich}, {"in brief, with the strip", brief, pictured},
		{"a long question", long, public}, {"plain, where Discord refuses the rich one", ask, plain},
		{"bare, where a server takes no components", none, bare},
	}
}

// What people see.
func TestLooks(t *testing.T) {
	var all strings.Builder
	for _, row := range looks() {
		fmt.Fprintf(&all, "== %s\n%s\n", row.says, shown(draw(row.a, row.l)))
	}
	golden.Check(t, "testdata/looks.txt", all.String())
}
