// Package discord serves answers on Discord: it is all that knows Discord.
//
// An [Interaction] is what Discord sends when somebody uses a command, a
// button, a select or a modal; a question is what somebody writes to the bot. A
// custom ID is the text that a button carries: here, the [handlers.Request]
// that it stands for. Ephemeral, or private, is an answer that only the asker
// sees; rich is one of Components V2. A look is how an answer is drawn. A link
// is one shard's session with the gateway, a tap the connection below it.
//
// An event comes through a link ([Bot.Receive]) or as a signed request
// ([Bot.ServeHTTP]); [Bot.Interact] asks the gate and the manners, and
// [Bot.Respond] makes of it a [Response], whose bytes go back the way it came.
//
// Rules: every interaction is answered once, and in time; what is sent is our
// own JSON, the same over the gateway and over HTTP; nothing that a briefing
// or a person wrote is markdown or pings anybody; a button needs no memory of
// the process, so it works after a restart and on another replica.
package discord

import (
	"context"
	"crypto/ed25519"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"attache/handlers"
)

// Config is what a Bot needs. Handler is required; the zero value of the rest
// means what its comment says.
type Config struct {
	Handler   *handlers.Handler
	Token     string            // the bot's token, without "Bot "; "" where only signed requests are served
	PublicKey string            // the application's, in hexadecimal, for signed requests; "" where none are served
	Guild     string            // register the commands in this server only; "" in all
	API       string            // another Discord-compatible server; "" is https://discord.com
	Transport http.RoundTripper // how requests travel; nil is http.DefaultTransport
	Log       *slog.Logger      // nil: nothing is logged
	Dial      Dialer            // how the gateway is dialled, before TLS; nil: as the environment's proxy settings say
	Now       func() time.Time  // nil: the clock of the machine
	Feedback  io.Writer         // where wrong credits are reported, a JSON line each; nil: the button is absent
	Allow     []string          // servers and people that may ask, by ID; none: everybody
	Uploads   []string          // servers that may keep briefings of their own, by ID
	Shards    Shards            // which shards to serve over the gateway
	Happened  func(string)      // told of "identify", "resume", "disconnect" and "rest 403" (any code that refuses); like Count
	Count     func(Outcome)     // told of each thing that was asked; may be called at once from several goroutines; nil: nobody is
}

// A Dialer opens a connection, as net.Dialer's DialContext does.
type Dialer = func(ctx context.Context, network, address string) (net.Conn, error)

// A Bot answers on Discord. Several goroutines may use one.
type Bot struct {
	Config
	rest    *rest
	fetcher fetcher
	key     ed25519.PublicKey
	gate    gate
	manners *manners
	self    self
	strips  strips
	turns   turns
	pace    pace
	links   links
	once    sync.Once // the commands are registered
	order   sequence
	working work       // events that are being answered
	writing sync.Mutex // held while Feedback is written
}

// New returns a bot that is not yet connected. An error is in c.
func New(c Config) (*Bot, error) {
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	fetcher := newFetcher(c)
	transport, err := toServer(c.API, c.Transport)
	if err != nil {
		return nil, err
	}
	c.Transport = transport
	b := &Bot{Config: c, fetcher: fetcher, gate: newGate(c.Allow), manners: newManners(c.Now), pace: unhurried}
	b.rest = newRest(transport, c.Token, func(code string) { b.happened("rest " + code) })
	if c.PublicKey != "" {
		b.key, err = publicKey(c.PublicKey)
	}
	return b, err
}

// Wait waits until what has been received is answered.
func (b *Bot) Wait() { b.working.Wait() }

// Run serves Discord over the gateway until ctx ends, then waits a while for
// what is being answered. An error is why it cannot go on.
func (b *Bot) Run(ctx context.Context) error {
	start, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	switch err := b.introduce(start); {
	case errors.Is(err, ErrToken):
		return err
	case err != nil:
		b.Log.Warn("Discord does not say who the bot is; the gateway may", "cause", err)
	default:
		b.registerOnce(start)
		b.aside("sweeping", func() { b.Sweep(ctx) })
	}
	defer b.drain()
	return b.connect(ctx)
}

// registerOnce registers the commands unless that was tried.
func (b *Bot) registerOnce(ctx context.Context) {
	b.once.Do(func() {
		if err := b.Register(ctx); err != nil {
			b.Log.Error("commands are not registered", "cause", err)
		}
	})
}

// startTime bounds what is done before the gateway is connected to.
const startTime = 30 * time.Second

// drain waits until what has been received is answered, but not for ever.
func (b *Bot) drain() {
	select {
	case <-b.working.left():
	case <-time.After(drainTime):
		b.Log.Error("not all that was asked is answered")
	}
}

// happened tells of something that is counted.
func (b *Bot) happened(what string) {
	if b.Happened != nil {
		b.Happened(what)
	}
}
