package discord_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log/slog"
	"runtime"
	"testing"
	"time"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// The soak test is short unless more is asked for:
// go test ./bot/discord -run Soak -v -respond 1000000 -serve 50000 -timeout 60m
var (
	respond = flag.Int("respond", 3000, "how many interactions the soak test answers through Respond")
	through = flag.Int("serve", 600, "how many it answers over the double")
)

// heap is how many bytes are in use, after two collections.
func heap() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// Memory stays as it is: what is in use after a tenth of all interactions is in
// use at the end, give or take what the manners remember of people.
func TestSoakRespond(t *testing.T) {
	b := offline(t, harbourHandler(t))
	raw := soakInteractions(t)
	answer := func(n int) {
		for i := range n {
			in, r := b.Interact(context.Background(), raw[i%len(raw)])
			if r == nil || in == nil {
				t.Fatal("no answer")
			}
		}
	}
	answer(*respond / 10)
	before, start, cpu := heap(), time.Now(), goroutineCount()
	answer(*respond - *respond/10)
	took := time.Since(start)
	after := heap()
	t.Logf("%d interactions, %v each, heap %d KB then %d KB", *respond, took/time.Duration(*respond), before>>10, after>>10)
	if after > before+2<<20 || goroutineCount() > cpu+slack {
		t.Errorf("heap %d KB then %d KB; goroutines %d then %d", before>>10, after>>10, cpu, goroutineCount())
	}
}

// slack is how many goroutines may come and go meanwhile: those of connections,
// and of tests that have ended. A leak has as many as there are interactions.
const slack = 50

func goroutineCount() int { return runtime.NumGoroutine() }

// soakInteractions are interactions of every kind.
func soakInteractions(t testing.TB) [][]byte {
	var all [][]byte
	for i, name := range []string{"ask", "position", "risks", "quotes", "compare", "speakers", "read", "brief", "briefings", "help"} {
		for _, kind := range []int{2, 4} {
			raw, err := json.Marshal(map[string]any{"id": fmt.Sprint(1477953611366400006 + i), "application_id": "1", "token": "t", "type": kind, "guild_id": "5",
				"member": map[string]any{"user": map[string]any{"id": fmt.Sprint(i)}}, "data": map[string]any{"name": name, "type": 1, "options": soakOptions(name, kind == 4)}})
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, raw)
		}
		all = append(all, component(3, idOf('p', name), "-# Question: wall"), component(3, idOf('c', name), "-# Question: wall"))
	}
	return all
}

func soakOptions(command string, typing bool) []map[string]any {
	switch command {
	case "ask":
		return []map[string]any{{"name": "question", "type": 3, "value": "wall"}}
	case "read":
		return []map[string]any{{"name": "paragraph", "type": 4, "value": 3, "focused": typing}}
	case "position":
		return []map[string]any{{"name": "topic", "type": 3, "value": "wall"}, {"name": "speaker", "type": 3, "value": "quill", "focused": typing}}
	case "quotes", "compare":
		return []map[string]any{{"name": "topic", "type": 3, "value": "wall", "focused": typing}}
	}
	return nil
}

// The same over the double: the gateway, the client, REST.
func TestSoakServe(t *testing.T) {
	d := fakediscord.New(t)
	d.Quiet()
	d.WithoutDescription()
	d.Pace(fakediscord.Leisurely)
	desk := d.Guild("Newsroom").Channel("desk")
	p := d.Person("Ann")
	desk.Guild().Join(p)
	transport := keeping()
	t.Cleanup(transport.CloseIdleConnections)
	serve(t, d, discord.Config{Transport: transport, Log: slog.New(slog.DiscardHandler)})
	at := p.In(desk)
	answer := func(n int) {
		for i := range n {
			at.Slash(commandLines[i%len(commandLines)])
			if i%100 == 99 {
				d.Forget()
			}
		}
		d.Forget()
	}
	answer(*through / 10)
	before, goroutines, start := heap(), goroutineCount(), time.Now()
	answer(*through - *through/10)
	took, after := time.Since(start), heap()
	t.Logf("%d interactions, %v each, heap %d KB then %d KB", *through, took/time.Duration(*through), before>>10, after>>10)
	if after > before+2<<20 || goroutineCount() > goroutines+slack {
		t.Errorf("heap %d KB then %d KB; goroutines %d then %d\n%s", before>>10, after>>10, goroutines, goroutineCount(), stacks())
	}
}
