package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	api "github.com/blevesearch/bleve_index_api"
)

// likeliest returns the n passages of e that hold most of what is wanted, by
// number; of equals the earlier ones.
//
// Bleve says which passages hold a term; adding up what that tells, a term after
// the other, takes a fifth of the time that its own scorers and collectors take.
func (e *entry) likeliest(ctx context.Context, all []wanted, n int) ([]int, error) {
	told := make([]float32, e.size())
	for _, w := range all {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := e.shelf.tell(ctx, termAt(e.place, w.id), float32(w.weight), told); err != nil {
			return nil, fmt.Errorf("look for a term on a shelf: %w", err)
		}
	}
	return best(told, n), nil
}

// tell adds weight to what is told of each passage that holds term.
func (sh *shelf) tell(ctx context.Context, term string, weight float32, told []float32) error {
	holders, err := sh.reader.TermFieldReader(ctx, []byte(term), termsField, false, false, false)
	if err != nil {
		return err
	}
	defer holders.Close()
	var at api.TermFieldDoc
	for {
		if next, err := holders.Next(&at); next == nil || err != nil {
			return err
		}
		told[sh.numbers[at.ID.Value()]] += weight
	}
}

// best returns the places of the n highest values above 0, in order; of equals
// the earlier ones.
func best(values []float32, n int) []int {
	var found []int
	cut := func() {
		slices.SortFunc(found, func(a, b int) int { return cmp.Or(cmp.Compare(values[b], values[a]), cmp.Compare(a, b)) })
		found = found[:min(n, len(found))]
	}
	least := float32(0)
	for i, v := range values {
		if v <= least {
			continue // or an equal that is earlier is among n already
		}
		if found = append(found, i); len(found) == 2*n {
			cut()
			least = values[found[n-1]]
		}
	}
	cut()
	slices.Sort(found)
	return found
}
