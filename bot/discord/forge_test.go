package discord_test

import (
	"context"
	"encoding/json"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
	"attache/handlers"
)

// offline returns a bot that is connected to nothing, on a clock that runs fast
// enough for nobody to ask too much.
func offline(t testing.TB, h *handlers.Handler) *discord.Bot {
	d := fakediscord.New(t)
	var minutes atomic.Int64
	now := func() time.Time { return time.Unix(1.8e9, 0).Add(time.Duration(minutes.Add(1)) * time.Minute) }
	b, err := discord.New(discord.Config{Handler: h, Token: fakediscord.Token, API: d.URL, Now: now, Feedback: &strings.Builder{}})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sent is a bot's response as it would be sent.
func sent(t testing.TB, r *discord.Response) []byte {
	w := httptest.NewRecorder()
	if err := discord.WriteResponse(w, r); err != nil {
		t.Fatal(err)
	}
	if wrong := fakediscord.CheckCallback(t, w.Header().Get("Content-Type"), w.Body.Bytes()); wrong != "" {
		t.Errorf("%s\n%s", wrong, w.Body)
	}
	return w.Body.Bytes()
}

// component is a click as Discord sends it, of anybody at anything.
func component(kind int, id, message string, values ...string) []byte {
	raw, err := json.Marshal(map[string]any{"id": "1477953611366400006", "application_id": "1", "token": "t", "type": kind, "guild_id": "5", "channel_id": "6",
		"member":  map[string]any{"user": map[string]any{"id": "7"}, "permissions": "0"},
		"message": map[string]any{"id": "9", "content": message, "flags": 0},
		"data":    map[string]any{"custom_id": id, "component_type": 2, "values": values}})
	if err != nil {
		panic(err)
	}
	return raw
}

// Custom IDs are forged freely, and so is what a message seems to say: whatever
// comes, it is answered, by something that Discord takes.
func FuzzForge(f *testing.F) {
	for _, id := range []string{"", "1", "1|p|ask|2|Ptd8||harbour-tolls||wall", "1|p|ask|-2|||||", "1|p|ask|99999999999999999999|||||", "1|w|ask|1|||~||~",
		"1|d||||zzzzzzzzzzzzzzzz|||", "1|c|read|9223372036854775807||||~mOwtjg|", "2|p|ask||||||", "1|p2|ask||||||wall", "1|s|position||||harbour-tolls||tolls", strings.Repeat("|", 99), "1|w|position||||\x82||", "1|w|position||\ufffd||||"} {
		f.Add(id, "-# Question: wall", "Mara Quill")
	}
	b := offline(f, harbourHandler(f))
	f.Fuzz(func(t *testing.T, id, message, value string) {
		for _, kind := range []int{3, 5} {
			_, r := b.Interact(context.Background(), component(kind, id, message, value))
			sent(t, r)
		}
	})
}

// Interactions of any shape are answered by something that Discord takes.
func FuzzInteraction(f *testing.F) {
	f.Add([]byte(`{"type":2,"id":"1","token":"t","data":{"name":"ask","options":[{"name":"question","value":"wall"}]},"user":{"id":"1"}}`))
	f.Add([]byte(`{"type":4,"data":{"name":"position","options":[{"name":"speaker","value":1.5,"focused":true}]},"member":{"user":null}}`))
	f.Add([]byte(`{"type":2,"data":{"type":3,"target_id":"1","resolved":{"messages":{"1":null}}},"user":{"id":"1"}}`))
	f.Add([]byte(`{"type":5,"data":{"custom_id":"1|r|ask||||||wall","components":[{"type":18,"component":{"custom_id":"what","value":"x"}},null]},"user":{"id":"1"}}`))
	f.Add([]byte(`{"type":3,"message":{"components":[{"type":99}]},"data":{"custom_id":"1|t|ask||||||wall"},"user":{"id":"1"}}`))
	f.Add([]byte("{\"type\":2,\"data\":{\"name\":\"ask\",\"options\":[{\"name\":\"qu\xf9stion\",\"value\":\"wall\"}]},\"user\":{\"id\":\"1\"}}"))
	f.Add([]byte(`[]`))
	b := offline(f, harbourHandler(f))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, r := b.Interact(context.Background(), raw)
		sent(t, r)
	})
}
