package index

import (
	"slices"
	"sync"
	"sync/atomic"

	"attache/index/briefing"
)

// A Snapshot is one state of an index, as far as one guild may read it. Whoever
// holds one sees the same briefings until Release, whatever is loaded
// meanwhile. It knows of nothing that the guild may not read.
type Snapshot struct {
	state     *state
	entries   []*entry             // newest first
	briefings []*briefing.Briefing // of entries, in their order
	byID      map[string]*entry
}

// A state is all that an index holds at one time.
type state struct {
	entries []*entry        // newest first
	shelves []*shelf        // that entries are on
	guilds  map[string]bool // that have texts of their own; "" stands for everybody
	held    atomic.Int32

	mu    sync.Mutex
	views map[string]*Snapshot // by guild, of those that have texts of their own; "" is everybody's
}

// newState returns the state that holds entries. It is held once, by the caller.
func newState(entries []*entry) (*state, error) {
	entries = slices.Clone(entries)
	slices.SortFunc(entries, newer)
	s := &state{guilds: map[string]bool{}}
	for _, e := range entries {
		s.guilds[e.guild] = true
	}
	var err error
	if s.entries, s.shelves, err = shelved(entries); err != nil {
		return nil, err
	}
	for _, sh := range s.shelves {
		sh.hold()
	}
	s.held.Store(1)
	return s, nil
}

// view returns what a guild may read of s.
func (s *state) view(guild string) *Snapshot {
	s.mu.Lock()
	defer s.mu.Unlock()
	if guild != "" && !s.guilds[guild] {
		guild = ""
	}
	v := s.views[guild]
	if v == nil {
		v = s.draw(guild)
		if s.views == nil {
			s.views = map[string]*Snapshot{}
		}
		s.views[guild] = v
	}
	return v
}

// draw lays out what a guild may read. Its own text hides one for everybody
// that has the same ID.
func (s *state) draw(guild string) *Snapshot {
	v := &Snapshot{state: s, byID: map[string]*entry{}}
	for _, e := range s.entries {
		if e.guild == guild || e.guild == "" && v.byID[e.briefing.ID] == nil {
			v.byID[e.briefing.ID] = e
		}
	}
	for _, e := range s.entries {
		if v.byID[e.briefing.ID] == e {
			v.entries = append(v.entries, e)
			v.briefings = append(v.briefings, e.briefing)
		}
	}
	return v
}

// release counts one less who holds s, and frees it after the last.
func (s *state) release() {
	if s.held.Add(-1) == 0 {
		for _, sh := range s.shelves {
			sh.drop()
		}
	}
}

// Release gives a snapshot back. It must not be used any more, nor must what it
// searched be searched again; what it handed out stays as it is.
func (s *Snapshot) Release() { s.state.release() }

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
