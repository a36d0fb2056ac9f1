package handlers

import (
	"context"
	"slices"
	"strings"

	"attache/index"
)

// risks answers what could go wrong, in all or with a topic.
func risks(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	r.Topic = toWhat(r.Topic)
	title := "What could go wrong"
	if r.Topic != "" {
		title += ": " + shortLabel(r.Topic)
	}
	a, res, err := search(ctx, s, r, index.Query{Text: r.Topic, Kind: index.Risks}, title, whole)
	if err != nil || res.Total > 0 {
		return a, err
	}
	if r.Topic == "" {
		a.Note = Sentences(a.Note, "The briefing names no risk.")
		return a, nil
	}
	a.Note = Sentences(a.Note, "The briefing names no risk to do with “"+shortLabel(r.Topic)+"”.")
	instead, err := asking(ctx, s, r.Briefing, r.Topic)
	a.Suggestions = few(slices.Concat([]Request{{Command: "risks", Briefing: other(s, r.Briefing)}}, instead, topics(ctx, s, r)))
	return a, err
}

// prepositions stand between "risks" and what is at risk.
var prepositions = strings.Fields("to for of about on with in from")

// toWhat returns topic without the preposition that it begins with: "to shipping".
func toWhat(topic string) string {
	if first, rest, ok := strings.Cut(topic, " "); ok && slices.Contains(prepositions, first) {
		return rest
	}
	return topic
}
