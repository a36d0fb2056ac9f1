package handlers

import (
	"context"

	"attache/index"
)

// ask answers a question with the passages that answer it, in whatever voice.
func ask(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a, res, err := search(ctx, s, r, index.Query{Text: r.Topic, Kind: index.Ask}, r.Topic, whole)
	if err != nil || res.Total > 0 {
		return a, err
	}
	a.Note = sentences(a.Note, "The briefing does not speak of “"+r.Topic+"”.")
	a.Suggestions = topics(s, r)
	return a, nil
}
