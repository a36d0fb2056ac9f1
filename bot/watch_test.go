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
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan int, 1)
	go func() {
		ended <- run([]string{"-data", dir, "-json"}, in, out, log, func(string) string { return "" })
		out.Close()
	}()
	lines := bufio.NewScanner(answers)
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
	drop("strike.txt", "The strike ends\n\nWork begins again on Monday.\n")
	drop("bad.txt", "")
	for !strings.Contains(ask(), `"strike"`) {
	}
	typed.Close()
	if code := <-ended; code != found {
		t.Errorf("exit code %d", code)
	}
	if told := written(t, log); strings.Count(told, "bad.txt") != 1 {
		t.Errorf("the log says %s", told)
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
