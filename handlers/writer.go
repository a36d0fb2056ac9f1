package handlers

import (
	"slices"
	"strings"

	"attache/index/briefing"
)

// theWriter is asked like a speaker, and is none of any briefing.
var theWriter = &briefing.Speaker{Name: "the writer"}

// IsWriter reports whether r asks for the writer's own words.
func (r Request) IsWriter() bool { return r.Speaker == theWriter.Name }

// writers are what people call a writer, besides "the writer", where the text
// does not speak of one.
var writers = strings.Fields("author journalist reporter columnist correspondent")

// asWriter reports whether typed, folded, means the writer of b, and whether it
// had to be read so.
func asWriter(b *briefing.Briefing, typed string) (read, ok bool) {
	switch {
	case b == nil:
		return false, false
	case typed == "writer":
		return false, true
	case slices.Contains(writers, typed):
		return true, !uses(b, typed)
	}
	return true, signed(b.Byline, typed)
}

// longestByline is how many words a byline has that is a name and no sentence:
// "By Ann Roe in Karachi".
const longestByline = 5

// signed reports whether typed is of the name in a byline.
func signed(byline, typed string) bool {
	words := strings.Fields(fold(byline))
	if len(words) > longestByline {
		return false
	}
	for _, w := range strings.Fields(typed) {
		if !slices.Contains(words, w) || slices.Contains(after, w) || w == "and" {
			return false
		}
	}
	return true
}
