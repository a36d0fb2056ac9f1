package index

import (
	"context"
	"encoding/binary"
	"fmt"
	"strings"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search/query"
)

// A shelf is a Bleve index that holds the passages of many briefings: an index
// of its own for each would take goroutines and memory by the thousand. It is
// filled once, in one batch, since scorch does not merge what it holds in memory.
//
// A shelf lives as long as a state has an entry on it.
type shelf struct {
	passages bleve.Index
	size     int // passages
	held     atomic.Int32
}

// The fields of a passage on a shelf.
const (
	termsField = "terms" // its terms, one blank apart
	placeField = "place" // its briefing's place on the shelf
)

// shelve puts the passages of entries, which are on no shelf yet, on a new one.
func shelve(entries []*entry) (*shelf, error) {
	ix, err := bleve.NewUsing("", passageMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("open a shelf: %w", err)
	}
	sh := &shelf{passages: ix}
	batch := ix.NewBatch()
	for place, e := range entries {
		e.shelf, e.place = sh, place
		sh.size += e.size()
		if err := e.search().shelve(batch, place); err != nil {
			return nil, fmt.Errorf("shelve %s: %w", e.briefing.ID, err)
		}
	}
	if err := ix.Batch(batch); err != nil {
		return nil, fmt.Errorf("fill a shelf of %d briefings: %w", len(entries), err)
	}
	return sh, nil
}

// passageMapping says how Bleve reads a passage: its terms as they are, nothing
// stored, since only the passage's number is wanted back.
func passageMapping() mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	if err := m.AddCustomAnalyzer("terms", map[string]any{"type": custom.Name, "tokenizer": whitespace.Name}); err != nil {
		panic(err) // both are registered
	}
	field := func(analyzer string) *mapping.FieldMapping {
		return &mapping.FieldMapping{Type: "text", Analyzer: analyzer, Index: true} // with norms: Bleve takes a norm left out for infinite, and no times that for a score
	}
	m.DefaultMapping = bleve.NewDocumentStaticMapping()
	m.DefaultMapping.AddFieldMappingsAt(termsField, field("terms"))
	m.DefaultMapping.AddFieldMappingsAt(placeField, field(keyword.Name))
	m.DefaultAnalyzer = keyword.Name
	return m
}

// shelve adds s's passages to a batch, for the briefing at place.
func (s *searcher) shelve(batch *bleve.Batch, place int) error {
	var text strings.Builder
	for p := range s.size() {
		text.Reset()
		for _, f := range s.tokens[s.passages[p].token:s.passages[p+1].token] {
			if id := s.words.terms[f]; id != noTerm {
				text.WriteString(s.words.term(id))
				text.WriteByte(' ')
			}
		}
		fields := map[string]any{termsField: text.String(), placeField: placeTerm(place)}
		if err := batch.Index(passageID(place, p), fields); err != nil {
			return err
		}
	}
	return nil
}

func placeTerm(place int) string { return fmt.Sprintf("%x", place) }

// passageID names the passage p of the briefing at place; IDs sort in order.
func passageID(place, p int) string {
	return string(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(place)), uint32(p)))
}

// A wanted is a term that is looked for on a shelf, with its weight.
type wanted struct {
	term   string
	weight float64
}

// in returns at most n passages of the entry at place that hold what is wanted,
// the likeliest first.
func (sh *shelf) in(ctx context.Context, place int, all []wanted, n int) ([]int, error) {
	here := query.NewTermQuery(placeTerm(place))
	here.SetField(placeField)
	here.SetBoost(0)
	found, err := sh.find(ctx, query.NewConjunctionQuery([]query.Query{here, anyOf(all)}), n)
	passages := make([]int, 0, len(found))
	for _, id := range found {
		passages = append(passages, int(binary.BigEndian.Uint32([]byte(id[4:]))))
	}
	return passages, err
}

func anyOf(all []wanted) query.Query {
	any := make([]query.Query, 0, len(all))
	for _, w := range all {
		t := query.NewTermQuery(w.term)
		t.SetField(termsField)
		t.SetBoost(w.weight)
		any = append(any, t)
	}
	return query.NewDisjunctionQuery(any)
}

// find returns the IDs of the n passages that fit q best; of equals the earlier
// come first, or chance would choose: Bleve gathers a batch in no fixed order.
func (sh *shelf) find(ctx context.Context, q query.Query, n int) ([]string, error) {
	r := bleve.NewSearchRequestOptions(q, n, 0, false)
	r.SortBy([]string{"-_score", "_id"})
	res, err := sh.passages.SearchInContext(ctx, r)
	if err != nil {
		return nil, fmt.Errorf("search a shelf: %w", err)
	}
	ids := make([]string, 0, len(res.Hits))
	for _, h := range res.Hits {
		ids = append(ids, h.ID)
	}
	return ids, nil
}

// hold counts one more state that reads the shelf.
func (sh *shelf) hold() { sh.held.Add(1) }

// drop counts one less, and frees the shelf after the last.
func (sh *shelf) drop() {
	if sh.held.Add(-1) == 0 {
		_ = sh.passages.Close() // it is in memory: nothing can be lost
	}
}
