package fakediscord

// A world is who and what there is.
type world struct {
	people   map[string]*Person
	guilds   map[string]*Guild
	channels map[string]*Channel
	messages map[string]*Message
	inOrder  []*Message // as they were written
	uploads  map[string]File
}

func newWorld() world {
	return world{map[string]*Person{}, map[string]*Guild{}, map[string]*Channel{}, map[string]*Message{}, nil, map[string]File{}}
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
