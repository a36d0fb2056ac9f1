package index

import "testing"

// Words of near meaning are nearer than others.
func TestVectors(t *testing.T) {
	for _, row := range [][3]string{
		{"fleet", "armada", "table"}, {"pact", "agreement", "missile"}, {"turmoil", "chaos", "bread"},
		{"nukes", "nuclear", "garden"}, {"warns", "threatens", "paints"}, {"price", "cost", "king"},
	} {
		near, far := cosine(t, row[0], row[1]), cosine(t, row[0], row[2])
		if near < nearest || far > nearest {
			t.Errorf("%s: %s %.2f, %s %.2f", row[0], row[1], near, row[2], far)
		}
	}
}

func cosine(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := vectors.row(a), vectors.row(b)
	if x == noRow || y == noRow {
		t.Fatalf("no vector of %s or %s", a, b)
	}
	return vectors.cosine(x, y)
}

// Every row is found by its word, and nothing else is.
func TestVectorRows(t *testing.T) {
	for row := range vectors.words {
		if got := vectors.row(vectors.text(row)); got != int32(row) {
			t.Fatalf("%q is row %d, found in %d", vectors.text(row), row, got)
		}
	}
	for _, w := range []string{"", "qxzqxz", "Iran"} {
		if row := vectors.row(w); row != noRow {
			t.Errorf("%q is row %d", w, row)
		}
	}
}
