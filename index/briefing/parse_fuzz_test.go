package briefing

import (
	"strings"
	"testing"
	"unicode/utf8"

	"attache/data"
)

// FuzzParse states that every sentence lies in its text, that they follow each
// other, and that the paragraphs hold the file's words in their order, headline,
// byline and front matter apart. FuzzStatements says the like of who says what.
func FuzzParse(f *testing.F) {
	whole, err := data.Files.ReadFile("briefings/washington-tehran-talks.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{
		string(whole), "", "\uFEFF", "a\r\nb\r\n\r\nc", "| T |\nhe end", "Title: x\nDate: y\n\nText.", "Title: x",
		"A win-\nwin for\nall of us\nhere.", "“One. “Two.” ― Ann", "x. …. ”", "J. R. R. \u00a0Tolkien said.\x1b[31m", "\u00ad\n\u200b\n.", "By Ann Lee\nBy Ann Lee\nBy Ann Lee",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, file string) {
		b, err := Parse("fuzz", strings.NewReader(file))
		if err != nil {
			return
		}
		rest := file
		for i := range b.Paragraphs {
			p := &b.Paragraphs[i]
			checkParagraph(t, p)
			rest = checkWords(t, rest, p.Text)
		}
		for i := range b.Paragraphs {
			checkOrigin(t, file, &b.Paragraphs[i])
		}
	})
}

// checkParagraph checks p's text and sentences.
func checkParagraph(t *testing.T, p *Paragraph) {
	if p.Text == "" || !utf8.ValidString(p.Text) || strings.Join(strings.Fields(p.Text), " ") != p.Text {
		t.Fatalf("¶%d is not one line of words: %q", p.Number, p.Text)
	}
	at := 0
	for _, s := range p.Sentences {
		if s.Start < at || s.Empty() || s.End > len(p.Text) || strings.TrimSpace(p.Text[at:s.Start]) != "" {
			t.Fatalf("¶%d: sentence %v after %d in %q", p.Number, s, at, p.Text)
		}
		at = s.End
	}
	if at != len(p.Text) {
		t.Fatalf("¶%d: sentences end at %d of %q", p.Number, at, p.Text)
	}
}

// checkWords finds text's characters in file, in order, and returns the file after them.
func checkWords(t *testing.T, file, text string) string {
	for _, r := range text {
		if r == ' ' {
			continue
		}
		i := strings.IndexRune(file, r)
		if i < 0 {
			t.Fatalf("%q of %q is not in the rest of the file", r, text)
		}
		file = file[i+utf8.RuneLen(r):]
	}
	return file
}

// checkOrigin checks that each word of p stands in the file where p says.
func checkOrigin(t *testing.T, file string, p *Paragraph) {
	for i, r := range p.Text {
		at := p.Offset(i)
		if at < 0 || at >= len(file) {
			t.Fatalf("¶%d: offset of %d is %d", p.Number, i, at)
		}
		if got, _ := utf8.DecodeRuneInString(file[at:]); got != r && r != ' ' {
			t.Fatalf("¶%d: %q stands at %d, not %q", p.Number, got, at, r)
		}
	}
}
