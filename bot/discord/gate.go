package discord

import (
	"slices"
	"strconv"
)

// A who is somebody who asks, by whatever way.
type who struct {
	user, guild string
	machine     bool // a bot, a webhook or Discord itself
}

// A gate says who may ask. Every surface asks it first. The zero value lets
// every person in.
type gate struct {
	allowed []string // servers and people, by ID; none: everybody
}

func newGate(allowed []string) gate { return gate{allowed} }

// mayAsk reports whether w may ask.
func (g gate) mayAsk(w who) bool {
	if w.machine || w.user == "" {
		return false
	}
	return len(g.allowed) == 0 || slices.Contains(g.allowed, w.user) || w.guild != "" && slices.Contains(g.allowed, w.guild)
}

// who returns who uses a command or a component.
func (in *Interaction) who() who {
	return who{user: in.asker().ID, guild: in.Guild, machine: in.asker().Bot}
}

// who returns who wrote m.
func (m *message) who() who {
	if m.Author == nil {
		return who{machine: true}
	}
	return who{user: m.Author.ID, guild: m.Guild, machine: m.Author.Bot || m.Webhook != "" || !m.isWritten()}
}

// The types of message that people write: an ordinary one, and a reply.
const (
	ordinary = 0
	replying = 19
)

// isWritten reports whether a person wrote m: Discord itself writes others.
func (m *message) isWritten() bool { return m.Type == ordinary || m.Type == replying }

// Permissions that let people remove what others wrote.
const (
	administrator  = 1 << 3
	manageMessages = 1 << 13
)

// isModerator reports whether whoever clicked may remove others' messages.
func (in *Interaction) isModerator() bool { return in.holds(manageMessages) }

// holds reports whether whoever did it has one of permissions in the server.
func (in *Interaction) holds(permissions uint64) bool {
	if in.Member == nil {
		return false
	}
	p, err := strconv.ParseUint(in.Member.Permissions, 10, 64)
	return err == nil && p&(administrator|permissions) != 0
}
