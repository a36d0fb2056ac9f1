package fakediscord

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// width is how wide a transcript is, in characters.
const width = 92

// A pen draws messages as lines of text. One that is short shows of each line
// of a message only what fits a line of the transcript.
type pen struct{ short bool }

// message draws a message.
func (p pen) message(m *Message) []string {
	lines := p.wrapped(m.Content)
	for _, e := range m.Embeds {
		lines = append(lines, fmt.Sprintf("embed: %+v", e))
	}
	shown := strings.Join(addresses(all(m.Components)), " ")
	for _, f := range m.Files {
		if !strings.Contains(shown, f.Name) {
			lines = append(lines, fmt.Sprintf("(file %s: %s)", f.Name, f.Description))
		}
	}
	return append(lines, p.all(m.Components)...)
}

func (p pen) all(top []*Component) []string {
	var lines []string
	for _, c := range top {
		lines = append(lines, p.one(c)...)
	}
	return lines
}

// one draws a component: buttons in brackets, those that are switched off in
// parentheses.
func (p pen) one(c *Component) []string {
	switch c.Type {
	case textType:
		return p.wrapped(c.Content)
	case rowType:
		return wrappedAt(c.inRow(), "  ")
	case sectionType:
		return append(p.all(c.Components), p.one(c.Accessory)...)
	case containerType:
		return p.all(c.Components)
	case buttonType, inputType, selectType:
		return wrappedAt(c.inLine(), "  ")
	case labelType:
		return append([]string{c.Label + ": " + c.Description}, p.one(c.Component)...)
	case galleryType:
		var lines []string
		for _, i := range c.Items {
			lines = append(lines, p.wrapped("(picture "+i.Media.URL+": "+i.Description+")")...)
		}
		return lines
	case separatorType:
		return []string{"---"}
	}
	return []string{fmt.Sprintf("(component of type %d)", c.Type)}
}

func (c *Component) inRow() string {
	var parts []string
	for _, in := range c.Components {
		parts = append(parts, in.inLine())
	}
	return strings.Join(parts, " ")
}

func (c *Component) inLine() string {
	switch c.Type {
	case buttonType:
		switch {
		case c.Disabled:
			return "(" + c.Label + ")"
		case c.URL != "":
			return "[" + c.Label + " -> " + c.URL + "]"
		}
		return "[" + c.Label + "]"
	case selectType:
		var labels []string
		for _, o := range c.Options {
			labels = append(labels, o.Label)
		}
		return "[" + c.Placeholder + ": " + strings.Join(labels, " | ") + "]"
	case inputType:
		return "[" + strings.TrimSpace(c.Label+" ____ "+c.Placeholder+" "+c.Value) + "]"
	}
	return ""
}

// escapes finds what a client shows without the bar before it.
var escapes = regexp.MustCompile(`\\([^\p{L}\d\s])`)

// wrapped breaks a text into lines that fit the transcript.
func (p pen) wrapped(text string) []string {
	if text == "" {
		return nil
	}
	var lines []string
	for line := range strings.SplitSeq(escapes.ReplaceAllString(text, "$1"), "\n") {
		all := wrappedAt(line, "")
		if p.short && len(all) > 1 {
			all = []string{all[0] + " …"}
		}
		lines = append(lines, all...)
	}
	return lines
}

// wrappedAt breaks a line at blanks; what follows is indented.
func wrappedAt(line, indent string) []string {
	var lines []string
	now := ""
	for word := range strings.SplitSeq(line, " ") {
		switch {
		case now == "":
			now = word
		case utf8.RuneCountInString(now)+1+utf8.RuneCountInString(word) > width:
			lines, now = append(lines, now), indent+word
		default:
			now += " " + word
		}
	}
	return append(lines, now)
}
