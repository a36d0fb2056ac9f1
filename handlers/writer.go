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

// asWriter reports whether typed, folded, means the writer of b, and whether it
// had to be read so.
func asWriter(b *briefing.Briefing, typed string) (read, ok bool) {
	switch {
	case b == nil:
		return false, false
	case typed == "writer":
		return false, true
	case briefing.MeansWriter(typed):
		return true, !uses(b, typed)
	}
	return true, signed(b.Byline, typed)
}

// signed reports whether typed is a name in a byline, or the surname: "by Jane Doe
// in Geneva" is Jane Doe's.
func signed(byline, typed string) bool {
	for _, name := range between().Split(byline, -1) {
		words := strings.Fields(strings.TrimPrefix(fold(name), "by "))
		if i := slices.IndexFunc(words, func(w string) bool { return slices.Contains(after, w) }); i >= 0 {
			words = words[:i]
		}
		if n := len(words); 1 < n && n <= longestByline && (typed == words[n-1] || typed == strings.Join(words, " ")) {
			return true
		}
	}
	return false
}

// longestByline is how many words a name has in a byline that is no sentence.
const longestByline = 4
