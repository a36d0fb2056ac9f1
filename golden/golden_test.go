package golden

import (
	"strings"
	"testing"
)

func TestDiffering(t *testing.T) {
	for _, row := range []struct {
		a, b    string
		n       int
		is, was string
	}{
		{"a b c", "a x c", 2, "b c", "x c"},
		{"a b", "a", 2, "b", ""},
		{"", "a", 1, "", "a"},
		{"1 2 3 4 5 6 7 8", "x", 1, "1 2 3 4 5 6", "x"},
	} {
		n, is, was := differing(strings.Fields(row.a), strings.Fields(row.b))
		is, was = strings.Join(strings.Fields(is), " "), strings.Join(strings.Fields(was), " ")
		if n != row.n || is != row.is || was != row.was {
			t.Errorf("%q, %q: line %d, %q, %q; want %d, %q, %q", row.a, row.b, n, is, was, row.n, row.is, row.was)
		}
	}
}
