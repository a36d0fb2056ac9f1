package index

import (
	"context"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"attache/data"
	"attache/index/briefing"
)

// longText returns a made-up text of n paragraphs.
func longText(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Title: A long report of %d paragraphs\n", n)
	for i := 0; n > 0; i++ {
		_, body, _ := strings.Cut(madeUp(i), "\n\n")
		for _, p := range strings.Split(strings.TrimSpace(body), "\n\n")[:min(n, paragraphsEach)] {
			b.WriteString("\n" + p + "\n")
			n--
		}
	}
	return b.String()
}

// BenchmarkOpen opens the bundled briefings.
func BenchmarkOpen(b *testing.B) {
	files, err := fs.Sub(data.Files, "briefings")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		ix, err := Open(files)
		if err != nil {
			b.Fatal(err)
		}
		ix.Close()
	}
}

// benchSnapshot returns a state with n passages in briefings of up to each.
func benchSnapshot(b *testing.B, n, each int) *Snapshot {
	b.Helper()
	var entries []*entry
	for from := 0; from < n; from += each {
		text, err := briefing.Parse(fmt.Sprint("report-", from), strings.NewReader(longText(min(each, n-from))))
		if err != nil {
			b.Fatal(err)
		}
		entries = append(entries, newEntry(text))
	}
	s, err := newState(entries)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(s.release)
	return s.view("")
}

// benchQuestions are asked in turn: rare words and frequent ones, short and long.
var benchQuestions = []string{
	"who warned of the new price of oil in the first year of the war",
	"army", "missles", "how many troops were sent to the border", "trade agreement with china",
	"what did the minister say about the election of the president", "inflation and unemployment",
	"why was the summit cancelled at the last minute", "earthquake relief", "who owns the football club",
}

// BenchmarkSearch asks one question at a time; p50 and p99 are of all that were
// asked, in microseconds of the processor's time.
func BenchmarkSearch(b *testing.B) {
	for _, size := range []struct{ passages, each int }{{26, 26}, {1000, 1000}, {10_000, 10_000}, {100_000, 10_000}} {
		b.Run(fmt.Sprint(size.passages), func(b *testing.B) {
			s := benchSnapshot(b, size.passages, size.each)
			took := make([]time.Duration, 0, 1<<16)
			runtime.LockOSThread() // whose time is measured
			defer runtime.UnlockOSThread()
			for i := 0; b.Loop(); i++ {
				start := processorTime()
				if _, err := s.Search(context.Background(), Query{Text: benchQuestions[i%len(benchQuestions)]}); err != nil {
					b.Fatal(err)
				}
				took = append(took, processorTime()-start)
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds()), "p50-µs")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
		})
	}
}

// BenchmarkShelve makes a text of 10,000 passages ready to be searched, and
// says what it takes to hold, the text itself apart.
func BenchmarkShelve(b *testing.B) {
	text, err := briefing.Parse("long", strings.NewReader(longText(10_000)))
	if err != nil {
		b.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var s *state
	for b.Loop() {
		if s != nil {
			s.release()
		}
		if s, err = newState([]*entry{newEntry(text)}); err != nil {
			b.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB")
	s.release()
}
