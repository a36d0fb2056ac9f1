package handlers

import (
	"context"
	"regexp"
	"strings"

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
	if p, ok := asStranger(s, r); ok {
		a, err := stranger(ctx, s, p)
		a.Command, a.Speaker, a.Topic = r.Command, "", r.Topic
		return a, err
	}
	a, res, err := search(ctx, s, r, index.Query{Text: r.Topic, Kind: index.Ask}, r.Topic, whole)
	if a.Facts = whoIs(s, r); len(a.Facts) > 0 {
		a.Found = true
	}
	if err != nil || res.Total > 0 || a.Found {
		return a, err
	}
	there, note, err := inOthers(ctx, s, r)
	a.Note = Sentences(a.Note, "The briefing does not speak of “"+r.Topic+"”.", note)
	a.Suggestions = few(append(there, topics(ctx, s, r)...))
	return a, err
}

// saysPattern is how people ask what somebody says.
var saysPattern = regexp.MustCompile(`^(?i:what (?:does|did|do|has|have) (.+?) (?:say|said|think|thought) (?:about|on|of) (.+))$`)

// asStranger reads a question like "what does the pope say about peace?" where
// the briefing knows nobody and nothing of that name.
func asStranger(s *index.Snapshot, r Request) (Request, bool) {
	m := saysPattern.FindStringSubmatch(bare(r.Topic))
	b := s.Briefing(r.Briefing)
	if m == nil || b == nil {
		return r, false
	}
	for _, w := range strings.Fields(strings.TrimPrefix(fold(m[1]), "the ")) {
		if pronouns[w] || uses(b, w) {
			return r, false
		}
	}
	r.Speaker, r.Topic = m[1], m[2]
	return r, true
}

// pronouns name nobody by themselves.
var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true, "we": true, "you": true, "people": true, "everybody": true, "everyone": true, "anybody": true, "anyone": true, "experts": true, "analysts": true, "the": true}

// searchedThrough is how many other briefings, newest first, are searched for
// what the one that is asked does not say.
const searchedThrough = 5

// inOthers returns r for another briefing that does speak of its topic.
func inOthers(ctx context.Context, s *index.Snapshot, r Request) ([]Request, string, error) {
	all := s.Briefings()
	for _, b := range all[:min(searchedThrough+1, len(all))] {
		if b.ID == r.Briefing {
			continue
		}
		found, err := asking(ctx, s, b.ID, r.Topic)
		if err != nil {
			return nil, "", err
		}
		if len(found) > 0 {
			return found, "The briefing " + b.ID + " does.", nil
		}
	}
	return nil, "", nil
}

// whoIsPattern is how people ask who somebody is.
var whoIsPattern = regexp.MustCompile(`^(?i:who(?: is| was| are|['’]s) (.+))$`)

// whoIs answers who somebody is with the role that the text gives a speaker.
func whoIs(s *index.Snapshot, r Request) []Fact {
	m := whoIsPattern.FindStringSubmatch(bare(r.Topic))
	if m == nil {
		return nil
	}
	sp := who(s.Briefing(r.Briefing), m[1]).one()
	if sp == nil || sp.Role == "" {
		return nil
	}
	return []Fact{{sp.Name, sp.Role}}
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
