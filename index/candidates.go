package index

import (
	"cmp"
	"context"
	"slices"
)

// fewPassages is up to how many passages all are ranked: ranking them takes
// less time than asking Bleve which are worth it.
const fewPassages = 300

// maxCandidates is how many passages of a long briefing are ranked. The best
// passage is among the first 20 to 50 that Bleve finds, or not found at all.
const maxCandidates = 60

// maxWanted is how many terms Bleve is asked for, those of the question first.
const maxWanted = 24

// candidates returns the passages of e that are worth ranking, in order.
func (e *entry) candidates(ctx context.Context, q *question, m *marks) ([]int, error) {
	n := e.size()
	if n > fewPassages {
		return e.likeliest(ctx, e.search().wanted(q, m), maxCandidates)
	}
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all, ctx.Err()
}

// A wanted is a term that is looked for, with its weight.
type wanted struct {
	id     uint32
	weight float64
}

// wanted returns the terms of s that stand for q's, those that tell most first.
func (s *searcher) wanted(q *question, m *marks) []wanted {
	var all []wanted
	for id, k := range m.terms {
		if k.term == 0 {
			continue
		}
		w := q.terms[k.term-1].weight
		if k.kind&exact == 0 {
			w *= float64(max(k.near, k.alike)) / 100 * sentenceWeights[sNear].weight
		}
		all = append(all, wanted{uint32(id), w})
	}
	slices.SortFunc(all, func(a, b wanted) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
	})
	return all[:min(maxWanted, len(all))]
}
