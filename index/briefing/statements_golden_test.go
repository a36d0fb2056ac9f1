package briefing_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"attache/data"
	"attache/index/briefing"
)

// textsFolder holds the texts whose statements are drawn; its SOURCES tells what
// each is for.
const (
	textsFolder  = "testdata/texts/"
	goldenFolder = "testdata/golden/"
)

// TestStatements draws who says what in the bundled briefing and in each text of
// textsFolder, a file each.
func TestStatements(t *testing.T) {
	const bundled = "washington-tehran-talks"
	golden(t, goldenFolder+bundled+".txt", drawStatements(parseBundled(t)))
	for name, text := range texts(t) {
		b, err := briefing.Parse(name, strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		golden(t, goldenFolder+name+".txt", drawStatements(b))
	}
}

// texts returns the texts of textsFolder by name.
func texts(t testing.TB) map[string]string {
	files, err := filepath.Glob(textsFolder + "*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no texts in %s", textsFolder)
	}
	out := map[string]string{}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(name), ".txt")] = string(text)
	}
	return out
}

func parseBundled(t testing.TB) *briefing.Briefing {
	f, err := data.Files.Open("briefings/washington-tehran-talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := briefing.Parse("washington-tehran-talks", f)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// drawStatements writes b for a reader: its headline, who speaks, and paragraph by
// paragraph each statement, the words that are reported between ⟨ and ⟩, with
// whose they are and how that is known.
func drawStatements(b *briefing.Briefing) string {
	var out strings.Builder
	fmt.Fprintf(&out, "# Written by index/briefing/statements_golden_test.go -update.\n\n%s\n", b.Title)
	for _, s := range b.Speakers {
		fmt.Fprintf(&out, "speaker: %s\n", drawSpeaker(s))
	}
	for _, p := range b.Paragraphs {
		fmt.Fprintf(&out, "\n¶%d\n", p.Number)
		for _, s := range p.Statements {
			fmt.Fprintf(&out, "  %s\n      %s\n", drawText(p.Text, s), drawVoice(p.Text, s))
		}
	}
	return out.String()
}

func drawSpeaker(s *briefing.Speaker) string {
	line := s.Name
	if s.Role != "" {
		line += ", " + s.Role
	}
	if len(s.Aliases) > 0 {
		line += "; also " + strings.Join(s.Aliases, ", ")
	}
	return line
}

// drawText returns the words of s with its content marked; the writer's is all
// of it and stays as it is.
func drawText(text string, s briefing.Statement) string {
	if s.Voice == briefing.Writer {
		return strings.TrimSpace(s.In(text))
	}
	var out strings.Builder
	at := s.Start
	for _, c := range s.Content {
		out.WriteString(text[at:c.Start] + "⟨" + c.In(text) + "⟩")
		at = c.End
	}
	return strings.TrimSpace(out.String() + text[at:s.End])
}

func drawVoice(text string, s briefing.Statement) string {
	if s.Voice == briefing.Writer {
		return "writer"
	}
	name := "somebody"
	if s.Speaker != nil {
		name = s.Speaker.Name
	}
	sure := "sure"
	if !s.Sure {
		sure = "probably"
	}
	return fmt.Sprintf("%s: %s, %s; source %s; cue %s; %s", s.Voice, sure, name, drawWords(text, s.Source), drawWords(text, s.Cue), s.Sieve)
}

func drawWords(text string, s span) string {
	if s.Empty() {
		return "–"
	}
	return "“" + s.In(text) + "”"
}
