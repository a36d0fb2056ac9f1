package discord

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
)

// What is counted and logged names commands, never what was typed as one.
func TestCountNamesNoTypedCommand(t *testing.T) {
	const used = `{"id":"1","token":"t","type":2,"guild_id":"50","member":{"user":{"id":"7"},"permissions":"0"},"data":{"type":1,"name":"NAME"}}`
	for _, row := range []struct{ event, data, want string }{
		{"INTERACTION_CREATE", strings.Replace(used, "NAME", "risks", 1), "risks"},
		{"INTERACTION_CREATE", strings.Replace(used, "NAME", "kassandra", 1), ""},
		{"INTERACTION_CREATE", strings.Replace(used, "NAME", addName, 1), ""}, // refused
		{"MESSAGE_CREATE", `{"id":"1","channel_id":"60","author":{"id":"7"},"content":"/kassandra storm"}`, ""},
		{"MESSAGE_CREATE", `{"id":"1","channel_id":"60","author":{"id":"7"},"content":"kassandra in the storm"}`, "ask"},
	} {
		var log bytes.Buffer
		var got []string
		b := newBot(t, &wire{}, func(c *Config) {
			c.Log = slog.New(slog.NewTextHandler(&log, nil))
			c.Count = func(o Outcome) { got = append(got, o.Command) }
		})
		receive(b, row.event, row.data)
		if len(got) != 1 || got[0] != row.want || strings.Count(log.String(), "msg=asked") != 1 || strings.Contains(log.String(), "kassandra") {
			t.Errorf("%s: counted as %q, want %q; the log says %s", row.data, got, row.want, log.String())
		}
	}
}

// A server belongs to a shard by its ID; direct messages to the first.
func TestShardOf(t *testing.T) {
	b := newBot(t, &wire{}, nil)
	if _, ok := b.shardOf("50"); ok {
		t.Error("without the gateway there is a shard")
	}
	b.links.all = []*link{{shard: 1, of: 4}}
	for guild, want := range map[string]int{"": 0, "50": 0, "4194304": 1, "29360128": 3, "81384788765712384": int(81384788765712384>>22) % 4} {
		if got, ok := b.shardOf(guild); !ok || got != want {
			t.Errorf("server %s is of shard %d, want %d", guild, got, want)
		}
	}
}
