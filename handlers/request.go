package handlers

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"attache/index"
	"attache/index/briefing"
)

// maxTyped is how much of a question is read, in characters. Nobody types
// more; it bounds the work that a question can cause.
const maxTyped = 1000

// Value returns what r holds for the option called name, as it would be typed.
func (r Request) Value(name string) string {
	switch name {
	case "briefing":
		return r.Briefing
	case "speaker":
		return r.Speaker
	case "topic", "question":
		return r.Topic
	}
	if r.Page == 0 {
		return ""
	}
	return strconv.Itoa(r.Page)
}

// With returns r with value for the option called name, and whether it fits:
// a paragraph or a page must be a whole number from 1.
func (r Request) With(name, value string) (Request, bool) {
	value = strings.TrimSpace(value)
	switch name {
	case "briefing":
		r.Briefing = value
	case "speaker":
		r.Speaker = value
	case "topic", "question":
		r.Topic = value
	default:
		n, ok := number(value)
		if !ok {
			return r, false
		}
		r.Page = n
	}
	return r, true
}

// clean makes r safe to search and to show, and says so if the question was cut.
func clean(r Request) (Request, string) {
	r.Command = strings.ToLower(plain(r.Command))
	r.Briefing, r.Speaker, r.Topic = plain(r.Briefing), plain(r.Speaker), plain(r.Topic)
	r.Page = max(r.Page, 0)
	var note string
	if long(r.Topic) || long(r.Speaker) || long(r.Briefing) || long(r.Command) {
		note = tooLong
	}
	r.Command, r.Briefing, r.Speaker, r.Topic = cut(r.Command), cut(r.Briefing), cut(r.Speaker), cut(r.Topic)
	return r, note
}

// plain returns s as one line of valid text: no control characters, no runs of blanks.
func plain(s string) string {
	s = strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || unicode.IsControl(c) || c == unicode.ReplacementChar {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(s, " "))
	return strings.Join(strings.Fields(s), " ")
}

// tooLong says that not all of what was typed was read.
const tooLong = "Only the first 1,000 characters were read."

func long(s string) bool { return len(s) > maxTyped && len([]rune(s)) > maxTyped }

func cut(s string) string {
	if !long(s) {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:maxTyped]))
}

// begin starts the answer to r.
func begin(s *index.Snapshot, r Request, title string) Answer {
	a := Answer{Request: r, Title: title, Pages: 1}
	if b := s.Briefing(r.Briefing); b != nil {
		a.Source, a.Newest = cmp.Or(b.Title, b.ID), b == s.Briefing("")
	}
	return a
}

// findBriefing returns the briefing whose ID is typed, whatever its case, or
// the only one whose ID or title holds it; or nil.
func findBriefing(s *index.Snapshot, typed string) *briefing.Briefing {
	if b := s.Briefing(typed); b != nil {
		return b
	}
	var found []*briefing.Briefing
	for _, b := range s.Briefings() {
		if strings.EqualFold(b.ID, typed) {
			return b
		}
		if strings.Contains(fold(b.ID+" "+b.Title), fold(typed)) {
			found = append(found, b)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// unknownCommand answers a request for a command that is not there.
func unknownCommand(s *index.Snapshot, r Request) Answer {
	a := begin(s, r, "No such command")
	a.Note, a.Misused = "There is no command /"+r.Command+".", true
	if c := nearestCommand(r.Command); c != "" {
		near := Request{Command: c, Speaker: r.Speaker, Topic: r.Topic, Page: r.Page}
		if missing(near, command(c)) == nil {
			a.Suggestions = append(a.Suggestions, near)
		}
	}
	a.Suggestions = append(a.Suggestions, Request{Command: "help"})
	return a
}

// unknownBriefing answers a request for a briefing that is not loaded.
func unknownBriefing(s *index.Snapshot, r Request) Answer {
	a := begin(s, r, "No such briefing")
	a.Note = "No briefing is called “" + shortLabel(r.Briefing) + "”."
	if len(s.Briefings()) == 0 {
		a.Note = "No briefing is loaded here yet."
		return a
	}
	for _, b := range s.Briefings()[:min(2, len(s.Briefings()))] {
		r.Briefing = other(s, b.ID)
		a.Suggestions = append(a.Suggestions, r)
	}
	a.Suggestions = append(a.Suggestions, Request{Command: "briefings"})
	return a
}

// missing returns the option that c requires and r lacks, or nil. A position
// without a topic can still be answered.
func missing(r Request, c *Command) *Option {
	i := slices.IndexFunc(c.Options, func(o Option) bool {
		return o.Required && r.Value(o.Name) == "" && (c.Name != "position" || o.Name != "topic")
	})
	if i < 0 {
		return nil
	}
	return &c.Options[i]
}

// incomplete answers a request that lacks o, which c requires.
func incomplete(ctx context.Context, s *index.Snapshot, r Request, c *Command, o *Option) (Answer, error) {
	a := begin(s, r, "/"+c.Name+" needs a "+o.Name)
	a.Note, a.Misused = "Type "+c.Usage()+".", true
	if o.Name != "speaker" {
		a.Suggestions = topics(ctx, s, r)
		return a, nil
	}
	var err error
	a.Suggestions, err = whoSpeaks(ctx, s, r)
	return a, err
}
