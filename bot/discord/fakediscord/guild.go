package fakediscord

import "slices"

// Guild adds a server with the bot, which may what its invitation asks for, and people.
func (d *Discord) Guild(name string, people ...*Person) *Guild {
	g := d.GuildWithoutBot(name, people...)
	g.AddBot(ViewChannel | SendMessages | SendInThreads | ReadHistory | AttachFiles | AddReactions | EmbedLinks)
	return g
}

// GuildWithoutBot adds a server that has neither the bot nor its commands.
func (d *Discord) GuildWithoutBot(name string, people ...*Person) *Guild {
	d.mu.Lock()
	defer d.mu.Unlock()
	g := &Guild{ID: d.id(), Name: name, d: d, members: map[*Person]*member{}}
	g.Everyone = &Role{ID: g.ID, Name: "@everyone", Permissions: usual}
	g.roles = []*Role{g.Everyone}
	for _, p := range people {
		g.members[p] = &member{}
	}
	if len(people) > 0 {
		g.owner = people[0]
	}
	d.world.guilds[g.ID] = g
	return g
}

// AddBot lets the bot in, with a role of its own that has permissions.
func (g *Guild) AddBot(permissions uint64) {
	d := g.d
	d.mu.Lock()
	defer d.mu.Unlock()
	g.offers = true
	g.BotRole = &Role{ID: d.id(), Name: d.Bot.Name, Permissions: permissions, bot: d.Bot.ID}
	g.roles = append(g.roles, g.BotRole)
	g.members[d.Bot] = &member{roles: []*Role{g.BotRole}}
	d.dispatch(event{name: "GUILD_CREATE", data: g.json(), guild: g})
}

// RemoveBot throws the bot out.
func (g *Guild) RemoveBot() {
	d := g.d
	d.mu.Lock()
	defer d.mu.Unlock()
	d.dispatch(event{name: "GUILD_DELETE", data: object{"id": g.ID}, guild: g})
	g.offers = false
	g.roles = slices.DeleteFunc(g.roles, func(r *Role) bool { return r == g.BotRole })
	g.BotRole = nil
	delete(g.members, d.Bot)
}

// Join adds people.
func (g *Guild) Join(people ...*Person) {
	g.d.mu.Lock()
	defer g.d.mu.Unlock()
	for _, p := range people {
		g.members[p] = &member{}
	}
}

// Role adds a role with permissions and gives it to people.
func (g *Guild) Role(name string, permissions uint64, people ...*Person) *Role {
	d := g.d
	d.mu.Lock()
	defer d.mu.Unlock()
	r := &Role{ID: d.id(), Name: name, Permissions: permissions}
	g.roles = append(g.roles, r)
	for _, p := range people {
		g.members[p].roles = append(g.members[p].roles, r)
	}
	d.dispatch(event{name: "GUILD_ROLE_CREATE", data: object{"guild_id": g.ID, "role": r.json()}, guild: g})
	return r
}
