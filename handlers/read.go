package handlers

import (
	"context"
	"fmt"

	"attache/index"
)

// read answers with one paragraph, whole. The paragraphs are its pages, so that
// the neighbours are a step away.
func read(_ context.Context, s *index.Snapshot, r Request) (Answer, error) {
	r.Page = max(r.Page, 1)
	b := s.Briefing(r.Briefing)
	a := begin(s, r, fmt.Sprintf("¶%d", r.Page))
	a.Pages, a.Total = len(b.Paragraphs), len(b.Paragraphs)
	if r.Page > a.Pages {
		a.Note = fmt.Sprintf("There is no ¶%d: the briefing has %s.", r.Page, count(a.Pages, "paragraph"))
		home := other(s, r.Briefing)
		a.Suggestions = few([]Request{{Command: "read", Briefing: home, Page: a.Pages}, {Command: "read", Briefing: home, Page: 1}, {Command: "brief", Briefing: home}})
		return a, nil
	}
	h := index.Hit{Briefing: b, Passage: &b.Paragraphs[r.Page-1]}
	a.Excerpts = []Excerpt{excerpt(h, h.Passage.Sentences, all(h))}
	a.Found = true
	return a, nil
}
