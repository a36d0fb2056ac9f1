// Package handlers answers commands from an index: what is asked goes in as a
// [Request], what is answered comes out as an [Answer]. It knows nothing of
// Discord or terminals; each surface draws an Answer in its own way.
//
// Rules: an answer shows the briefing's own words or says that there are none;
// what a user can get wrong is an answer with a Note, an error is a fault of ours.
package handlers

import (
	"context"
	"fmt"

	"attache/index"
	"attache/index/briefing"
)

// A Request is one question, from whatever surface. It is also what a button
// on Discord carries, so it holds all that is needed to answer again.
type Request struct {
	Command  string // a name in Commands, without the slash
	Briefing string // an ID; "" is the newest
	Speaker  string // as typed
	Topic    string // as typed: the question, the topic
	Page     int    // from 1 (0 is 1); for read, the paragraph's number
}

// An Answer is what is shown for a Request.
type Answer struct {
	Request               // as it was understood: the speaker's full name, the page that is shown
	Title       string    // one line: what this answers
	Source      string    // the briefing's title, or its ID if it has none
	Facts       []Fact    // labelled lines that stand above the excerpts: of /speakers, /brief, /briefings, /help, and who somebody is
	Excerpts    []Excerpt // best first
	Pages       int       // at least 1
	Total       int       // excerpts on all pages
	Note        string    // what the reader must know: how the request was read, or why nothing was found
	Suggestions []Request // up to three things to ask instead or next
	Found       bool      // the answer says what was asked for
	Misused     bool      // the request itself is at fault: no such command, an option missing
	Newest      bool      // the briefing is the newest, so that a request need not name it
}

// At returns the request for another page of a, or for another paragraph.
func (a Answer) At(page int) Request {
	r := a.Request
	r.Page = page
	if a.Newest {
		r.Briefing = ""
	}
	return r
}

// A Fact is a labelled line: "Byline: …".
type Fact struct{ Label, Text string }

// An Excerpt is a passage as it is shown.
type Excerpt struct {
	Group     string // the heading that it stands under (/compare: the speaker), "" for none
	Paragraph int
	Also      []int           // paragraphs that say nearly the same
	Text      string          // the briefing's own words, "…" where something is left out
	Best      briefing.Span   // the sentence to mark, in Text; empty for none
	Matches   []briefing.Span // in Text
	Voices    []Voice         // who says what of Text, in order
	Score     float64
	Signals   []index.Signal
}

// A Voice is a statement as an excerpt shows it.
type Voice struct {
	briefing.Span        // in the excerpt's Text
	Speaker       string // "" for the writer, or with another Voice for somebody whom the text does not name
	Role          string
	Voice         briefing.Voice
	Sure          bool
}

// A Command is something that can be asked. Commands registers, parses,
// completes, documents and runs them on every surface.
type Command struct {
	Name    string
	Summary string // one line, at most 100 characters
	Options []Option
	answer  func(ctx context.Context, s *index.Snapshot, r Request) (Answer, error)
}

// An Option is a value that a command takes. Name is one of briefing, speaker,
// topic, question, paragraph, page: question and topic both fill Request.Topic,
// paragraph and page both fill Request.Page.
type Option struct {
	Name     string
	Summary  string // at most 100 characters
	Required bool
	Number   bool // takes a whole number from 1
}

// A Handler answers requests from an index. Several goroutines may use one.
type Handler struct {
	Index *index.Index
}

// Handle answers r from one state of the index. It never fails for what a user
// typed: an error is a fault of ours, or ctx's.
func (h *Handler) Handle(ctx context.Context, r Request) (Answer, error) {
	s := h.Index.Acquire()
	defer s.Release()
	return Answers(ctx, s, r)
}

// Answers answers r from s; it is Handle for a caller who holds a snapshot.
func Answers(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	if err := ctx.Err(); err != nil {
		return Answer{Request: r, Pages: 1}, err
	}
	r, cut := clean(r)
	c := command(r.Command)
	if c == nil {
		return unknownCommand(s, r), nil
	}
	b := findBriefing(s, r.Briefing)
	if b == nil {
		return unknownBriefing(s, r), nil
	}
	r.Briefing = b.ID
	a, err := c.run(ctx, s, r)
	if err != nil {
		return a, fmt.Errorf("answer /%s: %w", r.Command, err)
	}
	a.Pages = max(a.Pages, 1)
	a.Note = Sentences(cut, a.Note)
	return a, nil
}

// run answers r. Only help has no function of its own: it reads Commands, which
// holds it.
func (c *Command) run(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	if o := missing(r, c); o != nil {
		return incomplete(ctx, s, r, c, o)
	}
	if c.answer == nil {
		return help(s, r), nil
	}
	return c.answer(ctx, s, r)
}
