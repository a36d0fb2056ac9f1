package index

import (
	"cmp"
	"sync"
	"time"

	"attache/index/briefing"
)

// An entry is one loaded briefing. It is shared between states and never
// changes once it is in one.
type entry struct {
	briefing *briefing.Briefing
	search   func() *searcher // built when it is first needed: of ten thousand briefings few ever are
	path     string           // of its file
	guild    string           // who alone may read it; "" is everybody
	dated    time.Time        // what orders it, see newer
	changed  time.Time        // when its file was

	shelf *shelf // nil if it is on none
	place int    // on the shelf
}

// newEntry makes b ready to be shelved and searched.
func newEntry(b *briefing.Briefing) *entry {
	return &entry{briefing: b, search: sync.OnceValue(func() *searcher { return newSearcher(b) })}
}

// size returns how many passages there are.
func (e *entry) size() int { return len(e.briefing.Paragraphs) }

// at returns e for a file that was changed at a time: the same, if that is what it is.
func (e *entry) at(changed time.Time) *entry {
	if e.changed.Equal(changed) {
		return e
	}
	copied := *e
	copied.changed = changed
	copied.dated = date(e.briefing.Date, changed)
	return &copied
}

// newer orders entries, the newest first: by the date that the text bears, of
// one that bears none the day on which its file was changed, then by when the
// file was changed, then by name. With dates, every replica has the same order.
func newer(a, b *entry) int {
	return cmp.Or(b.dated.Compare(a.dated), b.changed.Compare(a.changed),
		cmp.Compare(a.briefing.ID, b.briefing.ID), cmp.Compare(a.guild, b.guild))
}

// dateForms are the ways of writing a date that are understood. What may be
// read as two dates (3/4/2026) is not among them.
var dateForms = []string{time.DateOnly, time.RFC3339, time.DateTime, "2006-01-02T15:04", "2006-01-02 15:04", "2006/01/02",
	"2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006", "Monday, 2 January 2006", "Monday, January 2, 2006",
	"Monday 2 January 2006", time.RFC1123, time.RFC1123Z}

// date reads a date as a text bears it; one that is not understood is the day
// of changed.
func date(written string, changed time.Time) time.Time {
	for _, form := range dateForms {
		if t, err := time.Parse(form, written); err == nil {
			return t
		}
	}
	return changed.UTC().Truncate(24 * time.Hour)
}
