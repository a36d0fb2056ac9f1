package fakediscord

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
)

// postCallback takes the first answer to an interaction.
func (d *Discord) postCallback(r *request) reply {
	u := d.uses[r.PathValue("interaction_token")]
	if u == nil || u.ID != r.PathValue("interaction_id") {
		return unknown(10062, "interaction")
	}
	return d.take(u, r)
}

// may says which callbacks each type of interaction takes.
var may = map[int][]int{
	commandUse:    {newMessage, laterMessage, showModal},
	componentUse:  {newMessage, laterMessage, laterUpdate, updateMessage, showModal},
	completionUse: {autocompletion},
	modalUse:      {newMessage, laterMessage, laterUpdate, updateMessage},
}

// take takes a callback, over REST or as the response to a signed request.
func (d *Discord) take(u *Use, r *request) reply {
	var c callback
	_ = json.Unmarshal(r.body, &c) // it has been inspected
	update := c.Type == laterUpdate || c.Type == updateMessage
	switch {
	case u.isAnswered():
		return refuse(http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
	case d.clock.at(r.at).Sub(u.made) > firstAnswer:
		return unknown(10062, "interaction")
	case !slices.Contains(may[u.kind], c.Type), update && u.source == nil:
		d.fail("an interaction of type %d is answered by a callback of type %d", u.kind, c.Type)
		return invalid("this interaction takes no such callback")
	}
	if wrong := u.effect(c, r.files); wrong != nil {
		return *wrong
	}
	u.Kind, u.Raw = c.Type, bytes.Clone(r.body)
	u.took = r.at.Sub(u.at)
	d.tell(u)
	return done()
}

// effect does what a callback says.
func (u *Use) effect(c callback, files map[string]File) *reply {
	switch c.Type {
	case newMessage:
		b, _ := readBody(c.Data)
		u.Answer = u.post(b, files)
		u.original = u.Answer
	case laterMessage:
		b := &body{}
		if len(c.Data) > 0 {
			b, _ = readBody(c.Data)
		}
		u.original = u.post(b, nil)
	case laterUpdate:
		u.original = u.source
	case updateMessage:
		b, _ := readBody(c.Data)
		if wrong := u.d.edit(u.source, b, files); wrong != nil {
			return wrong
		}
		u.original, u.Answer = u.source, u.source
	case autocompletion:
		u.complete(c.Data)
	case showModal:
		var m modalBody
		_ = json.Unmarshal(c.Data, &m)
		u.Modal = &Modal{m.CustomID, m.Title, m.Components, u}
	}
	return nil
}

// post writes an answer of u: ephemeral if it says so, and where the person may
// not have others see what apps say that they brought along.
func (u *Use) post(b *body, files map[string]File) *Message {
	m := &Message{in: u.in, by: u.d.Bot, kind: 20, webhook: u.d.App, use: u}
	if u.kind != commandUse {
		m.kind = 0
	}
	if u.kind == componentUse && u.source != nil {
		m.kind, m.refers, m.refersID = 19, u.source, u.source.ID
	}
	b.fill(m, files, u.d)
	if u.isBrought() && u.in.guild != nil && u.in.permissions(u.by)&ExternalApps == 0 {
		m.Flags |= Ephemeral
	}
	if m.Flags&Ephemeral != 0 {
		m.only = u.by
	}
	return u.d.put(m)
}

func (u *Use) complete(raw []byte) {
	var list struct{ Choices []choice }
	_ = json.Unmarshal(raw, &list)
	kind := u.focused()
	for _, c := range list.Choices {
		var text string
		var n int64
		switch {
		case kind == textOption && json.Unmarshal(c.Value, &text) == nil:
			u.Choices = append(u.Choices, Choice{c.Name, text})
		case kind == integerOption && json.Unmarshal(c.Value, &n) == nil:
			u.Choices = append(u.Choices, Choice{c.Name, n})
		default:
			u.d.fail("the choice %s=%s is not of the option's type", c.Name, c.Value)
		}
	}
}

// fill makes of m what b says.
func (b *body) fill(m *Message, files map[string]File, d *Discord) {
	m.Content, m.Components, m.Flags = strings.TrimSpace(b.Content), trimmed(b.Components), b.flags()
	for _, e := range b.Embeds {
		m.Embeds = append(m.Embeds, e)
	}
	m.Files = b.attach(nil, files, d)
}

// trimmed takes blanks off the ends of texts, as Discord does before it keeps them.
func trimmed(top []*Component) []*Component {
	for _, c := range all(top) {
		c.Content = strings.TrimSpace(c.Content)
	}
	return top
}

// attach returns the files of a message: what it keeps of those that it had,
// and the new ones.
func (b *body) attach(had []File, files map[string]File, d *Discord) []File {
	described := map[string]string{}
	var now []File
	if b.Attachments == nil {
		now = had
	} else {
		for _, a := range *b.Attachments {
			described[a.ID.String()] = a.Description
		}
		for _, f := range had {
			if _, kept := described[f.ID]; kept {
				now = append(now, f)
			}
		}
	}
	for _, f := range sortedByID(files) {
		f.Description = described[f.ID]
		f.ID = d.id()
		now = append(now, f)
	}
	return now
}
