package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"attache/index/briefing"
)

// homeOf opens the bench's folder so that briefings can be added.
func (b *bench) homeOf() *Index {
	b.Helper()
	root, err := os.OpenRoot(b.dir)
	if err != nil {
		b.Fatal(err)
	}
	ix, err := Open(os.DirFS(b.dir), Home(root))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { ix.Close(); root.Close() })
	return ix
}

// files lists what lies in the bench's folder.
func (b *bench) files() string {
	var all []string
	err := fs.WalkDir(os.DirFS(b.dir), ".", func(path string, d fs.DirEntry, err error) error {
		if !d.IsDir() {
			all = append(all, path)
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return strings.Join(all, " ")
}

// Names that people give make files of plain names, and never hide a text that
// is everybody's.
func TestDraftNames(t *testing.T) {
	for typed, want := range map[string]string{
		"Strike ends": "strike-ends", "STRIKE.TXT": "strike-txt", "strike.txt": "strike", "port": "port-2", "Port!": "port-2",
		"../../etc/passwd": "etc-passwd", `..\..\boot.ini`: "boot-ini", "/": "briefing", "": "briefing", ".hidden": "hidden", "\x1b[31mred\x00": "31mred",
		"a\u202eb": "a-b", "Ärger über İzmir": "ärger-über-izmir", "\xff\xfe": "briefing", "新聞": "新聞", strings.Repeat("long ", 20): "long-long-long-long-long-long-long-l", "con\n\nx": "con-x",
	} {
		b := newBench(t, "port.txt", portText)
		d, err := b.homeOf().Draft("1", typed, []byte(strikeText))
		if err != nil || d.Briefing.ID != want {
			t.Errorf("%q is kept as %v (%v), want %s", typed, d.Briefing, err, want)
			continue
		}
		if got := b.files(); got != "guild-1/.draft-"+d.Key+" port.txt" {
			t.Errorf("%q: files are %s", typed, got)
		}
	}
}

// Nothing is published but what was drafted, under a name that was given out.
func TestPublishForged(t *testing.T) {
	b := newBench(t, "port.txt", portText, "guild-2/secret.txt", strikeText)
	ix := b.homeOf()
	d, err := ix.Draft("1", "strike", []byte(strikeText))
	if err != nil {
		t.Fatal(err)
	}
	before := b.files()
	for _, row := range []struct {
		guild, id, key string
		want           error
	}{
		{"1", "strike", "0000000000000000", ErrNoDraft},
		{"2", "strike", d.Key, ErrNoDraft},
		{"1", "../strike", d.Key, ErrNoDraft},
		{"1", "../guild-2/secret", d.Key, ErrNoDraft},
		{"1", ".strike", d.Key, ErrNoDraft},
		{"1", "strike.txt", d.Key, ErrNoDraft},
		{"1", "", d.Key, ErrNoDraft},
		{"1", "strike\x00", d.Key, ErrNoDraft},
		{"1", "strike", "../../port.txt", ErrNoDraft},
		{"1", "strike", "", ErrNoDraft},
		{"", "strike", d.Key, ErrNoHome},
		{"1/../2", "strike", d.Key, ErrNoHome},
		{"../x", "strike", d.Key, ErrNoHome},
	} {
		if _, err := ix.Publish(context.Background(), row.guild, row.id, row.key); !errors.Is(err, row.want) {
			t.Errorf("%+v: %v", row, err)
		}
	}
	for _, id := range []string{"port", "secret", "../guild-2/secret", "", "strike"} {
		if err := ix.Withdraw(context.Background(), "1", id); !errors.Is(err, ErrNotOwn) {
			t.Errorf("guild 1 removes %q: %v", id, err)
		}
	}
	if got := b.files(); got != before {
		t.Errorf("the files are %s, were %s", got, before)
	}
	if got, err := ix.Publish(context.Background(), "1", "strike", d.Key); err != nil || got.Title != "Strike ends" {
		t.Errorf("what was drafted: %v, %v", got, err)
	}
	if _, err := b.open().Draft("1", "strike", []byte(strikeText)); !errors.Is(err, ErrNoHome) {
		t.Errorf("a folder that is not to be written to: %v", err)
	}
	if _, err := ix.Draft("1", "bad", []byte("\xff")); !errors.As(err, new(*briefing.Error)) {
		t.Errorf("a bad text: %v", err)
	}
}

// A link in a guild's folder leads nowhere outside of the briefings' folder.
func TestHomeIsNotLeft(t *testing.T) {
	outside := t.TempDir()
	b := newBench(t, "port.txt", portText)
	b.link(outside, "guild-1")
	if _, err := b.homeOf().Draft("1", "strike", []byte(strikeText)); err == nil {
		t.Error("a draft is written through a link")
	}
	if left, err := os.ReadDir(outside); err != nil || len(left) > 0 {
		t.Errorf("outside there is %v, %v", left, err)
	}
}

// Drafts that nobody publishes go: the old, and those of too many.
func TestDraftsGo(t *testing.T) {
	b := newBench(t, "port.txt", portText)
	ix := b.homeOf()
	first, err := ix.Draft("1", "first", []byte("First.\n"))
	if err != nil {
		t.Fatal(err)
	}
	b.age("guild-1/.draft-"+first.Key, 0) // long ago
	for i := range 2 * maxDrafts {
		if _, err := ix.Draft("1", "more", []byte(fmt.Sprintf("Draft %d.\n", i))); err != nil {
			t.Fatal(err)
		}
	}
	if left, err := filepath.Glob(filepath.Join(b.dir, "guild-1", ".draft-*")); err != nil || len(left) != maxDrafts {
		t.Errorf("%d drafts are left, %v", len(left), err)
	}
	if _, err := ix.Publish(context.Background(), "1", "first", first.Key); !errors.Is(err, ErrNoDraft) {
		t.Errorf("the first is still there: %v", err)
	}
}

// A guild keeps so many briefings and no more, but may change those it has.
func TestGuildIsFull(t *testing.T) {
	b := newBench(t)
	for i := range maxOwn {
		b.write(fmt.Sprintf("guild-1/text-%d.txt", i), "A text.\n")
	}
	ix := b.homeOf()
	if _, err := ix.Draft("1", "one-more", []byte("One more.\n")); !errors.Is(err, ErrFull) {
		t.Errorf("one more: %v", err)
	}
	if d, err := ix.Draft("1", "text-7", []byte("Changed.\n")); err != nil || !d.Replaces {
		t.Errorf("a change: %+v, %v", d, err)
	}
	if _, err := ix.Draft("2", "one", []byte("One.\n")); err != nil {
		t.Errorf("another guild: %v", err)
	}
}

// Guilds add and remove at once, while everybody searches.
func TestGuildsAtOnce(t *testing.T) {
	b := newBench(t, "port.txt", portText)
	ix := b.homeOf()
	var guilds sync.WaitGroup
	for g := range 4 {
		guild := fmt.Sprint(g + 1)
		guilds.Go(func() {
			for i := range 5 {
				if err := addAndRemove(ix, guild, fmt.Sprintf("Title: Guild %s %d\n\nThe strike is over.\n", guild, i)); err != nil {
					t.Errorf("guild %s: %v", guild, err)
				}
			}
		})
	}
	guilds.Wait()
	if got := ix.Status(); got.Loaded != 1 || b.files() != "port.txt" {
		t.Errorf("left are %+v, %s", got, b.files())
	}
}

// addAndRemove adds a text, finds it, and removes it.
func addAndRemove(ix *Index, guild, text string) error {
	d, err := ix.Draft(guild, "strike", []byte(text))
	if err != nil {
		return err
	}
	b, err := ix.Publish(context.Background(), guild, "strike", d.Key)
	if err != nil {
		return err
	}
	s := ix.AcquireFor(guild)
	defer s.Release()
	if got := s.Briefing("strike"); got != b || got.Title != d.Briefing.Title {
		return fmt.Errorf("%v is read, %v was added", got, d.Briefing)
	}
	return ix.Withdraw(context.Background(), guild, "strike")
}
