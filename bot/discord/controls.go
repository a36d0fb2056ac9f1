package discord

import (
	"fmt"
	"strings"

	"attache/handlers"
)

// button is a button of a's message that stands for r.
func button(l look, v verb, label string, r handlers.Request) Component {
	return Component{Type: buttonType, Style: secondary, Label: clip(label, maxLabel), CustomID: l.id(v, r)}
}

// id is the custom ID of v with r.
func (l look) id(v verb, r handlers.Request) string {
	return l.state(v, r).customID()
}

func (l look) state(v verb, r handlers.Request) state {
	st := state{verb: v, request: r, text: l.text}
	if !l.private {
		st.asker = l.asker
	}
	if r.Briefing == "" && l.briefing != nil {
		st.request.Briefing = l.briefing.ID
	}
	return st
}

// carries reports whether a button of a's message can stand for r: what its
// custom ID names by a digest must be found again.
func (l look) carries(a handlers.Answer, r handlers.Request) bool {
	if l.bare {
		return false
	}
	st, ok := readID(l.id(try, r))
	return ok && (!strings.HasPrefix(st.request.Topic, longer) || r.Topic == a.Topic) &&
		(!strings.HasPrefix(st.request.Speaker, longer) || l.speaks(r.Speaker)) &&
		!strings.HasPrefix(r.Command, longer)
}

// speaks reports whether somebody called name speaks in the briefing.
func (l look) speaks(name string) bool {
	if l.briefing == nil {
		return false
	}
	for _, sp := range l.briefing.Speakers {
		if sp.Name == name {
			return true
		}
	}
	return false
}

func contextButton(a handlers.Answer, l look, paragraph int, label string) Component {
	r := a.Request
	r.Page = paragraph
	return button(l, beside, label, r)
}

// controls returns the rows beneath an answer.
func controls(a handlers.Answer, l look) []Component {
	rows := []Component{}
	for _, r := range [][]Component{suggestions(a, l), pages(a, l), actions(a, l), others(a, l)} {
		if len(r) > 0 {
			rows = append(rows, row(r...))
		}
	}
	return rows
}

// suggestions are buttons for what to ask instead or next.
func suggestions(a handlers.Answer, l look) []Component {
	var all []Component
	for _, r := range a.Suggestions {
		if l.carries(a, r) && len(all) < maxRow {
			b := button(l, try, r.Line(), r)
			b.Style = primary
			all = append(all, b)
		}
	}
	return all
}

// pages are buttons for the pages before and after.
func pages(a handlers.Answer, l look) []Component {
	if a.Pages < 2 || !a.Found {
		return nil
	}
	at := max(a.Page, 1)
	before, here, after := "Previous", fmt.Sprintf("Page %d of %d", at, a.Pages), "Next"
	if a.Command == "read" {
		before, here, after = "Before: "+pilcrow(at-1), fmt.Sprintf("%s of %d", pilcrow(at), a.Pages), "After: "+pilcrow(at+1)
	}
	var all []Component
	step := func(v verb, label string, page int) {
		r := a.Request
		r.Page = page
		b := button(l, v, label, r)
		b.Disabled = v == still
		all = append(all, b)
	}
	if at > 1 {
		step(turn, before, at-1)
	}
	step(still, here, at)
	if at < a.Pages {
		step(turn, after, at+1)
	}
	return all
}

// actions are buttons for what can be done with an answer.
func actions(a handlers.Answer, l look) []Component {
	var all []Component
	add := func(v verb, label string, r handlers.Request) { all = append(all, button(l, v, label, r)) }
	about := handlers.Request{Briefing: a.Briefing, Speaker: a.Speaker, Topic: a.Topic}
	if verbatim := about; a.Found && hasVoices(a) && a.Command != "quotes" && !a.IsWriter() {
		verbatim.Command = "quotes"
		add(only, "Only verbatim", verbatim)
	}
	if a.Found && hasVoices(a) && a.Command != "compare" && a.Topic != "" && l.briefing != nil && len(l.briefing.Speakers) > 1 {
		add(open, "Others on this", handlers.Request{Command: "compare", Briefing: a.Briefing, Topic: a.Topic})
	}
	if l.private && l.shareable && a.Found {
		add(share, "Share", a.Request)
	}
	if l.feedback && len(a.Excerpts) > 0 {
		add(wrong, "Wrong credit?", a.Request)
	}
	if !l.private {
		add(dismiss, "Dismiss", a.Request)
	}
	return all
}

// hasVoices reports whether a answers with what is said about something.
func hasVoices(a handlers.Answer) bool {
	switch a.Command {
	case "ask", "position", "risks", "quotes", "compare":
		return a.Topic != "" || a.Speaker != ""
	}
	return false
}

// others is a select of the other speakers, on the same topic.
func others(a handlers.Answer, l look) []Component {
	if l.briefing == nil || !a.Found || !hasVoices(a) && a.Command != "speakers" && a.Command != "brief" {
		return nil
	}
	c := Component{Type: selectType, Placeholder: "What somebody else says on this"}
	if a.Topic == "" {
		c.Placeholder = "What one of them says"
	}
	for _, sp := range l.briefing.Speakers {
		if sp.Name != a.Speaker && length(sp.Name) <= maxOption && len(c.Options) < maxOptions {
			c.Options = append(c.Options, option{Label: sp.Name, Value: sp.Name, Description: clip(sp.Role, maxOption)})
		}
	}
	if len(c.Options) == 0 {
		return nil
	}
	c.CustomID = l.id(selectOne, handlers.Request{Command: "position", Briefing: a.Briefing, Topic: a.Topic})
	return []Component{c}
}

// unique numbers custom IDs that would be the same, and returns b.
func (b *Body) unique() *Body {
	used := map[string]int{}
	for i := range b.Components {
		b.Components[i].walk(func(c *Component) {
			if c.CustomID == "" {
				return
			}
			first := c.CustomID
			used[first]++
			if n := used[first]; n > 1 {
				c.CustomID = numbered(first, n)
			}
		})
	}
	return b
}
