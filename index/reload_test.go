package index

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	portText   = "Title: Port reopens\n\nThe port opened again, Ann Roe said.\n"
	strikeText = "Title: Strike ends\n\nThe strike is over, Jan Kay said.\n"
)

// A bench is a folder on disk that a test changes, and what the index tells.
type bench struct {
	*testing.T
	dir string
	log bytes.Buffer
}

func newBench(t *testing.T, files ...string) *bench {
	b := &bench{T: t, dir: t.TempDir()}
	for i := 0; i+1 < len(files); i += 2 {
		b.write(files[i], files[i+1])
	}
	return b
}

// write writes a file.
func (b *bench) write(name, content string) {
	b.Helper()
	path := filepath.Join(b.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		b.Fatal(err)
	}
}

// age sets when a file was changed, in minutes from noon on 1 January 2026.
func (b *bench) age(name string, minutes int) {
	b.Helper()
	at := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC).Add(time.Duration(minutes) * time.Minute)
	if err := os.Chtimes(filepath.Join(b.dir, name), at, at); err != nil {
		b.Fatal(err)
	}
}

func (b *bench) remove(name string) {
	b.Helper()
	if err := os.Remove(filepath.Join(b.dir, name)); err != nil {
		b.Fatal(err)
	}
}

// link makes name a link, at once.
func (b *bench) link(to, name string) {
	b.Helper()
	path := filepath.Join(b.dir, name)
	if err := os.Symlink(to, path+".new"); err != nil {
		b.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		b.Fatal(err)
	}
}

func (b *bench) open() *Index {
	b.Helper()
	ix, err := Open(os.DirFS(b.dir), Log(slog.New(slog.NewTextHandler(&b.log, nil))))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { ix.Close() })
	return ix
}

// loaded says what a guild may read: the IDs, the newest first, with the titles.
func loaded(ix *Index, guild string) string {
	s := ix.AcquireFor(guild)
	defer s.Release()
	var all []string
	for _, b := range s.Briefings() {
		all = append(all, b.ID+" "+b.Title)
	}
	return strings.Join(all, ", ")
}

func TestReload(t *testing.T) {
	for _, row := range []struct {
		what   string
		change func(b *bench)
		want   string // what is loaded then
		tells  string // what the log holds, if anything
	}{
		{"nothing", func(b *bench) {}, "port Port reopens", ""},
		{"a new file", func(b *bench) { b.write("strike.txt", strikeText) }, "strike Strike ends, port Port reopens", ""},
		{"another text", func(b *bench) { b.write("port.txt", strikeText) }, "port Strike ends", ""},
		{"another text of the same size and time", func(b *bench) {
			b.write("port.txt", strings.Replace(portText, "Port", "Dock", 1))
			b.age("port.txt", 0)
		}, "port Dock reopens", ""},
		{"a file goes", func(b *bench) { b.write("strike.txt", strikeText); b.remove("port.txt") }, "strike Strike ends", ""},
		{"another name", func(b *bench) { b.write("x", ""); b.rename("port.txt", "dock.txt") }, "dock Port reopens", ""},
		// not briefings, and no word about it
		{"what editors write", func(b *bench) {
			for _, name := range []string{".strike.txt.swp", "strike.txt~", "#strike.txt#", ".#strike.txt", "strike.txt.tmp", "~$strike.txt", "strike.md", ".strike.txt", "4913"} {
				b.write(name, strikeText)
			}
		}, "port Port reopens", ""},
		{"a folder", func(b *bench) { b.write("strike.txt/x.txt", strikeText); b.write("other/strike.txt", strikeText) }, "port Port reopens", ""},
		{"a link to nothing", func(b *bench) { b.link("nowhere", "strike.txt") }, "port Port reopens", ""},
		// told
		{"an empty file", func(b *bench) { b.write("strike.txt", "") }, "port Port reopens", `file=strike.txt line=0 cause="no text" before=false`},
		{"no UTF-8", func(b *bench) { b.write("strike.txt", "One.\n\nTwo \xff.\n") }, "port Port reopens", `file=strike.txt line=3 cause="not UTF-8: byte 0xff"`},
		{"a program", func(b *bench) { b.write("strike.txt", "\x7fELF\x00") }, "port Port reopens", `file=strike.txt line=1 cause="a NUL byte: this is not a text"`},
		{"too large", func(b *bench) { b.write("strike.txt", strings.Repeat("Long. ", 1<<20)) }, "port Port reopens", `file=strike.txt line=0 cause="larger than 5 MB"`},
		{"a loaded one turns bad and stays", func(b *bench) { b.write("port.txt", "\xff") }, "port Port reopens", `line=1 cause="not UTF-8: byte 0xff" before=true`},
		{"a bad one and a good one", func(b *bench) { b.write("a.txt", ""); b.write("strike.txt", strikeText) }, "strike Strike ends, port Port reopens", "file=a.txt"},
		{"a name that a terminal obeys", func(b *bench) { b.write("\x1b[31mred\x1b[0m.txt", strikeText) }, "port Port reopens", `file="\x1b[31mred\x1b[0m.txt"`},
		{"a name that turns the line", func(b *bench) { b.write("strike\u202e.txt", strikeText) }, "port Port reopens", `file="strike\u202e.txt"`},
		{"a name that is no UTF-8", func(b *bench) { b.write("strike\xff.txt", strikeText) }, "port Port reopens", `file="strike\xff.txt"`},
		{"a name in lines", func(b *bench) { b.write("strike\nover.txt", strikeText) }, "port Port reopens", `file="strike\nover.txt"`},
	} {
		b := newBench(t, "port.txt", portText)
		b.age("port.txt", 0)
		ix := b.open()
		row.change(b)
		for range 3 {
			if _, err := ix.Reload(context.Background()); err != nil {
				t.Errorf("%s: %v", row.what, err)
			}
		}
		if got := loaded(ix, ""); got != row.want {
			t.Errorf("%s: loaded is %q, want %q", row.what, got, row.want)
		}
		if told := b.log.String(); strings.Count(told, "\n") != min(1, len(row.tells)) || !strings.Contains(told, row.tells) {
			t.Errorf("%s: the log says %q, want once %q", row.what, told, row.tells)
		}
	}
}

