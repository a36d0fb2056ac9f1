package index

import (
	"cmp"
	"context"
	"math"
	"slices"

	"attache/index/briefing"
)

// defaultLimit is how many hits are returned if a query does not say.
const defaultLimit = 5

// Search returns the passages that answer q, best first. An unknown briefing
// or speaker has no hits. An error is a fault of ours or ctx's.
func (s *Snapshot) Search(ctx context.Context, q Query) (Results, error) {
	e := s.entry(q.Briefing)
	if e == nil {
		return Results{}, nil
	}
	r := Results{Briefing: e.briefing}
	if !e.knows(q.Speaker) {
		return r, nil
	}
	found, err := e.find(ctx, q)
	if err != nil {
		return r, err
	}
	found.fill(&r, q)
	if r.Total == 0 && (q.Speaker != "" || q.Kind == Own) && q.Text != "" {
		r.Others, err = e.others(ctx, q)
	}
	return r, err
}

// knows reports whether speaker, a Name, speaks in e; "" always does.
func (e *entry) knows(speaker string) bool {
	return speaker == "" || slices.ContainsFunc(e.briefing.Speakers, func(sp *briefing.Speaker) bool { return sp.Name == speaker })
}

// findings are the passages that answer a query, best first.
type findings struct {
	entry      *entry
	search     *searcher // of entry
	heard      func(*briefing.Statement) bool
	marks      *marks
	ranked     []scored
	also       map[int][]int // of a passage, those that say nearly the same
	spoken     float64       // how likely it is that the briefing speaks of what is asked about
	confidence Confidence
	question   *question
	words      []word // of the passage that was read last
}

// find searches e. Who gets findings gives their marks back.
func (e *entry) find(ctx context.Context, q Query) (*findings, error) {
	s := e.search()
	f := &findings{entry: e, search: s, heard: heard(q), question: s.question(q.Text)}
	f.marks = s.match(f.question)
	switch {
	case q.Text == "" && q.Kind == Risks:
		f.confidence = High
		f.risks(false)
		return f, nil
	case q.Text == "":
		f.confidence = High
		f.central()
		return f, nil
	}
	if len(f.question.terms) == 0 {
		return f, nil
	}
	c := &scorer{searcher: s, q: f.question, marks: f.marks, heard: f.heard, speaking: f.speaking()}
	candidates, err := e.candidates(ctx, f.question, f.marks)
	if err != nil {
		return f, err
	}
	f.ranked = make([]scored, 0, min(len(candidates), fewRanked))
	for _, p := range candidates {
		if r := c.score(p); r.holds() {
			f.ranked = append(f.ranked, r)
		}
	}
	f.order()
	if len(f.ranked) > 0 {
		top := c.score(f.ranked[0].passage) // once more, for its tally
		e := f.question.evidence(&top, c, f.fourth())
		likely := likelihoods(e)
		f.spoken, f.confidence = likely.spoken, confidenceOf(e, likely)
		f.prune()
		if q.Kind == Risks {
			f.risks(true)
		}
	}
	return f, nil
}

// fewRanked is how many passages of a briefing of an ordinary size hold anything
// of a question.
const fewRanked = 32

// fourth returns the rank of the passage gapTo places below the best.
func (f *findings) fourth() float64 {
	if len(f.ranked) > gapTo {
		return f.ranked[gapTo].firm()
	}
	return 0
}

// holds reports whether r holds anything of the question at all.
func (r *scored) holds() bool {
	return r.covered > 0 || r.signals[pNear] > 0 || r.signals[pAlike] > 0
}

// order sorts by rank; of equals the earlier passage comes first.
func (f *findings) order() {
	slices.SortFunc(f.ranked, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.passage, b.passage))
	})
}

// leastShare is how much of the best passage's words a further one must hold to
// be an answer too.
const leastShare = 0.5

// prune leaves nothing if the briefing does not speak of what is asked, and else
// the passages that may answer.
func (f *findings) prune() {
	if f.confidence == None {
		f.ranked = nil
		return
	}
	top := f.ranked[0].meant
	f.ranked = slices.DeleteFunc(f.ranked, func(r scored) bool { return r.meant < leastShare*top })
}

// spread is by how much rank a score falls to a third.
const spread = 4

// score returns what is shown as the score of r: how likely it is that the briefing
// speaks of what is asked, less for those that rank below the best.
func (f *findings) score(r *scored) float64 {
	if r.risk != (risk{}) {
		return f.spoken * r.rank / f.ranked[0].rank
	}
	return f.spoken * math.Exp((r.rank-f.ranked[0].rank)/spread)
}

// fill puts the hits that q wants into r.
func (f *findings) fill(r *Results, q Query) {
	defer marksPool.Put(f.marks)
	f.twins()
	r.Corrections = f.question.corrections()
	r.Total = len(f.ranked)
	if r.Total > 0 {
		r.Confidence = f.confidence
	}
	limit := q.Limit
	if limit <= 0 {
		limit = defaultLimit
	}
	from := min(max(q.Offset, 0), r.Total)
	to := min(from+limit, r.Total)
	for i := range f.ranked[from:to] {
		r.Hits = append(r.Hits, f.hit(&f.ranked[from+i]))
	}
}
