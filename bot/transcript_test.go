package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"attache/golden"
	"attache/handlers"
)

// A transcript holds what is typed at the margin and what is answered,
// indented. Lines that begin with # are for the reader. Those called json*
// are answered as JSON.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts under testdata", err)
	}
	ix, err := load("")
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var out strings.Builder
			term := &terminal{handler: &handlers.Handler{Index: ix}, log: &out, draw: style{width: 80}}
			term.json = strings.HasPrefix(filepath.Base(path), "json")
			golden.Check(t, path, replay(term, string(text)))
			if out.Len() > 0 {
				t.Errorf("logged %q", out.String())
			}
		})
	}
}

// replay answers what is typed in text and returns the text with the answers anew.
func replay(t *terminal, text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		typed := strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "#"):
			b.WriteString(line)
		case typed == "":
			if !strings.HasSuffix(b.String(), "\n\n") {
				b.WriteString(line)
			}
		case !strings.HasPrefix(line, " "):
			b.WriteString(line)
			b.WriteString(answered(t, typed))
		}
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// answered returns what t answers to typed, indented, with the exit code
// unless it is that of an answer.
func answered(t *terminal, typed string) string {
	var out, b strings.Builder
	t.out = bufio.NewWriter(&out)
	code := t.once(context.Background(), typed)
	for line := range strings.Lines(strings.TrimRight(out.String(), "\n")) {
		if line = strings.TrimRight(line, " \n"); line != "" {
			line = "    " + line
		}
		b.WriteString(line + "\n")
	}
	if code != found {
		fmt.Fprintf(&b, "    [exit code %d]\n", code)
	}
	b.WriteString("\n")
	return b.String()
}
