package briefing

import (
	"strings"
	"testing"
)

// BenchmarkParseHostile reads 12 KB of one thing over and over: what each cue,
// mark or name makes the program look at must not grow with the sentence.
func BenchmarkParseHostile(b *testing.B) {
	for _, unit := range []string{
		"according to Ann, ", "in the words of Ann, ", "Ann, who said, ", "says Ann, ", "he said she said. ",
		"“", "“a,” ", "‘a “b” c’ ", "“Ann said.\n\n", "Ann B: c\n\n", "“A.” — Ann Lee\n\n", "A: b.\n\n", "“A b c d.”\n\n", "Bob and Ann, ", "(", ". ",
	} {
		b.Run(strings.TrimSpace(unit), func(b *testing.B) {
			benchmarkParse(b, strings.Repeat(unit, 12<<10/len(unit)))
		})
	}
}
