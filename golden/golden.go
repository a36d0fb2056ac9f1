// Package golden compares what the program does with files of what it did, which
// people have read. Only tests use it.
package golden

import (
	"flag"
	"os"
	"strings"
	"testing"
)

// With -update the golden files of a package are written anew: go test
// ./bot -update, or .ci/golden for every package.
var update = flag.Bool("update", false, "write the golden files anew")

// Check compares got with the file at path, and tells the first line that differs.
func Check(t testing.TB, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	n, is, was := differing(strings.Split(got, "\n"), strings.Split(string(want), "\n"))
	t.Errorf("%s is not what the program does; read the difference; if it is right, run .ci/golden\nline %d\n got %s\nwant %s", path, n, is, was)
}

// around is how many lines are told from the one that differs.
const around = 6

// differing returns the number, from 1, of the first line of a and b that is not
// the same, and what stands from there in each.
func differing(a, b []string) (n int, is, was string) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	from := func(lines []string) string {
		return strings.Join(lines[n:min(n+around, len(lines))], "\n     ")
	}
	return n + 1, from(a), from(b)
}
