package handlers

import (
	"strconv"
	"strings"
)

// Line returns r as it would be typed: /position "Abdul Basit" missiles. Parse
// reads the same request from it. A speaker stands in quotation marks, so that
// no one need guess where the name ends; other values only where they would be
// read otherwise without.
func (r Request) Line() string {
	c := command(r.Command)
	if c == nil {
		return strings.TrimSpace("/" + r.Command + " " + r.Topic)
	}
	line, skipped := "/"+c.Name, false
	for _, o := range c.inOrder() {
		v := r.Value(o.Name)
		switch {
		case v == "":
			skipped = true
			continue
		case o.Name == "speaker" || !o.Number && (ambiguous(c, v) || skipped && beginsQuoted(v)):
			v = inQuotes(v)
		}
		if skipped {
			v = o.Name + ":" + v
		}
		line += " " + v
	}
	if r.Page > 1 && c.option("page") != nil {
		line += " page:" + strconv.Itoa(r.Page)
	}
	if r.Briefing != "" && c.option("briefing") != nil {
		id := r.Briefing
		if strings.ContainsAny(id, ` "`) {
			id = inQuotes(id)
		}
		line += " briefing:" + id
	}
	return line
}

// ambiguous reports whether v would not be read as it stands: it holds what
// looks like an option, or quotation marks that would be taken off.
func ambiguous(c *Command, v string) bool {
	rest, given := namedOptions(c, v)
	return len(given) > 0 || rest != v || unquoted(v) != v
}

// beginsQuoted reports whether of v, given by name, only the beginning would be
// read, which stands in quotation marks.
func beginsQuoted(v string) bool {
	_, _, ok := leadingQuote(v)
	return ok
}

var escaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// inQuotes puts v in quotation marks; a mark or backslash within gets a backslash.
func inQuotes(v string) string { return `"` + escaper.Replace(v) + `"` }

// leadingQuote splits s after a leading stretch in quotation marks; the straight
// ones may hold marks after a backslash.
func leadingQuote(s string) (in, after string, ok bool) {
	if inner, curly := strings.CutPrefix(s, "“"); curly {
		in, after, ok = strings.Cut(inner, "”")
		return in, strings.TrimSpace(after), ok
	}
	if !strings.HasPrefix(s, `"`) {
		return "", s, false
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\'):
			i++
			b.WriteByte(s[i])
		case s[i] == '"':
			return b.String(), strings.TrimSpace(s[i+1:]), true
		default:
			b.WriteByte(s[i])
		}
	}
	return "", s, false
}

// unquoted returns what stands in straight quotation marks, if s is that and no more.
func unquoted(s string) string {
	if in, after, ok := leadingQuote(s); ok && after == "" && strings.HasPrefix(s, `"`) {
		return in
	}
	return s
}

// A namedOption is an option given as Discord shows it: "page:2".
type namedOption struct {
	name, value string
	closed      bool // the value is complete: it takes no further word
}

// namedOptions splits rest into what stands outside of options that are given
// by name, and those options, each up to the next. What stands in quotation
// marks is never an option.
func namedOptions(c *Command, rest string) (string, []namedOption) {
	var before []string
	var given []namedOption
	for rest != "" {
		word, o, after := nextWord(c, rest)
		rest = after
		switch last := len(given) - 1; {
		case o != nil:
			given = append(given, *o)
		case last < 0 || given[last].closed:
			before = append(before, word)
		default:
			g := &given[last]
			g.value = strings.TrimSpace(g.value + " " + word)
			g.closed = takesOne(c, g.name)
		}
	}
	return strings.Join(before, " "), given
}

// takesOne reports whether an option takes one word: a number, a briefing's ID.
func takesOne(c *Command, name string) bool { return name == "briefing" || c.option(name).Number }

// nextWord splits rest after its first word, which may be a stretch in straight
// quotation marks, or an option with its name.
func nextWord(c *Command, rest string) (word string, o *namedOption, after string) {
	if _, after, ok := leadingQuote(rest); ok && rest[0] == '"' {
		return strings.TrimSpace(rest[:len(rest)-len(after)]), nil, after
	}
	word, after, _ = strings.Cut(rest, " ")
	name, value, ok := strings.Cut(word, ":")
	option := c.option(strings.ToLower(name))
	if !ok || option == nil {
		return word, nil, after
	}
	if in, tail, quoted := leadingQuote(rest[len(name)+1:]); quoted {
		return "", &namedOption{option.Name, in, true}, tail
	}
	return "", &namedOption{option.Name, value, value != "" && takesOne(c, option.Name)}, after
}
