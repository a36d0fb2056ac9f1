package index

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestScale measures a folder of as many briefings as ATTACHE_SCALE says: how
// long it takes to load, what memory, and how long a search takes.
//
//	ATTACHE_SCALE=10000 go test ./index -run TestScale -v -timeout 20m
func TestScale(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("ATTACHE_SCALE"))
	if err != nil {
		t.Skip("ATTACHE_SCALE says no number of briefings")
	}
	dir := t.TempDir()
	size := 0
	for i := range n {
		text := madeUp(i)
		size += len(text)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("report-%05d.txt", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	runtime.GC()
	t.Logf("%d briefings of %d paragraphs, %d MB, on %d cores; before: %s", n, paragraphsEach, size>>20, runtime.GOMAXPROCS(0), memory(t))
	kept, err := Kept(t.TempDir(), "1", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	ix := measure(t, "loaded", func() *Index { return opened(t, dir, kept) })
	ix.Close()
	runtime.GC()
	ix = measure(t, "loaded again, with what was kept", func() *Index { return opened(t, dir, kept) })
	for _, what := range []string{"looked at, and every file read again", "looked at"} {
		measure(t, what, func() *Index {
			if changed, err := ix.Reload(context.Background()); err != nil || changed {
				t.Errorf("nothing has changed: %v, %v", changed, err)
			}
			return nil
		})
	}
	measureSearches(t, ix, n)
	if err := os.WriteFile(filepath.Join(dir, "report-00000.txt"), []byte(madeUp(n)), 0o666); err != nil {
		t.Fatal(err)
	}
	measure(t, "one changed file loaded", func() *Index {
		if changed, err := ix.Reload(context.Background()); err != nil || !changed {
			t.Errorf("one file has changed: %v, %v", changed, err)
		}
		return nil
	})
}

func opened(t *testing.T, dir string, options ...Option) *Index {
	ix, err := Open(os.DirFS(dir), options...)
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// measure says how long f takes, by the wall clock and of the processor.
func measure(t *testing.T, what string, f func() *Index) *Index {
	before, start := processorTime(t), time.Now()
	ix := f()
	t.Logf("%s: %.2f s, %.2f s of processor; %s", what, time.Since(start).Seconds(), (processorTime(t) - before).Seconds(), memory(t))
	return ix
}

func processorTime(t *testing.T) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		t.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// measureSearches asks each of many briefings for words of its own, and of others.
func measureSearches(t *testing.T, ix *Index, n int) {
	var took []time.Duration
	for i := range 5000 {
		about := strings.Fields(madeUp(i % n))
		words := strings.Join(about[40+i%40:46+i%40], " ")
		start := time.Now()
		s := ix.Acquire()
		r, err := s.Search(context.Background(), Query{Briefing: fmt.Sprintf("report-%05d", (i*7919)%n), Text: words})
		s.Release()
		took = append(took, time.Since(start))
		if err != nil || r.Briefing == nil {
			t.Fatal(err)
		}
	}
	slices.Sort(took)
	t.Logf("%d searches: median %s, p99 %s, longest %s", len(took), took[len(took)/2], took[len(took)*99/100], took[len(took)-1])
}

// memory says how much the process holds, and the most that it ever did.
func memory(t *testing.T) string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return err.Error()
	}
	var said []string
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		if name == "VmRSS" || name == "VmHWM" {
			kb, _ := strconv.Atoi(strings.Fields(value)[0])
			said = append(said, fmt.Sprintf("%s %d MB", name, kb>>10))
		}
	}
	return strings.Join(said, ", ")
}
