package handlers

import (
	"context"

	"attache/index"
	"attache/index/briefing"
)

// position answers what one speaker says about a topic.
func position(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	meant, err := resolve(ctx, s, r, index.Position)
	if meant.instead != nil {
		return *meant.instead, err
	}
	r = meant.Request
	title := begins(r.Speaker) + " on " + shortLabel(bare(r.Topic))
	if r.Topic == "" {
		title = "What " + within(r.Speaker) + " " + verb(r.Speaker, "says", "say")
	}
	a, res, err := search(ctx, s, r, r.query(), title, spoken)
	if err != nil {
		return a, err
	}
	a.Note = Sentences(meant.note, a.Note)
	if r.IsWriter() && a.Found {
		a.Note = Sentences(a.Note, "These are the writer’s own words, no speaker’s.")
	}
	switch {
	case r.Topic == "":
		a.Note = Sentences(a.Note, noTopic(r))
		a.Suggestions = topics(ctx, s, r)
	case res.Total == 0:
		if both, err := alsoNamed(ctx, s, r); both.Found || err != nil {
			return both, err
		}
		return silent(ctx, s, a, res.Others)
	}
	return a, nil
}

// alsoNamed answers what r's speaker and another, whose name begins the topic, both
// say: "/position basit durrani missiles".
func alsoNamed(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	b := s.Briefing(r.Briefing)
	name, topic := takeSpeaker(b, r.Topic, false)
	if name == "" || topic == "" {
		return Answer{}, nil
	}
	both := r.Speaker + " and " + name
	m := who(b, both)
	if !m.together {
		return Answer{}, nil
	}
	r.Speaker, r.Topic = list(called(m.speakers)), topic
	a, err := severally(ctx, s, r, m.speakers, index.Position)
	a.Note = Sentences("Read “"+name+"” as another speaker.", a.Note)
	return a, err
}

// silent makes of a the answer that its speaker does not speak of its topic,
// and who does: others, or else the text itself.
func silent(ctx context.Context, s *index.Snapshot, a Answer, others []*briefing.Speaker) (Answer, error) {
	a.Note = Sentences(a.Note, begins(a.Speaker)+" "+verb(a.Speaker, "says", "say")+" nothing about “"+shortLabel(a.Topic)+"” in this briefing.")
	if len(others) > 0 {
		plain, err := plainly(ctx, s, a.Request, others)
		if err != nil {
			return a, err
		}
		a.Note = Sentences(a.Note, whoDoes(plain, others))
		if len(plain) > 0 {
			others = plain
		}
		for _, sp := range others[:min(2, len(others))] {
			a.Suggestions = append(a.Suggestions, Request{Command: "position", Briefing: other(s, a.Briefing), Speaker: sp.Name, Topic: a.Topic})
		}
		a.Suggestions = few(append(a.Suggestions, topics(ctx, s, a.Request)...))
		return a, nil
	}
	instead, err := asking(ctx, s, a.Briefing, a.Topic)
	if len(instead) == 0 {
		a.Note = Sentences(a.Note, "Nobody in it does.")
	} else {
		a.Note = Sentences(a.Note, "No other speaker does; the text itself speaks of it.")
	}
	a.Suggestions = few(append(instead, topics(ctx, s, a.Request)...))
	return a, err
}

// plainly returns those of others who speak of r's topic more than perhaps.
func plainly(ctx context.Context, s *index.Snapshot, r Request, others []*briefing.Speaker) ([]*briefing.Speaker, error) {
	var plain []*briefing.Speaker
	for _, sp := range others {
		res, err := s.Search(ctx, index.Query{Briefing: r.Briefing, Speaker: sp.Name, Text: r.Topic, Kind: index.Position, Limit: 1})
		if err != nil {
			return nil, err
		}
		if res.Confidence > index.Low {
			plain = append(plain, sp)
		}
	}
	return plain, nil
}

// whoDoes says who speaks of it: plain does, or else others may.
func whoDoes(plain, others []*briefing.Speaker) string {
	switch len(plain) {
	case 0:
		return begins(several(others)) + " may."
	case 1:
		return begins(plain[0].Name) + " " + verb(plain[0].Name, "does", "do") + "."
	}
	return begins(several(plain)) + " do."
}

// noTopic says of what is shown where r has no topic, that it is the main things.
func noTopic(r Request) string {
	if r.Topic != "" {
		return ""
	}
	return "No topic given: these are the main things."
}
