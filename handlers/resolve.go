package handlers

import (
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// resolve puts the full name of the speaker that r means into r, with a note if
// the name was read as another. If nobody or more than one is meant, it returns
// the answer that says so and false.
func resolve(s *index.Snapshot, r Request) (Request, string, Answer, bool) {
	m := who(s.Briefing(r.Briefing), r.Speaker)
	sp := m.one()
	switch {
	case sp == nil && len(m.speakers) > 1:
		return r, "", several(s, r, m.speakers), false
	case sp == nil:
		return r, "", stranger(s, r), false
	}
	note := ""
	if m.read {
		note = "Read “" + r.Speaker + "” as " + sp.Name + "."
	}
	r.Speaker = sp.Name
	return r, note, Answer{}, true
}

// several answers a request whose speaker may be more than one.
func several(s *index.Snapshot, r Request, meant []*briefing.Speaker) Answer {
	a := begin(s, r, "Which “"+r.Speaker+"”?")
	var called []string
	for _, sp := range meant {
		called = append(called, sp.Name)
		r.Speaker, r.Briefing = sp.Name, other(s, a.Briefing)
		a.Suggestions = append(a.Suggestions, r)
	}
	a.Suggestions = few(a.Suggestions)
	a.Note = "“" + a.Speaker + "” may be " + list(called) + "."
	return a
}

// stranger answers a request for a speaker who is not in the briefing.
func stranger(s *index.Snapshot, r Request) Answer {
	a := begin(s, r, "“"+r.Speaker+"” does not speak in this briefing")
	b := s.Briefing(r.Briefing)
	for _, o := range s.Briefings() {
		if sp := who(o, r.Speaker).one(); sp != nil && o != b {
			a.Note = sp.Name + " speaks in the briefing " + o.ID + "."
			a.Suggestions = append(a.Suggestions, Request{Command: r.Command, Briefing: o.ID, Speaker: sp.Name, Topic: r.Topic})
		}
	}
	var called []string
	for _, sp := range b.Speakers {
		called = append(called, sp.Name)
	}
	a.Note = sentences("Nobody called “"+r.Speaker+"” is quoted in this briefing.", a.Note, speaking(called))
	a.Suggestions = append(a.Suggestions, Request{Command: "ask", Briefing: other(s, r.Briefing), Topic: strings.TrimSpace(r.Speaker + " " + r.Topic)})
	a.Suggestions = few(append(a.Suggestions, examples(s, r, "speaker")...))
	return a
}

// maxNamed is how many names a note lists.
const maxNamed = 8

// speaking says who does speak.
func speaking(called []string) string {
	switch {
	case len(called) == 0:
		return "It quotes nobody."
	case len(called) == 1:
		return called[0] + " is."
	case len(called) > maxNamed:
		return "Those who are: " + strings.Join(called[:maxNamed], ", ") + " and others (/speakers)."
	}
	return list(called) + " are."
}
