package fakediscord

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Command is a command as it is registered.
type Command struct {
	ID           string            `json:"id,omitempty"`
	Application  string            `json:"application_id,omitempty"`
	Version      string            `json:"version,omitempty"`
	Guild        string            `json:"guild_id,omitempty"`
	Name         string            `json:"name"`
	Names        map[string]string `json:"name_localizations"`
	Type         int               `json:"type"`
	Description  string            `json:"description"`
	Descriptions map[string]string `json:"description_localizations"`
	Options      []CommandOption   `json:"options,omitempty"`
	Contexts     []int             `json:"contexts"`
	Integrations []int             `json:"integration_types"`
	Permissions  *string           `json:"default_member_permissions"`
	DMs          *bool             `json:"dm_permission,omitempty"`
	NSFW         bool              `json:"nsfw"`
}

// A CommandOption is an option of a command.
type CommandOption struct {
	Type         int               `json:"type"`
	Name         string            `json:"name"`
	Names        map[string]string `json:"name_localizations,omitempty"`
	Description  string            `json:"description"`
	Descriptions map[string]string `json:"description_localizations,omitempty"`
	Required     bool              `json:"required,omitempty"`
	Autocomplete bool              `json:"autocomplete,omitempty"`
	Choices      []choice          `json:"choices,omitempty"`
	Options      []CommandOption   `json:"options,omitempty"`
	ChannelTypes []int             `json:"channel_types,omitempty"`
	Min          *json.Number      `json:"min_value,omitempty"`
	Max          *json.Number      `json:"max_value,omitempty"`
	MinLength    *int              `json:"min_length,omitempty"`
	MaxLength    *int              `json:"max_length,omitempty"`
}

// The types of option.
const (
	textOption       = 3
	integerOption    = 4
	booleanOption    = 5
	attachmentOption = 11
)

// commandName is what a slash command or option may be called; letters must be
// small ones besides.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

// lintCommands says what is wrong with a list of commands.
func lintCommands(wrong *complaints, raw []byte) {
	var list []Command
	if err := strictly(raw, &list); err != nil {
		wrong.add("commands: %v", err)
		return
	}
	count, names := map[int]int{}, []string{}
	for _, c := range list {
		kind := max(c.Type, 1)
		count[kind]++
		names = append(names, decimal(uint64(kind))+" "+c.Name)
		lintCommand(wrong, c)
	}
	wrong.most("slash commands", count[1], 100)
	wrong.most("user commands", count[2], 15)
	wrong.most("message commands", count[3], 15)
	if n := twice(names); n != "" {
		wrong.add("two commands are called %s", n)
	}
}

func lintCommand(wrong *complaints, c Command) {
	if c.Type > 1 {
		wrong.text("a command's name", c.Name, 1, 32)
		if c.Description != "" || len(c.Options) > 0 {
			wrong.add("%q cannot have a description or options", c.Name)
		}
		return
	}
	lintName(wrong, c.Name)
	wrong.text("the description of /"+c.Name, c.Description, 1, 100)
	lintOptions(wrong, c)
	if n := characters(c); n > 8000 {
		wrong.add("/%s has %d characters in all, more than 8000", c.Name, n)
	}
}

func lintName(wrong *complaints, name string) {
	if !commandName.MatchString(name) || name != strings.ToLower(name) {
		wrong.add("%q cannot be the name of a command or option", name)
	}
}

func lintOptions(wrong *complaints, c Command) {
	wrong.most("options of /"+c.Name, len(c.Options), 25)
	var names []string
	for i, o := range c.Options {
		lintName(wrong, o.Name)
		wrong.text("the description of option "+o.Name, o.Description, 1, 100)
		wrong.most("choices of "+o.Name, len(o.Choices), 25)
		names = append(names, o.Name)
		if o.Required && i > 0 && !c.Options[i-1].Required {
			wrong.add("/%s: %s is required but stands after one that is not", c.Name, o.Name)
		}
		if o.Autocomplete && (len(o.Choices) > 0 || !slices.Contains([]int{textOption, integerOption, 10}, o.Type)) {
			wrong.add("/%s: %s cannot complete", c.Name, o.Name)
		}
	}
	if n := twice(names); n != "" {
		wrong.add("/%s has two options called %s", c.Name, n)
	}
}

// characters counts what Discord counts of a command.
func characters(c Command) int {
	n := utf8.RuneCountInString(c.Name + c.Description)
	for _, o := range c.Options {
		n += utf8.RuneCountInString(o.Name + o.Description)
		for _, ch := range o.Choices {
			n += utf8.RuneCountInString(ch.Name) + utf8.RuneCount(ch.Value)
		}
	}
	return n
}
