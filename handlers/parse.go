package handlers

import (
	"slices"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// Parse reads a typed line as a request: a command with its options in order
// ("/position basit missiles": the last takes the rest of the line) or by name
// ("/risks page:2"), or plain words, which are taken for the fitting command.
// The note says what was read otherwise than it was typed; s tells where a
// speaker's name ends. An empty line is a request for help.
func Parse(line string, s *index.Snapshot) (Request, string) {
	line = plain(line)
	if line == "" {
		return Request{Command: "help"}, ""
	}
	rest, slash := strings.CutPrefix(line, "/")
	if !slash {
		return parsePlain(line, s.Briefing("")), ""
	}
	name, rest, _ := strings.Cut(rest, " ")
	name = strings.ToLower(name)
	c, note := command(name), ""
	if c == nil {
		near := nearestCommand(name)
		if near == "" {
			return Request{Command: name, Topic: rest}, ""
		}
		c, note = command(near), "Read /"+name+" as /"+near+"."
	}
	r, bad := parseOptions(c, rest, func(id string) *briefing.Briefing { return findBriefing(s, id) })
	return r, sentences(note, bad)
}

// parseOptions reads what follows a command's name; find finds the briefing
// that an option names.
func parseOptions(c *Command, rest string, find func(id string) *briefing.Briefing) (Request, string) {
	r := Request{Command: c.Name}
	rest, given := namedOptions(c, rest)
	note := ""
	for _, g := range given {
		var ok bool
		if r, ok = r.With(g.name, g.value); !ok {
			note = sentences(note, notNumber(g.name, g.value))
		}
	}
	b := find(r.Briefing)
	open := slices.DeleteFunc(c.inOrder(), func(o Option) bool {
		return slices.ContainsFunc(given, func(g namedOption) bool { return g.name == o.Name })
	})
	for i, o := range open {
		value := rest
		if o.Name == "speaker" {
			value, rest = takeSpeaker(b, rest, o.Required || i == len(open)-1)
			rest = strings.TrimPrefix(strings.TrimPrefix(rest, "on "), "about ")
		}
		if value == "" {
			continue
		}
		var ok bool
		if r, ok = r.With(o.Name, value); !ok {
			note = sentences(note, notNumber(o.Name, value))
		}
	}
	return r, note
}

func notNumber(option, value string) string {
	return "“" + value + "” is no number, so " + option + " was left out."
}

// A namedOption is an option given as Discord shows it: "page:2".
type namedOption struct{ name, value string }

// namedOptions splits rest into what stands before the first option that is
// given by name, and those options, each up to the next.
func namedOptions(c *Command, rest string) (string, []namedOption) {
	var before []string
	var given []namedOption
	for _, w := range strings.Fields(rest) {
		name, value, ok := strings.Cut(w, ":")
		switch o := c.option(strings.ToLower(name)); {
		case ok && o != nil:
			given = append(given, namedOption{o.Name, value})
		case len(given) == 0:
			before = append(before, w)
		case ended(c, given[len(given)-1]):
			before = append(before, w) // "page:2 missiles"
		default:
			g := &given[len(given)-1]
			g.value = strings.TrimSpace(g.value + " " + w)
		}
	}
	return strings.Join(before, " "), given
}

// ended reports whether g, a number or a briefing's ID, takes no further word.
func ended(c *Command, g namedOption) bool {
	return g.value != "" && (g.name == "briefing" || c.option(g.name).Number)
}

// longestName is how many words a typed speaker may have.
const longestName = 6

// takeSpeaker splits rest after the speaker that it begins with: words in
// quotation marks, else the most words that name somebody who speaks. If none
// do, the first word is a speaker only where there must be one.
func takeSpeaker(b *briefing.Briefing, rest string, must bool) (speaker, after string) {
	if name, after, ok := inMarks(rest); ok {
		return name, after
	}
	words := strings.Fields(rest)
	for _, slip := range []bool{false, true} {
		for n := min(len(words), longestName); n > 0; n-- {
			name := strings.Join(words[:n], " ")
			if m := who(b, name); len(m.speakers) > 0 && m.slip == slip && namesSomebody(m, name) {
				return strings.Trim(name, ",;:"), strings.Join(words[n:], " ")
			}
		}
	}
	if !must || len(words) == 0 {
		return "", rest
	}
	return words[0], strings.Join(words[1:], " ")
}

// namesSomebody keeps a topic that happens to hold a word of a role ("Iran",
// where somebody is a former ambassador to Iran) from being read as a speaker.
func namesSomebody(m match, typed string) bool {
	return slices.ContainsFunc(m.speakers, func(sp *briefing.Speaker) bool {
		t := fold(typed)
		return m.slip || isName(sp, t) || holdsName(sp, t) || len(strings.Fields(t)) > 1
	})
}

// inMarks splits rest after a leading stretch in quotation marks.
func inMarks(rest string) (in, after string, ok bool) {
	for _, marks := range [][2]string{{`"`, `"`}, {"“", "”"}} {
		if inner, found := strings.CutPrefix(rest, marks[0]); found {
			if in, after, ok = strings.Cut(inner, marks[1]); ok {
				return in, strings.TrimSpace(after), true
			}
		}
	}
	return "", rest, false
}
