package fakediscord

import "slices"

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

// IsReplyTo reports whether m replies to another message.
func (m *Message) IsReplyTo(other *Message) bool { return m.refers == other }
