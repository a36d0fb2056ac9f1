package index

import "testing"

func TestAcronyms(t *testing.T) {
	const text = `Inspectors of the International Atomic Energy Agency (IAEA) arrived on Monday.

The gates of the plant were open. IAEA staff saw no damage.

The European Maritime Safety Agency sent three divers.

Prices rose. Gross domestic product (GDP) fell by a tenth.

In the south GDP fell even more.

The International Monetary Fund has offered a loan.

Bakers and millers lost the most.
`
	s := openText(t, text)
	for _, row := range []struct {
		typed string
		want  []int  // the first paragraphs
		match string // the first of the first
	}{
		{"atomic agency damage", []int{2, 1}, "IAEA"},
		{"iaea inspectors", []int{1}, "Inspectors"},
		{"EMSA", []int{3}, "European Maritime Safety Agency"},
		{"emsa divers", []int{3}, "European Maritime Safety Agency"},
		{"domestic product in the south", []int{5, 4}, "south"},
		{"GDP", []int{5, 4}, "GDP"},
		{"imf", []int{6}, "International Monetary Fund"},
	} {
		got, r := search(t, s, Query{Text: row.typed})
		if len(got) < len(row.want) || got[0] != row.want[0] || len(row.want) > 1 && got[1] != row.want[1] {
			t.Errorf("%q: paragraphs %v, want %v", row.typed, got, row.want)
			continue
		}
		h := r.Hits[0]
		if m := h.Matches[0].In(h.Passage.Text); m != row.match {
			t.Errorf("%q: the first match is %q, want %q", row.typed, m, row.match)
		}
	}
}
