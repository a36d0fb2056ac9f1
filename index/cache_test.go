package index

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"attache/index/briefing"
)

// keptIn opens the bench's folder with what is kept in dir.
func (b *bench) keptIn(dir, version string) *Index {
	b.Helper()
	kept, err := Kept(dir, version, slog.New(slog.NewTextHandler(&b.log, nil)))
	if err != nil {
		b.Fatal(err)
	}
	ix, err := Open(os.DirFS(b.dir), kept)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { ix.Close() })
	return ix
}

// Whatever became of what was kept, the index is the same.
func TestKept(t *testing.T) {
	for _, row := range []struct {
		what   string
		change func(b *bench, kept []string)
	}{
		{"nothing", func(*bench, []string) {}},
		{"one is gone", func(b *bench, kept []string) { os.Remove(kept[0]) }},
		{"one is empty", func(b *bench, kept []string) { b.put(kept[0], nil) }},
		{"one is torn", func(b *bench, kept []string) { b.put(kept[0], b.get(kept[0])[:100]) }},
		{"a bit of one is another", func(b *bench, kept []string) {
			data := b.get(kept[0])
			data[20] ^= 4
			b.put(kept[0], data)
		}},
		{"one cannot be read", func(b *bench, kept []string) { os.Remove(kept[0]); os.Mkdir(kept[0], 0o777) }},
		{"one is another text", func(b *bench, kept []string) { b.write("port.txt", portText+"\nMore.\n") }},
		{"a file has another name", func(b *bench, kept []string) { b.rename("port.txt", "dock.txt") }},
		{"a file is copied", func(b *bench, kept []string) { b.write("copy.txt", portText) }},
		{"half-written ones lie about", func(b *bench, kept []string) { b.put(filepath.Join(filepath.Dir(kept[0]), "part-1"), []byte("x")) }},
		{"the folder is gone", func(b *bench, kept []string) { os.RemoveAll(filepath.Dir(kept[0])) }},
	} {
		b := newBench(t, "port.txt", portText, "strike.txt", strikeText, "long.txt", madeUp(1))
		dir := t.TempDir()
		b.keptIn(dir, "1")
		kept, err := filepath.Glob(filepath.Join(dir, "read-by-*", "*"))
		if err != nil || len(kept) != 3 {
			t.Fatalf("kept are %q, %v", kept, err)
		}
		row.change(b, kept)
		ix, want := b.keptIn(dir, "1"), b.open()
		if !reflect.DeepEqual(all(ix), all(want)) {
			t.Errorf("%s: %s, want %s", row.what, loaded(ix, ""), loaded(want, ""))
		}
		parts, _ := filepath.Glob(filepath.Join(dir, "*", "part-*"))
		if len(parts) > 0 || b.log.Len() > 0 && !strings.Contains(row.what, "cannot be read") {
			t.Errorf("%s: left are %q, the log says %s", row.what, parts, b.log.String())
		}
	}
}

func (b *bench) put(name string, data []byte) {
	if err := os.WriteFile(name, data, 0o666); err != nil {
		b.Fatal(err)
	}
}

func (b *bench) get(name string) []byte {
	data, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return data
}

func all(ix *Index) []*briefing.Briefing {
	s := ix.Acquire()
	defer s.Release()
	return s.Briefings()
}

// What is kept is what is read: a text that was changed behind the index's back
// is not taken for the one before, and one that is kept is not parsed.
func TestKeptIsUsed(t *testing.T) {
	b := newBench(t, "port.txt", portText)
	dir := t.TempDir()
	b.keptIn(dir, "1")
	name, err := filepath.Glob(filepath.Join(dir, "read-by-*", "*"))
	if err != nil || len(name) != 1 {
		t.Fatal(name, err)
	}
	forged, err := briefing.Parse("port", strings.NewReader(strikeText))
	if err != nil {
		t.Fatal(err)
	}
	c := cache{dir: filepath.Dir(name[0])}
	var hash digest
	copy(hash[:], bytes.Repeat([]byte{1}, len(hash)))
	c.keep(hash, forged)
	if err := os.Rename(c.path(hash), name[0]); err != nil {
		t.Fatal(err)
	}
	if got := loaded(b.keptIn(dir, "1"), ""); got != "port Strike ends" {
		t.Errorf("the text was read again: %s", got)
	}
	if got := loaded(b.keptIn(dir, "2"), ""); got != "port Port reopens" {
		t.Errorf("another version of the program uses what the first kept: %s", got)
	}
	ix := b.keptIn(dir, "2")
	b.write("strike.txt", strikeText)
	if _, err := ix.Reload(context.Background()); err != nil {
		t.Fatal(err)
	}
	if n, _ := filepath.Glob(filepath.Join(dir, "read-by-*", "*")); len(n) != 2 {
		t.Errorf("kept after a reload: %q", n)
	}
}
