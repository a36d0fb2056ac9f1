package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/term"
)

// A file that is dropped into the folder of a running program is answered from.
func TestWatchedFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	drop := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	drop("harbour.txt", "A port reopens\n\nThe harbour opened again on Monday.\n")
	in, typed := pipe(t)
	answers, out := pipe(t)
	told, log := pipe(t)
	ended := make(chan int, 1)
	go func() {
		ended <- run([]string{"-data", dir, "-json"}, in, out, log, func(string) string { return "" })
		out.Close()
		log.Close()
	}()
	lines, notices := bufio.NewScanner(answers), bufio.NewScanner(told)
	ask := func() string {
		fmt.Fprintln(typed, "/briefings")
		if !lines.Scan() {
			t.Fatal("the program is gone")
		}
		return lines.Text()
	}
	if got := ask(); !strings.Contains(got, `"harbour"`) {
		t.Fatalf("/briefings: %s", got)
	}
	drop("bad.txt", "") // first, so that it is not noticed after the other
	drop("strike.txt", "The strike ends\n\nWork begins again on Monday.\n")
	var said string
	for notices.Scan() && !strings.Contains(notices.Text(), "loaded anew") {
		said += notices.Text() + "\n"
	}
	if got := ask(); !strings.Contains(got, `"strike"`) {
		t.Errorf("/briefings: %s", got)
	}
	typed.Close()
	if code := <-ended; code != found {
		t.Errorf("exit code %d", code)
	}
	for notices.Scan() {
		said += notices.Text() + "\n"
	}
	if strings.Count(said, "bad.txt") != 1 {
		t.Errorf("the log says %s", said)
	}
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

// A notice stands on a line of its own above what is being typed.
func TestNotices(t *testing.T) {
	var before, screen bytes.Buffer
	typedOn := struct {
		io.Reader
		io.Writer
	}{strings.NewReader(""), &screen}
	n := &notices{w: &before}
	line := term.NewTerminal(typedOn, "› ")
	back := n.to(line)
	fmt.Fprintln(n, "a file is no briefing")
	back()
	fmt.Fprintln(n, "later")
	if before.String() != "later\n" || !strings.Contains(screen.String(), "a file is no briefing\r\n") {
		t.Errorf("before %q, on the screen %q", before.String(), screen.String())
	}
}
