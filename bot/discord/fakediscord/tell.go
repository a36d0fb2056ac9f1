package fakediscord

import (
	"fmt"
	"strings"
)

// tell tells how an interaction was answered.
func (d *Discord) tell(u *Use) {
	if d.script.quiet {
		d.script.events++
		d.changed.Broadcast()
		return
	}
	switch u.Kind {
	case newMessage:
		d.show("says", u.Answer)
	case laterMessage:
		d.sayIn(u.in, "    %s is thinking …", d.Bot.Name)
	case laterUpdate:
		d.sayIn(u.in, "    nothing changes for now")
	case updateMessage:
		d.show("changes it to", u.Answer)
	case autocompletion:
		d.sayIn(u.in, "    it is offered:")
		for _, c := range u.Choices {
			offer := fmt.Sprint(c.Value)
			if offer == c.Name {
				d.say("      %s", c.Name)
			} else {
				d.say("      %s  (%s)", c.Name, offer)
			}
		}
	case showModal:
		d.sayIn(u.in, "    a form opens: %s", u.Modal.Title)
		d.lines(d.script.pen.all(u.Modal.Components))
	}
}

// show tells what a message of the bot's looks like, and who sees it.
func (d *Discord) show(does string, m *Message) {
	if d.script.quiet {
		d.script.events++
		d.changed.Broadcast()
		return
	}
	to := ""
	if m.only != nil {
		to = ", and only " + m.only.Name + " sees it"
	}
	if m.refers != nil && does == "says" && m.only == nil {
		to = ", in reply to " + m.refers.by.Name
	}
	d.sayIn(m.in, "    %s %s%s:", d.Bot.Name, does, to)
	d.lines(d.script.pen.message(m))
}

func (d *Discord) lines(lines []string) {
	for _, l := range lines {
		d.script.lines = append(d.script.lines, strings.TrimRight("      "+d.readable(l), " "))
	}
}
