package fakediscord

import (
	"net/http"
	"strings"
)

// edit changes a message that the bot wrote, as far as b says; nil if it could.
func (d *Discord) edit(m *Message, b *body, files map[string]File) *reply {
	rich := m.Flags&componentsV2 != 0
	if b.has["flags"] && b.flags()&componentsV2 != 0 && !rich {
		if m.Content != "" && !b.has["content"] || len(m.Embeds) > 0 && !b.has["embeds"] {
			r := invalid("content and embeds must be emptied where Components V2 come")
			return &r
		}
		m.Content, m.Embeds, m.Flags, rich = "", nil, m.Flags|componentsV2, true
	}
	if rich && (b.Content != "" || len(b.Embeds) > 0) {
		r := invalid("the message is made of Components V2, which cannot be undone")
		return &r
	}
	if wrong := b.shape(rich); wrong != "" {
		r := invalid(wrong)
		return &r
	}
	if b.has["content"] {
		m.Content = strings.TrimSpace(b.Content)
	}
	if b.has["embeds"] {
		m.Embeds = nil
		for _, e := range b.Embeds {
			m.Embeds = append(m.Embeds, e)
		}
	}
	if b.has["components"] {
		m.Components = trimmed(b.Components)
		number(m.Components)
	}
	m.Files = b.attach(m.Files, files, d)
	m.edited = d.stamp()
	if b.Content == "" && m.Content == "" && len(m.Components) == 0 && len(m.Embeds) == 0 && len(m.Files) == 0 {
		r := refuse(http.StatusBadRequest, 50006, "Cannot send an empty message")
		return &r
	}
	if m.only == nil {
		d.dispatchMessage("MESSAGE_UPDATE", m)
	}
	return nil
}

// shape checks the components of an edit against what the message is made of.
func (b *body) shape(rich bool) string {
	var wrong complaints
	if rich && b.flags()&componentsV2 == 0 {
		lintRich(&wrong, b, nil)
		if !b.has["components"] {
			wrong = nil
		}
	}
	if !rich {
		for _, c := range b.Components {
			if c.Type != rowType {
				wrong.add("a component of type %d needs the flag of Components V2", c.Type)
			}
		}
	}
	return wrong.String()
}
