package main

import (
	"context"
	"fmt"
	"strings"

	"attache/handlers"
	"attache/index"
)

// complete is what Tab does: it goes on with the command, or with the value of
// the option that is being typed, as far as there is only one way. Where there
// are several it shows them.
func (t *terminal) complete(line string, pos int, key rune) (string, int, bool) {
	if key != '\t' {
		return "", 0, false
	}
	if pos != len(line) {
		return line, pos, true
	}
	s := t.handler.Index.Acquire()
	defer s.Release()
	typed, choices := open(s, line)
	next := further(choices, typed)
	if next == typed && len(choices) > 1 {
		t.offer(choices)
	}
	next = line[:len(line)-len(typed)] + next
	return next, len(next), true
}

// open returns the end of line that Tab completes and what it may become.
func open(s *index.Snapshot, line string) (typed string, choices []handlers.Choice) {
	if !strings.Contains(line, " ") {
		return line, commandChoices(line)
	}
	for i, c := range line {
		if c != ' ' {
			continue
		}
		head, tail := line[:i+1], line[i+1:]
		if choices = values(s, head, tail); len(choices) > 0 {
			return tail, choices
		}
	}
	return "", nil
}

// commandChoices returns the commands that begin with what is typed, "/" or not.
func commandChoices(typed string) []handlers.Choice {
	slash := typed[:len(typed)-len(strings.TrimPrefix(typed, "/"))]
	var all []handlers.Choice
	for i := range handlers.Commands {
		c := &handlers.Commands[i]
		if name := slash + c.Name; typed != "" && strings.HasPrefix(name, strings.ToLower(typed)) {
			all = append(all, handlers.Choice{Label: c.Usage(), Value: name})
		}
	}
	return all
}

// values returns what tail may become as the option that follows head: those
// that go on from it as it is typed, else the one that holds a word that does.
func values(s *index.Snapshot, head, tail string) []handlers.Choice {
	r, _ := handlers.Parse(head, s)
	option, prefix := nextOption(r), tail
	if name, value, ok := strings.Cut(tail, ":"); ok && takes(r.Command, name) {
		option, prefix = name, value
	}
	all := handlers.Complete(context.Background(), s, r.Command, option, r, prefix)
	var going []handlers.Choice
	for _, c := range all {
		c.Value = tail[:len(tail)-len(prefix)] + c.Value
		if goesOn(c.Value, tail) {
			going = append(going, c)
		}
	}
	if len(going) == 0 && len(all) == 1 && !strings.HasSuffix(tail, " ") {
		return all
	}
	return going
}

// goesOn reports whether value begins with typed, in whatever case.
func goesOn(value, typed string) bool {
	return len(value) >= len(typed) && strings.EqualFold(value[:len(typed)], typed)
}

// nextOption returns the option that the next word fills: the first that is empty.
func nextOption(r handlers.Request) string {
	for _, o := range options(r.Command) {
		if r.Value(o.Name) == "" && o.Name != "page" {
			return o.Name
		}
	}
	return ""
}

func takes(command, option string) bool {
	for _, o := range options(command) {
		if o.Name == option {
			return true
		}
	}
	return false
}

func options(command string) []handlers.Option {
	for _, c := range handlers.Commands {
		if c.Name == command {
			return c.Options
		}
	}
	return nil
}

// further returns what all choices go on with, the whole value and a blank if
// there is one only; or typed.
func further(choices []handlers.Choice, typed string) string {
	switch len(choices) {
	case 0:
		return typed
	case 1:
		return choices[0].Value + " "
	}
	same := choices[0].Value
	for _, c := range choices[1:] {
		for !strings.HasPrefix(c.Value, same) {
			same = same[:len(same)-1]
		}
	}
	if same = strings.ToValidUTF8(same, ""); len(same) <= len(typed) {
		return typed
	}
	return same
}

// offer shows the choices above the line that is being typed.
func (t *terminal) offer(choices []handlers.Choice) {
	for _, c := range choices {
		fmt.Fprintln(t.out, t.draw.in(faint, t.draw.wrap("  "+printable(c.Label), "    ")))
	}
	t.out.Flush()
}
