package index

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

const every = 2 * time.Second

// watching runs f while ix is watched, on a clock of its own; tick lets one
// look at the folder happen.
func watching(b *bench, ix *Index, f func(tick func())) {
	synctest.Test(b.T, func(*testing.T) {
		ctx, cancel := context.WithCancel(context.Background())
		var watcher sync.WaitGroup
		watcher.Go(func() { ix.Watch(ctx, every) })
		synctest.Wait()
		f(func() { time.Sleep(every); synctest.Wait() })
		cancel()
		watcher.Wait()
	})
}

// A file is read when it is whole: not while it grows.
func TestWatch(t *testing.T) {
	b := newBench(t, "port.txt", portText)
	ix := b.open()
	watching(b, ix, func(tick func()) {
		shows := func(what, want string) {
			t.Helper()
			if got := loaded(ix, ""); got != want {
				t.Errorf("%s: loaded is %q, want %q", what, got, want)
			}
		}
		tick()
		b.write("strike.txt", strikeText[:20])
		tick()
		shows("begun", "port Port reopens")
		b.write("strike.txt", strikeText[:40])
		tick()
		shows("still being written", "port Port reopens")
		b.write("strike.txt", strikeText)
		tick()
		shows("just whole", "port Port reopens")
		tick()
		shows("whole", "strike Strike ends, port Port reopens")
		b.remove("strike.txt")
		tick()
		shows("gone", "port Port reopens")
	})
	if told := b.log.String(); strings.Count(told, "\n") != 2 || strings.Contains(told, "level=WARN") {
		t.Errorf("the log says %s", told)
	}
}

// What is wrong with the folder is told once, and that it is right again.
func TestWatchTells(t *testing.T) {
	b := newBench(t, "port.txt", portText)
	ix := b.open()
	watching(b, ix, func(tick func()) {
		b.rename("port.txt", "port.md")
		for range 5 {
			tick()
		}
		b.write("bad.txt", "")
		b.rename("port.md", "port.txt")
		for range 5 {
			tick()
		}
	})
	var told []string
	for line := range strings.Lines(b.log.String()) {
		_, line, _ = strings.Cut(line, " ")
		told = append(told, strings.TrimSpace(line))
	}
	want := []string{
		`level=ERROR msg="the folder is not read; what was loaded stays" cause="no briefing (*.txt) in the folder"`,
		`level=INFO msg="briefings are loaded anew" loaded=1 refused=0`,
		`level=WARN msg="a file is no briefing" file=bad.txt line=0 cause="no text" before=false`,
	}
	if fmt.Sprint(told) != fmt.Sprint(want) {
		t.Errorf("the log says\n%s", strings.Join(told, "\n"))
	}
}

// A ConfigMap is a folder of links into another, which one link names and
// which is swapped as a whole.
func TestWatchConfigMap(t *testing.T) {
	b := newBench(t, "..2026_01/port.txt", portText)
	b.age("..2026_01/port.txt", 0)
	b.link("..2026_01", "..data")
	b.link("..data/port.txt", "port.txt")
	ix := b.open()
	watching(b, ix, func(tick func()) {
		tick()
		b.write("..2026_02/port.txt", strings.Replace(portText, "Port", "Dock", 1))
		b.write("..2026_02/strike.txt", strikeText)
		b.age("..2026_02/port.txt", 2)
		b.age("..2026_02/strike.txt", 1)
		b.link("..data/strike.txt", "strike.txt")
		b.link("..2026_02", "..data")
		if err := os.RemoveAll(filepath.Join(b.dir, "..2026_01")); err != nil {
			t.Fatal(err)
		}
		tick()
		tick()
		if got, want := loaded(ix, ""), "port Dock reopens, strike Strike ends"; got != want {
			t.Errorf("loaded is %q, want %q", got, want)
		}
	})
}

// Searches go on while the folder changes: each sees one state, whole, until it
// is done. The texts are replaced together, so no state mixes two of them.
func TestSearchesDuringReloads(t *testing.T) {
	text := func(n int) string {
		return fmt.Sprintf("Title: Day %d\n\n", n) + strings.Repeat(fmt.Sprintf("The harbour of day%d opened.\n\n", n), fewPassages+20)
	}
	b := newBench(t)
	swap := func(n int) {
		dir := fmt.Sprintf("..%d", n)
		b.write(dir+"/a.txt", text(n))
		b.write(dir+"/b.txt", text(n))
		b.link(dir, "..data")
	}
	swap(0)
	b.link("..data/a.txt", "a.txt")
	b.link("..data/b.txt", "b.txt")
	ix := b.open()
	ctx, cancel := context.WithCancel(context.Background())
	var searchers sync.WaitGroup
	searches := make([]int, 4)
	for i := range searches {
		searchers.Go(func() {
			for ctx.Err() == nil || searches[i] < 10 {
				searchOnce(t, ix)
				searches[i]++
			}
		})
	}
	for n := 1; n <= 5; n++ {
		swap(n)
		if changed, err := ix.Reload(context.Background()); err != nil || !changed {
			t.Errorf("reload %d: %v, %v", n, changed, err)
		}
	}
	cancel()
	searchers.Wait()
	t.Logf("%v searches during %d reloads", searches, ix.Status().Reloads)
}

// searchOnce searches both texts of one snapshot for the day that its titles name.
func searchOnce(t *testing.T, ix *Index) {
	s := ix.Acquire()
	defer s.Release()
	titles := map[string]bool{}
	for _, b := range s.Briefings() {
		titles[b.Title] = true
		r, err := s.Search(context.Background(), Query{Briefing: b.ID, Text: "harbour " + strings.ToLower(strings.ReplaceAll(b.Title, " ", ""))})
		if err != nil || len(r.Hits) == 0 || r.Briefing != b || !strings.Contains(r.Hits[0].Passage.Text, strings.ToLower(strings.ReplaceAll(b.Title, " ", ""))) {
			t.Errorf("%s: %d hits, %v", b.Title, len(r.Hits), err)
		}
	}
	if len(s.Briefings()) != 2 || len(titles) != 1 {
		t.Errorf("one snapshot mixes %v", titles)
	}
}
