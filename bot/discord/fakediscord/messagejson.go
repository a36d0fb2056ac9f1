package fakediscord

import "slices"

// shows reports whether the bot is shown what m says, without a privileged
// intent: in direct messages, what it wrote itself, and what mentions it.
func (d *Discord) shows(m *Message) bool {
	return m.in.guild == nil || m.by == d.Bot || slices.Contains(m.pings, d.Bot) ||
		m.in.guild.BotRole != nil && slices.Contains(m.roles, m.in.guild.BotRole.ID)
}

// json is m as Discord sends it; without what it says unless that is shown.
func (m *Message) json(shown bool) object {
	mentions, attachments := []object{}, []object{}
	for _, p := range m.pings {
		mentions = append(mentions, p.json())
	}
	for _, f := range m.Files {
		attachments = append(attachments, object{"id": f.ID, "filename": f.Name, "description": f.Description, "size": len(f.Bytes),
			"url": "https://cdn.discordapp.com/attachments/1/" + f.ID + "/" + f.Name, "proxy_url": "https://media.discordapp.net/" + f.ID, "content_type": f.Type})
	}
	o := object{"id": m.ID, "channel_id": m.in.ID, "author": m.by.json(), "content": m.Content, "timestamp": m.made, "edited_timestamp": nil,
		"tts": false, "mention_everyone": false, "mentions": mentions, "mention_roles": append([]string{}, m.roles...), "attachments": attachments,
		"embeds": append([]any{}, m.Embeds...), "components": append([]*Component{}, m.Components...), "pinned": false, "type": m.kind, "flags": m.Flags}
	if !shown {
		o["content"], o["attachments"], o["embeds"], o["components"] = "", []any{}, []any{}, []any{}
	}
	if m.edited != "" {
		o["edited_timestamp"] = m.edited
	}
	m.relations(o)
	return o
}

// relations adds what m belongs to.
func (m *Message) relations(o object) {
	if m.webhook != "" {
		o["webhook_id"] = m.webhook
		o["application_id"] = m.webhook
	}
	if m.use != nil {
		o["interaction_metadata"] = m.use.metadata()
	}
	if m.refersID == "" {
		return
	}
	o["message_reference"] = object{"type": 0, "message_id": m.refersID, "channel_id": m.in.ID}
	o["referenced_message"] = nil
	if m.refers != nil && !m.refers.deleted {
		referred := m.refers.json(m.d.shows(m.refers))
		delete(referred, "referenced_message")
		o["referenced_message"] = referred
	}
}
