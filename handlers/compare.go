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
// says what bears on it most. “Basit and Durrani on missiles” asks those two.
func compare(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	b := s.Briefing(r.Briefing)
	if name, topic := takeSpeaker(b, r.Topic, false); who(b, name).together && topic != "" {
		return position(ctx, s, Request{Command: "position", Briefing: r.Briefing, Speaker: name, Topic: topic, Page: r.Page})
	}
	a := begin(s, r, "Who says what: "+shortLabel(r.Topic))
	all := b.Speakers
	said, surest, err := sideBySide(ctx, s, index.Query{Briefing: r.Briefing, Text: r.Topic, Kind: index.Position}, all)
	if err != nil {
		return a, err
	}
	a.Excerpts, a.Note = said, corrections(surest.Corrections)
	if len(a.Excerpts) == 0 {
		instead, err := asking(ctx, s, r.Briefing, r.Topic)
		a.Note = Sentences(a.Note, "Nobody in the briefing speaks of “"+shortLabel(r.Topic)+"”.")
		if len(instead) > 0 {
			a.Note = Sentences(a.Note, "The text itself does.")
		}
		a.Suggestions = few(append(instead, topics(ctx, s, r)...))
		return a, err
	}
	a.Note = Sentences(a.Note, silence(all, said), doubt(surest, true))
	return page(a, comparePage), nil
}

// sideBySide returns what each of all says to q, and what was found of who does so
// most surely. Where one does plainly, those who may be silent on it are.
func sideBySide(ctx context.Context, s *index.Snapshot, q index.Query, all []*briefing.Speaker) (said []Excerpt, surest index.Results, err error) {
	q.Limit = eachShown
	var maybe []Excerpt
	for i, sp := range all {
		q.Speaker = sp.Name
		res, err := s.Search(ctx, q)
		if err != nil {
			return nil, surest, err
		}
		if i == 0 || res.Confidence > surest.Confidence {
			surest = res
		}
		if theirs := grouped(sp.Name, res.Hits, shows(q.Kind)); res.Confidence > index.Low {
			said = append(said, theirs...)
		} else {
			maybe = append(maybe, theirs...)
		}
	}
	if len(said) == 0 {
		said = maybe
	}
	bestFirst(said)
	return said, surest, nil
}

// shows returns how a hit of a kind is shown where one speaker is asked for.
func shows(kind index.Kind) func(index.Hit) Excerpt {
	if kind == index.Quotes {
		return quoted
	}
	return spoken
}

// grouped returns the excerpts of what one speaker says.
func grouped(name string, hits []index.Hit, show func(index.Hit) Excerpt) []Excerpt {
	var all []Excerpt
	for _, h := range hits {
		if e := show(h); e.Text != "" {
			e.Group = begins(name)
			all = append(all, e)
		}
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
		if !slices.ContainsFunc(heard, func(e Excerpt) bool { return e.Group == begins(sp.Name) }) {
			quiet = append(quiet, within(sp.Name))
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
