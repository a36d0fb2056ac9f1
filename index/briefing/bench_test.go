package briefing

import (
	"fmt"
	"strings"
	"testing"

	"attache/data"
)

// BenchmarkParse reads the bundled text: its first 800 words, a usual article,
// once, and repeated to a size. The time a byte must not grow.
func BenchmarkParse(b *testing.B) {
	data, err := data.Files.ReadFile("briefings/washington-tehran-talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.Run("800words", func(b *testing.B) { benchmarkParse(b, firstWords(string(data), 800)) })
	for _, size := range []int{1 << 10, len(data), 100_000, 1 << 20, MaxSize} {
		text := strings.Repeat(string(data), size/len(data)+1)[:size]
		text = strings.ToValidUTF8(text, "")
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) { benchmarkParse(b, text) })
	}
}

func benchmarkParse(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("bench", strings.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}

// firstWords returns text up to and with its word numbered n, from 1.
func firstWords(text string, n int) string {
	words := 0
	for i := 1; i < len(text); i++ {
		if text[i-1] > ' ' && text[i] <= ' ' {
			if words++; words == n {
				return text[:i]
			}
		}
	}
	return text
}
