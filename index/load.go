package index

import (
	"context"
	"io/fs"
	"log/slog"
	"os"
	"sync"
)

// An Index holds the briefings of one folder, ready to be searched. Several
// goroutines may use one.
type Index struct {
	settings
	folder folder

	loading sync.Mutex       // held while the folder is read
	texts   map[string]*text // what is known of the folder's files, by path; guarded by loading
	seen    map[string]look  // what the watch last saw of files that had changed; guarded by loading

	mu     sync.Mutex
	now    *state // held once; nil before Open ends and after Close
	closed bool
	status Status
}

// An Option changes how an index is opened.
type Option func(*settings)

type settings struct {
	log   *slog.Logger
	home  *os.Root // nil: nothing is written
	cache cache
}

// Log makes the index tell log of changes, and of each file that is no briefing, once.
func Log(log *slog.Logger) Option { return func(s *settings) { s.log = log } }

// Status is what an index holds and has done.
type Status struct {
	Loaded  int // briefings that can be searched
	Refused int // files that are no briefing as they are now
	Reloads int // times that something had changed
}

// Open reads every briefing (*.txt) in the top folder of fsys. A file that is
// none is left out, see [Fault]; a folder without any briefing is an error.
func Open(fsys fs.FS, options ...Option) (*Index, error) {
	ix := &Index{folder: folder{FS: fsys}, seen: map[string]look{}, settings: settings{log: slog.New(slog.DiscardHandler)}}
	for _, o := range options {
		o(&ix.settings)
	}
	var lists sync.WaitGroup
	lists.Go(readLists)
	defer lists.Wait()
	if _, err := ix.reload(context.Background(), atOnce); err != nil {
		return nil, err
	}
	ix.cache.sweep(ix.texts)
	return ix, nil
}

// Acquire returns the newest snapshot of what everybody may read. The caller
// calls Release when it has its answer.
func (ix *Index) Acquire() *Snapshot { return ix.AcquireFor("") }

// AcquireFor returns the newest snapshot of what may be read in a guild, by its
// ID: what everybody may read, and the guild's own.
func (ix *Index) AcquireFor(guild string) *Snapshot {
	ix.mu.Lock()
	now := ix.now
	if now == nil {
		now = &state{} // closed: nothing is loaded
	}
	now.held.Add(1)
	ix.mu.Unlock()
	return now.view(guild)
}

// Status returns what the index holds and has done.
func (ix *Index) Status() Status {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	return ix.status
}

// swap makes next the newest state, unless the index is closed.
func (ix *Index) swap(next *state) {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.closed {
		next.release()
		return
	}
	if ix.now != nil {
		ix.now.release()
		ix.status.Reloads++
	}
	ix.now = next
	ix.status.Loaded = len(next.entries)
}

// Close frees what the index holds. Snapshots still held stay usable until they are released.
func (ix *Index) Close() error {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.now != nil {
		ix.now.release()
	}
	ix.now, ix.closed = nil, true
	return nil
}
