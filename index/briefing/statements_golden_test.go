package briefing_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"attache/data"
	"attache/golden"
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
	all := texts(t)
	all[bundledName] = readBundled(t)
	for name, text := range all {
		b, err := briefing.Parse(name, strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		golden.Check(t, goldenFolder+name+".txt", drawStatements(b, text))
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

const bundledName = "washington-tehran-talks"

func readBundled(t testing.TB) string {
	text, err := data.Files.ReadFile("briefings/" + bundledName + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// drawStatements writes b, read from text, for a reader: its headline and who says
// it, who speaks, and paragraph by paragraph each statement, the words that are
// reported between ⟨ and ⟩, with whose they are and how that is known.
func drawStatements(b *briefing.Briefing, text string) string {
	var out strings.Builder
	fmt.Fprintf(&out, "# Written by index/briefing/statements_golden_test.go -update.\n\n%s\n", b.Title)
	for _, a := range b.Attributions {
		if a.Paragraph == 0 {
			fmt.Fprintf(&out, "headline: %s\n", drawHeadline(b, text, a))
		}
	}
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

// drawHeadline returns what a, of the headline, reports, and whose words they are.
func drawHeadline(b *briefing.Briefing, text string, a briefing.Attribution) string {
	var content []string
	for _, c := range a.Content {
		content = append(content, "⟨"+strings.Join(strings.Fields(b.Origin(0, c).In(text)), " ")+"⟩")
	}
	return fmt.Sprintf("%s %s: %s; %s", strings.Join(content, " … "), a.Voice, drawName(a.Speaker, a.Sure), a.Sieve)
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
	return fmt.Sprintf("%s: %s; source %s; cue %s; %s", s.Voice, drawName(s.Speaker, s.Sure), drawWords(text, s.Source), drawWords(text, s.Cue), s.Sieve)
}

func drawName(s *briefing.Speaker, sure bool) string {
	name := "somebody"
	if s != nil {
		name = s.Name
	}
	if sure {
		return "sure, " + name
	}
	return "probably, " + name
}

func drawWords(text string, s span) string {
	if s.Empty() {
		return "–"
	}
	return "“" + s.In(text) + "”"
}
