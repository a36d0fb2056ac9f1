// Package index ranks the passages of briefings: which paragraphs answer a
// question, in what order, and which sentence of each answers best.
//
// A passage is what the index ranks and an answer cites: one paragraph with
// the statements that bear on the query. An [Index] holds the briefings of a
// folder; a [Snapshot] is one state of it, which a caller searches until it is
// done, whatever is loaded meanwhile. What a snapshot hands out is never
// changed, and any number of goroutines may use it at once.
package index

import (
	"attache/index/briefing"
)

// Kind says what of the text a query is about.
type Kind uint8

// The kinds of query.
const (
	Ask      Kind = iota // any voice
	Position             // what Speaker says, verbatim or reported
	Quotes               // verbatim words only, of Speaker or of anybody
	Risks                // what could go wrong
	Own                  // what the writer says, and nobody else
)

// A Query is what is searched for.
type Query struct {
	Briefing string // an ID; "" is the newest
	Speaker  string // a Speaker's Name; "" is anybody
	Text     string // the question or topic, as typed; "" ranks by the Kind alone
	Kind     Kind
	Offset   int // hits to leave out, best first
	Limit    int // hits to return at most; 0 means 5
}

// A Hit is a passage that answers, with why.
type Hit struct {
	Briefing   *briefing.Briefing
	Passage    *briefing.Paragraph
	Also       []int           // paragraphs that say nearly the same, left out of the hits
	Statements []int           // the passage's statements that bear on the query, in order
	Best       briefing.Span   // the sentence that answers best, in Passage.Text
	Matches    []briefing.Span // the words that matched, in order, in Passage.Text
	Score      float64         // above 0; comparable between queries of one Kind
	Signals    []Signal        // what Score is made of
}

// A Signal is one reason for a Hit's score.
type Signal struct {
	Name   string
	Value  float64 // before weighting
	Weight float64
}

// Confidence says how sure the index is that the briefing speaks of the query at all.
type Confidence uint8

// The degrees of confidence.
const (
	None Confidence = iota // nothing fits; there are no hits
	Low                    // something near it
	Fair                   // probably
	High                   // plainly
)

// A Correction is a word of the query that was read as another.
type Correction struct{ Typed, Read string }

// Results is what a search found.
type Results struct {
	Briefing    *briefing.Briefing
	Hits        []Hit
	Total       int // hits before Offset and Limit
	Confidence  Confidence
	Corrections []Correction
	Others      []*briefing.Speaker // who else speaks of it, most first, where Speaker does not
}
