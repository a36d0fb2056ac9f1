package handlers

import (
	"context"
	"strings"

	"attache/index"
)

// maxSuggestions is how many things an answer offers: more is a menu, not a hint.
const maxSuggestions = 3

// asking returns the request that asks the whole briefing about topic, if it
// speaks of it.
func asking(ctx context.Context, s *index.Snapshot, id, topic string) ([]Request, error) {
	res, err := s.Search(ctx, index.Query{Briefing: id, Text: topic, Kind: index.Ask, Limit: 1})
	if err != nil || res.Total == 0 || topic == "" {
		return nil, err
	}
	return []Request{{Command: "ask", Briefing: other(s, id), Topic: topic}}, nil
}

// tried is how many topics are tried until enough of them are answered.
const tried = 12

// topics returns r for up to three things that the briefing, or r's speaker, does
// speak of, in the way that r asks for.
func topics(ctx context.Context, s *index.Snapshot, r Request) []Request {
	var like []Request
	speaker := r.Speaker
	if r.IsWriter() {
		speaker = ""
	}
	for _, t := range s.Topics(r.Briefing, speaker, tried) {
		if len(like) == maxSuggestions {
			break
		}
		if !strings.EqualFold(t, r.Topic) && speaksOf(ctx, s, r, t) {
			like = append(like, Request{Command: r.Command, Briefing: other(s, r.Briefing), Speaker: r.Speaker, Topic: t})
		}
	}
	return like
}

// kinds are what the commands that take a topic search for.
var kinds = map[string]index.Kind{"ask": index.Ask, "position": index.Position, "quotes": index.Quotes, "risks": index.Risks, "compare": index.Position}

// query returns what r, whose speaker is a Name or the writer, searches for.
func (r Request) query() index.Query {
	q := index.Query{Briefing: r.Briefing, Speaker: r.Speaker, Text: r.Topic, Kind: kinds[r.Command], Limit: 1}
	if r.IsWriter() && r.Command == "position" {
		q.Speaker, q.Kind = "", index.Own
	}
	return q
}

// speaksOf reports whether r has an answer on topic. A fault is none: it shows
// when r itself is asked.
func speaksOf(ctx context.Context, s *index.Snapshot, r Request, topic string) bool {
	r.Topic = topic
	res, err := s.Search(ctx, r.query())
	return err == nil && res.Total > 0
}

// other returns id unless it is the newest briefing, which needs no naming.
func other(s *index.Snapshot, id string) string {
	if b := s.Briefing(""); b != nil && b.ID == id {
		return ""
	}
	return id
}

// few returns the first three of like, without doubles.
func few(like []Request) []Request {
	var kept []Request
	seen := map[Request]bool{}
	for _, r := range like {
		if !seen[r] && len(kept) < maxSuggestions {
			kept = append(kept, r)
		}
		seen[r] = true
	}
	return kept
}

// Sentences joins what a note says, leaving out what is empty.
func Sentences(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " ")
}

// list joins names as a sentence does: "a, b and c".
func list(names []string) string { return joined(names, " and ") }

// joined joins names, the last one by word.
func joined(names []string, word string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + word + names[last]
}
