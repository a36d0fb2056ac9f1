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
// says what bears on it most. “Basit and Durrani on missiles” asks those two, and so
// does “Basit and Durrani”.
func compare(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	b := s.Briefing(r.Briefing)
	if name, topic := takeSpeaker(b, r.Topic, false); who(b, name).together {
		return position(ctx, s, Request{Command: "position", Briefing: r.Briefing, Speaker: name, Topic: topic, Page: r.Page})
	}
	a := begin(s, r, "Who says what: "+shortLabel(r.Topic))
	all := b.Speakers
	q := index.Query{Briefing: r.Briefing, Text: r.Topic, Kind: index.Position}
	side, err := sideBySide(ctx, s, q, all)
	if err != nil {
		return a, err
	}
	a.Excerpts, a.Note = side.said, corrections(side.surest.Corrections)
	if len(a.Excerpts) == 0 {
		instead, err := asking(ctx, s, r.Briefing, r.Topic)
		a.Note = Sentences(a.Note, "Nobody in the briefing speaks of “"+shortLabel(r.Topic)+"”.")
		if len(instead) > 0 {
			a.Note = Sentences(a.Note, "The text itself does.")
		}
		a.Suggestions = few(append(instead, topics(ctx, s, r)...))
		return a, err
	}
	a.Note = Sentences(a.Note, side.silence(q, all), doubt(side.surest, true))
	return page(a, comparePage), nil
}

// sides are what several speakers say to a query.
type sides struct {
	said   []Excerpt
	may    []*briefing.Speaker // who may speak of it and is left out, where another plainly does
	surest index.Results       // what was found of who speaks of it most surely
}

// sideBySide returns what each of all says to q.
func sideBySide(ctx context.Context, s *index.Snapshot, q index.Query, all []*briefing.Speaker) (sides, error) {
	q.Limit = eachShown
	var side sides
	var maybe []Excerpt
	for i, sp := range all {
		q.Speaker = sp.Name
		res, err := s.Search(ctx, q)
		if err != nil {
			return side, err
		}
		if i == 0 || res.Confidence > side.surest.Confidence {
			side.surest = res
		}
		if theirs := grouped(sp.Name, res.Hits, shows(q.Kind)); res.Confidence > index.Low {
			side.said = append(side.said, theirs...)
		} else if len(theirs) > 0 {
			maybe, side.may = append(maybe, theirs...), append(side.may, sp)
		}
	}
	if len(side.said) == 0 {
		side.said, side.may = maybe, nil
	}
	bestFirst(side.said)
	return side, nil
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

// silence says who of all is not heard to q, and who of them may speak of it all the same.
func (s sides) silence(q index.Query, all []*briefing.Speaker) string {
	var quiet []*briefing.Speaker
	for _, sp := range all {
		heard := slices.ContainsFunc(s.said, func(e Excerpt) bool { return e.Group == begins(sp.Name) })
		if !heard && !slices.Contains(s.may, sp) {
			quiet = append(quiet, sp)
		}
	}
	var said []string
	if len(quiet) > 0 {
		said = append(said, unheard(q)+": "+several(quiet)+".")
	}
	if len(s.may) > 0 {
		said = append(said, begins(several(s.may))+" may speak of it too.")
	}
	return Sentences(said...)
}

// unheard says what they are to q who are not heard.
func unheard(q index.Query) string {
	switch {
	case q.Kind != index.Quotes:
		return "Silent on it"
	case q.Text == "":
		return "Not quoted verbatim"
	}
	return "Not quoted verbatim on it"
}

// several names as many of all as a note lists.
func several(all []*briefing.Speaker) string {
	if names := called(all); len(names) > maxNamed {
		return strings.Join(names[:maxNamed], ", ") + " and others"
	}
	return list(called(all))
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
