package index

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// bundled is how many articles are made one briefing for foreign questions.
const bundled = 5

// A bundle is articles made one briefing, and the questions to them.
type bundle struct {
	id        string
	questions []string
}

// bundles makes briefings of a set's articles, five at a time, in order of their names.
func bundles(t *testing.T, set string) (*Index, []bundle) {
	t.Helper()
	ofArticle := map[string][]string{}
	for _, q := range asking(t, set) {
		ofArticle[q.Briefing] = append(ofArticle[q.Briefing], q.Question)
	}
	names, err := filepath.Glob(filepath.Join(set, "texts", "*.txt"))
	if err != nil || len(names) < bundled {
		t.Fatalf("%s: %d texts, %v", set, len(names), err)
	}
	slices.Sort(names)
	var all []bundle
	fsys := fstest.MapFS{}
	for some := range slices.Chunk(names, bundled) {
		b := bundle{id: fmt.Sprintf("bundle-%02d", len(all))}
		text := "Title: " + b.id + "\n"
		for _, name := range some {
			article, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text += "\n" + string(article) + "\n"
			b.questions = append(b.questions, ofArticle[strings.TrimSuffix(filepath.Base(name), ".txt")]...)
		}
		fsys[b.id+".txt"] = &fstest.MapFile{Data: []byte(text)}
		all = append(all, b)
	}
	ix, err := Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix, all
}

// TestForeign measures how well a search tells questions to five articles from
// as many questions to others, by the score of its first hit: 0 if it has none.
func TestForeign(t *testing.T) {
	sets := os.Getenv("ATTACHE_RETRIEVAL")
	if sets == "" {
		t.Skip("ATTACHE_RETRIEVAL names no folder of retrieval sets; nothing is measured")
	}
	for set, least := range map[string]float64{"xquad_en": 99, "squadshifts_newwiki": 98} {
		t.Run(set, func(t *testing.T) {
			ix, all := bundles(t, filepath.Join(sets, set))
			s := ix.Acquire()
			defer s.Release()
			var own, foreign []float64
			for i, b := range all {
				elsewhere := all[(i+1)%len(all)].questions
				for k, q := range b.questions {
					own = append(own, topScore(t, s, b.id, q))
					foreign = append(foreign, topScore(t, s, b.id, elsewhere[k%len(elsewhere)]))
				}
			}
			t.Logf("%s: %s", set, separation(own, foreign))
			if a := auroc(own, foreign); a < least {
				t.Errorf("%s: AUROC %.1f, want %.1f", set, a, least)
			}
		})
	}
}

func topScore(t *testing.T, s *Snapshot, id, question string) float64 {
	t.Helper()
	r, err := s.Search(context.Background(), Query{Briefing: id, Text: question, Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Hits) == 0 {
		return 0
	}
	return r.Hits[0].Score
}

// separation says in one line how scores tell own questions from foreign ones.
func separation(own, foreign []float64) string {
	slices.Sort(own)
	slices.Sort(foreign)
	return fmt.Sprintf("%d questions and as many foreign: AUROC %.2f, kept when 5 %% pass %.1f; silent to %.1f and %.1f",
		len(own), auroc(own, foreign), kept(own, foreign, 0.05), share(own, 0), share(foreign, 0))
}

// auroc returns how often, in per cent, an own question scores above a foreign
// one; of equals, half.
func auroc(own, foreign []float64) float64 {
	foreign = slices.Sorted(slices.Values(foreign))
	sum := 0.0
	for _, x := range own {
		below, _ := slices.BinarySearch(foreign, x)
		upTo, _ := slices.BinarySearchFunc(foreign, x, func(y, x float64) int { return cmp.Or(cmp.Compare(y, x), -1) })
		sum += float64(below+upTo) / 2
	}
	return 100 * sum / float64(len(own)*len(foreign))
}

// kept returns how many of the sorted own scores, in per cent, are above what at
// most part of the sorted foreign ones are.
func kept(own, foreign []float64, part float64) float64 {
	return 100 - share(own, foreign[len(foreign)-1-int(part*float64(len(foreign)))])
}

// share returns how many of the sorted scores, in per cent, are at most x.
func share(scores []float64, x float64) float64 {
	n, _ := slices.BinarySearchFunc(scores, x, func(y, x float64) int { return cmp.Or(cmp.Compare(y, x), -1) })
	return 100 * float64(n) / float64(len(scores))
}
