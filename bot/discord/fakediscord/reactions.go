package fakediscord

import "slices"

func (d *Discord) putReaction(r *request) reply {
	m, wrong := d.message(r)
	if wrong != nil {
		return *wrong
	}
	if m.in.permissions(d.Bot)&(AddReactions|ReadHistory) != AddReactions|ReadHistory {
		return forbidden()
	}
	one := reaction{r.PathValue("emoji_name"), d.Bot}
	if !slices.Contains(m.reactions, one) {
		m.reactions = append(m.reactions, one)
		d.sayIn(m.in, "%s reacts with %s to %s", d.Bot.Name, one.emoji, quoted(shortened(m.Content)))
	}
	return done()
}

func (d *Discord) deleteReaction(r *request) reply {
	m, wrong := d.message(r)
	if wrong != nil {
		return *wrong
	}
	m.reactions = slices.DeleteFunc(m.reactions, func(x reaction) bool { return x == reaction{r.PathValue("emoji_name"), d.Bot} })
	return done()
}

func (d *Discord) postTyping(r *request) reply {
	c, wrong := d.place(r, 0)
	if wrong != nil {
		return *wrong
	}
	if c.permissions(d.Bot)&c.sends() == 0 {
		return forbidden()
	}
	return done()
}
