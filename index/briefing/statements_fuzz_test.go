package briefing_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"attache/index/briefing"
)

// FuzzStatements states, of any text: the same text gives the same briefing;
// statements tile their paragraph; the contents, the source and the cue of a
// statement lie in it, those of an attribution in its paragraph, in order and
// whole characters; who speaks is in the list of speakers.
func FuzzStatements(f *testing.F) {
	for _, text := range texts(f) {
		for part := range strings.SplitSeq(text, "\n\n") { // small ones are mutated faster
			f.Add(part)
		}
	}
	for _, s := range []string{
		"“A,” said Ann Lee. “B.", "Ann: “A ‘b “c” d’ e”", "‘‘A’’ he said ``b'' she said \"c", "Q: A?\nA: “B”\n- Ann", "> A\n> B\n\n— Ann Lee",
		"According to Ann, as Ann puts it, in Ann’s view, “a”, says Ann, who says", "“\n\n“\n\n”\n\n“A”", "’ ‘ ” “ \" '", "Said says said.", "Saying that it rained and said it snowed, Ann left.", "\u00a0“\u2003A\u2029” Ann\u200bsaid",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, err := briefing.Parse("fuzz", strings.NewReader(text))
		if err != nil {
			return
		}
		again, err := briefing.Parse("fuzz", strings.NewReader(text))
		if err != nil || !reflect.DeepEqual(b, again) {
			t.Fatalf("read twice, not the same: %v", err)
		}
		for i := range b.Paragraphs {
			checkStatements(t, b, &b.Paragraphs[i])
		}
		for i := range b.Attributions {
			checkAttribution(t, b, &b.Attributions[i], len(text))
		}
	})
}

// checkStatements checks those of p.
func checkStatements(t *testing.T, b *briefing.Briefing, p *briefing.Paragraph) {
	end := 0
	for _, s := range p.Statements {
		if s.Start != end || s.Empty() || s.End > len(p.Text) {
			t.Fatalf("¶%d: statement %v after %d in %q", p.Number, s.Span, end, p.Text)
		}
		end = s.End
		checkWithin(t, p.Text, s.Span, s.Content)
		checkWithin(t, p.Text, s.Span, []span{s.Source})
		checkWithin(t, p.Text, s.Span, []span{s.Cue})
		if s.Voice == briefing.Writer && (s.Speaker != nil || !s.Source.Empty() || !s.Cue.Empty()) {
			t.Fatalf("¶%d: the writer's own is credited: %q", p.Number, s.In(p.Text))
		}
		checkSpeaker(t, b, s.Speaker)
	}
	if end != len(p.Text) {
		t.Fatalf("¶%d: statements end at %d of %q", p.Number, end, p.Text)
	}
}

// checkAttribution checks a, also where in the file, size bytes long, its words stand.
func checkAttribution(t *testing.T, b *briefing.Briefing, a *briefing.Attribution, size int) {
	if a.Voice == briefing.Writer || len(a.Content) == 0 || a.Sieve == "" {
		t.Fatalf("¶%d: no attribution: %+v", a.Paragraph, a)
	}
	checkSpeaker(t, b, a.Speaker)
	for _, s := range append(slices.Clone(a.Content), a.Source, a.Cue) {
		if at := b.Origin(a.Paragraph, s); !s.Empty() && (at.Start < 0 || at.Empty() || at.End > size) {
			t.Fatalf("¶%d: %v stands at %v of %d bytes", a.Paragraph, s, at, size)
		}
	}
	if a.Paragraph == 0 {
		return // the headline, whose text is not kept
	}
	text := b.Paragraphs[a.Paragraph-1].Text
	whole := span{Start: 0, End: len(text)}
	checkWithin(t, text, whole, a.Content)
	checkWithin(t, text, whole, []span{a.Source})
	checkWithin(t, text, whole, []span{a.Cue})
	for _, c := range a.Content {
		if c.Empty() {
			t.Fatalf("¶%d: an empty content: %+v", a.Paragraph, a)
		}
	}
}

// checkWithin checks that spans follow each other within whole, a span of text,
// and cut no character.
func checkWithin(t *testing.T, text string, whole span, spans []span) {
	end := whole.Start
	for _, s := range spans {
		if s.Empty() {
			continue
		}
		if s.Start < end || s.End > whole.End {
			t.Fatalf("%v is not in order within %v of %q", spans, whole, text)
		}
		if !utf8.ValidString(s.In(text)) {
			t.Fatalf("%v cuts a character of %q", s, text)
		}
		end = s.End
	}
}

func checkSpeaker(t *testing.T, b *briefing.Briefing, s *briefing.Speaker) {
	if s == nil {
		return
	}
	for _, one := range s.Each() {
		if one.Name == "" || !slices.Contains(b.Speakers, one) {
			t.Fatalf("%+v is not among the speakers", one)
		}
	}
}
