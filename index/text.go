package index

import (
	"bytes"
	"context"
	"crypto/sha256"
	"maps"
	"runtime"
	"slices"
	"sync"

	"attache/index/briefing"
)

// A text is what is known of one file of the folder. It never changes.
type text struct {
	look   look   // when it was read
	hash   digest // of what was read
	entry  *entry // as it was last a briefing; nil if it never was
	fault  *Fault // why it is none now
	proven bool   // it was read again, and was the same
}

// A digest names the bytes of a text.
type digest [sha256.Size]byte

// known returns t's entry; nil if t is nil.
func (t *text) known() *entry {
	if t == nil {
		return nil
	}
	return t.entry
}

// readAll reads files, several at once, and returns what is then known of them.
func (ix *Index) readAll(ctx context.Context, files map[string]look) map[string]*text {
	read := make(map[string]*text, len(files))
	names := make(chan string)
	var mu sync.Mutex // guards read
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		readers.Go(func() {
			for name := range names {
				t := ix.read(name, files[name])
				mu.Lock()
				read[name] = t
				mu.Unlock()
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if ctx.Err() != nil {
			break
		}
		names <- name
	}
	close(names)
	readers.Wait()
	return read
}

// read reads a file. What it was as a briefing stays until it is a better one.
func (ix *Index) read(name string, l look) *text {
	t := &text{look: l, entry: ix.texts[name].known()}
	guild, id, err := place(name)
	var data []byte
	if err == nil {
		data, err = ix.folder.read(name, l)
	}
	if err != nil {
		t.fault = faultIn(name, err)
		return t
	}
	t.hash = sha256.Sum256(data)
	if last := ix.texts[name]; last != nil && last.hash == t.hash {
		t.fault, t.proven = last.fault, last.look == l
	} else if b, err := ix.parse(id, t.hash, data); err != nil {
		t.fault = faultIn(name, err)
	} else {
		t.entry = newEntry(b)
		t.entry.path, t.entry.guild = name, guild
	}
	if t.fault == nil {
		t.entry = t.entry.at(l.changed)
	}
	return t
}

// parse reads a briefing from what was kept of it, else from its text.
func (ix *Index) parse(id string, hash digest, data []byte) (*briefing.Briefing, error) {
	if b := ix.cache.find(hash); b != nil {
		b.ID = id
		return b, nil
	}
	b, err := briefing.Parse(id, bytes.NewReader(data))
	if err == nil {
		ix.cache.keep(hash, b)
	}
	return b, err
}
