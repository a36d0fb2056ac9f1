package main

import (
	"encoding/json"
	"io"

	"attache/handlers"
	"attache/index"
)

// The JSON that -json prints: one object a line for each line that is asked.
type (
	jsonAnswer struct {
		Command     string        `json:"command"`
		Briefing    string        `json:"briefing"`
		Speaker     string        `json:"speaker"`
		Topic       string        `json:"topic"`
		Page        int           `json:"page"`
		Pages       int           `json:"pages"`
		Note        string        `json:"note"`
		Suggestions []string      `json:"suggestions"`
		Facts       []jsonFact    `json:"facts,omitempty"` // only /speakers, /brief, /briefings, /help and who somebody is have them
		Passages    []jsonPassage `json:"passages"`
	}
	jsonFact struct {
		Label string `json:"label"`
		Text  string `json:"text"`
	}
	jsonPassage struct {
		Paragraph  int             `json:"paragraph"`
		Also       []int           `json:"also"`
		Text       string          `json:"text"`
		Best       string          `json:"best"`
		Score      float64         `json:"score"`
		Statements []jsonStatement `json:"statements"`
		Signals    []jsonSignal    `json:"signals,omitempty"`
	}
	jsonStatement struct {
		Text    string `json:"text"`
		Speaker string `json:"speaker"`
		Role    string `json:"role"`
		Voice   string `json:"voice"`
		Sure    bool   `json:"sure"`
	}
	jsonSignal struct {
		Name   string  `json:"name"`
		Value  float64 `json:"value"`
		Weight float64 `json:"weight"`
	}
)

// writeJSON writes a as one line.
func writeJSON(w io.Writer, a handlers.Answer, explain bool) {
	j := jsonAnswer{Command: a.Command, Briefing: a.Briefing, Speaker: a.Speaker, Topic: a.Topic,
		Page: max(a.Page, 1), Pages: max(a.Pages, 1), Note: a.Note, Suggestions: []string{}, Passages: []jsonPassage{}}
	for _, r := range a.Suggestions {
		j.Suggestions = append(j.Suggestions, r.Line())
	}
	for _, f := range a.Facts {
		j.Facts = append(j.Facts, jsonFact(f))
	}
	for _, e := range a.Excerpts {
		p := passage(e)
		if explain {
			p.Signals = signals(e.Signals)
		}
		j.Passages = append(j.Passages, p)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(j) // an error of w shows when it is flushed
}

func passage(e handlers.Excerpt) jsonPassage {
	p := jsonPassage{Paragraph: e.Paragraph, Also: append([]int{}, e.Also...), Text: e.Text, Best: e.Best.In(e.Text),
		Score: e.Score, Statements: []jsonStatement{}}
	for _, v := range e.Voices {
		p.Statements = append(p.Statements, jsonStatement{v.In(e.Text), v.Speaker, v.Role, v.Voice.String(), v.Sure})
	}
	return p
}

func signals(all []index.Signal) []jsonSignal {
	out := []jsonSignal{}
	for _, s := range all {
		out = append(out, jsonSignal(s))
	}
	return out
}
