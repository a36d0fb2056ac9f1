package index

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Reload brings the index up to date with its folder and reports whether
// anything had changed. After an error the index is as it was.
func (ix *Index) Reload(ctx context.Context) (changed bool, err error) {
	return ix.reload(ctx, atOnce)
}

// A patience says whether a file that has changed is read now.
type patience func(name string, now look) bool

// atOnce reads every file.
func atOnce(string, look) bool { return true }

// only reads one file, which is known to be whole.
func only(path string) patience {
	return func(name string, _ look) bool { return name == path }
}

// settled reads a file when two looks of the watch have shown the same: until
// then somebody may be writing it. The caller holds ix.loading.
func (ix *Index) settled(name string, now look) bool {
	before, seen := ix.seen[name]
	ix.seen[name] = now
	return seen && before == now
}

// reload is Reload with patience.
func (ix *Index) reload(ctx context.Context, p patience) (changed bool, err error) {
	ix.loading.Lock()
	defer ix.loading.Unlock()
	looks, err := ix.folder.look()
	if err != nil {
		return false, err
	}
	texts, changed := ix.kept(looks)
	for name, t := range ix.readAll(ctx, ix.unread(looks, p)) {
		changed = changed || t.entry != texts[name].known()
		texts[name] = t
	}
	if err := ctx.Err(); err != nil {
		return false, err
	}
	if changed || ix.texts == nil {
		if err := ix.show(texts); err != nil {
			return false, err
		}
	}
	ix.settle(texts)
	return changed, nil
}

// kept returns what is known of the files that are still there, and whether a
// briefing is not.
func (ix *Index) kept(looks map[string]look) (texts map[string]*text, gone bool) {
	texts = make(map[string]*text, len(looks))
	for name, t := range ix.texts {
		if _, there := looks[name]; there {
			texts[name] = t
		} else {
			gone = gone || t.entry != nil
		}
	}
	return texts, gone
}

// unread returns the files that are to be read: those that look otherwise than
// when they were, and those read only once, since a file may change within a
// tick of the clock that stamps it.
func (ix *Index) unread(looks map[string]look, p patience) map[string]look {
	unread := map[string]look{}
	for name, l := range looks {
		t := ix.texts[name]
		if t != nil && t.proven && t.look == l {
			continue
		}
		if p(name, l) {
			unread[name] = l
		}
	}
	maps.DeleteFunc(ix.seen, func(name string, _ look) bool { _, there := looks[name]; return !there })
	return unread
}

// show makes the entries of texts what is searched.
func (ix *Index) show(texts map[string]*text) error {
	var entries []*entry
	faults := []error{errNone}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		t := texts[name]
		if t.entry != nil {
			entries = append(entries, t.entry)
		}
		if t.fault != nil {
			faults = append(faults, t.fault)
		}
	}
	if len(entries) == 0 && ix.home == nil {
		return errors.Join(faults...)
	}
	next, err := newState(entries)
	if err != nil {
		return fmt.Errorf("load %d briefings: %w", len(entries), err)
	}
	for _, e := range next.entries {
		texts[e.path].entry = e // which may have moved to another shelf
	}
	ix.swap(next)
	return nil
}

// errNone is that a folder holds no briefing.
var errNone = errors.New("no briefing (*.txt) in the folder")

// settle takes texts as what is known, and tells the log of new faults.
func (ix *Index) settle(texts map[string]*text) {
	refused := 0
	for name, t := range texts {
		if t.fault == nil {
			continue
		}
		refused++
		if last := ix.texts[name]; last == nil || last.fault == nil || *last.fault != *t.fault {
			ix.log.Warn("a file is no briefing", "file", t.fault.Path, "line", t.fault.Line, "cause", t.fault.Reason, "before", t.entry != nil)
		}
	}
	ix.texts = texts
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.status.Refused = refused
}
