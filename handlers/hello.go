package handlers

import (
	"context"

	"attache/index"
)

// Hello answers somebody who has asked nothing yet: what can be asked, and up
// to three things to try, drawn from the newest briefing.
func Hello(ctx context.Context, s *index.Snapshot) (Answer, error) {
	r := Request{Command: "help"}
	if b := s.Briefing(""); b != nil {
		r.Briefing = b.ID
	}
	a := begin(s, r, "Ask the briefing")
	a.Pages, a.Found = 1, true
	a.Note = "Ask a question in your own words, or use a command; /help lists them."
	tries, err := tries(ctx, s)
	if err != nil {
		return a, err
	}
	a.Suggestions = few(tries)
	if len(a.Suggestions) > 0 {
		a.Note = Sentences(a.Note, "Things to try:")
	}
	return a, nil
}

// tries are things to ask that have an answer, of different kinds first.
func tries(ctx context.Context, s *index.Snapshot) ([]Request, error) {
	b := s.Briefing("")
	if b == nil {
		return nil, nil
	}
	var like []Request
	for _, sp := range MostHeard(b) {
		if about := s.Topics(b.ID, sp.Name, 1); len(about) > 0 {
			like = append(like, Request{Command: "position", Speaker: sp.Name, Topic: about[0]})
			break
		}
	}
	for _, t := range s.Topics(b.ID, "", 1) {
		like = append(like, Request{Command: "ask", Topic: t})
	}
	like = append(like, Request{Command: "risks"}, Request{Command: "brief"}, Request{Command: "speakers"}, Request{Command: "read", Page: 1})
	return answered(ctx, s, like)
}

// answered returns those of like to which there is an answer.
func answered(ctx context.Context, s *index.Snapshot, like []Request) ([]Request, error) {
	var kept []Request
	for _, r := range like {
		a, err := Answers(ctx, s, r)
		if err != nil {
			return nil, err
		}
		if a.Found {
			kept = append(kept, r)
		}
		if len(kept) == maxSuggestions {
			break
		}
	}
	return kept, nil
}
