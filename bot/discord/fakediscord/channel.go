package fakediscord

// Channel adds a channel.
func (g *Guild) Channel(name string) *Channel {
	return g.d.addChannel(&Channel{Name: name, kind: textChannel, guild: g})
}

// Guild returns the server that c is in; nil for a private channel.
func (c *Channel) Guild() *Guild { return c.guild }

// Thread adds a public thread.
func (c *Channel) Thread(name string) *Channel {
	return c.d.addChannel(&Channel{Name: name, kind: threadKind, guild: c.guild, parent: c})
}

// Group adds a group of people, in which the bot is not.
func (d *Discord) Group(name string, people ...*Person) *Channel {
	return d.addChannel(&Channel{Name: name, kind: groupChannel, people: people})
}

func (d *Discord) addChannel(c *Channel) *Channel {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.putChannel(c)
}

func (d *Discord) putChannel(c *Channel) *Channel {
	c.ID, c.d = d.id(), d
	d.world.channels[c.ID] = c
	if c.guild != nil {
		name := "CHANNEL_CREATE"
		if c.parent != nil {
			name = "THREAD_CREATE"
		}
		d.dispatch(event{name: name, data: c.json(), guild: c.guild})
	}
	return c
}

// dm returns the channel between p and the bot, which comes to be when it is first needed.
func (p *Person) directly() *Channel {
	if p.dm == nil {
		p.dm = p.d.putChannel(&Channel{Name: "DM of " + p.Name, kind: dmChannel, people: []*Person{p, p.d.Bot}})
	}
	return p.dm
}

// In seats p in a channel.
func (p *Person) In(c *Channel) Seat { return Seat{p, c} }

// InDM seats p in the direct messages with the bot.
func (p *Person) InDM() Seat {
	p.d.mu.Lock()
	defer p.d.mu.Unlock()
	return Seat{p, p.directly()}
}

// context is the kind of place that an interaction names: a server, the bot's
// direct messages, or another private channel.
func (c *Channel) context() int {
	switch {
	case c.guild != nil:
		return 0
	case c.kind == dmChannel:
		return 1
	}
	return 2
}

// Members of JSON objects that are built here.
type object = map[string]any

func (c *Channel) json() object {
	o := object{"id": c.ID, "type": c.kind, "flags": 0, "last_message_id": nil}
	if c.guild != nil {
		o["guild_id"], o["name"], o["position"], o["permission_overwrites"] = c.guild.ID, c.Name, 0, c.overwritesJSON()
	}
	if c.parent != nil {
		o["parent_id"] = c.parent.ID
		o["thread_metadata"] = object{"archived": false, "auto_archive_duration": 1440, "locked": false}
	}
	if c.kind == dmChannel {
		o["recipients"] = []object{c.people[0].json()}
	}
	return o
}

func (g *Guild) json() object {
	channels, threads, roles := []object{}, []object{}, []object{}
	for _, c := range sortedByID(g.d.world.channels) {
		switch {
		case c.guild != g:
		case c.parent != nil:
			threads = append(threads, c.json())
		default:
			channels = append(channels, c.json())
		}
	}
	for _, r := range g.roles {
		roles = append(roles, r.json())
	}
	return object{"id": g.ID, "name": g.Name, "roles": roles, "channels": channels, "threads": threads, "emojis": []any{},
		"features": []string{}, "member_count": len(g.members), "large": false, "unavailable": false,
		"members": []object{g.memberJSON(g.d.Bot)}, "joined_at": g.d.stamp(), "presences": []any{}, "voice_states": []any{}}
}

func (r *Role) json() object {
	o := object{"id": r.ID, "name": r.Name, "permissions": decimal(r.Permissions), "position": 0, "color": 0, "hoist": false,
		"managed": r.bot != "", "mentionable": false, "flags": 0}
	if r.bot != "" {
		o["tags"] = object{"bot_id": r.bot}
	}
	return o
}

func (p *Person) json() object {
	o := object{"id": p.ID, "username": p.Name, "discriminator": "0", "global_name": p.Name, "avatar": nil, "public_flags": 0}
	if p.Bot {
		o["bot"] = true
	}
	return o
}

func (g *Guild) memberJSON(p *Person) object {
	o := g.partialMember(p)
	o["user"] = p.json()
	return o
}

func (g *Guild) partialMember(p *Person) object {
	roles := []string{}
	if m := g.members[p]; m != nil {
		for _, r := range m.roles {
			roles = append(roles, r.ID)
		}
	}
	return object{"roles": roles, "joined_at": "2025-01-01T00:00:00.000000+00:00", "deaf": false, "mute": false, "flags": 0, "nick": nil}
}
