package main

import (
	"context"
	"strings"

	"attache/handlers"
)

// complete is what Tab does: it goes on with the command, or with the value of
// the option that is being typed, as far as there is only one way.
func (t *terminal) complete(line string, pos int, key rune) (string, int, bool) {
	if key != '\t' || pos != len(line) {
		return "", 0, false
	}
	s := t.handler.Index.Acquire()
	defer s.Release()
	head, typed := split(line)
	var values []string
	if head == "" && strings.HasPrefix(typed, "/") {
		for _, c := range handlers.Commands {
			values = append(values, "/"+c.Name)
		}
	} else {
		r, _ := handlers.Parse(head, s)
		for _, option := range openOption(r) {
			for _, c := range handlers.Complete(context.Background(), s, r.Command, option, r, typed) {
				values = append(values, c.Value)
			}
		}
	}
	if next := further(values, typed); next != "" {
		return head + next, len(head + next), true
	}
	return line, pos, true
}

// split parts a line before the word that is being typed.
func split(line string) (head, typed string) {
	i := strings.LastIndexByte(line, ' ') + 1
	return line[:i], line[i:]
}

// openOption returns the option that the next word fills: the first that is empty.
func openOption(r handlers.Request) []string {
	for _, c := range handlers.Commands {
		if c.Name != r.Command {
			continue
		}
		for _, o := range c.Options {
			if r.Value(o.Name) == "" && o.Name != "page" {
				return []string{o.Name}
			}
		}
	}
	return nil
}

// further returns what all values that begin with typed go on with, the whole
// value and a blank if there is one only, or "".
func further(values []string, typed string) string {
	var fit []string
	for _, v := range values {
		if len(v) >= len(typed) && strings.EqualFold(v[:len(typed)], typed) {
			fit = append(fit, v)
		}
	}
	switch len(fit) {
	case 0:
		if len(values) == 1 {
			return values[0] + " "
		}
		return ""
	case 1:
		return fit[0] + " "
	}
	same := fit[0]
	for _, v := range fit[1:] {
		for !strings.HasPrefix(v, same) {
			same = same[:len(same)-1]
		}
	}
	if len(same) <= len(typed) {
		return ""
	}
	return strings.ToValidUTF8(same, "")
}
