package index

import "attache/index/briefing"

// A Snapshot is one state of an index. Whoever holds one sees the same
// briefings until Release, whatever is loaded meanwhile.
type Snapshot struct {
	entries   []*entry             // newest first
	briefings []*briefing.Briefing // of entries, in their order
}

// An entry is one loaded briefing. It is shared between snapshots and never changes.
type entry struct {
	briefing *briefing.Briefing
	search   *searcher
	hash     [32]byte // of the file's bytes
}

// newEntry makes b ready to be searched.
func newEntry(b *briefing.Briefing, hash [32]byte) *entry {
	return &entry{briefing: b, search: newSearcher(b), hash: hash}
}

// newSnapshot returns the state that holds entries, newest first.
func newSnapshot(entries []*entry) *Snapshot {
	s := &Snapshot{entries: entries}
	for _, e := range entries {
		s.briefings = append(s.briefings, e.briefing)
	}
	return s
}

// Release gives a snapshot back.
func (s *Snapshot) Release() {}

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
	for _, e := range s.entries {
		if id == "" || e.briefing.ID == id {
			return e
		}
	}
	return nil
}
