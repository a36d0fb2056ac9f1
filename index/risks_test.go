package index

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"attache/golden"
)

// TestRiskLists writes what could go wrong in six texts that have nothing to do
// with one another to risks.txt: a line a passage, with the sentence marked.
// Hopes, what is denied and what is long past stay out.
func TestRiskLists(t *testing.T) {
	ix, err := Open(os.DirFS("testdata/risks"))
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	s := ix.Acquire()
	defer s.Release()
	var b strings.Builder
	for _, id := range []string{"bank", "bridge", "court", "fever", "fish", "pact"} {
		r, err := s.Search(context.Background(), Query{Briefing: id, Kind: Risks, Limit: 20})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s: %s\n", id, r.Briefing.Title)
		for _, h := range r.Hits {
			fmt.Fprintf(&b, "    ¶%d %.2f %s\n", h.Passage.Number, h.Score, h.Best.In(h.Passage.Text))
		}
	}
	golden.Check(t, "testdata/risks.golden", b.String())
}
