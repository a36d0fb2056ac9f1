package index

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An askedQuestion is one of a set's, with the paragraph that answers it.
type askedQuestion struct {
	Briefing, Question string
	Paragraph          int
	Answers            []string
}

// asking reads the questions of a set.
func asking(t *testing.T, set string) []askedQuestion {
	t.Helper()
	f, err := os.Open(filepath.Join(set, "questions.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []askedQuestion
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var q askedQuestion
		if err := json.Unmarshal(sc.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		all = append(all, q)
	}
	return all
}

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
	asked, right, marked := 0, 0, 0
	for _, q := range asking(t, set) {
		asked++
		r, err := s.Search(context.Background(), Query{Briefing: q.Briefing, Text: q.Question})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Hits) == 0 {
			continue
		}
		h := r.Hits[0]
		if h.Passage.Number == q.Paragraph || slices.Contains(h.Also, q.Paragraph) {
			right++
		}
		if best := h.Best.In(h.Passage.Text); slices.ContainsFunc(q.Answers, func(a string) bool { return strings.Contains(best, a) }) {
			marked++
		}
	}
	percent := func(n int) float64 { return 100 * float64(n) / float64(max(1, asked)) }
	t.Logf("%s: %d questions: top-1 %.1f, sentence %.1f", filepath.Base(set), asked, percent(right), percent(marked))
	if percent(right) < least {
		t.Errorf("%s: top-1 %.1f, want %.1f", filepath.Base(set), percent(right), least)
	}
}
