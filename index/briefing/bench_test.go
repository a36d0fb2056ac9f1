package briefing

import (
	"fmt"
	"strings"
	"testing"

	"attache/data"
)

// BenchmarkParse reads the bundled text, once and repeated to a size: the time a
// byte must not grow.
func BenchmarkParse(b *testing.B) {
	data, err := data.Files.ReadFile("briefings/washington-tehran-talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range []int{len(data), 100_000, 1 << 20, MaxSize} {
		text := strings.Repeat(string(data), size/len(data)+1)[:size]
		text = strings.ToValidUTF8(text, "")
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse("bench", strings.NewReader(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
