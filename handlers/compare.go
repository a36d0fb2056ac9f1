package handlers

import (
	"context"

	"attache/index"
)

// Of each speaker, compare shows eachShown passages; a page shows comparePage.
const (
	eachShown   = 2
	comparePage = 6
)

// compare answers what each speaker says about a topic, side by side: the
// speakers in the order in which the text brings them.
func compare(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a := begin(s, r, "Who says what: "+r.Topic)
	var quiet []string
	for _, sp := range s.Briefing(r.Briefing).Speakers {
		res, err := s.Search(ctx, index.Query{Briefing: r.Briefing, Speaker: sp.Name, Text: r.Topic, Kind: index.Position, Limit: eachShown})
		if err != nil {
			return a, err
		}
		if a.Note == "" {
			a.Note = corrections(res.Corrections)
		}
		if len(res.Hits) == 0 {
			quiet = append(quiet, sp.Name)
		}
		for _, h := range res.Hits {
			e := spoken(h)
			e.Group = sp.Name
			a.Excerpts = append(a.Excerpts, e)
		}
	}
	if len(a.Excerpts) == 0 {
		a.Note = sentences(a.Note, "Nobody in the briefing speaks of “"+r.Topic+"”.")
		a.Suggestions = topics(s, r)
		return a, nil
	}
	if len(quiet) > 0 {
		a.Note = sentences(a.Note, "Silent on it: "+list(quiet[:min(maxNamed, len(quiet))])+".")
	}
	return page(a, comparePage), nil
}

// page leaves of a's excerpts those of the page that is asked for.
func page(a Answer, each int) Answer {
	a.Page = max(a.Page, 1)
	a.Total, a.Pages = len(a.Excerpts), pages(len(a.Excerpts), each)
	if a.Page > a.Pages {
		a.Excerpts = nil
		return pastEnd(a)
	}
	a.Excerpts = a.Excerpts[(a.Page-1)*each : min(a.Page*each, a.Total)]
	a.Found = true
	return a
}
