package handlers

import (
	"context"
	"regexp"
	"slices"
	"sync"

	"attache/index"
	"attache/index/briefing"
)

// which answers a request whose speaker may be one of several.
func which(s *index.Snapshot, r Request, meant []*briefing.Speaker) Answer {
	a := begin(s, r, "Which “"+shortLabel(r.Speaker)+"”?")
	for _, sp := range meant {
		r.Speaker, r.Briefing = sp.Name, other(s, a.Briefing)
		a.Suggestions = append(a.Suggestions, r)
	}
	a.Suggestions = few(a.Suggestions)
	a.Note = "“" + shortLabel(a.Speaker) + "” may be " + joined(called(meant), " or ") + "."
	return a
}

// between is what parts the names of several speakers.
var between = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i:\s*[,;&/]\s*(?:and\s+)?|\s+(?:and|or|with|versus|vs?\.?)\s+)`)
})

// listed finds the speakers of a list of names: "Basit, Durrani".
func listed(all []known, b *briefing.Briefing, typed string) match {
	m := match{read: true}
	names := between().Split(typed, -1)
	if len(names) < 2 {
		return match{}
	}
	for _, name := range names {
		if fold(name) == "" {
			continue
		}
		sp := among(all, b, name).one()
		if sp == nil || sp == theWriter {
			return match{}
		}
		if !slices.Contains(m.speakers, sp) {
			m.speakers = append(m.speakers, sp)
		}
	}
	m.together = len(m.speakers) > 1
	return m
}

// severally answers what each of several speakers says about r's topic, side by
// side; with kind Quotes, verbatim.
func severally(ctx context.Context, s *index.Snapshot, r Request, all []*briefing.Speaker, kind index.Kind) (Answer, error) {
	names := begins(list(called(all)))
	typed := r.Speaker
	r.Speaker = names
	a := begin(s, r, names)
	if r.Topic != "" {
		a.Title += " on " + shortLabel(bare(r.Topic))
	}
	if fold(typed) != fold(names) {
		a.Note = "Read “" + typed + "” as " + list(called(all)) + "."
	}
	q := index.Query{Briefing: r.Briefing, Text: r.Topic, Kind: kind}
	side, err := sideBySide(ctx, s, q, all)
	a.Note = Sentences(a.Note, corrections(side.surest.Corrections))
	if len(side.said) > 0 || err != nil {
		a.Excerpts = side.said
		a.Note = Sentences(a.Note, side.silence(q, all), doubt(side.surest, true), noTopic(r))
		return page(a, comparePage), err
	}
	quiet := " say nothing"
	if kind == index.Quotes {
		quiet = " are not quoted verbatim"
	}
	a.Note = Sentences(a.Note, names+quiet+onTopic(r.Topic)+" in this briefing.")
	others, err := whoSpeaks(ctx, s, r)
	if err != nil {
		return a, err
	}
	instead, err := asking(ctx, s, r.Briefing, r.Topic)
	r.Command, r.Speaker = "compare", ""
	a.Suggestions = few(slices.Concat(others, instead, topics(ctx, s, r)))
	return a, err
}
