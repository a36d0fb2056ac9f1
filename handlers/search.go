package handlers

import (
	"context"
	"fmt"

	"attache/index"
)

// perPage is how many passages a page shows: what fits one message.
const perPage = 5

// search runs q and puts the page of it that r asks for into an answer called
// title, each hit as show shows it.
func search(ctx context.Context, s *index.Snapshot, r Request, q index.Query, title string, show func(index.Hit) Excerpt) (Answer, index.Results, error) {
	a := begin(s, r, title)
	a.Page = max(r.Page, 1)
	q.Briefing, q.Limit, q.Offset = r.Briefing, perPage, (min(a.Page, maxPage)-1)*perPage
	res, err := s.Search(ctx, q)
	if err != nil {
		return a, res, err
	}
	a.Total, a.Pages = res.Total, pages(res.Total, perPage)
	for _, h := range res.Hits {
		if e := show(h); e.Text != "" {
			a.Excerpts = append(a.Excerpts, e)
		}
	}
	if a.Found = len(a.Excerpts) > 0; !a.Found && a.Page == 1 {
		res.Total = 0
	}
	a.Note = Sentences(corrections(res.Corrections), doubt(res, a.Found))
	if res.Total > 0 && a.Page > a.Pages {
		return pastEnd(a), res, nil
	}
	return a, res, nil
}

// maxPage bounds the page that is asked for; no answer has as many.
const maxPage = 1 << 20

// pages returns how many pages n things fill.
func pages(n, each int) int { return max(1, (n+each-1)/each) }

// perList is how many lines a page of a list shows.
const perList = 20

// list makes of a the page that it asks for of a list of n lines, and returns
// which lines those are; false if there is no such page.
func (a *Answer) list(n int) (from, to int, ok bool) {
	a.Page = min(max(a.Page, 1), maxPage)
	a.Total, a.Pages = n, pages(n, perList)
	if a.Page > a.Pages {
		return 0, 0, false
	}
	a.Found = true
	return (a.Page - 1) * perList, min(a.Page*perList, n), true
}

// pastEnd answers a request for a page that the answer does not have.
func pastEnd(a Answer) Answer {
	a.Found = false
	a.Note = Sentences(fmt.Sprintf("There is no page %d: the answer has %s.", a.Page, count(a.Pages, "page")), a.Note)
	a.Suggestions = []Request{a.At(a.Pages)}
	return a
}

// doubt says in words how sure the index is.
func doubt(res index.Results, found bool) string {
	if found && res.Confidence == index.Low {
		return "The briefing may not speak of this; the nearest it comes:"
	}
	return ""
}

// corrections says which words were read as others.
func corrections(all []index.Correction) string {
	var said []string
	for _, c := range all {
		said = append(said, "“"+c.Typed+"” as “"+c.Read+"”")
	}
	if len(said) == 0 {
		return ""
	}
	return "Read " + list(said) + "."
}

// count says how many: "1 page", "3 pages".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
