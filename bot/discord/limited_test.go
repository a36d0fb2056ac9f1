package discord_test

import (
	"fmt"
	"testing"
	"time"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// When more people ask in a channel at once than Discord lets a bot write there,
// each is answered all the same, a little later.
func TestLimitedChannel(t *testing.T) {
	t.Parallel()
	d := fakediscord.NewLive(t)
	g := d.Guild("Newsroom")
	desk := g.Channel("desk")
	d.LimitWithin(time.Second)
	s := serve(t, d, discord.Config{})
	asked := map[fakediscord.Seat]*fakediscord.Message{}
	for i := range 8 {
		p := d.Person(fmt.Sprint("p", i))
		g.Join(p)
		asked[p.In(desk)] = p.In(desk).Say("@Attaché who pays for the wall?")
	}
	s.Settle()
	for at, m := range asked {
		n := 0
		for _, a := range at.Answers(m) {
			if a.IsReplyTo(m) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s is answered %d times", at.Person.Name, n)
		}
	}
}
