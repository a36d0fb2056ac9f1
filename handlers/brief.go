package handlers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// readingPace is how many words of English people read in a minute (Brysbaert,
// "How many words do we read per minute?", 2019: 238 for non-fiction).
const readingPace = 238

// brief answers what a briefing is: the lines that stand above it, who speaks
// with the main line of each, the dates and figures that it names.
func brief(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a := begin(s, r, "In brief")
	b := s.Briefing(r.Briefing)
	n := 0
	for _, p := range b.Paragraphs {
		n += words(p.Text)
	}
	about := s.Topics(b.ID, "", maxNamed)
	a.Facts = facts(
		Fact{"Headline", b.Title}, Fact{byline, b.Byline}, Fact{"Source", b.Source}, Fact{"Date", b.Date}, Fact{"URL", b.URL},
		Fact{"Length", fmt.Sprintf("%s, %d words, %s of reading", count(len(b.Paragraphs), "paragraph"), n, count(max(1, (n+readingPace/2)/readingPace), "minute"))},
		Fact{"Speaks of", strings.Join(about, "; ")},
		Fact{"Dates", dates(b)}, Fact{"Figures", figures(b)})
	if err := mainLines(ctx, s, b, &a); err != nil {
		return a, err
	}
	a.Found = true
	return a, nil
}

// facts leaves out those of all that say nothing.
func facts(all ...Fact) []Fact {
	var kept []Fact
	for _, f := range all {
		if f.Text != "" {
			kept = append(kept, f)
		}
	}
	return kept
}

// mainLines adds to a the sentence that each speaker of b is best known by.
func mainLines(ctx context.Context, s *index.Snapshot, b *briefing.Briefing, a *Answer) error {
	for _, sp := range b.Speakers[:min(maxNamed, len(b.Speakers))] {
		res, err := s.Search(ctx, index.Query{Briefing: b.ID, Speaker: sp.Name, Kind: index.Position, Limit: mainLineOf})
		if err != nil {
			return err
		}
		if len(res.Hits) == 0 {
			continue
		}
		h := res.Hits[max(0, slices.IndexFunc(res.Hits, standsAlone))]
		e := excerpt(h, common([]briefing.Span{h.Best}, statements(h)), all(h))
		e.Group = begins(sp.Name)
		a.Excerpts = append(a.Excerpts, e)
	}
	a.Total = len(a.Excerpts)
	return nil
}

// mainLineOf is among how many of a speaker's passages the first is looked for
// whose line stands alone.
const mainLineOf = 4

// leaning are the words that a sentence begins with which leans on the one before.
var leaning = strings.Fields("this that these those such he she it they his her its their him them but and so or yet instead moreover however also then thus hence therefore otherwise nor besides meanwhile while")

// standsAlone reports whether h's best sentence is understood by itself, as far
// as its first word tells. Who "he" is that says it stands beneath it.
func standsAlone(h index.Hit) bool {
	for _, i := range h.Statements {
		if h.Passage.Statements[i].Source.Start == h.Best.Start && !h.Passage.Statements[i].Source.Empty() {
			return true
		}
	}
	first, _, _ := strings.Cut(fold(h.Best.In(h.Passage.Text)), " ")
	return !slices.Contains(leaning, first)
}

// statements returns the spans of those of h's statements that bear on the query.
func statements(h index.Hit) []briefing.Span {
	var said []briefing.Span
	for _, i := range h.Statements {
		said = append(said, h.Passage.Statements[i].Span)
	}
	return said
}
