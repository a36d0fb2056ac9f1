package index

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/whitespace"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	api "github.com/blevesearch/bleve_index_api"
)

// A shelf is a Bleve index that holds the passages of many briefings: an index
// of its own for each would take goroutines and memory by the thousand. It is
// filled once, in one batch, since scorch does not merge what it holds in memory.
//
// A shelf lives as long as a state has an entry on it.
type shelf struct {
	passages bleve.Index
	reader   api.IndexReader // of passages, which never change
	numbers  []uint32        // by Bleve's number of a passage, its number in its briefing
	size     int             // passages
	held     atomic.Int32
}

// termsField is the one field of a passage on a shelf: the terms that it holds.
const termsField = "terms"

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
	return sh, sh.number()
}

// number finds out which passage each of Bleve's numbers stands for: Bleve
// gathers a batch in no fixed order.
func (sh *shelf) number() error {
	all, err := sh.passages.Advanced()
	if err == nil {
		sh.reader, err = all.Reader()
	}
	if err != nil {
		return fmt.Errorf("read a shelf: %w", err)
	}
	sh.numbers = make([]uint32, sh.size)
	for n := range sh.numbers {
		id, err := sh.reader.ExternalID(api.NewIndexInternalID(nil, uint64(n)))
		if err != nil {
			return fmt.Errorf("read passage %d of a shelf of %d: %w", n, sh.size, err)
		}
		sh.numbers[n] = binary.BigEndian.Uint32([]byte(id[4:]))
	}
	return nil
}

// passageMapping says how Bleve reads a passage: its terms as they are, nothing
// stored or counted, since only which passages hold a term is asked of it.
func passageMapping() mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	if err := m.AddCustomAnalyzer("terms", map[string]any{"type": custom.Name, "tokenizer": whitespace.Name}); err != nil {
		panic(err) // both are registered
	}
	m.DefaultMapping = bleve.NewDocumentStaticMapping()
	m.DefaultMapping.AddFieldMappingsAt(termsField, &mapping.FieldMapping{Type: "text", Analyzer: "terms", Index: true, SkipFreqNorm: true})
	return m
}

// shelve adds s's passages to a batch, for the briefing at place.
func (s *searcher) shelve(batch *bleve.Batch, place int) error {
	var text strings.Builder
	for p := range s.size() {
		text.Reset()
		for _, f := range s.tokens[s.passages[p].token:s.passages[p+1].token] {
			if id := s.words.terms[f]; id != noTerm {
				text.WriteString(termAt(place, id))
				text.WriteByte(' ')
			}
		}
		if err := batch.Index(passageID(place, p), map[string]any{termsField: text.String()}); err != nil {
			return err
		}
	}
	return nil
}

// termAt names the term id of the briefing at place: each briefing has terms of
// its own, so that what others hold costs a search nothing.
func termAt(place int, id uint32) string {
	return strconv.FormatInt(int64(place), 36) + "." + strconv.FormatUint(uint64(id), 36)
}

// passageID names the passage p of the briefing at place.
func passageID(place, p int) string {
	return string(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(place)), uint32(p)))
}

// hold counts one more state that reads the shelf.
func (sh *shelf) hold() { sh.held.Add(1) }

// drop counts one less, and frees the shelf after the last.
func (sh *shelf) drop() {
	if sh.held.Add(-1) == 0 {
		_ = sh.reader.Close()
		_ = sh.passages.Close() // it is in memory: nothing can be lost
	}
}
