package index

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"sync/atomic"

	"attache/index/briefing"
)

// An Index holds the briefings of one folder, ready to be searched.
type Index struct {
	fsys fs.FS
	now  atomic.Pointer[Snapshot]
}

// A Snapshot is one state of an index.
type Snapshot struct {
	briefings []*briefing.Briefing // newest first
}

// Open reads every briefing (*.txt) in the top folder of fsys.
func Open(fsys fs.FS) (*Index, error) {
	names, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return nil, err
	}
	s := &Snapshot{}
	for _, name := range names {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, err
		}
		b, err := briefing.Parse(strings.TrimSuffix(path.Base(name), ".txt"), f)
		f.Close()
		if err != nil {
			return nil, err
		}
		s.briefings = append(s.briefings, b)
	}
	if len(s.briefings) == 0 {
		return nil, fmt.Errorf("no briefing (*.txt) in the folder")
	}
	ix := &Index{fsys: fsys}
	ix.now.Store(s)
	return ix, nil
}

// Acquire returns the newest snapshot. The caller calls Release when it has its answer.
func (ix *Index) Acquire() *Snapshot { return ix.now.Load() }

// Close frees what the index holds. Snapshots still held stay usable until they are released.
func (ix *Index) Close() error { return nil }

// Release gives a snapshot back.
func (s *Snapshot) Release() {}

// Briefings returns what is loaded, newest first.
func (s *Snapshot) Briefings() []*briefing.Briefing { return s.briefings }

// Briefing returns the briefing called id, "" being the newest, or nil.
func (s *Snapshot) Briefing(id string) *briefing.Briefing {
	for _, b := range s.briefings {
		if id == "" || b.ID == id {
			return b
		}
	}
	return nil
}

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
