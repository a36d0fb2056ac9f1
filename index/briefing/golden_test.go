package briefing_test

import (
	"flag"
	"os"
	"strings"
	"testing"
)

// With -update the golden files of this package are written anew:
// go test ./index/briefing -update, or .ci/golden for every package.
var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with the file at path, line by line.
func golden(t *testing.T, path, got string) {
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
	is, was := differing(strings.Split(got, "\n"), strings.Split(string(want), "\n"))
	t.Errorf("%s is not what the program says; read the difference; if it is right, run .ci/golden\n got %s\nwant %s", path, is, was)
}

// differing returns the first line of a and b that is not the same.
func differing(a, b []string) (string, string) {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return strings.Join(a[n:min(n+1, len(a))], ""), strings.Join(b[n:min(n+1, len(b))], "")
}
