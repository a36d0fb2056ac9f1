package index

import (
	"context"
	"sort"
	"strings"

	"attache/index/briefing"
)

// A searcher is what is built once of a briefing, to search it. It never changes.
type searcher struct{}

// newSearcher builds what searches b.
func newSearcher(b *briefing.Briefing) *searcher { return &searcher{} }

// Topics returns up to n things that the briefing speaks of (or that speaker,
// a Name, speaks of in it), as a person would type them, most telling first.
func (s *Snapshot) Topics(id, speaker string, n int) []string { return nil }

// Search returns the passages that answer q, best first. An unknown briefing
// or speaker has no hits. An error is a fault of ours or ctx's.
func (s *Snapshot) Search(ctx context.Context, q Query) (Results, error) {
	b := s.Briefing(q.Briefing)
	r := Results{Briefing: b}
	if b == nil {
		return r, nil
	}
	words := strings.Fields(strings.ToLower(q.Text))
	for i := range b.Paragraphs {
		p := &b.Paragraphs[i]
		h := Hit{Briefing: b, Passage: p, Best: p.Sentences[0]}
		for _, w := range words {
			h.Score += float64(strings.Count(strings.ToLower(p.Text), w))
		}
		for n, st := range p.Statements {
			if q.Speaker == "" || st.Speaker != nil && st.Speaker.Name == q.Speaker {
				h.Statements = append(h.Statements, n)
			}
		}
		if (h.Score > 0 || q.Text == "") && len(h.Statements) > 0 {
			r.Hits = append(r.Hits, h)
		}
	}
	sort.SliceStable(r.Hits, func(i, j int) bool { return r.Hits[i].Score > r.Hits[j].Score })
	r.Total = len(r.Hits)
	if q.Limit == 0 {
		q.Limit = 5
	}
	r.Hits = r.Hits[min(q.Offset, r.Total):min(q.Offset+q.Limit, r.Total)]
	if r.Total > 0 {
		r.Confidence = Fair
	}
	return r, nil
}
