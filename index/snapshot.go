package index

import (
	"sync/atomic"

	"attache/index/briefing"
)

// A Snapshot is one state of an index. Whoever holds one sees the same
// briefings until Release, whatever is loaded meanwhile.
type Snapshot struct {
	entries   []*entry             // newest first
	briefings []*briefing.Briefing // of entries, in their order
	byID      map[string]*entry
	shelves   []*shelf // that entries are on
	held      atomic.Int32
}

// An entry is one loaded briefing. It is shared between snapshots and never
// changes once it is on a shelf.
type entry struct {
	briefing *briefing.Briefing
	search   *searcher
	hash     [32]byte // of the file's bytes
	shelf    *shelf
	place    int // on the shelf
}

// newEntry makes b ready to be shelved and searched.
func newEntry(b *briefing.Briefing, hash [32]byte) *entry {
	return &entry{briefing: b, search: newSearcher(b), hash: hash}
}

// newSnapshot returns the state that holds entries, newest first. Those that are
// on no shelf yet are put on a new one. The snapshot is held once, by the caller.
func newSnapshot(entries []*entry) (*Snapshot, error) {
	s := &Snapshot{entries: entries, byID: make(map[string]*entry, len(entries))}
	var fresh []*entry
	seen := map[*shelf]bool{}
	for _, e := range entries {
		s.briefings = append(s.briefings, e.briefing)
		s.byID[e.briefing.ID] = e
		if e.shelf == nil {
			fresh = append(fresh, e)
		} else if !seen[e.shelf] {
			seen[e.shelf] = true
			s.shelves = append(s.shelves, e.shelf)
		}
	}
	if err := s.shelve(fresh); err != nil {
		return nil, err
	}
	for _, sh := range s.shelves {
		sh.hold()
	}
	s.held.Store(1)
	return s, nil
}

// passagesOnShelf is about how many passages share a shelf. More in one batch
// take more memory while it is filled; more shelves, more time to search.
const passagesOnShelf = 50_000

// shelve puts fresh on new shelves.
func (s *Snapshot) shelve(fresh []*entry) error {
	for from, n := 0, 0; from < len(fresh); {
		to := from
		for n = 0; to < len(fresh) && n < passagesOnShelf; to++ {
			n += fresh[to].search.size()
		}
		sh, err := shelve(fresh[from:to:to])
		if err != nil {
			return err
		}
		s.shelves = append(s.shelves, sh)
		from = to
	}
	return nil
}

// Release gives a snapshot back. It must not be used any more, nor must what it
// searched be searched again; what it handed out stays as it is.
func (s *Snapshot) Release() {
	if s.held.Add(-1) == 0 {
		for _, sh := range s.shelves {
			sh.drop()
		}
	}
}

// Briefings returns what is loaded, newest first.
func (s *Snapshot) Briefings() []*briefing.Briefing { return s.briefings }

// Briefing returns the briefing called id, "" being the newest, or nil.
func (s *Snapshot) Briefing(id string) *briefing.Briefing {
	if e := s.entry(id); e != nil {
		return e.briefing
	}
	return nil
}

// entry returns the entry of the briefing called id, "" being the newest, or nil.
func (s *Snapshot) entry(id string) *entry {
	if id == "" && len(s.entries) > 0 {
		return s.entries[0]
	}
	return s.byID[id]
}
