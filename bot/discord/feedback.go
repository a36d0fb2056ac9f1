package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"attache/handlers"
)

// The inputs of the form that reports a credit.
const (
	whatInput  = "what"
	rightInput = "right"
)

// Limits of the form.
const (
	maxTitle = 45
	maxWhat  = 1000
)

// A Report is a line of the feedback file: who finds which credit wrong.
type Report struct {
	Time     time.Time  `json:"time"`
	User     string     `json:"user"` // ID
	Guild    string     `json:"guild,omitempty"`
	Briefing string     `json:"briefing"`
	Text     string     `json:"text"` // the digest of the briefing's text
	Command  string     `json:"command"`
	Speaker  string     `json:"speaker,omitempty"`
	Topic    string     `json:"topic,omitempty"`
	What     string     `json:"what"`            // what is wrong, as typed
	Right    string     `json:"right,omitempty"` // who says it instead, as typed
	Passages []Credited `json:"passages"`        // what the answer showed
}

// Credited is a stretch of a paragraph with the credit that it was shown with.
type Credited struct {
	Paragraph int    `json:"paragraph"`
	Text      string `json:"text"`
	Speaker   string `json:"speaker"` // "" for the writer
	Voice     string `json:"voice"`
	Sure      bool   `json:"sure"`
}

// form opens the form that reports a wrong credit of the answer st is about.
func (t *task) form(st state) *Response {
	if t.bot.Feedback == nil {
		return line(noFeedback)
	}
	st.verb = report
	yes, no := true, false
	what := Component{Type: inputType, Style: paragraphInput, CustomID: whatInput, Label: "Which passage (¶), and what is wrong?", Required: &yes, MaxLength: maxWhat,
		Placeholder: "¶4: “…” is not by him"}
	right := Component{Type: inputType, Style: shortInput, CustomID: rightInput, Label: "Who says it, as you read it?", Required: &no, MaxLength: maxOption}
	return &Response{Type: modal, Data: modalForm{CustomID: st.customID(), Title: clip("Wrong credit?", maxTitle), Components: []Component{row(what), row(right)}}}
}

// The styles of a text input.
const (
	shortInput     = 1
	paragraphInput = 2
)

const (
	noFeedback = "Reports of wrong credits are not collected here."
	thanks     = "Thank you. An editor will read it."
)

// submitted takes the form that reports a wrong credit.
func (t *task) submitted(ctx context.Context) *Response {
	st, ok := readID(t.in.Data.CustomID)
	if !ok || st.verb != report {
		return line(noButton)
	}
	if t.bot.Feedback == nil {
		return line(noFeedback)
	}
	st, _ = t.resolve(st, t.in.Message) // a digest that stays is still a report
	a, err := handlers.Answers(ctx, t.s, st.request)
	if err != nil {
		return t.fault(err)
	}
	if err := t.bot.report(t.reported(st, a)); err != nil {
		return t.fault(err)
	}
	return line(thanks)
}

// reported is what the form says about a.
func (t *task) reported(st state, a handlers.Answer) Report {
	r := Report{Time: t.bot.Now().UTC(), User: t.in.asker().ID, Guild: t.in.Guild, Briefing: a.Briefing, Text: st.text,
		Command: a.Command, Speaker: a.Speaker, Topic: a.Topic, What: t.in.typed(whatInput), Right: t.in.typed(rightInput), Passages: []Credited{}}
	for _, e := range a.Excerpts {
		for _, v := range e.Voices {
			r.Passages = append(r.Passages, Credited{e.Paragraph, v.In(e.Text), v.Speaker, v.Voice.String(), v.Sure})
		}
	}
	return r
}

// report appends r to the feedback file, a line at once.
func (b *Bot) report(r Report) error {
	line, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write a report: %w", err)
	}
	b.writing.Lock()
	defer b.writing.Unlock()
	if _, err := b.Feedback.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("write a report: %w", err)
	}
	return nil
}

// typed returns what stands in an input of the form.
func (in *Interaction) typed(id string) string { return in.input(id, maxWhat) }

// input returns what stands in an input of a form, at most so many characters.
func (in *Interaction) input(id string, most int) string {
	for _, c := range in.Data.Components {
		if v, ok := c.find(id); ok {
			return clip(v, most)
		}
	}
	return ""
}

// find returns the value of the input called id in c.
func (c submission) find(id string) (string, bool) {
	if c.CustomID == id {
		return c.Value, true
	}
	inner := c.Components
	if c.Component != nil {
		inner = append(inner, *c.Component)
	}
	for _, s := range inner {
		if v, ok := s.find(id); ok {
			return v, true
		}
	}
	return "", false
}
