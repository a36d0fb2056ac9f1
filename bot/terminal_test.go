package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"attache/handlers"
)

// typedAt returns what a raw terminal shows when these keys are typed.
func typedAt(t *testing.T, keys string, d style) string {
	t.Helper()
	ix, err := load("")
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	var shown bytes.Buffer
	term := &terminal{handler: &handlers.Handler{Index: ix}, log: io.Discard, draw: d}
	code := term.edit(screen{strings.NewReader(keys), &shown}, func() (int, int, error) { return 80, 24, nil })
	if code != found {
		t.Errorf("%q leaves with %d, want 0", keys, code)
	}
	return shown.String()
}

func TestEdit(t *testing.T) {
	const up, left, ctrlC, ctrlD = "\x1b[A", "\x1b[D", "\x03", "\x04"
	for _, row := range []struct{ keys, shows string }{
		{"/read 4\r", "¶4 of"},
		{"/read 4\r" + up + "\r", "¶4 of"},
		{"/rea 4" + left + left + "d\r", "¶4 of"},
		{"/re\t4\r", "¶4 of"},
		{"/b\t\t", "/briefings"},
		{"/briefings\rquit\r", "paragraphs"},
		{"/position basit missiles\rand durrani?\r", "Read as “/position \"durrani\" missiles”."},
		{"/position basit missiles\rwho else?\r", "Read as “/compare missiles”."},
		{"/risks\rmore\r", "Read as “/risks page:2”."},
		{"and durrani?\r", "and durrani?"},
		{"/read 4" + ctrlC, ""},
		{ctrlD, ""},
		{"\r\r", ""},
	} {
		if shown := typedAt(t, row.keys, style{terminal: true}); !strings.Contains(shown, row.shows) {
			t.Errorf("%q shows %q, want %q in it", row.keys, shown, row.shows)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, row := range []struct {
		width     int
		colour    bool
		in, lines string
	}{
		{24, false, "one two three four five six", "one two three four five\n  six"},
		{24, false, "  kept at the left, and then on", "  kept at the left, and\n  then on"},
		{24, false, strings.Repeat("a", 30), strings.Repeat("a", 30)},
		{24, false, "äöü äöü äöü äöü äöü äöü äöü", "äöü äöü äöü äöü äöü äöü\n  äöü"},
		{24, true, "\x01one two three four five\x02 six", "\x01one two three four five\x02\n  six"},
		{0, false, "", ""},
	} {
		d := style{width: row.width, colour: row.colour}
		if got := d.wrap(row.in, "  "); got != row.lines {
			t.Errorf("wrap(%q) at %d is\n%s\nwant\n%s", row.in, row.width, got, row.lines)
		}
	}
}

func TestPrintable(t *testing.T) {
	for _, row := range []struct{ in, out string }{
		{"plain “text” ¶4 …", "plain “text” ¶4 …"},
		{"a\tb\nc", "a b c"},
		{"\x1b[31mred", "�[31mred"},
		{"\u202eright to left", "�right to left"},
		{"\xff", "�"},
		{"\u009b1m", "�1m"},
	} {
		if got := printable(row.in); got != row.out {
			t.Errorf("printable(%q) = %q, want %q", row.in, got, row.out)
		}
	}
}

func TestColourOnlyOnATerminal(t *testing.T) {
	if shown := typedAt(t, "/read 4\r", style{terminal: true}); strings.Contains(shown, bold) {
		t.Error("colour without being asked for it")
	}
	if shown := typedAt(t, "/read 4\r", style{terminal: true, colour: true}); !strings.Contains(shown, bold) {
		t.Error("no colour on a terminal that has it")
	}
}
