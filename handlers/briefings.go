package handlers

import (
	"context"
	"strings"

	"attache/index"
)

// briefings answers which texts are loaded, newest first.
func briefings(_ context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a := begin(s, r, "Briefings")
	all := s.Briefings()
	from, to, ok := a.list(len(all))
	if !ok {
		return pastEnd(a), nil
	}
	for _, b := range all[from:to] {
		said := append(nonempty(b.Title), nonempty(b.Byline)...)
		said = append(said, nonempty(b.Source)...)
		said = append(said, nonempty(b.Date)...)
		said = append(said, count(len(b.Paragraphs), "paragraph"))
		a.Facts = append(a.Facts, Fact{b.ID, strings.Join(said, " · ")})
	}
	return a, nil
}
