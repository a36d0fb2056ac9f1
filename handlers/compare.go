package handlers

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// Of each speaker, compare shows eachShown passages; a page shows comparePage,
// which is as many as fit one message.
const (
	eachShown   = 2
	comparePage = perPage
)

// compare answers what each speaker says about a topic, side by side: first who
// says what bears on it most.
func compare(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a := begin(s, r, "Who says what: "+r.Topic)
	all := s.Briefing(r.Briefing).Speakers
	for _, sp := range all {
		res, err := s.Search(ctx, index.Query{Briefing: r.Briefing, Speaker: sp.Name, Text: r.Topic, Kind: index.Position, Limit: eachShown})
		if err != nil {
			return a, err
		}
		a.Note = corrections(res.Corrections)
		a.Excerpts = append(a.Excerpts, grouped(sp.Name, res.Hits)...)
	}
	if len(a.Excerpts) == 0 {
		instead, err := asking(ctx, s, r.Briefing, r.Topic)
		a.Note = Sentences(a.Note, "Nobody in the briefing speaks of “"+r.Topic+"”.")
		if len(instead) > 0 {
			a.Note = Sentences(a.Note, "The text itself does.")
		}
		a.Suggestions = few(append(instead, topics(ctx, s, r)...))
		return a, err
	}
	bestFirst(a.Excerpts)
	a.Note = Sentences(a.Note, silence(all, a.Excerpts))
	return page(a, comparePage), nil
}

// grouped returns the excerpts of what one speaker says.
func grouped(name string, hits []index.Hit) []Excerpt {
	var all []Excerpt
	for _, h := range hits {
		e := spoken(h)
		e.Group = name
		all = append(all, e)
	}
	return all
}

// bestFirst orders groups of excerpts by the best score of each.
func bestFirst(all []Excerpt) {
	best := map[string]float64{}
	for _, e := range all {
		best[e.Group] = max(best[e.Group], e.Score)
	}
	slices.SortStableFunc(all, func(x, y Excerpt) int {
		return cmp.Or(cmp.Compare(best[y.Group], best[x.Group]), cmp.Compare(x.Group, y.Group), cmp.Compare(y.Score, x.Score))
	})
}

// silence says who of all is not among those that are heard.
func silence(all []*briefing.Speaker, heard []Excerpt) string {
	var quiet []string
	for _, sp := range all {
		if !slices.ContainsFunc(heard, func(e Excerpt) bool { return e.Group == sp.Name }) {
			quiet = append(quiet, sp.Name)
		}
	}
	switch {
	case len(quiet) == 0:
		return ""
	case len(quiet) > maxNamed:
		return "Silent on it: " + strings.Join(quiet[:maxNamed], ", ") + " and others."
	}
	return "Silent on it: " + list(quiet) + "."
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
