package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"strings"
	"testing"

	"attache/golden"
	"attache/handlers"
)

// The session in the README is what the program answers.
func TestReadme(t *testing.T) {
	const path = "../README.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	ix, err := load("")
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	golden.Check(t, path, session(&terminal{handler: &handlers.Handler{Index: ix}, log: io.Discard, draw: style{width: 80}}, string(text)))
}

// session returns text with what is answered to each line that begins with the
// prompt, within blocks of console, anew.
func session(t *terminal, text string) string {
	var b strings.Builder
	t.out = bufio.NewWriter(&b)
	inside, prompted := false, false
	for line := range strings.Lines(text) {
		typed, isPrompt := strings.CutPrefix(line, "› ")
		switch {
		case strings.HasPrefix(line, "```"):
			inside, prompted = line == "```console\n", false
		case inside && isPrompt:
			prompted = true
			b.WriteString(line)
			t.once(context.Background(), strings.TrimSpace(typed))
			continue
		case prompted:
			continue // an old answer
		}
		b.WriteString(line)
	}
	return b.String()
}
