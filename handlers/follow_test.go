package handlers

import (
	"testing"
)

// What is typed after an answer, and what it is read as; "" stands by itself.
func TestFollow(t *testing.T) {
	s := bundled(t).Acquire()
	defer s.Release()
	before := map[string]Request{
		"ask":  {Command: "ask", Topic: "missiles", Page: 1},
		"pos":  {Command: "position", Speaker: "Abdul Basit", Topic: "missiles", Page: 2},
		"read": {Command: "read", Page: 4},
		"brf":  {Command: "brief"},
		"who":  {Command: "ask", Topic: "who pays for it?"},
		"none": {},
	}
	for _, row := range []struct{ before, typed, want string }{
		// further and back
		{"ask", "more", "/ask missiles page:2"},
		{"ask", "More, please", "/ask missiles page:2"},
		{"ask", "show me more!", "/ask missiles page:2"},
		{"pos", "next page", `/position "Abdul Basit" missiles page:3`},
		{"pos", "back", `/position "Abdul Basit" missiles`},
		{"read", "next", "/read 5"},
		// a paragraph
		{"ask", "¶12", "/read 12"},
		{"ask", "and paragraph 12?", "/read 12"},
		// why
		{"ask", "why?", "/ask why missiles"},
		{"pos", "but why?", `/position "Abdul Basit" why missiles`},
		{"read", "why?", ""},
		{"who", "why?", "/ask who pays for it, and why?"},
		// others
		{"pos", "who else?", "/compare missiles"},
		{"pos", "in his own words", `/quotes "Abdul Basit" missiles`},
		{"pos", "what does he say about sanctions?", `/position "Abdul Basit" sanctions`},
		{"ask", "what does he say about sanctions?", ""},
		{"pos", "his exact words", `/quotes "Abdul Basit" missiles`},
		{"pos", "does durrani agree?", `/position "durrani" missiles`},
		{"pos", "does durrani agree with that?", `/position "durrani" missiles`},
		{"ask", "do they agree?", "/compare missiles"},
		{"pos", "who disagrees?", "/compare missiles"},
		{"brf", "do they agree?", ""},
		// another topic
		{"ask", "and sanctions?", "/ask sanctions"},
		{"pos", "what about sanctions?", `/position "Abdul Basit" sanctions`},
		{"brf", "and sanctions?", "/ask sanctions"},
		// whole questions stand by themselves, and so does what follows nothing
		{"ask", "what are the risks?", ""},
		{"ask", "/risks", ""},
		{"none", "more", ""},
	} {
		r, ok := Follow(row.typed, before[row.before], s)
		got := ""
		if ok {
			got = r.Line()
		}
		if got != row.want {
			t.Errorf("after %s, %q is read as %q, want %q", row.before, row.typed, got, row.want)
		}
	}
}

// Somebody who asks nothing is offered what has an answer.
func TestHello(t *testing.T) {
	h := &Handler{Index: bundled(t)}
	s := h.Index.Acquire()
	defer s.Release()
	a, err := Hello(t.Context(), s)
	if err != nil || len(a.Suggestions) != maxSuggestions {
		t.Fatalf("%v, %d suggestions", err, len(a.Suggestions))
	}
	for _, r := range a.Suggestions {
		if !handle(t, h, r).Found {
			t.Errorf("%s finds nothing", r.Line())
		}
	}
}
