package fakediscord

import "net/http"

// place returns the channel that a path names, if the bot sees it and has permissions.
func (d *Discord) place(r *request, permissions uint64) (*Channel, *reply) {
	c := d.world.channels[r.PathValue("channel_id")]
	if c == nil {
		wrong := unknown(10003, "Channel")
		return nil, &wrong
	}
	has := c.permissions(d.Bot)
	if has&ViewChannel == 0 {
		wrong := noAccess()
		return nil, &wrong
	}
	if has&permissions != permissions {
		wrong := forbidden()
		return nil, &wrong
	}
	return c, nil
}

func (d *Discord) getChannel(r *request) reply {
	c, wrong := d.place(r, 0)
	if wrong != nil {
		return *wrong
	}
	return found(c.json())
}

func (d *Discord) postMessage(r *request) reply {
	c := d.world.channels[r.PathValue("channel_id")]
	if c == nil {
		return unknown(10003, "Channel")
	}
	if c, wrong := d.place(r, c.sends()); wrong != nil {
		return *wrong
	} else if c.kind == dmChannel && c.people[0].refuses {
		return refuse(http.StatusForbidden, 50007, "Cannot send messages to this user")
	}
	b, err := readBody(r.body)
	if err != nil {
		return invalid(err.Error())
	}
	if len(r.files) > 0 && c.permissions(d.Bot)&AttachFiles == 0 {
		return forbidden()
	}
	m := &Message{in: c, by: d.Bot}
	b.fill(m, r.files, d)
	if wrong := d.refer(m, b.Reference); wrong != nil {
		return *wrong
	}
	d.put(m)
	d.show("says", m)
	return found(m.json(true))
}

// refer makes m the reply that its reference says.
func (d *Discord) refer(m *Message, to *reference) *reply {
	if to == nil {
		return nil
	}
	if m.in.permissions(d.Bot)&ReadHistory == 0 {
		wrong := refuse(http.StatusForbidden, 160002, "Cannot reply without permission to read message history")
		return &wrong
	}
	original := d.world.messages[to.Message]
	if original == nil || original.in != m.in {
		if to.Must == nil || *to.Must {
			wrong := invalid("Unknown message")
			return &wrong
		}
		return nil
	}
	m.kind, m.refers, m.refersID = 19, original, original.ID
	return nil
}

// message returns the message that a path names.
func (d *Discord) message(r *request) (*Message, *reply) {
	c, wrong := d.place(r, 0)
	if wrong != nil {
		return nil, wrong
	}
	m := d.world.messages[r.PathValue("message_id")]
	if m == nil || m.in != c || m.only != nil {
		gone := unknown(10008, "Message")
		return nil, &gone
	}
	return m, nil
}

func (d *Discord) getMessage(r *request) reply {
	m, wrong := d.message(r)
	if wrong != nil {
		return *wrong
	}
	if m.in.permissions(d.Bot)&ReadHistory == 0 {
		return forbidden()
	}
	return found(m.json(d.shows(m)))
}

func (d *Discord) patchMessage(r *request) reply {
	m, wrong := d.message(r)
	if wrong != nil {
		return *wrong
	}
	if m.by != d.Bot {
		return refuse(http.StatusForbidden, 50005, "Cannot edit a message authored by another user")
	}
	b, err := readBody(r.body)
	if err != nil {
		return invalid(err.Error())
	}
	if wrong := d.edit(m, b, r.files); wrong != nil {
		return *wrong
	}
	d.show("changes its answer to", m)
	return found(m.json(true))
}

func (d *Discord) deleteMessage(r *request) reply {
	m, wrong := d.message(r)
	if wrong != nil {
		return *wrong
	}
	if m.by != d.Bot && m.in.permissions(d.Bot)&ManageMessages == 0 {
		return forbidden()
	}
	d.remove(m)
	d.sayIn(m.in, "%s removes a message of %s", d.Bot.Name, m.by.Name)
	return done()
}
