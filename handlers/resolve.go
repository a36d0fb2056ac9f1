package handlers

import (
	"context"
	"fmt"
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

// resolve finds out whom r, which asks for what is of a kind, means.
func resolve(ctx context.Context, s *index.Snapshot, r Request, kind index.Kind) (resolved, error) {
	m := who(s.Briefing(r.Briefing), r.Speaker)
	sp := m.one()
	switch {
	case m.together:
		a, err := severally(ctx, s, r, m.speakers, kind)
		return resolved{instead: &a}, err
	case sp == nil && len(m.speakers) > 1:
		a := which(s, r, m.speakers)
		return resolved{instead: &a}, nil
	case sp == nil:
		a, err := stranger(ctx, s, r)
		return resolved{instead: &a}, err
	}
	read := resolved{Request: r}
	if m.read {
		read.note = "Read “" + shortLabel(r.Speaker) + "” as " + within(sp.Name) + "."
	}
	read.Speaker = sp.Name
	return read, nil
}

// stranger answers a request for a speaker who is not in the briefing.
func stranger(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	if n := besides(s.Briefing(r.Briefing), r.Speaker); n > 0 {
		return beside(s, r, n), nil
	}
	a := begin(s, r, "“"+shortLabel(r.Speaker)+"” does not speak in this briefing")
	if turned := swapped(ctx, s, r); len(turned) > 0 {
		a.Note = "Nobody called “" + shortLabel(r.Speaker) + "” is quoted in this briefing; the speaker comes first."
		a.Suggestions = turned
		return a, nil
	}
	there, note := elsewhere(s, r)
	near := nearly(ctx, s, r)
	a.Note = Sentences("Nobody called “"+shortLabel(r.Speaker)+"” is quoted in this briefing.", note, speaking(s.Briefing(r.Briefing).Speakers))
	instead, err := asking(ctx, s, r.Briefing, strings.TrimSpace(r.Speaker+" "+r.Topic))
	if err != nil {
		return a, err
	}
	likewise, err := whoSpeaks(ctx, s, r)
	a.Suggestions = few(slices.Concat(near, there, instead, likewise))
	return a, err
}

// beside answers a request for somebody who is named beside a speaker, and whom
// nothing is credited to alone.
func beside(s *index.Snapshot, r Request, paragraph int) Answer {
	a := begin(s, r, "“"+shortLabel(r.Speaker)+"” does not speak alone in this briefing")
	a.Note = fmt.Sprintf("“%s” is named beside who speaks in ¶%d; nothing is credited to that name alone.", r.Speaker, paragraph)
	a.Suggestions = []Request{{Command: "read", Briefing: other(s, r.Briefing), Page: paragraph}}
	return a
}

// nearly returns r for the speakers who are called nearly as it is typed, without
// its topic if they do not speak of that.
func nearly(ctx context.Context, s *index.Snapshot, r Request) []Request {
	var like []Request
	for _, sp := range filter(namesOf(s.Briefing(r.Briefing)), fold(r.Speaker), isNearly) {
		next := Request{Command: "position", Briefing: r.Briefing, Speaker: sp.Name}
		if speaksOf(ctx, s, next, r.Topic) {
			next.Topic = r.Topic
		}
		next.Briefing = other(s, r.Briefing)
		like = append(like, next)
	}
	return like
}

// swapped returns the request of somebody who typed the topic before the speaker:
// "missiles durrani".
func swapped(ctx context.Context, s *index.Snapshot, r Request) []Request {
	words := strings.Fields(r.Topic)
	for i := max(0, len(words)-longestName); i < len(words); i++ {
		sp := who(s.Briefing(r.Briefing), strings.Join(words[i:], " ")).one()
		next := Request{Command: "position", Briefing: r.Briefing}
		topic := strings.Join(append([]string{r.Speaker}, words[:i]...), " ")
		if sp == nil {
			continue
		}
		if next.Speaker = sp.Name; speaksOf(ctx, s, next, topic) {
			next.Topic, next.Briefing = topic, other(s, r.Briefing)
			return []Request{next}
		}
	}
	return nil
}

// lookedThrough is how many other briefings, newest first, are looked through
// for a speaker whom the one that is asked does not have.
const lookedThrough = 50

// elsewhere returns r for another briefing in which its speaker does speak.
func elsewhere(s *index.Snapshot, r Request) ([]Request, string) {
	all := s.Briefings()
	for _, b := range all[:min(lookedThrough, len(all))] {
		if sp := who(b, r.Speaker).one(); sp != nil && b.ID != r.Briefing {
			return []Request{{Command: r.Command, Briefing: b.ID, Speaker: sp.Name}}, begins(sp.Name) + verb(sp.Name, " speaks", " speak") + " in the briefing " + b.ID + "."
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
		return begins(names[0]) + verb(all[0].Name, " is.", " are.")
	case len(names) > maxNamed:
		return "Those who are: " + several(all) + " (/speakers)."
	}
	return begins(list(names)) + " are."
}

// called returns the names of all, as they stand within a sentence.
func called(all []*briefing.Speaker) []string {
	var names []string
	for _, sp := range all {
		names = append(names, within(sp.Name))
	}
	return names
}
