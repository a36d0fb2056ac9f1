package main

import (
	"os"
	"strings"
	"testing"
)

// Programs with different IDs, or without any, are told apart.
func TestIdentity(t *testing.T) {
	id := strings.Repeat("a", 20) + "/" + strings.Repeat("B-_9", 5)
	far := strings.Repeat("x", idWithin)
	for _, row := range []struct {
		what, a, b string
		same       bool
	}{
		{"one ID in an ELF note", "\x7fELF..Go\x00\x00" + id + "\x00", "..Go\x00\x00" + id + "\x00" + far, true},
		{"one ID in a text", "\xff Go build ID: \"" + id + "\"", "MZ\xff Go build ID: \"" + id + "\"", true},
		{"two IDs", "Go\x00\x00" + id, "Go\x00\x00b" + id[1:], false},
		{"IDs that end otherwise", "Go\x00\x00" + id, "Go\x00\x00" + id + "/" + id, false},
		{"no ID", far + "a", far + "b", false},
		{"an emptied ID", "Go\x00\x00\x00" + far + "a", "Go\x00\x00\x00" + far + "b", false},
		{"nothing", "", "", true},
	} {
		a, errA := identity(strings.NewReader(row.a))
		b, errB := identity(strings.NewReader(row.b))
		if (a == b) != row.same || errA != nil || errB != nil {
			t.Errorf("%s: %q, %q (%v, %v)", row.what, a, b, errA, errB)
		}
	}
}

// What go build builds has an ID where it is looked for.
func TestBuiltIdentity(t *testing.T) {
	f, err := os.Open(build(t))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if id, err := identity(f); err != nil || !strings.Contains(id, "/") {
		t.Errorf("identity %q, %v", id, err)
	}
}
