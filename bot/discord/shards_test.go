package discord_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// Each row is a code with which the gateway closes a connection, and what the
// bot does: it resumes the session, begins another, or ends and says why.
func TestCloseCodes(t *testing.T) {
	var all sync.WaitGroup
	for _, row := range []struct {
		code int
		does string
	}{
		{1000, "resumes"}, {1001, "resumes"}, {1006, "resumes"}, {1011, "resumes"}, {1012, "resumes"},
		{4000, "resumes"}, {4001, "resumes"}, {4002, "resumes"}, {4005, "resumes"}, {4008, "resumes"},
		{4003, "identifies"}, {4007, "identifies"}, {4009, "identifies"},
		{4004, "DISCORD_TOKEN"}, {4010, "-shards"}, {4011, "shards"}, {4012, "version"}, {4013, "intents"}, {4014, "intents"},
	} {
		all.Go(func() { // to end takes the client a second
			if does := afterClose(t, row.code); !strings.Contains(does, row.does) {
				t.Errorf("after %d it %s, want %s", row.code, does, row.does)
			}
		})
	}
	all.Wait()
}

// afterClose closes the bot's connection, and returns what it does then.
func afterClose(t *testing.T, code int) string {
	d := fakediscord.New(t)
	s := serve(t, d, discord.Config{})
	defer func() { _ = s.stop() }()
	before := d.Gateway()
	if code == 1006 {
		d.Cut()
	} else {
		d.CloseWith(code)
	}
	if code == 4004 || code >= 4010 {
		if err := s.ended(); err != nil {
			return "ends: " + err.Error()
		}
		return "ends without a word"
	}
	d.AwaitGateway("another connection", func(c fakediscord.Counts) bool {
		return c.Identifies > before.Identifies || c.Resumed > before.Resumed
	})
	if d.Gateway().Identifies > before.Identifies {
		return "identifies"
	}
	return "resumes"
}

// Two processes share the shards of a bot: each server's events go to one of
// them, direct messages to the first shard, and each is answered once.
func TestShards(t *testing.T) {
	t.Parallel()
	d := fakediscord.New(t)
	d.Strict()
	d.Quiet()
	const shards = 4
	d.Shards(shards, fakediscord.StartLimit{Total: 1000, Remaining: 1000, Concurrency: 1})
	ann := d.Person("Ann")
	var seats []fakediscord.Seat
	for i := range 12 {
		d.Advance(1 << 20) // servers made at once would share a shard
		seats = append(seats, ann.In(d.Guild(fmt.Sprint("server ", i), ann).Channel("desk")))
	}
	first := start(t, d, discord.Config{Shards: discord.Shards{First: 0, Last: 1, Count: shards}})
	second := start(t, d, discord.Config{Shards: discord.Shards{First: 2, Last: 3, Count: shards}})
	d.AwaitConnected(shards)
	d.Idle = func() { first.Wait(); second.Wait() }
	d.Pace(fakediscord.Leisurely)
	for _, at := range append(seats, ann.InDM()) {
		at.Slash("/read paragraph:2")
	}
	asked := ann.InDM().Say("Who pays?")
	d.Settle()
	if n := len(ann.InDM().Answers(asked)); n != 1 {
		t.Errorf("a direct message has %d answers", n)
	}
	for name, s := range map[string]*served{"first": first, "second": second} {
		if n := strings.Count(s.log.String(), "msg=asked"); n == 0 {
			t.Errorf("the %s process answered nothing", name)
		}
	}
}

// As many shards as Discord recommends are begun, unless others are named.
func TestRecommendedShards(t *testing.T) {
	t.Parallel()
	d := fakediscord.New(t)
	d.Shards(3, fakediscord.StartLimit{Total: 1000, Remaining: 1000, Concurrency: 2})
	start(t, d, discord.Config{})
	d.AwaitConnected(3)
}

// Sessions are begun no faster than Discord allows, which has shards of another
// turn begin at once; and none when none is left today.
func TestSessionLimits(t *testing.T) {
	t.Parallel()
	d := fakediscord.NewLive(t)
	d.Limit()
	d.Shards(4, fakediscord.StartLimit{Total: 1000, Remaining: 0, ResetAfter: 300, Concurrency: 4})
	s := start(t, d, discord.Config{})
	d.AwaitConnected(4)
	if n := d.Gateway().Identifies; n != 4 || !strings.Contains(s.log.String(), "no session may begin for now") {
		t.Errorf("%d sessions are begun, want 4, after waiting:\n%s", n, s.log)
	}
}
