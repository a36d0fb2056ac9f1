package main

import (
	"flag"
	"os"
	"testing"
)

// With -update the golden files of this package are written anew:
// go test ./bot -update, or .ci/golden for every package.
var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with the file at path.
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
	if got != string(want) {
		t.Errorf("%s is not what the program answers; read the difference; if it is right, run .ci/golden\n%s", path, firstDifference(got, string(want)))
	}
}

// firstDifference returns the first lines that differ.
func firstDifference(got, want string) string {
	n := 0
	for n < len(got) && n < len(want) && got[n] == want[n] {
		n++
	}
	return "got  …" + around(got, n) + "\nwant …" + around(want, n)
}

func around(s string, n int) string { return s[max(0, n-100):min(len(s), n+200)] }
