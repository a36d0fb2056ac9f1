// Package fakediscord is a Discord within the process, REST and gateway, for
// the tests of a bot that uses the real client.
//
// People act as they do in a client: a [Seat] is a person in a channel, who
// types commands, clicks, writes and replies. The bot's answers are held to
// Discord's rules: what it may send (its description openapi.json where that is
// at hand, and always the lint of this package), when (3 seconds, 15 minutes,
// once), where (permissions) and what it may read (intents). A [Fault] is
// something that goes wrong at Discord, on order.
//
// Rules: what a well-mannered bot never sends fails the test; what can happen
// to any bot is refused with Discord's own code and stands in the transcript.
// Time is the double's own and passes when a test says so. Nothing sleeps.
package fakediscord

import (
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// Token is the bot's token, without "Bot ". It looks like one, so that a search
// of the logs for it finds what it should not.
const Token = "MTAwMDAwMDAwMDAwMDAwMDAw.GfAkEd.not-a-secret-but-it-must-never-be-logged"

// patience is how long a bot may take to do what is waited for, in real time.
// It is long because a test machine may be busy, and costs nothing when all is well.
const patience = 90 * time.Second

// A Discord is one Discord with one bot on it. Several goroutines may use one.
type Discord struct {
	Bot *Person // the bot's own user
	App string  // the application's ID: not the bot user's, as with older bots
	URL string  // where the API is, for the bot's configuration

	// Idle, if it is set, waits until the bot has nothing in hand of what it
	// has received. Settle calls it.
	Idle func()

	t      testing.TB
	server *httptest.Server
	key    ed25519.PrivateKey
	schema *schema

	mu       sync.Mutex // guards all below, and what it holds
	changed  *sync.Cond // something below has changed
	closed   bool
	clock    clock
	world    world
	uses     map[string]*Use // by token
	commands commands
	gateway  gateway
	faults   []*Fault
	script   script
	replicas replicas
	buckets  map[string]*bucket // of rate limits; nil: there are none
	within   time.Duration      // in which a channel takes channelBurst messages
	waited   bool               // in vain, once
	strict   bool               // whatever is refused fails the test
	later    bool               // answers to interactions are inspected when they are awaited
}

// New returns a Discord whose clock stands still until it is advanced. It ends
// with the test; if that failed, the transcript is logged.
func New(t testing.TB) *Discord {
	return start(t, clock{now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)})
}

// NewLive returns a Discord on the machine's own time.
func NewLive(t testing.TB) *Discord { return start(t, clock{live: true}) }

func start(t testing.TB, c clock) *Discord {
	d := &Discord{t: t, clock: c, uses: map[string]*Use{}, schema: loadSchema(t),
		key: ed25519.NewKeyFromSeed([]byte("a seed of exactly 32 bytes: fake"))}
	d.changed = sync.NewCond(&d.mu)
	d.world = newWorld()
	d.gateway = newGateway()
	d.App = d.id()
	d.Bot = d.addPerson(&Person{d: d, Name: "Attaché", Bot: true})
	d.server = httptest.NewServer(d.handler())
	d.URL = d.server.URL
	t.Cleanup(d.close)
	return d
}

// close ends all connections, and shows what happened if the test failed.
func (d *Discord) close() {
	d.mu.Lock()
	d.closed = true
	d.releaseAll()
	d.changed.Broadcast()
	for c := range d.gateway.conns {
		c.kill()
	}
	d.mu.Unlock()
	d.server.CloseClientConnections()
	d.server.Close()
	d.gateway.serving.Wait()
	if d.t.Failed() {
		d.t.Log("what happened:\n" + d.Transcript())
	}
}

// PublicKey is the application's key for signed requests, in hexadecimal.
func (d *Discord) PublicKey() string {
	return hex.EncodeToString(d.key.Public().(ed25519.PublicKey))
}

// Strict makes every refusal a failure of the test, also those that can happen
// to any bot.
func (d *Discord) Strict() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.strict = true
}

// fail says that the bot did what it must not. d.mu may be held.
func (d *Discord) fail(format string, args ...any) {
	d.t.Helper()
	if !d.closed {
		d.t.Errorf("fakediscord: "+format, args...)
	}
}

func quoted(s string) string {
	return "“" + strings.ReplaceAll(firstOf(s, 300), "\n", "⏎") + "”"
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
