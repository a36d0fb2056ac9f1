package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"golang.org/x/term"

	"attache/handlers"
)

// welcome is why the program is here, and how it would be elsewhere.
const welcome = "No DISCORD_TOKEN is set, so Attaché answers here (put the token in .env to connect to Discord). Type a question, or /help."

// maxLine is how much of a line from a pipe is kept, in bytes; more than is
// read of any question.
const maxLine = 1 << 16

// A terminal answers typed lines.
type terminal struct {
	handler *handlers.Handler
	out     *bufio.Writer
	log     io.Writer
	notices *notices // of changes in the folder; nil: there are none
	draw    style
	settings
	last     handlers.Answer // what /why explains
	prompted bool            // a person types: a line may go on from the last answer
}

// once answers one line and returns the exit code.
func (t *terminal) once(ctx context.Context, line string) int {
	code := t.reply(ctx, line)
	if err := t.out.Flush(); err != nil {
		return none
	}
	return code
}

// reply answers one line and returns the exit code that the answer stands for.
func (t *terminal) reply(ctx context.Context, line string) int {
	if code, ok := t.why(ctx, line); ok {
		return code
	}
	a, err := t.answer(ctx, line)
	if err != nil {
		fmt.Fprintln(t.log, "attache:", printable(err.Error()))
		a.Note = "Something went wrong here; it is not your question. Please ask again."
	}
	t.last = a
	if t.json {
		writeJSON(t.out, a, t.explain)
	} else {
		t.draw.answer(t.out, a)
		if t.explain {
			t.draw.signals(t.out, a)
		}
	}
	switch {
	case a.Misused:
		return misuse
	case !a.Found:
		return none
	}
	return found
}

// answer reads and answers a line from one state of the index.
func (t *terminal) answer(ctx context.Context, line string) (handlers.Answer, error) {
	s := t.handler.Index.Acquire()
	defer s.Release()
	r, note := t.request(line, s)
	a, err := handlers.Answers(ctx, s, r)
	a.Note = strings.TrimSpace(note + " " + a.Note)
	return a, err
}

// request reads a line, which at the prompt may go on from the last answer.
func (t *terminal) request(line string, s *handlers.Snapshot) (handlers.Request, string) {
	alone, note := handlers.Parse(line, s)
	if !t.prompted {
		return alone, note
	}
	before := t.last.Request
	if t.last.Newest {
		before.Briefing = "" // which need not be named
	}
	if r, ok := handlers.Follow(line, before, s); ok && r != alone {
		return r, "Read as “" + r.Line() + "”."
	}
	return alone, note
}

// converse answers line by line until in ends, and returns the exit code.
func (t *terminal) converse(in *os.File) int {
	if term.IsTerminal(int(in.Fd())) && t.draw.terminal && !t.json {
		fmt.Fprintln(t.out, t.draw.wrap(welcome, ""))
		t.out.Flush()
		return t.prompt(in)
	}
	if !t.json {
		fmt.Fprintln(t.log, welcome)
	}
	return t.pipe(in)
}

// pipe answers line by line, and returns the best of the exit codes: that some
// line found nothing is no fault of the whole. An interrupt ends the program as it ends any other: catching it would
// leave the read below deaf to it.
func (t *terminal) pipe(in io.Reader) int {
	lines := bufio.NewReader(in)
	code, asked := misuse, false
	for {
		line, err := readLine(lines)
		if err == io.EOF && !asked {
			return found
		}
		if err == io.EOF {
			return code
		}
		if err != nil {
			fmt.Fprintln(t.log, "attache: read the questions:", err)
			return none
		}
		if strings.TrimSpace(line) == "" && !t.json {
			continue
		}
		code, asked = min(code, t.once(context.Background(), line)), true
	}
}

// readLine reads a line, of one longer than maxLine the beginning.
func readLine(r *bufio.Reader) (string, error) {
	var kept []byte
	for {
		part, more, err := r.ReadLine()
		if err != nil {
			return "", err
		}
		kept = append(kept, part[:min(len(part), maxLine-len(kept))]...)
		if !more {
			return string(kept), nil
		}
	}
}

// prompt converses with a person at the terminal in.
func (t *terminal) prompt(in *os.File) int {
	fd := int(in.Fd())
	was, err := term.MakeRaw(fd)
	if err != nil {
		return t.pipe(in)
	}
	defer term.Restore(fd, was)
	stop := restoreOnSignal(fd, was)
	defer stop()
	return t.edit(screen{in, os.Stdout}, func() (w, h int, err error) { return term.GetSize(fd) })
}

// A screen is where a person types and reads.
type screen struct {
	io.Reader
	io.Writer
}

// edit converses over a raw terminal: history, line editing, completion by Tab.
func (t *terminal) edit(on screen, size func() (w, h int, err error)) int {
	t.prompted = true
	line := term.NewTerminal(on, "› ")
	line.AutoCompleteCallback = t.complete
	defer t.notices.to(line)()
	t.out = bufio.NewWriter(line) // turns line ends into what a raw terminal wants
	for {
		if w, h, err := size(); err == nil && w > 0 {
			_ = line.SetSize(w, h)
			t.draw.width = min(w, widest)
		}
		typed, err := line.ReadLine()
		if err != nil && !errors.Is(err, term.ErrPasteIndicator) {
			_, _ = io.WriteString(on, "\r\n")
			return found // Ctrl-C, Ctrl-D, or the terminal is gone
		}
		switch typed = strings.TrimSpace(typed); typed {
		case "":
		case "exit", "quit", "/exit", "/quit":
			return found
		default:
			t.once(context.Background(), typed)
		}
	}
}

// restoreOnSignal gives the terminal back as it was when the program is told to
// stop. Ctrl-C itself is a key here and ends the reading.
func restoreOnSignal(fd int, was *term.State) (stop func()) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGTERM, syscall.SIGHUP, os.Interrupt)
	done := make(chan struct{})
	go func() {
		select {
		case <-told:
			term.Restore(fd, was)
			os.Exit(found)
		case <-done:
		}
	}()
	return func() { signal.Stop(told); close(done) }
}
