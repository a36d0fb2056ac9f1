package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// started runs the program with args and in as its standard input, away from
// any .env, and returns its exit code and what it wrote.
func started(t *testing.T, in string, args ...string) (code int, out, log string) {
	t.Helper()
	return startedWith(t, nil, in, args...)
}

// startedWith is started with an environment.
func startedWith(t *testing.T, env map[string]string, in string, args ...string) (code int, out, log string) {
	t.Helper()
	files := make([]*os.File, 3)
	for i := range files {
		f, err := os.Create(filepath.Join(t.TempDir(), "stream"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		files[i] = f
	}
	if _, err := files[0].WriteString(in); err != nil {
		t.Fatal(err)
	}
	if _, err := files[0].Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	code = run(args, files[0], files[1], files[2], func(name string) string { return env[name] })
	return code, written(t, files[1]), written(t, files[2])
}

func written(t *testing.T, f *os.File) string {
	text, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestRun(t *testing.T) {
	folder := t.TempDir()
	empty, kept := t.TempDir(), t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "harbour.txt"), []byte("A port reopens\n\nThe harbour opened again on Monday.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	evil := t.TempDir()
	for name, text := range map[string]string{
		"storm.txt":              "Title: A \x1b[31mred\x1b[0m \x1b]0;title\x07 storm\n\nThe \x1b[2Jstorm, said Ann\u202e Roe\u202c, is\x00 over.\n",
		"calm.txt":               "Title: A \x1b[31mred\x1b[0m \x1b]0;title\x07 calm\n\nThe \x1b[2Jcalm, said Ann\u202e Roe\u202c, is over.\n",
		"\x1b[31mred\x1b[0m.txt": "Red\n\nIt is red.\n",
	} {
		if err := os.WriteFile(filepath.Join(evil, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, row := range []struct {
		args     []string
		in       string
		code     int
		out, log string // what is written holds this
	}{
		// once
		{[]string{"/read", "4"}, "", 0, "¶4", ""},
		{[]string{"/read 4"}, "", 0, "¶4", ""},
		{[]string{"read", "4", "-json"}, "", 0, `"paragraph":4`, ""},
		{[]string{"/read", "400"}, "", 1, "There is no ¶400", ""},
		{[]string{"/ask", "zzzzzz"}, "", 1, "does not speak of", ""},
		{[]string{"/position"}, "", 2, "needs a speaker", ""},
		{[]string{"/nonsense"}, "", 2, "There is no command /nonsense", ""},
		// line by line
		{nil, "/read 4\n\n/read 400\n", 0, "There is no ¶400", "No DISCORD_TOKEN is set"},
		{nil, "", 0, "", "No DISCORD_TOKEN is set"},
		{nil, "/read 4\r\n/read 5", 0, "¶5", ""},
		{nil, strings.Repeat("x", 1<<20) + "\n/read 4\n", 0, "¶4", ""},
		{nil, "zzzzzz\n/nonsense\n", 1, "does not speak of", ""},
		{nil, "/nonsense\n", 2, "There is no command", ""},
		{[]string{"-json"}, "/read 4\n\nzzzzzz\n", 0, `"command":"help"`, ""},
		// a folder of one's own
		{[]string{"-data", folder, "/briefings"}, "", 0, "harbour", ""},
		{[]string{"-data", empty, "/briefings"}, "", 1, "", "no briefing"},
		{[]string{"-data", filepath.Join(folder, "harbour.txt")}, "", 1, "", "not a folder"},
		{[]string{"-data", filepath.Join(folder, "none")}, "", 1, "", "no such file"},
		{[]string{"-data", folder, "-index", kept, "/briefings"}, "", 0, "harbour", ""},
		{[]string{"-data", folder, "-index", kept, "/briefings"}, "", 0, "harbour", ""}, // from what was kept
		{[]string{"-data", folder, "-index", filepath.Join(folder, "harbour.txt"), "/briefings"}, "", 1, "", "-index: keep what was read: mkdir"},
		{[]string{"-upload-guilds", "50", "/briefings"}, "", 2, "", "need -data DIR"},
		{[]string{"-data", empty, "-upload-guilds", "50", "/briefings"}, "", 1, "No briefing is loaded here yet", ""},
		{[]string{"-index", kept, "/briefings"}, "", 2, "", "need -data DIR"},
		// what a terminal would obey
		{[]string{"-data", evil, "/read", "1"}, "", 0, "calm, said Ann Roe", `storm.txt","line":3`},
		{[]string{"-data", evil, "/briefings"}, "", 0, "calm: A [31mred", "characters that cannot be shown"},
		{[]string{"-data", evil, "/ask \x1b[2J\u202ered"}, "", 1, "", ""},
		{[]string{"-data", evil, "/brief briefing:/etc/passwd"}, "", 1, "No briefing is called “/etc/passwd”", ""},
		// about the program
		{[]string{"-h"}, "", 0, "/position speaker topic", ""},
		{[]string{"-version"}, "", 0, "attache", ""},
		{[]string{"-nonsense"}, "", 2, "", "attache -h is the manual"},
	} {
		code, out, log := started(t, row.in, row.args...)
		if code != row.code || !strings.Contains(out, row.out) || !strings.Contains(log, row.log) {
			t.Errorf("attache %q < %.20q exits with %d, want %d, and writes\n%.500s\nwant %q; logs\n%.300s\nwant %q", row.args, row.in, code, row.code, out, row.out, log, row.log)
		}
		if strings.ContainsAny(out+log, "\x1b\u202e\x07\x00") {
			t.Errorf("attache %q colours what is no terminal", row.args)
		}
	}
}

// -json answers every line with one object that has these keys and no others.
func TestJSON(t *testing.T) {
	_, out, _ := started(t, "/position basit missiles\n\n/nonsense\n/ask zzzz\n/risks page:99\n\x00\n"+strings.Repeat("long ", 1000)+"\n", "-json")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 7 {
		t.Fatalf("%d answers to 7 lines", len(lines))
	}
	for _, line := range lines {
		var a map[string]any
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		delete(a, "facts") // only where there are any
		holds(t, a, "command", "briefing", "speaker", "topic", "page", "pages", "note", "suggestions", "passages")
		for _, p := range a["passages"].([]any) {
			p := p.(map[string]any)
			holds(t, p, "paragraph", "also", "text", "best", "score", "statements")
			for _, s := range p["statements"].([]any) {
				holds(t, s.(map[string]any), "text", "speaker", "role", "voice", "sure")
			}
		}
	}
}

// holds fails unless m has these keys, none of them null, and no others.
func holds(t *testing.T, m map[string]any, keys ...string) {
	t.Helper()
	var has []string
	for k, v := range m {
		if v == nil {
			t.Errorf("%s is null", k)
		}
		has = append(has, k)
	}
	slices.Sort(has)
	slices.Sort(keys)
	if !reflect.DeepEqual(has, keys) {
		t.Errorf("an object with %q, want %q", has, keys)
	}
}

// TestBinary builds the program and runs it as a person would, Ctrl-C included.
func TestBinary(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	binary := build(t)
	interrupted := exec.Command(binary)
	in, err := interrupted.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var log bytes.Buffer
	out, err := interrupted.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	interrupted.Stderr = &log
	interrupted.Dir = t.TempDir()
	interrupted.Env = []string{"DISCORD_TOKEN="}
	if err := interrupted.Start(); err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, "/read 4\n")
	if _, err := out.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	interrupted.Process.Signal(os.Interrupt)
	interrupted.Wait()
	if strings.Contains(log.String(), "goroutine") {
		t.Errorf("an interrupt leaves a trace:\n%s", log.String())
	}
}

// build builds the program, once for all tests, and returns where it is.
func build(t testing.TB) string {
	t.Helper()
	binary, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return binary
}

// buildFolder holds what built builds.
var buildFolder = filepath.Join(os.TempDir(), fmt.Sprintf("attache-test-%d", os.Getpid()))

var built = sync.OnceValues(func() (string, error) {
	binary := filepath.Join(buildFolder, "attache")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return binary, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	_ = os.RemoveAll(buildFolder) // nothing is left if nothing was built
	os.Exit(code)
}

// BenchmarkStartUp is the time from start to the first answer, read to its end.
func BenchmarkStartUp(b *testing.B) {
	binary, dir := build(b), b.TempDir()
	var most time.Duration
	for b.Loop() {
		c := exec.Command(binary, "/position", "basit", "missiles")
		c.Dir = dir
		start := time.Now()
		if out, err := c.CombinedOutput(); len(out) == 0 {
			b.Fatal(err)
		}
		most = max(most, time.Since(start))
	}
	b.ReportMetric(float64(most.Milliseconds()), "most-ms")
}
