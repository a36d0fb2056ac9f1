package handlers

import (
	"context"
	"fmt"

	"attache/index"
	"attache/index/briefing"
)

// position answers what one speaker says about a topic.
func position(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	r, read, a, ok := resolve(s, r)
	if !ok {
		return a, nil
	}
	title := r.Speaker + " on " + r.Topic
	if r.Topic == "" {
		title = "What " + r.Speaker + " says"
	}
	a, res, err := search(ctx, s, r, index.Query{Speaker: r.Speaker, Text: r.Topic, Kind: index.Position}, title, spoken)
	if err != nil {
		return a, err
	}
	a.Note = sentences(read, a.Note)
	switch {
	case r.Topic == "":
		a.Note = sentences(a.Note, "No topic given: these are the main things.")
		a.Suggestions = topics(s, r)
	case res.Total == 0:
		return silent(ctx, s, a, res.Others)
	}
	return a, nil
}

// silent makes of a the answer that its speaker does not speak of its topic,
// and who does: others, or else the text itself.
func silent(ctx context.Context, s *index.Snapshot, a Answer, others []*briefing.Speaker) (Answer, error) {
	a.Note = sentences(a.Note, a.Speaker+" says nothing about “"+a.Topic+"” in this briefing.")
	if len(others) > 0 {
		a.Note = sentences(a.Note, whoDoes(others))
		for _, sp := range others[:min(2, len(others))] {
			a.Suggestions = append(a.Suggestions, Request{Command: "position", Briefing: other(s, a.Briefing), Speaker: sp.Name, Topic: a.Topic})
		}
		a.Suggestions = few(append(a.Suggestions, topics(s, a.Request)...))
		return a, nil
	}
	res, err := s.Search(ctx, index.Query{Briefing: a.Briefing, Text: a.Topic, Kind: index.Ask, Limit: 1})
	if err != nil {
		return a, err
	}
	if res.Total == 0 {
		a.Note = sentences(a.Note, "Nobody in it does.")
		a.Suggestions = topics(s, a.Request)
		return a, nil
	}
	a.Note = sentences(a.Note, fmt.Sprintf("No other speaker does; the text itself comes nearest to it in ¶%d.", res.Hits[0].Passage.Number))
	a.Suggestions = few(append([]Request{{Command: "ask", Briefing: other(s, a.Briefing), Topic: a.Topic}}, topics(s, a.Request)...))
	return a, nil
}

// whoDoes names those who speak of it.
func whoDoes(others []*briefing.Speaker) string {
	var called []string
	for _, sp := range others[:min(maxNamed, len(others))] {
		called = append(called, sp.Name)
	}
	if len(called) == 1 {
		return called[0] + " does."
	}
	return list(called) + " do."
}
