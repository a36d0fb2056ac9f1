package handlers

import (
	"slices"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// A match says which speakers of a briefing a typed name may mean.
type match struct {
	speakers []*briefing.Speaker // more than one: the name fits them all
	slip     bool                // the name was read as another
}

// one returns the speaker that is meant, or nil.
func (m match) one() *briefing.Speaker {
	if len(m.speakers) != 1 {
		return nil
	}
	return m.speakers[0]
}

// who finds the speakers of b that typed may mean, by the first of these that
// finds any: a name or alias as it stands, a surname, words of names, words of
// roles, a misspelt name.
func who(b *briefing.Briefing, typed string) match {
	t := fold(typed)
	if t == "" || b == nil {
		return match{}
	}
	for _, fits := range []func(*briefing.Speaker, string) bool{isName, isSurname, holdsName, holdsRole} {
		if found := filter(b.Speakers, t, fits); len(found) > 0 {
			return match{speakers: found}
		}
	}
	found := misspelt(b.Speakers, t)
	if len(found) == 0 || uses(b, t) {
		return match{}
	}
	return match{speakers: found, slip: true}
}

// uses reports whether b's text holds a word as it is typed: such a word is no
// slip for another ("Iraq" does not mean Iran).
func uses(b *briefing.Briefing, word string) bool {
	for _, p := range b.Paragraphs {
		if strings.Contains(" "+fold(p.Text)+" ", " "+word+" ") {
			return true
		}
	}
	return false
}

func filter(all []*briefing.Speaker, typed string, fits func(*briefing.Speaker, string) bool) []*briefing.Speaker {
	var found []*briefing.Speaker
	for _, sp := range all {
		if fits(sp, typed) {
			found = append(found, sp)
		}
	}
	return found
}

// isName reports whether typed is a name of sp.
func isName(sp *briefing.Speaker, typed string) bool {
	return slices.Contains(names(sp), typed)
}

// isSurname reports whether typed is the last word of sp's name.
func isSurname(sp *briefing.Speaker, typed string) bool {
	words := strings.Fields(fold(sp.Name))
	return len(words) > 0 && words[len(words)-1] == typed
}

// holdsName reports whether each word of typed is one of sp's names.
func holdsName(sp *briefing.Speaker, typed string) bool {
	return holds(strings.Join(names(sp), " "), typed)
}

// holdsRole reports whether each word of typed is one of sp's names or role:
// "ambassador Basit", "the economist".
func holdsRole(sp *briefing.Speaker, typed string) bool {
	typed = strings.TrimPrefix(typed, "the ")
	return holds(strings.Join(names(sp), " ")+" "+fold(sp.Role), typed)
}

func holds(text, typed string) bool {
	has := strings.Fields(text)
	for _, w := range strings.Fields(typed) {
		if !slices.Contains(has, w) {
			return false
		}
	}
	return true
}

// names returns every form of sp's name, folded.
func names(sp *briefing.Speaker) []string {
	forms := []string{fold(sp.Name)}
	for _, a := range sp.Aliases {
		forms = append(forms, fold(a))
	}
	return forms
}

// misspelt returns the speakers whose name, or a word of it, is nearest to typed.
func misspelt(all []*briefing.Speaker, typed string) []*briefing.Speaker {
	var found []*briefing.Speaker
	most := slips(typed)
	for _, sp := range all {
		d := most + 1
		for _, form := range names(sp) {
			for _, w := range append(strings.Fields(form), form) {
				d = min(d, distance(typed, w, most))
			}
		}
		if d > 0 && d < most {
			most, found = d, nil
		}
		if d <= most && most > 0 {
			found = append(found, sp)
		}
	}
	return found
}

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
	if m.slip {
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
