package index

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
)

// freeID returns an ID like the one wanted that does not hide a briefing that is
// everybody's, and whether it is one of the guild's own.
func (s *Snapshot) freeID(wanted string) (id string, own bool) {
	wanted = cmp.Or(slug(strings.TrimSuffix(wanted, suffix)), "briefing")
	id = wanted
	for n := 2; s.byID[id] != nil && !s.Owns(id); n++ {
		id = fmt.Sprintf("%s-%d", wanted, n)
	}
	return id, s.Owns(id)
}

// maxSlug is how long a guild's name for a briefing may be, in characters: it
// must fit a button.
const maxSlug = 36

// slug makes a name of a file of what people type: letters, digits and single
// hyphens.
func slug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(strings.ToValidUTF8(s, "-")), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
	name := []rune(strings.Join(words, "-"))
	return strings.Trim(string(name[:min(maxSlug, len(name))]), "-")
}
