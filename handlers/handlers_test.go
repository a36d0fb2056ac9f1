package handlers

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"attache/data"
	"attache/index"
)

// bundled opens the briefing that the program ships with.
func bundled(t testing.TB) *index.Index {
	t.Helper()
	folder, err := fs.Sub(data.Files, "briefings")
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// asked are requests of every kind, good and bad.
var asked = []Request{
	{Command: "ask", Topic: "is Iran ready to limit its missiles?"},
	{Command: "ask", Topic: "what does Durrani say about Israel?"},
	{Command: "ask", Topic: "who is Basit?"},
	{Command: "ask", Topic: "price of gold"},
	{Command: "ask", Topic: "hjkl asdf"},
	{Command: "ask", Topic: "missiles", Page: 1000},
	{Command: "ask", Topic: "missiles", Page: 1 << 62},
	{Command: "ask", Topic: strings.Repeat("missiles ", 1000)},
	{Command: "ask"},
	{Command: "position", Speaker: "basit", Topic: "missiles"},
	{Command: "position", Speaker: "durani", Topic: "israel"},
	{Command: "position", Speaker: "basit", Topic: "football"},
	{Command: "position", Speaker: "basit"},
	{Command: "position", Speaker: "obama", Topic: "missiles"},
	{Command: "position", Speaker: "ambassador", Topic: "missiles"},
	{Command: "position", Topic: "missiles"},
	{Command: "risks"},
	{Command: "risks", Topic: "economy"},
	{Command: "risks", Topic: "football"},
	{Command: "risks", Page: 99},
	{Command: "quotes"},
	{Command: "quotes", Speaker: "durrani", Topic: "sanctions"},
	{Command: "quotes", Speaker: "basit", Topic: "football"},
	{Command: "quotes", Topic: "football"},
	{Command: "compare", Topic: "missiles"},
	{Command: "compare", Topic: "football"},
	{Command: "compare", Topic: "missiles", Page: 99},
	{Command: "compare"},
	{Command: "speakers"},
	{Command: "speakers", Page: 2},
	{Command: "read"},
	{Command: "read", Page: 26},
	{Command: "read", Page: 2600},
	{Command: "brief"},
	{Command: "briefings"},
	{Command: "briefings", Page: 5},
	{Command: "help"},
	{Command: "brief", Briefing: "Washington"},
	{Command: "brief", Briefing: "other"},
	{Command: "posiition", Topic: "x"},
	{Command: "nonsense"},
	{},
	{Command: "ask", Topic: "\x00\xff\u202e", Speaker: "\n", Page: -1},
}

func TestHandle(t *testing.T) {
	h := &Handler{Index: bundled(t)}
	for _, r := range asked {
		a := handle(t, h, r)
		for _, next := range a.Suggestions {
			if b := handle(t, h, next); !b.Found {
				t.Errorf("%s suggests %s, to which the answer is %q %s", r.Line(), next.Line(), b.Title, b.Note)
			}
		}
	}
}

// handle answers r and checks what holds of every answer.
func handle(t *testing.T, h *Handler, r Request) Answer {
	t.Helper()
	a, err := h.Handle(context.Background(), r)
	switch {
	case err != nil:
		t.Errorf("%s: %v", r.Line(), err)
	case a.Pages < 1 || len(a.Suggestions) > maxSuggestions || a.Title == "" && r.Topic != "":
		t.Errorf("%s: %d pages, %d suggestions, titled %q", r.Line(), a.Pages, len(a.Suggestions), a.Title)
	case len([]rune(a.Title)) > 3*maxChoice:
		t.Errorf("%.50s…: a title of %d characters", r.Line(), len([]rune(a.Title)))
	case !a.Found && a.Note == "":
		t.Errorf("%s: nothing found, and no word about it", r.Line())
	case a.Found && len(a.Excerpts)+len(a.Facts) == 0:
		t.Errorf("%s: found, but shows nothing", r.Line())
	}
	s := h.Index.Acquire()
	defer s.Release()
	for _, e := range a.Excerpts {
		b := s.Briefing(a.Briefing)
		if b == nil || e.Paragraph < 1 || e.Paragraph > len(b.Paragraphs) {
			t.Errorf("%s: cites ¶%d of %q", r.Line(), e.Paragraph, a.Briefing)
			continue
		}
		inOrder(t, e.Text, b.Paragraphs[e.Paragraph-1].Text)
		inside(t, e)
	}
	return a
}

// inside fails unless every span of e lies in its text.
func inside(t *testing.T, e Excerpt) {
	t.Helper()
	end := 0
	for _, v := range e.Voices {
		if v.Start < end || v.End > len(e.Text) || v.Empty() {
			t.Errorf("¶%d: a voice at %v of %d bytes, after %d", e.Paragraph, v.Span, len(e.Text), end)
		}
		end = v.End
	}
	for _, m := range append(e.Matches, e.Best) {
		if m.Start < 0 || m.End > len(e.Text) || m.End < m.Start {
			t.Errorf("¶%d: a mark at %v of %d bytes", e.Paragraph, m, len(e.Text))
		}
	}
}

// An answer that was cut says so.
func TestTooLong(t *testing.T) {
	h := &Handler{Index: bundled(t)}
	a := handle(t, h, Request{Command: "ask", Topic: strings.Repeat("é", maxTyped+1)})
	if !strings.Contains(a.Note, tooLong) || len([]rune(a.Topic)) > maxTyped {
		t.Errorf("a topic of %d letters is answered with %q", maxTyped+1, a.Note)
	}
	a = handle(t, h, Request{Command: "ask", Topic: strings.Repeat("é", maxTyped)})
	if strings.Contains(a.Note, tooLong) {
		t.Errorf("a topic of %d letters is answered with %q", maxTyped, a.Note)
	}
}

// FuzzHandle states that whatever is asked, the answer keeps the rules that
// handle checks.
func FuzzHandle(f *testing.F) {
	h := &Handler{Index: bundled(f)}
	for _, r := range asked {
		f.Add(r.Command, r.Briefing, r.Speaker, r.Topic, r.Page)
	}
	f.Fuzz(func(t *testing.T, command, briefing, speaker, topic string, page int) {
		handle(t, h, Request{Command: command, Briefing: briefing, Speaker: speaker, Topic: topic, Page: page})
	})
}

func BenchmarkHandle(b *testing.B) {
	h := &Handler{Index: bundled(b)}
	for _, r := range []Request{
		{Command: "ask", Topic: "is Iran ready to limit its missiles?"},
		{Command: "position", Speaker: "basit", Topic: "missiles"},
		{Command: "risks"},
		{Command: "compare", Topic: "missiles"},
		{Command: "brief"},
	} {
		b.Run(r.Command, func(b *testing.B) {
			for b.Loop() {
				if _, err := h.Handle(context.Background(), r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
