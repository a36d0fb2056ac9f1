// Package handlers answers commands from an index: what is asked goes in as a
// [Request], what is answered comes out as an [Answer]. It knows nothing of
// Discord or terminals; each surface draws an Answer in its own way.
//
// Rules: an answer shows the briefing's own words or says that there are none;
// what a user can get wrong is an answer with a Note, an error is a fault of ours.
package handlers

import (
	"context"

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
	Source      string    // the briefing's title
	Facts       []Fact    // labelled lines that stand above the excerpts: /speakers, /brief, /briefings
	Excerpts    []Excerpt // best first
	Pages       int       // at least 1
	Total       int       // excerpts on all pages
	Note        string    // what the reader must know: how the request was read, or why nothing was found
	Suggestions []Request // up to three things to ask instead or next
	Found       bool      // the answer says what was asked for
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

// Handle answers r. It never fails for what a user typed: an error is a fault
// of ours, or ctx's.
func (h *Handler) Handle(ctx context.Context, r Request) (Answer, error) {
	return Answer{Request: r, Pages: 1, Note: "not answered yet"}, ctx.Err()
}
