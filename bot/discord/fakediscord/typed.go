package fakediscord

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// optionName finds what may be the name of an option in a typed line.
var optionName = regexp.MustCompile(`(?:^|\s)([\p{L}\d_-]+):`)

// parse reads a line as a client takes it. Of a line that is not finished the
// last option is the one that is being typed.
func (s Seat) parse(line string, typing bool) (*Command, []object, error) {
	name, rest, _ := strings.Cut(strings.TrimPrefix(line, "/"), " ")
	c := s.offered(1, name)
	if c == nil {
		return nil, nil, fmt.Errorf("/%s is not offered here", name)
	}
	options, given, err := c.given(rest)
	if err != nil {
		return nil, nil, err
	}
	for i, o := range options {
		focused := typing && i == len(options)-1
		if focused {
			o["focused"] = true
		} else if o["value"], err = typed(o["type"].(int), o["value"].(string)); err != nil {
			return nil, nil, err
		}
	}
	for _, o := range c.Options {
		if o.Required && !typing && !given[o.Name] {
			return nil, nil, fmt.Errorf("the client asks for %s", o.Name)
		}
	}
	return c, options, nil
}

// given takes a line apart at the names of c's options.
func (c *Command) given(rest string) (options []object, given map[string]bool, err error) {
	given = map[string]bool{}
	at := []int{}
	for _, m := range optionName.FindAllStringSubmatchIndex(rest, -1) {
		i := slices.IndexFunc(c.Options, func(o CommandOption) bool { return o.Name == rest[m[2]:m[3]] })
		if i < 0 || given[c.Options[i].Name] {
			continue
		}
		if n := len(options); n > 0 {
			options[n-1]["value"] = strings.TrimSpace(rest[at[n-1]:m[0]])
		}
		given[c.Options[i].Name] = true
		options = append(options, object{"name": c.Options[i].Name, "type": c.Options[i].Type, "value": strings.TrimLeft(rest[m[1]:], " ")})
		at = append(at, m[1])
	}
	if len(options) == 0 && strings.TrimSpace(rest) != "" {
		return nil, nil, fmt.Errorf("the client takes %q for no option", rest)
	}
	return options, given, nil
}

// typed is a value of an option's type.
func typed(kind int, text string) (any, error) {
	switch kind {
	case integerOption:
		return strconv.ParseInt(text, 10, 64)
	case booleanOption:
		return strconv.ParseBool(strings.ToLower(text))
	}
	return text, nil
}

// focused is the type of the option that is being typed.
func (u *Use) focused() int {
	options, _ := u.data["options"].([]object)
	for _, o := range options {
		if o["focused"] == true {
			return o["type"].(int)
		}
	}
	return 0
}
