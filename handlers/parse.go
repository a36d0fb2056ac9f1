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
	return parse(line, func(id string) *briefing.Briefing { return findBriefing(s, id) })
}

// maxLine is how much of a line is looked at, in bytes: enough for a speaker, a
// topic and a briefing of maxTyped characters each, in quotation marks.
const maxLine = 32 * maxTyped

// parse is Parse, where find finds a briefing by what is typed for it.
func parse(line string, find func(id string) *briefing.Briefing) (Request, string) {
	if len(line) > maxLine {
		r, note := parse(line[:maxLine], find)
		return r, Sentences(note, tooLong)
	}
	line = plain(line)
	rest, slash := strings.CutPrefix(line, "/")
	if rest == "" || rest == "?" {
		return Request{Command: "help"}, ""
	}
	if !slash {
		return parsePlain(line, find)
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
	r, bad := parseOptions(c, rest, find)
	return r, Sentences(note, bad)
}

// parseOptions reads what follows a command's name.
func parseOptions(c *Command, rest string, find func(id string) *briefing.Briefing) (Request, string) {
	r := Request{Command: c.Name}
	rest, given := namedOptions(c, rest)
	note := ""
	for _, g := range given {
		var bad string
		r, bad = r.Take(g.name, g.value)
		note = Sentences(note, bad)
	}
	b := find(r.Briefing)
	open := slices.DeleteFunc(c.inOrder(), func(o Option) bool {
		return slices.ContainsFunc(given, func(g namedOption) bool { return g.name == o.Name })
	})
	for i, o := range open {
		value, after := rest, ""
		if o.Name == "speaker" {
			value, after = takeSpeaker(b, rest, o.Required || i == len(open)-1)
		}
		rest = after
		if value == "" {
			continue
		}
		var bad string
		r, bad = r.Take(o.Name, unquoted(value))
		note = Sentences(note, bad)
	}
	if rest != "" {
		note = Sentences(note, "“"+rest+"” was left out: type "+c.Usage()+".")
	}
	return r, note
}

// longestName is how many words a typed speaker may have.
const longestName = 6

// takeSpeaker splits rest after the speaker that it begins with: words in
// quotation marks, else the most words that name somebody who speaks. If none
// do, the first word is a speaker only where there must be one.
func takeSpeaker(b *briefing.Briefing, rest string, must bool) (speaker, after string) {
	if name, after, ok := leadingQuote(rest); ok {
		return name, after
	}
	words := strings.Fields(rest)
	all, n := namesOf(b), 0
	for i := min(len(words), longestName); i > 0; i-- {
		m := among(all, b, strings.Join(words[:i], " "))
		if len(m.speakers) == 0 {
			continue
		}
		if n = max(n, i); !m.slip {
			n = i
			break
		}
	}
	if n == 0 && must && len(words) > 0 {
		n = 1
	}
	if n == 0 {
		return "", rest
	}
	return strings.Trim(strings.Join(words[:n], " "), ",;:"), afterName(words[n:])
}

// afterName returns the topic that follows a speaker: "on missiles" is missiles.
func afterName(words []string) string {
	if len(words) > 1 && (words[0] == "on" || words[0] == "about") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
