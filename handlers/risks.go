package handlers

import (
	"context"

	"attache/index"
)

// risks answers what could go wrong, in all or with a topic.
func risks(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	title := "What could go wrong"
	if r.Topic != "" {
		title += ": " + r.Topic
	}
	a, res, err := search(ctx, s, r, index.Query{Text: r.Topic, Kind: index.Risks}, title, whole)
	if err != nil || res.Total > 0 {
		return a, err
	}
	if r.Topic == "" {
		a.Note = sentences(a.Note, "The briefing names no risk.")
		return a, nil
	}
	a.Note = sentences(a.Note, "The briefing names no risk to do with “"+r.Topic+"”.")
	home := other(s, r.Briefing)
	a.Suggestions = few(append([]Request{{Command: "risks", Briefing: home}, {Command: "ask", Briefing: home, Topic: r.Topic}}, topics(s, r)...))
	return a, nil
}
