package handlers

import (
	"context"
	"slices"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// resolved is a request with the full name of the speaker it means, or the
// answer that says why there is none.
type resolved struct {
	Request
	note    string  // how the name was read, if otherwise than it was typed
	instead *Answer // nobody, or more than one, is meant
}

// resolve finds out whom r means.
func resolve(ctx context.Context, s *index.Snapshot, r Request) (resolved, error) {
	m := who(s.Briefing(r.Briefing), r.Speaker)
	sp := m.one()
	switch {
	case sp == nil && len(m.speakers) > 1:
		a := several(s, r, m.speakers)
		return resolved{instead: &a}, nil
	case sp == nil:
		a, err := stranger(ctx, s, r)
		return resolved{instead: &a}, err
	}
	read := resolved{Request: r}
	if m.read {
		read.note = "Read “" + r.Speaker + "” as " + sp.Name + "."
	}
	read.Speaker = sp.Name
	return read, nil
}

// several answers a request whose speaker may be more than one.
func several(s *index.Snapshot, r Request, meant []*briefing.Speaker) Answer {
	a := begin(s, r, "Which “"+r.Speaker+"”?")
	for _, sp := range meant {
		r.Speaker, r.Briefing = sp.Name, other(s, a.Briefing)
		a.Suggestions = append(a.Suggestions, r)
	}
	a.Suggestions = few(a.Suggestions)
	a.Note = "“" + a.Speaker + "” may be " + joined(called(meant), " or ") + "."
	return a
}

// stranger answers a request for a speaker who is not in the briefing.
func stranger(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a := begin(s, r, "“"+r.Speaker+"” does not speak in this briefing")
	there, note := elsewhere(s, r)
	a.Note = Sentences("Nobody called “"+r.Speaker+"” is quoted in this briefing.", note, speaking(s.Briefing(r.Briefing).Speakers))
	instead, err := asking(ctx, s, r.Briefing, strings.TrimSpace(r.Speaker+" "+r.Topic))
	if err != nil {
		return a, err
	}
	likewise, err := whoSpeaks(ctx, s, r)
	a.Suggestions = few(slices.Concat(there, instead, likewise))
	return a, err
}

// lookedThrough is how many other briefings, newest first, are looked through
// for a speaker whom the one that is asked does not have.
const lookedThrough = 50

// elsewhere returns r for another briefing in which its speaker does speak.
func elsewhere(s *index.Snapshot, r Request) ([]Request, string) {
	all := s.Briefings()
	for _, b := range all[:min(lookedThrough, len(all))] {
		if sp := who(b, r.Speaker).one(); sp != nil && b.ID != r.Briefing {
			return []Request{{Command: r.Command, Briefing: b.ID, Speaker: sp.Name}}, sp.Name + " speaks in the briefing " + b.ID + "."
		}
	}
	return nil, ""
}

// whoSpeaks returns r for speakers who do speak of its topic.
func whoSpeaks(ctx context.Context, s *index.Snapshot, r Request) ([]Request, error) {
	var like []Request
	for _, sp := range s.Briefing(r.Briefing).Speakers {
		res, err := s.Search(ctx, index.Query{Briefing: r.Briefing, Speaker: sp.Name, Text: r.Topic, Kind: index.Position, Limit: 1})
		if err != nil {
			return nil, err
		}
		if res.Total > 0 {
			like = append(like, Request{Command: "position", Briefing: other(s, r.Briefing), Speaker: sp.Name, Topic: r.Topic})
		}
		if len(like) == maxSuggestions {
			break
		}
	}
	return like, nil
}

// maxNamed is how many names a note lists.
const maxNamed = 8

// speaking says who does speak.
func speaking(all []*briefing.Speaker) string {
	names := called(all)
	switch {
	case len(names) == 0:
		return "It quotes nobody by name."
	case len(names) == 1:
		return names[0] + " is."
	case len(names) > maxNamed:
		return "Those who are: " + strings.Join(names[:maxNamed], ", ") + " and others (/speakers)."
	}
	return list(names) + " are."
}

// called returns the names of all.
func called(all []*briefing.Speaker) []string {
	var names []string
	for _, sp := range all {
		names = append(names, sp.Name)
	}
	return names
}
