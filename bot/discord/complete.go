package discord

import (
	"context"
	"strconv"
	"strings"

	"attache/handlers"
)

// complete answers what an option may be while it is being typed.
func (t *task) complete(ctx context.Context) *Response {
	partial, typing := handlers.Request{Command: t.in.Data.Name}, given{}
	for _, o := range t.in.Data.Options {
		if o.Focused {
			typing = o
		} else if o.Name != publicOption {
			partial, _ = partial.With(o.Name, o.text())
		}
	}
	partial = t.values(ctx, partial)
	return offer(typing.Name, handlers.Complete(ctx, t.s, partial.Command, typing.Name, partial, typing.text()))
}

// offer offers what an option may be.
func offer(option string, all []handlers.Choice) *Response {
	list := choiceList{[]choice{}}
	for _, c := range all {
		if v, ok := value(option, c.Value); ok && len(list.Choices) < maxOptions {
			list.Choices = append(list.Choices, choice{clip(c.Label, maxOption), v})
		}
	}
	return &Response{Type: choices, Data: list}
}

// value is a choice's value as its option wants it; not ok if it is too long.
func value(option, v string) (any, bool) {
	if option == "paragraph" || option == "page" {
		n, err := strconv.Atoi(v)
		return n, err == nil
	}
	return v, length(v) <= maxOption && v != ""
}

// values puts values where r has the labels of choices: some clients submit those.
func (t *task) values(ctx context.Context, r handlers.Request) handlers.Request {
	for _, option := range []string{"briefing", "speaker", "topic"} {
		typed := r.Value(option)
		if !strings.ContainsAny(typed, ",·…") {
			continue // labels that differ from their value hold one of these
		}
		for _, c := range handlers.Complete(ctx, t.s, r.Command, option, r, typed) {
			if c.Label == typed {
				r, _ = r.With(option, c.Value)
				break
			}
		}
	}
	return r
}
