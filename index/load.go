package index

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"attache/index/briefing"
)

// An Index holds the briefings of one folder, ready to be searched.
type Index struct {
	fsys fs.FS

	mu  sync.Mutex
	now *Snapshot // held once; nil after Close
}

// Open reads every briefing (*.txt) in the top folder of fsys.
func Open(fsys fs.FS) (*Index, error) {
	names, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return nil, err
	}
	var entries []*entry
	for _, name := range names {
		e, err := load(fsys, name)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	if len(entries) == 0 {
		return nil, fmt.Errorf("no briefing (*.txt) in the folder")
	}
	now, err := newSnapshot(entries)
	if err != nil {
		return nil, err
	}
	return &Index{fsys: fsys, now: now}, nil
}

// load reads the briefing in the file called name.
func load(fsys fs.FS, name string) (*entry, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	b, err := briefing.Parse(strings.TrimSuffix(path.Base(name), ".txt"), bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return newEntry(b, sha256.Sum256(data)), nil
}

// Acquire returns the newest snapshot. The caller calls Release when it has its answer.
func (ix *Index) Acquire() *Snapshot {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.now == nil {
		return &Snapshot{} // closed: nothing is loaded
	}
	ix.now.held.Add(1)
	return ix.now
}

// swap makes next the newest snapshot; nil leaves none.
func (ix *Index) swap(next *Snapshot) {
	ix.mu.Lock()
	last := ix.now
	ix.now = next
	ix.mu.Unlock()
	if last != nil {
		last.Release()
	}
}

// Close frees what the index holds. Snapshots still held stay usable until they are released.
func (ix *Index) Close() error {
	ix.swap(nil)
	return nil
}
