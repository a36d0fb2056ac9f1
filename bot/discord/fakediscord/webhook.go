package fakediscord

import "net/http"

// maxFollowups is how many follow-ups a bot may send that a person brought along.
const maxFollowups = 5

// answering returns the interaction whose token a path holds, while that lives.
func (d *Discord) answering(r *request) (*Use, *reply) {
	u := d.uses[r.PathValue("webhook_token")]
	if u == nil || r.PathValue("webhook_id") != d.App {
		wrong := unknown(10015, "Webhook")
		return nil, &wrong
	}
	if u.age() > lifetime {
		wrong := refuse(http.StatusUnauthorized, 50027, "Invalid Webhook Token")
		return nil, &wrong
	}
	if !u.isAnswered() {
		wrong := unknown(10015, "Webhook") // until the first answer there is none
		return nil, &wrong
	}
	return u, nil
}

// ofUse returns the message that a path names: the original answer, or a follow-up.
func (d *Discord) ofUse(r *request) (*Use, *Message, *reply) {
	u, wrong := d.answering(r)
	if wrong != nil {
		return nil, nil, wrong
	}
	m := u.original
	if id := r.PathValue("message_id"); id != "" {
		m = d.world.messages[id]
	}
	if m == nil || m.deleted || m.webhook != d.App && m != u.source {
		gone := unknown(10008, "Message")
		return nil, nil, &gone
	}
	return u, m, nil
}

func (d *Discord) postFollowup(r *request) reply {
	u, wrong := d.answering(r)
	if wrong != nil {
		return *wrong
	}
	if u.isBrought() && len(u.Followups) == maxFollowups {
		return refuse(http.StatusBadRequest, 40094, "This interaction has reached the maximum number of follow up messages")
	}
	b, err := readBody(r.body)
	if err != nil {
		return invalid(err.Error())
	}
	var m *Message
	if u.Kind == laterMessage && u.Answer == nil { // the first one fills the place that was kept
		if wrong := d.edit(u.original, b, r.files); wrong != nil {
			return *wrong
		}
		m, u.Answer = u.original, u.original
	} else {
		m = u.post(b, r.files)
		u.Followups = append(u.Followups, m)
	}
	d.show("follows up", m)
	return found(m.json(true))
}

func (d *Discord) getFollowup(r *request) reply {
	_, m, wrong := d.ofUse(r)
	if wrong != nil {
		return *wrong
	}
	return found(m.json(true))
}

func (d *Discord) patchFollowup(r *request) reply {
	u, m, wrong := d.ofUse(r)
	if wrong != nil {
		return *wrong
	}
	b, err := readBody(r.body)
	if err != nil {
		return invalid(err.Error())
	}
	if wrong := d.edit(m, b, r.files); wrong != nil {
		return *wrong
	}
	u.Answer = m
	d.show("changes its answer to", m)
	return found(m.json(true))
}

func (d *Discord) deleteFollowup(r *request) reply {
	_, m, wrong := d.ofUse(r)
	if wrong != nil {
		return *wrong
	}
	d.remove(m)
	d.sayIn(m.in, "%s removes its answer", d.Bot.Name)
	return done()
}
