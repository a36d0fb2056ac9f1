package discord

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// A link holds one shard's session with the gateway: it opens it, resumes it
// wherever Discord allows that, and begins another where not.
type link struct {
	bot       *Bot
	receive   func(name string, data json.RawMessage) // takes an event
	shard, of int

	session *discordgo.Session      // nil: there is none to resume
	known   bool                    // the session has been ready once
	last    int64                   // the number of the last event; after a resume, some come again
	address string                  // of the gateway, for the next dialling
	told    string                  // the address that session remembers
	down    chan *discordgo.Session // which has closed its connection
	up      chan string             // the session is ready, with the address to resume it at

	mu    sync.Mutex
	tap   *tap
	heard time.Time // when the gateway was last heard
}

func newLink(ctx context.Context, b *Bot, shard, of int) *link {
	receive := func(name string, data json.RawMessage) { b.Receive(ctx, name, data) }
	return &link{bot: b, receive: receive, shard: shard, of: of, up: make(chan string, 1), down: make(chan *discordgo.Session, 1)}
}

// run holds the session until ctx ends. An error is why it cannot go on.
func (l *link) run(ctx context.Context) error {
	for failures, tries := 0, 0; ctx.Err() == nil; failures++ {
		began := l.bot.Now()
		wasUp, err := l.hold(ctx)
		if ctx.Err() != nil {
			break
		}
		if stop := fatal(err); stop != nil {
			return stop
		}
		if wasUp && l.bot.Now().Sub(began) > l.bot.pace.longest {
			failures = 0 // one that breaks at once is no success
		}
		if tries++; wasUp {
			tries = 0
		}
		if losesSession(err) || !l.known || tries >= resumeTries {
			l.session = nil
		}
		wait := l.bot.pace.backoff(failures, err)
		l.bot.Log.Warn("disconnected from Discord", "shard", l.shard, "cause", err, "resume", l.session != nil, "wait", wait.Round(time.Millisecond))
		l.bot.happened("disconnect")
		pause(ctx, wait)
	}
	return nil
}

// resumeTries is how often resuming is tried before another session is begun:
// the address that a session is resumed at may be gone.
const resumeTries = 4

// backoff returns how long to wait before the next try, after so many that
// failed. Jitter keeps many from coming back at once.
func (p pace) backoff(failures int, err error) time.Duration {
	if errors.Is(err, errNoSession) || errors.Is(err, errResumable) {
		return p.refused + rand.N(4*p.refused)
	}
	if failures == 0 {
		return rand.N(p.shortest / 4)
	}
	most := min(p.shortest<<min(failures, 10), p.longest)
	return most/2 + rand.N(most/2)
}

// renew forgets what the connection before had to say.
func (l *link) renew() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tap = nil
	for {
		select {
		case <-l.up:
		case <-l.down:
		default:
			return
		}
	}
}

// reason returns why the connection ended, err if nothing better is known.
func (l *link) reason(err error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.tap == nil {
		return err
	}
	select {
	case why := <-l.tap.why:
		return why
	default:
		return err
	}
}

// cut breaks the connection.
func (l *link) cut() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.tap != nil {
		l.tap.Conn.Close()
	}
}

func (l *link) hears(at time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.heard = at
}

// ready is told when a session has begun.
func (l *link) ready(resume string) {
	l.bot.Log.Info("connected to Discord", "shard", l.shard, "shards", l.of)
	l.bot.happened("identify")
	l.tell(resume)
}

// resumed is told when a session goes on.
func (l *link) resumed() {
	l.bot.Log.Info("connected to Discord again", "shard", l.shard)
	l.bot.happened("resume")
	l.tell("")
}

func (l *link) tell(resume string) {
	select {
	case l.up <- resume:
	default:
	}
}
