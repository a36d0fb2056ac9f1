package discord

import (
	"attache/handlers"
)

// The types of command, and of option.
const (
	slashCommand   = 1
	messageCommand = 3

	textOption    = 3
	numberOption  = 4
	booleanOption = 5
	fileOption    = 11
)

// checkName is the message command: what a right click on a message offers.
const checkName = "Check against the briefing"

// publicOption is the option of every command that shows its answer to all.
const publicOption = "public"

// A definition is a command as it is registered.
type definition struct {
	Name         string             `json:"name"`
	Type         int                `json:"type"`
	Description  string             `json:"description"`
	Options      []optionDefinition `json:"options,omitempty"`
	Contexts     []int              `json:"contexts,omitempty"`
	Integrations []int              `json:"integration_types,omitempty"`
	Permissions  *string            `json:"default_member_permissions,omitempty"` // who is offered it at first; nil: everybody
}

type optionDefinition struct {
	Type         int    `json:"type"`
	Name         string `json:"name"`
	Description  string `json:"description"`
	Required     bool   `json:"required,omitempty"`
	Autocomplete bool   `json:"autocomplete,omitempty"`
	Min          int    `json:"min_value,omitempty"`
}

// definitions returns every command: the slash commands of handlers.Commands
// and the message command, as they are in one server.
func definitions() []definition {
	var all []definition
	for _, c := range handlers.Commands {
		all = append(all, definition{Name: c.Name, Type: slashCommand, Description: clip(c.Summary, maxOption), Options: optionsOf(c)})
	}
	return append(all, definition{Name: checkName, Type: messageCommand})
}

// everywhere makes of definitions those for servers, DMs and private channels,
// installed to a server or to an account. Discord has none of that for the
// commands of one server.
func everywhere(all []definition) []definition {
	for i := range all {
		all[i].Contexts, all[i].Integrations = []int{inGuild, inBotDM, inPrivateChannel}, []int{0, 1}
	}
	return all
}

// optionsOf defines c's options, required ones first as Discord demands.
func optionsOf(c handlers.Command) []optionDefinition {
	var required, others []optionDefinition
	for _, o := range c.Options {
		d := optionDefinition{Type: textOption, Name: o.Name, Description: clip(o.Summary, maxOption), Required: o.Required}
		if o.Number {
			d.Type, d.Min = numberOption, 1
		}
		d.Autocomplete = completes(o.Name)
		if o.Required {
			required = append(required, d)
		} else {
			others = append(others, d)
		}
	}
	others = append(others, optionDefinition{Type: booleanOption, Name: publicOption, Description: "Show the answer to everybody in the channel"})
	return append(required, others...)
}

// completes reports whether Discord asks what the option may be while it is typed.
func completes(option string) bool {
	switch option {
	case "speaker", "topic", "paragraph", "briefing":
		return true
	}
	return false
}
