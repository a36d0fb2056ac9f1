package discord_test

import (
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"testing"
	"time"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// BenchmarkLatency measures the time from when Discord sends an interaction to
// when it has the answer, through the double, over the real client and loopback,
// at so many a second: go test ./bot/discord -run '^$' -bench Latency. Typed
// commands come first, then what is asked for while somebody types. The double
// runs on the same cores; it inspects the answers after a round.
func BenchmarkLatency(b *testing.B) {
	for _, kind := range []struct {
		name string
		ask  func(fakediscord.Seat) *fakediscord.Use
	}{
		{"command", func(s fakediscord.Seat) *fakediscord.Use {
			return s.Start("/ask question:Who will pay for the sea wall?")
		}},
		{"autocomplete", func(s fakediscord.Seat) *fakediscord.Use { return s.StartCompletion("/read paragraph:1") }},
	} {
		for _, rate := range []int{1, 100, 1000} {
			b.Run(fmt.Sprintf("%s/%d-a-second", kind.name, rate), func(b *testing.B) { latency(b, rate, kind.ask) })
		}
	}
}

// seconds is how long a rate is held in each round.
const seconds = 3

func latency(b *testing.B, rate int, ask func(fakediscord.Seat) *fakediscord.Use) {
	d := fakediscord.NewLive(b)
	d.Quiet()
	d.WithoutDescription()
	d.InspectLater()
	desk := d.Guild("Newsroom").Channel("desk")
	serve(b, d, discord.Config{Log: slog.New(slog.DiscardHandler), Transport: keeping()})
	best := summary{p99: time.Hour}
	for b.Loop() {
		if s := summed(round(d, desk, rate, ask)); s.p99 < best.p99 {
			best = s
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(best.p50.Seconds()*1000, "p50-ms")
	b.ReportMetric(best.p99.Seconds()*1000, "p99-ms")
	b.ReportMetric(best.most.Seconds()*1000, "max-ms")
}

// A summary is of one round. The best round is told: what else the machine does
// makes others worse.
type summary struct{ p50, p99, most time.Duration }

func summed(took []time.Duration) summary {
	slices.Sort(took)
	n := len(took) - 1
	return summary{took[n/2], took[n*99/100], took[n]}
}

// keeping is a transport that keeps connections for all answers at once, as
// HTTP/2 does, which the double does not speak.
func keeping() *http.Transport {
	return &http.Transport{MaxIdleConns: 1000, MaxIdleConnsPerHost: 1000}
}

// round asks at a rate for some seconds, each time as somebody else, and
// returns how long the answers took.
func round(d *fakediscord.Discord, desk *fakediscord.Channel, rate int, ask func(fakediscord.Seat) *fakediscord.Use) []time.Duration {
	n := rate * seconds
	seats := make([]fakediscord.Seat, n)
	for i := range seats {
		p := d.Person(fmt.Sprint("p", i))
		desk.Guild().Join(p)
		seats[i] = p.In(desk)
	}
	uses := make([]*fakediscord.Use, n)
	tick := time.NewTicker(time.Second / time.Duration(rate))
	defer tick.Stop()
	for i := range uses {
		<-tick.C
		uses[i] = ask(seats[i])
	}
	d.Settle()
	var took []time.Duration
	for i, u := range uses {
		seats[i].Await(u)
		took = append(took, u.Took())
	}
	d.Forget()
	return took
}
