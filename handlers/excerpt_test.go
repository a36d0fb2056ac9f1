package handlers

import (
	"strings"
	"testing"

	"attache/index"
	"attache/index/briefing"
)

// hit makes a hit of statements; each begins with its voice: w the writer's,
// r reported, v verbatim; upper case: it bears on the query. A * stands before
// the best sentence, a | where a sentence ends within a statement.
func hit(statements ...string) index.Hit {
	durrani := &briefing.Speaker{Name: "Asif Durrani", Role: "former ambassador"}
	p := &briefing.Paragraph{Number: 1}
	h := index.Hit{Passage: p}
	for n, s := range statements {
		voice, words, _ := strings.Cut(s, ":")
		st := briefing.Statement{Span: briefing.Span{Start: len(p.Text)}, Sure: true}
		if i := strings.Index("wrv", strings.ToLower(voice)); i > 0 {
			st.Voice, st.Speaker = briefing.Voice(i), durrani
		}
		for i, sentence := range strings.Split(words, "|") {
			at := len(p.Text)
			bare := strings.TrimPrefix(sentence, "*")
			p.Text += bare
			if i > 0 || n == 0 || strings.HasSuffix(strings.TrimRight(p.Text[:at], " ”"), ".") {
				p.Sentences = append(p.Sentences, briefing.Span{Start: at})
			}
			last := &p.Sentences[len(p.Sentences)-1]
			last.End = len(p.Text)
			if bare != sentence {
				h.Best = *last
			}
		}
		st.End = len(p.Text)
		st.Content = []briefing.Span{st.Span}
		if a, b := strings.Index(st.In(p.Text), "“"), strings.Index(st.In(p.Text), "”"); st.Voice == briefing.Verbatim && a >= 0 && b >= 0 {
			st.Content = []briefing.Span{{Start: st.Start + a + len("“"), End: st.Start + b}}
		}
		p.Statements = append(p.Statements, st)
		if voice != strings.ToLower(voice) {
			h.Statements = append(h.Statements, n)
		}
	}
	return h
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("Words follow on words. |", 50)
	for _, row := range []struct {
		name  string
		show  func(index.Hit) Excerpt
		hit   index.Hit
		shown string
		best  string
	}{
		{"whole", whole, hit("W:*It rains. |It pours."), "It rains. It pours.", "It rains."},
		{"one voice of two", spoken, hit("w:It rains. ", "R:*He says so."), "… He says so.", "He says so."},
		{"between others", spoken, hit("w:It rains. ", "R:*He says so. ", "w:It pours."), "… He says so. …", "He says so."},
		{"around another", spoken, hit("R:*He says so. ", "w:It rains. ", "R:He knows."), "He says so. … He knows.", "He says so."},
		{"verbatim only", quoted, hit("w:It rains. ", "V:*“It pours,” he says. ", "w:It does."), "“It pours,”", "“It pours,”"},
		{"two quotations", quoted, hit("V:*“It pours,” he says. ", "w:So be it. ", "V:“It rains.”"), "“It pours,” … “It rains.”", "“It pours,”"},
		{"no quotation", quoted, hit("R:*He says so."), "", ""},
		{"too long before and after", whole, hit("W:" + long + "*The end.|" + long), "", "The end."},
	} {
		e := row.show(row.hit)
		if row.shown != "" && e.Text != row.shown || e.Best.Empty() != (row.best == "") || !e.Best.Empty() && strings.TrimSpace(e.Best.In(e.Text)) != row.best {
			t.Errorf("%s: shows %q with %q best, want %q with %q", row.name, e.Text, e.Best.In(e.Text), row.shown, row.best)
		}
		if len(e.Text) > maxShown+100 {
			t.Errorf("%s: shows %d bytes", row.name, len(e.Text))
		}
		inOrder(t, e.Text, row.hit.Passage.Text)
	}
}

// inOrder fails unless what stands between the ellipses of shown stands in
// text, in that order: nothing is added, moved or reworded.
func inOrder(t *testing.T, shown, text string) {
	t.Helper()
	for _, part := range strings.Split(shown, ellipsis) {
		part = strings.TrimSpace(part)
		i := strings.Index(text, part)
		if i < 0 {
			t.Errorf("%q shows %q, which the text does not hold", shown, part)
			return
		}
		text = text[i+len(part):]
	}
}

func TestExcerptVoices(t *testing.T) {
	e := whole(hit("W:*It rains. ", "v:“It pours,” he says. ", "r:He is of the view that it will end."))
	want := []struct {
		text    string
		speaker string
		voice   briefing.Voice
	}{
		{"It rains.", "", briefing.Writer},
		{"“It pours,” he says.", "Asif Durrani", briefing.Verbatim},
		{"He is of the view that it will end.", "Asif Durrani", briefing.Reported},
	}
	if len(e.Voices) != len(want) {
		t.Fatalf("%d voices, want %d", len(e.Voices), len(want))
	}
	for i, w := range want {
		v := e.Voices[i]
		if got := strings.TrimSpace(v.In(e.Text)); got != w.text || v.Speaker != w.speaker || v.Voice != w.voice {
			t.Errorf("voice %d is %q by %q, %s; want %q by %q, %s", i, got, v.Speaker, v.Voice, w.text, w.speaker, w.voice)
		}
	}
}
