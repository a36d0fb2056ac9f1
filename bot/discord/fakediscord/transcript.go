package fakediscord

import (
	"fmt"
	"regexp"
	"strings"
)

// A script is what has happened, as a person would tell it.
type script struct {
	lines  []string
	events int // what has happened, also what is not told
	where  *Channel
	quiet  bool
	pen    pen
}

// Transcript returns what has happened since it was last forgotten.
func (d *Discord) Transcript() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return strings.TrimLeft(strings.Join(d.script.lines, "\n")+"\n", "\n")
}

// ForgetTranscript begins the transcript anew.
func (d *Discord) ForgetTranscript() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.script.lines, d.script.where = nil, nil
}

// Note writes a line of the test's own into the transcript.
func (d *Discord) Note(line string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.script.lines = append(d.script.lines, "", "# "+line)
	d.script.where = nil
}

// Quiet keeps no transcript from now on, for tests of very many interactions.
func (d *Discord) Quiet() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.script.quiet = true
}

// Abridge shows of what the bot says only the beginning of each line.
func (d *Discord) Abridge() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.script.pen.short = true
}

// Forget forgets messages, interactions and events that are over, for tests of
// very many. Messages that are still needed must not be older.
func (d *Discord) Forget() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.world.messages, d.world.inOrder, d.uses = map[string]*Message{}, nil, map[string]*Use{}
	for _, s := range d.gateway.order {
		s.sent = nil
	}
}

// say tells what happened. d.mu is held.
func (d *Discord) say(format string, args ...any) {
	d.script.events++
	if d.changed != nil {
		d.changed.Broadcast()
	}
	if !d.script.quiet {
		d.script.lines = append(d.script.lines, d.readable(fmt.Sprintf(format, args...)))
	}
}

// sayIn tells what happened in a channel.
func (d *Discord) sayIn(c *Channel, format string, args ...any) {
	if c != d.script.where && !d.script.quiet {
		d.script.where = c
		if n := len(d.script.lines); n > 0 && !strings.HasPrefix(d.script.lines[n-1], "# ") {
			d.script.lines = append(d.script.lines, "")
		}
		d.script.lines = append(d.script.lines, "== "+c.title()+" ==")
	}
	d.say(format, args...)
}

func (c *Channel) title() string {
	switch {
	case c.parent != nil:
		return "#" + c.parent.Name + " > " + c.Name + " of " + c.guild.Name
	case c.guild != nil:
		return "#" + c.Name + " of " + c.guild.Name
	case c.kind == groupChannel:
		return "group " + c.Name
	}
	return c.Name
}

// marks finds mentions as they are sent.
var marks = regexp.MustCompile(`<(@&?)(\d+)>`)

// readable writes names for the IDs in mentions, as clients do.
func (d *Discord) readable(s string) string {
	return marks.ReplaceAllStringFunc(s, func(m string) string {
		f := marks.FindStringSubmatch(m)
		if p := d.world.people[f[2]]; p != nil {
			return f[1] + p.Name
		}
		for _, g := range d.world.guilds {
			for _, r := range g.roles {
				if r.ID == f[2] {
					return f[1] + r.Name
				}
			}
		}
		return m
	})
}

// shortened returns the beginning of a text.
func shortened(s string) string { return firstOf(s, 60) }

func firstOf(s string, few int) string {
	if r := []rune(s); len(r) > few {
		return string(r[:few-1]) + "…"
	}
	return s
}