func (b *bench) rename(from, to string) {
	b.Helper()
	if err := os.Rename(filepath.Join(b.dir, from), filepath.Join(b.dir, to)); err != nil {
		b.Fatal(err)
	}
}

// Reload says whether anything had changed, and counts.
func TestReloadReports(t *testing.T) {
	b := newBench(t, "port.txt", portText)
	ix := b.open()
	step := func(what string, want bool, status Status) {
		t.Helper()
		changed, err := ix.Reload(context.Background())
		if err != nil || changed != want || ix.Status() != status {
			t.Errorf("%s: changed %v (%v), %+v, want %v, %+v", what, changed, err, ix.Status(), want, status)
		}
	}
	step("nothing", false, Status{1, 0, 0})
	b.write("strike.txt", strikeText)
	step("a new file", true, Status{2, 0, 1})
	step("nothing", false, Status{2, 0, 1})
	b.write("bad.txt", "")
	step("a bad file", false, Status{2, 1, 1})
	b.write("bad.txt", strikeText)
	step("it is mended", true, Status{3, 0, 2})
	b.remove("bad.txt")
	step("it goes", true, Status{2, 0, 3})
}

// An index without a briefing is none, and says what is wrong with the files.
func TestOpenWithout(t *testing.T) {
	for _, row := range []struct {
		files []string
		says  string
	}{
		{nil, "no briefing (*.txt) in the folder"},
		{[]string{"notes.md", "x"}, "no briefing (*.txt) in the folder"},
		{[]string{"a.txt", "", "b.txt", "ok\n\n\xfe"}, "no briefing (*.txt) in the folder\na.txt: no text\nb.txt:3: not UTF-8: byte 0xfe"},
		{[]string{"\x1b[2J.txt", portText}, `"\x1b[2J.txt": the file’s name`},
	} {
		b := newBench(t, row.files...)
		if _, err := Open(os.DirFS(b.dir)); err == nil || !strings.Contains(err.Error(), row.says) {
			t.Errorf("%q: %v, want %s", row.files, err, row.says)
		}
	}
}

