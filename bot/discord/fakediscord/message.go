package fakediscord

import (
	"regexp"
	"slices"
	"strings"
)

// Flags of a message.
const (
	Ephemeral    = 1 << 6
	componentsV2 = 1 << 15
)

// A Message is what somebody wrote, as it is now. The double changes it when
// it is edited; read it when nothing is under way.
type Message struct {
	ID         string
	Content    string
	Embeds     []any
	Components []*Component
	Flags      int
	Files      []File

	d         *Discord
	in        *Channel
	by        *Person
	kind      int     // 0: ordinary, 19: reply, 20: of a command, others: Discord's own
	only      *Person // who alone sees it; nil: everybody in the channel
	webhook   string
	refers    *Message
	refersID  string
	pings     []*Person
	roles     []string
	use       *Use // that it answers
	made      string
	edited    string
	deleted   bool
	reactions []reaction
}

// A File is an attachment.
type File struct {
	ID, Name, Description, Type string
	Bytes                       []byte
}

type reaction struct {
	emoji string
	by    *Person
}

// IsPrivate reports whether only one person sees m.
func (m *Message) IsPrivate() bool { return m.only != nil }

// IsDeleted reports whether m is gone.
func (m *Message) IsDeleted() bool { m.d.mu.Lock(); defer m.d.mu.Unlock(); return m.deleted }

// Reactions returns the emoji that the bot put on m.
func (m *Message) Reactions() []string {
	m.d.mu.Lock()
	defer m.d.mu.Unlock()
	var all []string
	for _, r := range m.reactions {
		if r.by == m.d.Bot {
			all = append(all, r.emoji)
		}
	}
	return all
}

// put adds a message to the channel and tells the gateway. d.mu is held.
func (d *Discord) put(m *Message) *Message {
	m.d, m.ID, m.made = d, d.id(), d.stamp()
	number(m.Components)
	d.world.messages[m.ID] = m
	d.world.inOrder = append(d.world.inOrder, m)
	if m.only == nil {
		d.dispatchMessage("MESSAGE_CREATE", m)
	}
	return m
}

// remove deletes a message. d.mu is held.
func (d *Discord) remove(m *Message) {
	m.deleted = true
	delete(d.world.messages, m.ID)
	d.world.inOrder = slices.DeleteFunc(d.world.inOrder, func(o *Message) bool { return o == m })
	if m.only == nil {
		o := object{"id": m.ID, "channel_id": m.in.ID}
		if m.in.guild != nil {
			o["guild_id"] = m.in.guild.ID
		}
		d.dispatch(event{name: "MESSAGE_DELETE", data: o, guild: m.in.guild, intent: messageIntent(m.in)})
	}
}

func (d *Discord) dispatchMessage(name string, m *Message) {
	if m.in.guild != nil && m.in.permissions(d.Bot)&ViewChannel == 0 || m.in.kind == groupChannel {
		return
	}
	o := m.json(d.shows(m))
	if g := m.in.guild; g != nil {
		o["guild_id"] = g.ID
		if m.webhook == "" {
			o["member"] = g.partialMember(m.by)
		}
	}
	d.dispatch(event{name: name, data: o, guild: m.in.guild, intent: messageIntent(m.in)})
}

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

// named finds what people type for a mention: @Name, @&Role.
var named = regexp.MustCompile(`@(&?)([\p{L}\d]+)`)

// mentions writes what a person typed as a client sends it, and returns whom it
// mentions. d.mu is held.
func (c *Channel) mentions(typed string) (content string, people []*Person, roles []string) {
	content = named.ReplaceAllStringFunc(typed, func(s string) string {
		name, isRole := strings.CutPrefix(strings.TrimPrefix(s, "@"), "&")
		if isRole && c.guild != nil {
			for _, r := range c.guild.roles {
				if r.Name == name {
					roles = append(roles, r.ID)
					return "<@&" + r.ID + ">"
				}
			}
			return s
		}
		for _, p := range sortedByID(c.d.world.people) {
			if p.Name == name && !slices.Contains(people, p) {
				people = append(people, p)
				return "<@" + p.ID + ">"
			}
		}
		return s
	})
	return content, people, roles
}
