package handlers

import (
	"cmp"
	"context"
	"regexp"

	"attache/index"
)

// ask answers a question with the passages that answer it, in whatever voice;
// one that asks what somebody says, with that speaker's words alone.
func ask(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	if p, ok := asPosition(s, r); ok {
		a, err := position(ctx, s, p)
		a.Command, a.Topic = r.Command, r.Topic
		return a, err
	}
	if p, ok := asStranger(s, r); ok {
		a, err := stranger(ctx, s, p)
		a.Command, a.Speaker, a.Topic = r.Command, "", r.Topic
		return a, err
	}
	about := subject(s, r)
	a, res, err := search(ctx, s, r, index.Query{Text: about, Kind: index.Ask}, shortLabel(r.Topic), whole)
	a.Note = Sentences(unquotedIn(s.Briefing(r.Briefing), r.Topic, res.Confidence), a.Note)
	if a.Facts = whoIs(s, r); len(a.Facts) > 0 {
		a.Found = true
		if res.Confidence < index.Fair || a.Facts[0].Label == byline { // the line says it, and no passage does
			a.Excerpts, a.Note, a.Pages = nil, corrections(res.Corrections), 1
		}
	}
	if err != nil || res.Total > 0 || a.Found {
		return a, err
	}
	r.Topic = about
	there, note, err := inOthers(ctx, s, r)
	a.Note = Sentences(a.Note, "The briefing does not speak of “"+shortLabel(r.Topic)+"”.", note)
	a.Suggestions = few(append(there, topics(ctx, s, r)...))
	return a, err
}

// subject returns what r asks about, without how it asks: "is there anything on
// water?" asks about water.
func subject(s *index.Snapshot, r Request) string {
	if p, ok := inPhrases(r.Topic, s.Briefing(r.Briefing)); ok && p.Command == "ask" {
		return p.Topic
	}
	return r.Topic
}

// searchedThrough is how many other briefings, newest first, are searched for
// what the one that is asked does not say.
const searchedThrough = 5

// inOthers returns r for another briefing that does speak of its topic.
func inOthers(ctx context.Context, s *index.Snapshot, r Request) ([]Request, string, error) {
	all := s.Briefings()
	for _, b := range all[:min(searchedThrough+1, len(all))] {
		if b.ID == r.Briefing {
			continue
		}
		found, err := asking(ctx, s, b.ID, r.Topic)
		if err != nil {
			return nil, "", err
		}
		if len(found) > 0 {
			return found, "The briefing " + b.ID + " does.", nil
		}
	}
	return nil, "", nil
}

// whoIsPattern is how people ask who somebody is.
var whoIsPattern = regexp.MustCompile(`^(?i:who(?: is| was| are|['’]?s) (.+))$`)

// byline labels who wrote a text.
const byline = "Byline"

// whoIs answers who somebody is with the role that the text gives a speaker, or all
// who may be meant.
func whoIs(s *index.Snapshot, r Request) []Fact {
	m := whoIsPattern.FindStringSubmatch(bare(r.Topic))
	if m == nil {
		return nil
	}
	b := s.Briefing(r.Briefing)
	var known []Fact
	for _, sp := range who(b, m[1]).speakers {
		if sp == theWriter {
			return []Fact{{byline, cmp.Or(b.Byline, "the text bears none")}}
		}
		known = append(known, Fact{sp.Name, sp.Role})
	}
	return facts(known...)
}

// asPosition reads a question like "what does Durrani say about Israel?" as the
// position that it asks for.
func asPosition(s *index.Snapshot, r Request) (Request, bool) {
	p, ok := inPhrases(r.Topic, s.Briefing(r.Briefing))
	if !ok || p.Command != "position" {
		return r, false
	}
	p.Briefing, p.Page = r.Briefing, r.Page
	return p, true
}
