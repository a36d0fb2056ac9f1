package discord_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime"
	"testing"
	"time"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// The chaos test is short unless more is asked for:
// go test ./bot/discord -run Chaos -cycles 500 -seed 7 -timeout 30m
var (
	cycles = flag.Int("cycles", 20, "how many things go wrong in the chaos test")
	seed   = flag.Uint64("seed", 0, "which things; 0 is by the time")
)

// A mishap is something that goes wrong while people ask.
type mishap struct {
	name string
	do   func(*chaos)
}

// Routes on which REST goes wrong.
const callbacks = "POST /interactions/"

// mishaps are what can go wrong at Discord and on the way.
var mishaps = []mishap{
	{"op 7", func(c *chaos) { c.Reconnect() }},
	{"op 9, resumable", func(c *chaos) { c.Invalidate(true) }},
	{"op 9", func(c *chaos) { c.Invalidate(false) }},
	{"cut in a frame", func(c *chaos) { c.Cut() }},
	{"close", func(c *chaos) {
		c.CloseWith(c.pick(1000, 1001, 1011, 1012, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009))
	}},
	{"zombie", func(c *chaos) { c.Freeze() }},
	{"no acknowledgement", func(c *chaos) { c.Deafen(true); c.awaitDisconnect(); c.Deafen(false) }},
	{"no hello, then op 7 first, then well", func(c *chaos) { c.Openings(fakediscord.NoHello, fakediscord.ReconnectFirst); c.Cut() }},
	{"op 9 first", func(c *chaos) { c.Openings(fakediscord.InvalidFirst, fakediscord.ResumableFirst); c.Reconnect() }},
	{"half a READY, then none", func(c *chaos) { c.Openings(fakediscord.TruncatedFirst, fakediscord.DropFirst); c.CloseWith(4000) }},
	{"half a JSON", func(c *chaos) { c.SendRaw(`{"op":0,"s":7,"t":"INTERACTION_CREATE","d":{"id":"`) }},
	{"no JSON", func(c *chaos) { c.SendRaw("\x00\xff nonsense") }},
	{"an unknown operation", func(c *chaos) { c.SendRaw(`{"op":77,"d":{"a":[1]}}`) }},
	{"unknown events", func(c *chaos) { c.Event("TOMORROWS_EVENT", map[string]any{"a": 1}); c.Event("MESSAGE_CREATE", 7) }},
	{"unknown components", func(c *chaos) {
		c.Event("INTERACTION_CREATE", map[string]any{"id": "1", "token": "none", "type": 3, "data": map[string]any{"component_type": 99, "custom_id": "?"}})
		c.Event("INTERACTION_CREATE", map[string]any{"type": 99})
		c.Event("MESSAGE_CREATE", map[string]any{"id": "1", "channel_id": "2", "components": []any{map[string]any{"type": 99}}})
	}},
	{"limit of the bucket", func(c *chaos) { c.limit(fakediscord.Bucket) }},
	{"limit of all", func(c *chaos) { c.limit(fakediscord.Global) }},
	{"shared limit", func(c *chaos) { c.limit(fakediscord.Shared) }},
	{"limit as HTML", func(c *chaos) { c.limit(fakediscord.Cloudflare) }},
	{"a limit longer than there is time", func(c *chaos) { c.RateLimit(callbacks, fakediscord.Bucket, time.Minute, 2) }},
	{"500", func(c *chaos) {
		c.Fault(fakediscord.Fault{Route: callbacks, Times: 2, Status: c.pick(500, 502, 503, 504)})
	}},
	{"500 as HTML", func(c *chaos) { c.Fault(fakediscord.Fault{Route: callbacks, Status: 502, Body: "<html>"}) }},
	{"an answer is lost", func(c *chaos) { c.Fault(fakediscord.Fault{Route: callbacks, Lost: true}) }},
	{"an answer is slow", func(c *chaos) { c.slow = append(c.slow, c.Fault(fakediscord.Fault{Route: callbacks, Wait: true})) }},
	{"the gateway is not told", func(c *chaos) {
		c.Fault(fakediscord.Fault{Route: "GET /gateway", Times: 2, Status: c.pick(429, 500, 502)})
		c.Invalidate(false)
	}},
}

// A chaos is a stage on which things go wrong.
type chaos struct {
	*stage
	rand   *rand.Rand
	slow   []*fakediscord.Fault
	uses   []*fakediscord.Use
	people int

	unanswered int // and known why
}

func (c *chaos) pick(of ...int) int { return of[c.rand.IntN(len(of))] }

func (c *chaos) limit(scope fakediscord.Scope) {
	c.RateLimit(callbacks, scope, time.Duration(1+c.rand.IntN(30))*time.Millisecond, 1+c.rand.IntN(3))
}

