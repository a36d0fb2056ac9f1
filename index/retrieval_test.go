package index

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// everyNth is which of a set's questions are asked: enough to tell a fault.
const everyNth = 3

// retrieval asks questions of a set and fails if less than least per cent find
// the right paragraph first.
func retrieval(t *testing.T, set string, least float64) {
	ix, err := Open(os.DirFS(filepath.Join(set, "texts")))
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	s := ix.Acquire()
	defer s.Release()
	f, err := os.Open(filepath.Join(set, "questions.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	asked, right, n := 0, 0, 0
	for sc := bufio.NewScanner(f); sc.Scan(); n++ {
		var q struct {
			Briefing, Question string
			Paragraph          int
		}
		if err := json.Unmarshal(sc.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		if n%everyNth != 0 {
			continue
		}
		asked++
		r, err := s.Search(context.Background(), Query{Briefing: q.Briefing, Text: q.Question})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Hits) > 0 && (r.Hits[0].Passage.Number == q.Paragraph || slices.Contains(r.Hits[0].Also, q.Paragraph)) {
			right++
		}
	}
	share := 100 * float64(right) / float64(max(1, asked))
	t.Logf("%s: %.1f %% of %d", filepath.Base(set), share, asked)
	if share < least {
		t.Errorf("%s: top-1 %.1f, want %.1f", filepath.Base(set), share, least)
	}
}
