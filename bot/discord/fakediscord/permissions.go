package fakediscord

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
)

// Permissions.
const (
	Administrator  uint64 = 1 << 3
	ManageGuild    uint64 = 1 << 5
	AddReactions   uint64 = 1 << 6
	ViewChannel    uint64 = 1 << 10
	SendMessages   uint64 = 1 << 11
	ManageMessages uint64 = 1 << 13
	EmbedLinks     uint64 = 1 << 14
	AttachFiles    uint64 = 1 << 15
	ReadHistory    uint64 = 1 << 16
	UseCommands    uint64 = 1 << 31
	SendInThreads  uint64 = 1 << 38
	ExternalApps   uint64 = 1 << 50
)

// everything is all permissions.
const everything uint64 = 1<<51 - 1

// usual is what everybody in a server may.
const usual = ViewChannel | SendMessages | AddReactions | EmbedLinks | AttachFiles | ReadHistory | UseCommands | SendInThreads | ExternalApps

// An overwrite changes what a role or a person may in one channel.
type overwrite struct {
	id          string
	ofPerson    bool
	allow, deny uint64
}

// Deny takes permissions from a role in the channel. Denying the role of the
// bot, or everybody, is how servers keep a bot out of a channel.
func (c *Channel) Deny(r *Role, permissions uint64) {
	c.overwrite(overwrite{id: r.ID, deny: permissions})
}

// Allow gives permissions to a role in the channel.
func (c *Channel) Allow(r *Role, permissions uint64) {
	c.overwrite(overwrite{id: r.ID, allow: permissions})
}

func (c *Channel) overwrite(o overwrite) {
	c.d.mu.Lock()
	defer c.d.mu.Unlock()
	c.overwrites = append(c.overwrites, o)
	c.d.dispatch(event{name: "CHANNEL_UPDATE", data: c.json(), guild: c.guild})
}

func (c *Channel) overwritesJSON() []object {
	all := []object{}
	for _, o := range c.overwrites {
		kind := 0
		if o.ofPerson {
			kind = 1
		}
		all = append(all, object{"id": o.id, "type": kind, "allow": decimal(o.allow), "deny": decimal(o.deny)})
	}
	return all
}

// permissions returns what p may in c: the roles', then the channel's changes
// for everybody, for the roles, for the person.
func (c *Channel) permissions(p *Person) uint64 {
	if c.guild == nil {
		if slices.Contains(c.people, p) {
			return usual &^ ManageMessages
		}
		return 0
	}
	m := c.guild.members[p]
	if m == nil {
		return 0
	}
	may := c.guild.Everyone.Permissions
	for _, r := range m.roles {
		may |= r.Permissions
	}
	if may&Administrator != 0 || c.guild.owner == p {
		return everything
	}
	return c.changed(may, m)
}

func (c *Channel) changed(may uint64, m *member) uint64 {
	if c.parent != nil {
		c = c.parent
	}
	var allow, deny uint64
	for _, o := range c.overwrites {
		switch {
		case o.id == c.guild.ID:
			may = may&^o.deny | o.allow
		case slices.ContainsFunc(m.roles, func(r *Role) bool { return r.ID == o.id }):
			allow, deny = allow|o.allow, deny|o.deny
		}
	}
	return may&^deny | allow
}

// sends is the permission to write in c.
func (c *Channel) sends() uint64 {
	if c.parent != nil {
		return SendInThreads
	}
	return SendMessages
}

func decimal(n uint64) string { return strconv.FormatUint(n, 10) }

// sortedByID returns what m holds in the order in which it came to be.
func sortedByID[T any](m map[string]T) []T {
	var all []T
	keys := slices.SortedFunc(maps.Keys(m), func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	for _, k := range keys {
		all = append(all, m[k])
	}
	return all
}
