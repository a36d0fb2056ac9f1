package discord

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	files "attache/data"
	"attache/golden"
	"attache/handlers"
	"attache/index"
)

// What the README says that answers look like is what they look like.
func TestReadme(t *testing.T) {
	const path = "../../README.md"
	folder, err := fs.Sub(files.Files, "briefings")
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	b, err := New(Config{Handler: &handlers.Handler{Index: ix}})
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, path, withAnswers(b, string(text)))
}

// withAnswers returns text with the answers to the commands in its blocks of
// discord anew.
func withAnswers(b *Bot, text string) string {
	var s strings.Builder
	inside := false
	for line := range strings.Lines(text) {
		typed, isCommand := strings.CutPrefix(line, "› /")
		switch {
		case strings.HasPrefix(line, "```"):
			inside = line == "```discord\n"
		case inside && isCommand:
			r := b.Respond(context.Background(), typedSlash(strings.TrimSpace(typed)))
			fmt.Fprintf(&s, "%s%s\n", line, indented(unescape(shown(r.Data.(*Body)))))
			continue
		case inside:
			continue // an old answer
		}
		s.WriteString(line)
	}
	return s.String()
}

// typedSlash is a slash command in a server, "position speaker:basit topic:missiles".
func typedSlash(line string) *Interaction {
	in := &Interaction{ID: "1", Type: commandUsed, Guild: "50", User: &user{ID: "7"}}
	words := strings.Fields(line)
	in.Data.Name, in.Data.Type = words[0], slashCommand
	for _, w := range words[1:] {
		name, value, _ := strings.Cut(w, ":")
		in.Data.Options = append(in.Data.Options, given{Name: name, Value: []byte(fmt.Sprintf("%q", value))})
	}
	return in
}

func indented(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n  ") + "\n"
}
