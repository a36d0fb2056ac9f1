package handlers

import (
	"context"

	"attache/index"
)

// ask answers a question with the passages that answer it, in whatever voice;
// one that asks what somebody says, with that speaker's words alone.
func ask(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	if p, ok := asPosition(s, r); ok {
		a, err := position(ctx, s, p)
		a.Command, a.Topic = r.Command, r.Topic
		return a, err
	}
	a, res, err := search(ctx, s, r, index.Query{Text: r.Topic, Kind: index.Ask}, r.Topic, whole)
	if err != nil || res.Total > 0 {
		return a, err
	}
	a.Note = sentences(a.Note, "The briefing does not speak of “"+r.Topic+"”.")
	a.Suggestions = topics(s, r)
	return a, nil
}

// asPosition reads a question like "what does Durrani say about Israel?" as the
// position that it asks for.
func asPosition(s *index.Snapshot, r Request) (Request, bool) {
	p, ok := inPhrases(r.Topic, s.Briefing(r.Briefing))
	if !ok || p.Command != "position" || p.Topic == "" {
		return r, false
	}
	p.Briefing, p.Page = r.Briefing, r.Page
	return p, true
}
