package discord_test

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
	"attache/handlers"
	"attache/index"
)

// harbour is a briefing that was written for these tests: its speakers are
// plain to see, so that the goldens change only when Discord's side does.
var harbour = sync.OnceValues(func() (*index.Index, error) { return index.Open(os.DirFS("testdata/briefings")) })

// harbourHandler returns a handler for that briefing.
func harbourHandler(t testing.TB) *handlers.Handler {
	ix, err := harbour()
	if err != nil {
		t.Fatal(err)
	}
	return &handlers.Handler{Index: ix}
}

// reading returns a handler for one text.
func reading(t testing.TB, text string) *handlers.Handler {
	ix, err := index.Open(fstest.MapFS{"text.txt": {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return &handlers.Handler{Index: ix}
}

// A journal is a log that a test reads.
type journal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (j *journal) Write(b []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(b)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

// A served is a bot that serves a double of Discord.
type served struct {
	*discord.Bot
	*fakediscord.Discord
	log   *journal
	stop  func() error // ends the bot and returns why it ended
	ended func() error // waits until it ends by itself
}

// serve runs the bot on d over the gateway until the test ends. The zero values
// in c are filled in.
func serve(t testing.TB, d *fakediscord.Discord, c discord.Config) *served {
	s := start(t, d, c)
	d.AwaitConnected(1)
	d.Settle()
	return s
}

// start is serve that does not wait until the bot is connected.
func start(t testing.TB, d *fakediscord.Discord, c discord.Config) *served {
	s := create(t, d, c)
	s.run(t)
	return s
}

// run runs the bot until the test ends.
func (s *served) run(t testing.TB) {
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Bot.Run(ctx) }()
	s.ended = sync.OnceValue(func() error { return <-ended })
	s.stop = func() error { cancel(); return s.ended() }
	t.Cleanup(func() { _ = s.stop() })
}

// create makes the bot for d, which nothing runs yet.
func create(t testing.TB, d *fakediscord.Discord, c discord.Config) *served {
	s := &served{Discord: d, log: &journal{}}
	if c.Handler == nil {
		c.Handler = harbourHandler(t)
	}
	c.Token, c.PublicKey, c.API, c.Now = fakediscord.Token, d.PublicKey(), d.URL, d.Now
	if c.Log == nil {
		c.Log = slog.New(slog.NewTextHandler(s.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	b, err := discord.New(c)
	if err != nil {
		t.Fatal(err)
	}
	s.Bot, d.Idle = b, b.Wait
	discord.Hurry(b, time.Minute, 5*time.Second) // the machine may be busy
	t.Cleanup(func() {
		if t.Failed() {
			t.Log("logged:\n" + s.log.String())
		}
	})
	return s
}

// A stage is where most tests play: a server with two people and a channel,
// and the bot.
type stage struct {
	*served
	ann, ben  *fakediscord.Person
	newsroom  *fakediscord.Guild
	desk      *fakediscord.Channel
	atDesk    fakediscord.Seat // Ann
	benAtDesk fakediscord.Seat
}

// set builds a stage with the bot on it; people leave a few seconds between
// what they do.
func set(t testing.TB, c discord.Config) *stage {
	s, d := build(t)
	s.served = serve(t, d, c)
	d.ForgetTranscript()
	return s
}

// build builds a stage that the bot has not entered yet.
func build(t testing.TB) (*stage, *fakediscord.Discord) {
	d := fakediscord.New(t)
	d.Pace(4 * time.Second)
	s := &stage{ann: d.Person("Ann"), ben: d.Person("Ben")}
	s.newsroom = d.Guild("Newsroom", d.Person("Olga"), s.ann, s.ben)
	s.desk = s.newsroom.Channel("desk")
	s.atDesk, s.benAtDesk = s.ann.In(s.desk), s.ben.In(s.desk)
	return s, d
}