// A folder that cannot be read, or holds nothing any more, leaves the index as
// it was; and it recovers.
func TestReloadKeeps(t *testing.T) {
	b := newBench(t, "port.txt", portText)
	ix := b.open()
	b.remove("port.txt")
	for range 2 {
		if changed, err := ix.Reload(context.Background()); err == nil || changed {
			t.Errorf("an empty folder: %v, %v", changed, err)
		}
	}
	b.rename(".", "../gone")
	if _, err := ix.Reload(context.Background()); err == nil {
		t.Error("a folder that is gone is no error")
	}
	if got := loaded(ix, ""); got != "port Port reopens" {
		t.Errorf("loaded is %q", got)
	}
	b.rename("../gone", "../"+filepath.Base(b.dir))
	b.write("strike.txt", strikeText)
	if changed, err := ix.Reload(context.Background()); err != nil || !changed || loaded(ix, "") != "strike Strike ends" {
		t.Errorf("afterwards: %v, %v, %s", changed, err, loaded(ix, ""))
	}
}

// Newest is by the text's own date, else by the day and the time at which the
// file was changed, then by name.
func TestNewest(t *testing.T) {
	dated := func(date string) string { return "Date: " + date + "\n\nSomething happened.\n" }
	b := newBench(t, "a.txt", dated("3 March 2025"), "b.txt", dated("2026-02-01"), "c.txt", dated("February 2, 2026"), "d.txt", dated("Monday"),
		"e.txt", dated("2026-01-01"), "f.txt", "Undated.\n", "g.txt", "Undated.\n", "h.txt", dated("2026-01-01T13:00:00Z"))
	for name, minutes := range map[string]int{"a": 0, "b": 0, "c": 0, "d": 4, "e": 90, "f": 5, "g": 5, "h": 0} {
		b.age(name+".txt", minutes)
	}
	got := strings.ReplaceAll(loaded(b.open(), ""), " ", "")
	if want := "c,b,h,e,f,g,d,a"; got != want {
		t.Errorf("in order: %s, want %s", got, want)
	}
}

// A guild's own texts are read there and nowhere else.
func TestGuilds(t *testing.T) {
	b := newBench(t, "port.txt", portText, "guild-1/strike.txt", strikeText, "guild-2/port.txt", "Title: Another port\n\nIt closed.\n",
		"guild-x/no.txt", portText, "guild-1/deep/no.txt", portText)
	for _, name := range []string{"port.txt", "guild-1/strike.txt", "guild-2/port.txt"} {
		b.age(name, len(name))
	}
	ix := b.open()
	for guild, want := range map[string]string{
		"":  "port Port reopens",
		"1": "strike Strike ends, port Port reopens",
		"2": "port Another port", // its own hides the other
		"3": "port Port reopens",
		"x": "port Port reopens",
	} {
		if got := loaded(ix, guild); got != want {
			t.Errorf("guild %q reads %q, want %q", guild, got, want)
		}
	}
	s := ix.AcquireFor("2")
	defer s.Release()
	for _, id := range []string{"strike", "guild-1/strike", "../guild-1/strike", "guild-1/strike.txt"} {
		if s.Briefing(id) != nil {
			t.Errorf("guild 2 reads %s", id)
		}
		if r, err := s.Search(context.Background(), Query{Briefing: id, Text: "strike"}); err != nil || r.Briefing != nil {
			t.Errorf("guild 2 searches %s: %v, %v", id, r, err)
		}
	}
}

// Shelves do not pile up, and are freed with the last snapshot that reads them.
func TestShelvesAreFreed(t *testing.T) {
	long := func(n int) string {
		return strings.Repeat(fmt.Sprintf("The port of %d opened again.\n\n", n), fewPassages+1)
	}
	b := newBench(t, "port.txt", long(0))
	ix := b.open()
	first := ix.Acquire()
	old := ix.now.shelves[0]
	for i := range 20 {
		b.write(fmt.Sprintf("port-%d.txt", i%8), long(i))
		if _, err := ix.Reload(context.Background()); err != nil {
			t.Fatal(err)
		}
		s := ix.Acquire()
		for _, br := range s.Briefings() {
			if r, err := s.Search(context.Background(), Query{Briefing: br.ID, Text: "port"}); err != nil || r.Total == 0 {
				t.Fatalf("after %d changes %s has no hits: %v", i, br.ID, err)
			}
		}
		if n := len(ix.now.shelves); n > looseShelves+1 {
			t.Fatalf("%d shelves after %d changes", n, i)
		}
		s.Release()
	}
	if r, err := first.Search(context.Background(), Query{Text: "port"}); err != nil || r.Total == 0 || old.held.Load() == 0 {
		t.Errorf("the first snapshot finds nothing any more: %v", err)
	}
	first.Release()
	if n := old.held.Load(); n != 0 {
		t.Errorf("a shelf that nobody reads is held %d times", n)
	}
}
