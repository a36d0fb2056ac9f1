package fakediscord

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// filled returns what a form sends, and what a person would say of it. The
// client holds people to the lengths that the form demands.
func (f *Modal) filled(values map[string]string) (parts []object, said string, err error) {
	var all []string
	used := 0
	for _, c := range f.Components {
		in, label := c.Component, c.Label
		if c.Type == rowType {
			in, label = c.Components[0], c.Components[0].Label
		}
		if in == nil {
			continue // a text
		}
		value, given := values[label]
		if !given {
			value, given = values[in.CustomID]
		}
		if given {
			used++
		} else {
			value = in.Value
		}
		if err := in.takes(value); err != nil {
			return nil, "", fmt.Errorf("%s: %w", label, err)
		}
		all = append(all, label+" "+quoted(value))
		parts = append(parts, c.sent(in, value))
	}
	if used != len(values) {
		return nil, "", fmt.Errorf("not all of %v are inputs", values)
	}
	return parts, strings.Join(all, ", "), nil
}

// sent is how the client sends an input, in what holds it.
func (c *Component) sent(in *Component, value string) object {
	input := object{"type": in.Type, "id": in.ID, "custom_id": in.CustomID, "value": value}
	if in.Type == selectType {
		delete(input, "value")
		input["values"] = []string{}
		if value != "" {
			input["values"] = []string{value}
		}
	}
	if c.Type == rowType {
		return object{"type": rowType, "id": c.ID, "components": []object{input}}
	}
	return object{"type": labelType, "id": c.ID, "component": input}
}

// takes says why the client does not take a value, if it does not.
func (in *Component) takes(value string) error {
	n := utf8.RuneCountInString(value)
	required := in.Required == nil || *in.Required
	switch {
	case required && n == 0:
		return fmt.Errorf("it is required")
	case n > 0 && in.MinLength != nil && n < *in.MinLength, in.MaxLength != nil && n > *in.MaxLength:
		return fmt.Errorf("%d characters are not what it takes", n)
	}
	return nil
}