// awaitDisconnect waits until the bot gives its connection up.
func (c *chaos) awaitDisconnect() {
	n := len(c.Gateway().Closes)
	c.AwaitGateway("the bot to give up", func(g fakediscord.Counts) bool { return len(g.Closes) > n })
}

// ask lets new people ask at once.
func (c *chaos) ask(n int) {
	for range n {
		c.people++
		p := c.Person(fmt.Sprint("p", c.people))
		c.newsroom.Join(p)
		from := p.In(c.desk)
		if c.rand.IntN(4) == 0 {
			c.uses = append(c.uses, from.StartCompletion("/read paragraph:1"))
			continue
		}
		c.uses = append(c.uses, from.Start(commandLines[c.rand.IntN(len(commandLines))]))
	}
}

// Whatever goes wrong, each interaction is answered once and in time, or it is
// known why not: Discord did not take the answer, or the bot never learned of it,
// since its session was lost. Nothing is left over at the end.
func TestChaos(t *testing.T) {
	n := *seed
	if n == 0 {
		n = uint64(time.Now().UnixNano())
	}
	t.Logf("-seed %d -cycles %d", n, *cycles)
	goroutines, files := runtime.NumGoroutine(), openFiles()
	t.Run("run", func(t *testing.T) { runChaos(t, rand.New(rand.NewPCG(n, n))) })
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for range 500 { // what has ended may still be on its way out
		if runtime.NumGoroutine() <= goroutines+2 && openFiles() <= files+2 {
			return
		}
		<-tick.C
	}
	t.Errorf("%d goroutines and %d files before, %d and %d after\n%s", goroutines, files, runtime.NumGoroutine(), openFiles(), stacks())
}

func runChaos(t *testing.T, r *rand.Rand) {
	s, d := build(t)
	d.Pace(0)
	d.Quiet()
	d.HeartbeatEvery(250 * time.Millisecond)
	transport := keeping()
	s.served = create(t, d, discord.Config{Transport: transport})
	discord.Hurry(s.Bot, discord.AnswerWithin, 700*time.Millisecond)
	s.run(t)
	t.Cleanup(transport.CloseIdleConnections)
	s.AwaitConnected(1)
	c := &chaos{stage: s, rand: r}
	for i := range *cycles {
		m := mishaps[r.IntN(len(mishaps))]
		c.ask(1 + r.IntN(3))
		m.do(c)
		c.ask(1 + r.IntN(3))
		c.recover(t, fmt.Sprintf("cycle %d, %s", i, m.name))
		if t.Failed() {
			return
		}
	}
	g := s.Gateway()
	t.Logf("%d interactions, %d of them unanswered; %d connections, %d identifies, %d resumed", c.people, c.unanswered, g.Connections, g.Identifies, g.Resumed)
}

// recover lets all be well again, and checks what became of the interactions.
func (c *chaos) recover(t *testing.T, when string) {
	c.AwaitConnected(1)
	c.ask(1)
	for _, f := range c.slow {
		c.Release(f)
	}
	c.Recover(1)
	c.Heal()
	told := outcomes(c.log.String())
	for _, u := range c.uses {
		c.account(t, when, u, told[u.ID])
	}
	c.uses, c.slow = nil, nil
}

// account checks that u is answered, once and in time, or that it is known why not.
func (c *chaos) account(t *testing.T, when string, u *fakediscord.Use, told []string) {
	if !u.IsAnswered() {
		c.unanswered++
	}
	switch {
	case len(told) > 1:
		t.Errorf("%s: interaction %s is taken %d times: %v", when, u.ID, len(told), told)
	case u.IsAnswered() && u.Took() > 3*time.Second:
		t.Errorf("%s: interaction %s took %v", when, u.ID, u.Took())
	case u.IsAnswered() && len(told) == 0:
		t.Errorf("%s: interaction %s is answered and not counted", when, u.ID)
	case !u.IsAnswered() && len(told) == 0 && !u.IsLost():
		t.Errorf("%s: interaction %s is forgotten", when, u.ID)
	case !u.IsAnswered() && len(told) == 1 && told[0] != string(discord.Unanswered) && told[0] != string(discord.Late):
		t.Errorf("%s: interaction %s is not answered, and counted as %q", when, u.ID, told[0])
	}
}

// counted finds what the log says became of an interaction.
var counted = regexp.MustCompile(`msg=asked .*result="?([a-z ]+?)"? guild.* interaction=(\d+)`)

// outcomes returns what a log says became of each interaction.
func outcomes(log string) map[string][]string {
	all := map[string][]string{}
	for _, m := range counted.FindAllStringSubmatch(log, -1) {
		all[m[2]] = append(all[m[2]], m[1])
	}
	return all
}

// openFiles is how many files and sockets the process has open, where that can be known.
func openFiles() int {
	all, _ := os.ReadDir("/proc/self/fd")
	return len(all)
}

func stacks() string {
	b := make([]byte, 1<<20)
	return string(b[:runtime.Stack(b, true)])
}
