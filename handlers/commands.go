package handlers

import (
	"slices"

	"attache/index"
)

// The options that several commands share.
var (
	briefingOption = Option{Name: "briefing", Summary: "Which briefing; the newest if left out"}
	pageOption     = Option{Name: "page", Summary: "Which page of the answer", Number: true}
	whoOption      = Option{Name: "speaker", Summary: "Surname or full name of somebody who speaks in the briefing"}
	aboutOption    = Option{Name: "topic", Summary: "What about, in your own words"}
)

// Commands is the one list of what can be asked. Options stand in the order in
// which a typed command takes them; page and briefing are given by name.
var Commands = []Command{
	{"ask", "The passages that answer a question, best first", []Option{
		{Name: "question", Summary: "What you want to know, in your own words", Required: true}, pageOption, briefingOption}, ask},
	{"position", "What one speaker says about a topic", []Option{
		required(whoOption), required(aboutOption), pageOption, briefingOption}, position},
	{"risks", "What could go wrong, and who warns of it", []Option{aboutOption, pageOption, briefingOption}, risks},
	{"quotes", "Verbatim words only, of one speaker or of all", []Option{whoOption, aboutOption, pageOption, briefingOption}, quotes},
	{"compare", "What each speaker says about a topic, side by side", []Option{required(aboutOption), pageOption, briefingOption}, compare},
	{"speakers", "Who speaks, in what role, in which paragraphs, how much", []Option{pageOption, briefingOption}, speakers},
	{"read", "A paragraph in its place", []Option{
		{Name: "paragraph", Summary: "The paragraph’s number; the first if left out", Number: true}, briefingOption}, read},
	{"brief", "Headline, speakers with their main line, dates and figures, minutes of reading", []Option{briefingOption}, brief},
	{"briefings", "Which briefings are loaded", []Option{pageOption}, briefings},
	{"help", "What can be asked", nil, nil},
}

func required(o Option) Option {
	o.Required = true
	return o
}

// IsCommand reports whether something can be asked by this name.
func IsCommand(name string) bool { return command(name) != nil }

// command returns the command called name, or nil.
func command(name string) *Command {
	i := slices.IndexFunc(Commands, func(c Command) bool { return c.Name == name })
	if i < 0 {
		return nil
	}
	return &Commands[i]
}

// option returns the option of c called name, or nil.
func (c *Command) option(name string) *Option {
	i := slices.IndexFunc(c.Options, func(o Option) bool { return o.Name == name })
	if i < 0 {
		return nil
	}
	return &c.Options[i]
}

// inOrder returns the options that a typed command takes without their names.
func (c *Command) inOrder() []Option {
	var in []Option
	for _, o := range c.Options {
		if o.Name != "page" && o.Name != "briefing" {
			in = append(in, o)
		}
	}
	return in
}

// Usage is how c is typed: "/position speaker topic", optional ones in brackets.
func (c *Command) Usage() string {
	line := "/" + c.Name
	for _, o := range c.inOrder() {
		if o.Required {
			line += " " + o.Name
		} else {
			line += " [" + o.Name + "]"
		}
	}
	return line
}

// help lists the commands.
func help(s *index.Snapshot, r Request) Answer {
	a := begin(s, r, "What can be asked")
	for i := range Commands {
		c := &Commands[i]
		a.Facts = append(a.Facts, Fact{c.Usage(), c.Summary})
	}
	a.Note = "Or simply type a question. Every command also takes briefing:, and page: where the answer has pages."
	a.Found = true
	return a
}
