//go:build linux

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
//	ATTACHE_SCALE=10000 go test ./index -run TestScale -v -timeout 30m
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
	before, start := used(t, syscall.RUSAGE_SELF), time.Now()
	ix := f()
	t.Logf("%s: %.2f s, %.2f s of processor; %s", what, time.Since(start).Seconds(), (used(t, syscall.RUSAGE_SELF) - before).Seconds(), memory(t))
	return ix
}

// used returns the time that the processor spent on the process, or the thread.
func used(t *testing.T, who int) time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(who, &r); err != nil {
		t.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// measureSearches asks each of many briefings for words of its own, and of
// others: for the first time, when what searches it is built, and once more.
func measureSearches(t *testing.T, ix *Index, n int) {
	runtime.LockOSThread() // whose time is measured
	defer runtime.UnlockOSThread()
	for _, what := range []string{"first", "further"} {
		var wall, processor []time.Duration
		for i := range 5000 {
			about := strings.Fields(madeUp(i % n))
			q := Query{Briefing: fmt.Sprintf("report-%05d", (i*7919)%n), Text: strings.Join(about[40+i%40:46+i%40], " ")}
			before, start := used(t, syscall.RUSAGE_THREAD), time.Now()
			s := ix.Acquire()
			r, err := s.Search(context.Background(), q)
			s.Release()
			wall, processor = append(wall, time.Since(start)), append(processor, used(t, syscall.RUSAGE_THREAD)-before)
			if err != nil || r.Briefing == nil {
				t.Fatal(err)
			}
		}
		t.Logf("5000 %s searches: %s; of processor %s; %s", what, quantiles(wall), quantiles(processor), memory(t))
	}
}

// quantiles says how long most of all took.
func quantiles(all []time.Duration) string {
	slices.Sort(all)
	at := func(part int) time.Duration { return all[len(all)*part/1000].Round(time.Microsecond) }
	return fmt.Sprintf("median %s, p99 %s, p99.9 %s", at(500), at(990), at(999))
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
