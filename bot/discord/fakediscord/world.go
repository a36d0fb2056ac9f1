package fakediscord

import "slices"

// A world is who and what there is.
type world struct {
	people   map[string]*Person
	guilds   map[string]*Guild
	channels map[string]*Channel
	messages map[string]*Message
	inOrder  []*Message // as they were written
}

func newWorld() world {
	return world{map[string]*Person{}, map[string]*Guild{}, map[string]*Channel{}, map[string]*Message{}, nil}
}

// A Person is a user of Discord: somebody, or a bot.
type Person struct {
	ID, Name string
	Bot      bool

	d         *Discord
	installed bool     // the application, to their account
	refuses   bool     // direct messages
	dm        *Channel // with the bot
}

// A Guild is a server.
type Guild struct {
	ID, Name string
	Everyone *Role
	BotRole  *Role // the bot's own; nil if the bot is no member

	d       *Discord
	owner   *Person
	roles   []*Role
	members map[*Person]*member
	offers  bool // the application's commands
}

// A Role is a role of a server with its permissions.
type Role struct {
	ID, Name    string
	Permissions uint64
	bot         string // the ID of the bot whose own role it is
}

type member struct{ roles []*Role }

// A Channel is where messages are.
type Channel struct {
	ID, Name string

	d          *Discord
	kind       int
	guild      *Guild   // nil for a private one
	parent     *Channel // of a thread
	people     []*Person
	overwrites []overwrite
}

// The types of channel.
const (
	textChannel  = 0
	dmChannel    = 1
	groupChannel = 3
	threadKind   = 11
)

func (d *Discord) addPerson(p *Person) *Person {
	d.mu.Lock()
	defer d.mu.Unlock()
	p.ID = d.id()
	d.world.people[p.ID] = p
	return p
}

// Person adds somebody.
func (d *Discord) Person(name string) *Person { return d.addPerson(&Person{d: d, Name: name}) }

// OtherBot adds a bot that is not the one under test.
func (d *Discord) OtherBot(name string) *Person {
	return d.addPerson(&Person{d: d, Name: name, Bot: true})
}

// Install installs the application to the person's account.
func (p *Person) Install() *Person {
	p.d.mu.Lock()
	defer p.d.mu.Unlock()
	p.installed = true
	return p
}

// RefuseDMs makes messages to the person fail with 50007.
func (p *Person) RefuseDMs() {
	p.d.mu.Lock()
	defer p.d.mu.Unlock()
	p.refuses = true
}

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
