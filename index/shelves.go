package index

import "slices"

// passagesOnShelf is about how many passages share a shelf. More in one batch
// take more memory while it is filled; more shelves, more goroutines.
const passagesOnShelf = 50_000

// looseShelves is how many shelves there may be that are not full, before
// their entries move together.
const looseShelves = 4

// shelved puts those of entries on shelves that need one and have none, and
// returns entries as they are then, with the shelves. Short briefings need
// none: all their passages are ranked.
func shelved(entries []*entry) ([]*entry, []*shelf, error) {
	var shelves []*shelf
	on := map[*shelf]int{} // passages that are still wanted
	for _, e := range entries {
		if e.shelf != nil {
			if on[e.shelf] == 0 {
				shelves = append(shelves, e.shelf)
			}
			on[e.shelf] += e.size()
		}
	}
	worn := wornShelves(shelves, on)
	shelves = slices.DeleteFunc(shelves, func(sh *shelf) bool { return worn[sh] })
	var fresh []*entry
	for i, e := range entries {
		if worn[e.shelf] {
			moved := *e // other states still know e by its old shelf
			moved.shelf = nil
			e, entries[i] = &moved, &moved
		}
		if e.shelf == nil && e.size() > fewPassages {
			fresh = append(fresh, e)
		}
	}
	more, err := shelveAll(fresh)
	return entries, append(shelves, more...), err
}

// wornShelves returns the shelves that are to be cleared: those of whose
// passages most are not wanted any more, and if there are too many that are
// not full, all of those.
func wornShelves(shelves []*shelf, on map[*shelf]int) map[*shelf]bool {
	worn := map[*shelf]bool{}
	var loose []*shelf
	for _, sh := range shelves {
		if 2*on[sh] < sh.size {
			worn[sh] = true
		} else if on[sh] < passagesOnShelf {
			loose = append(loose, sh)
		}
	}
	if len(loose) > looseShelves {
		for _, sh := range loose {
			worn[sh] = true
		}
	}
	return worn
}

// shelveAll puts fresh on new shelves; after an error, on none.
func shelveAll(fresh []*entry) ([]*shelf, error) {
	var shelves []*shelf
	for from := 0; from < len(fresh); {
		to, n := from, 0
		for ; to < len(fresh) && n < passagesOnShelf; to++ {
			n += fresh[to].size()
		}
		sh, err := shelve(fresh[from:to])
		if err != nil {
			for _, e := range fresh {
				e.shelf = nil
			}
			return nil, err
		}
		shelves = append(shelves, sh)
		from = to
	}
	return shelves, nil
}
