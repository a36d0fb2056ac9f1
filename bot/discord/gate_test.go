package discord

import (
	"strings"
	"testing"
)

// Whoever may not ask has no answer, by whatever way they ask.
func TestGate(t *testing.T) {
	click := `{"id":"1","token":"t","type":3,"user":{"id":"7"},"message":{"id":"2"},"data":{"custom_id":"1|p|ask|1|AAAA|7|port||storm"}}`
	ways := []struct{ event, data string }{
		{"INTERACTION_CREATE", `{"id":"1","token":"t","type":2,"user":{"id":"7"},"data":{"type":1,"name":"ask","options":[{"name":"question","value":"storm"}]}}`},
		{"INTERACTION_CREATE", `{"id":"1","token":"t","type":2,"guild_id":"50","member":{"user":{"id":"7"},"permissions":"8"},"data":{"type":1,"name":"ask","options":[{"name":"question","value":"storm"}]}}`},
		{"INTERACTION_CREATE", `{"id":"1","token":"t","type":4,"user":{"id":"7"},"data":{"type":1,"name":"read","options":[{"name":"paragraph","value":"1","focused":true}]}}`},
		{"INTERACTION_CREATE", `{"id":"1","token":"t","type":2,"user":{"id":"7"},"data":{"type":3,"target_id":"3","resolved":{"messages":{"3":{"content":"storm"}}}}}`},
		{"INTERACTION_CREATE", click},
		{"INTERACTION_CREATE", strings.Replace(click, "|p|", "|h|", 1)},
		{"INTERACTION_CREATE", `{"id":"1","token":"t","type":5,"user":{"id":"7"},"data":{"custom_id":"1|r|ask||||port||storm"}}`},
		{"MESSAGE_CREATE", `{"id":"1","channel_id":"60","author":{"id":"7"},"content":"storm"}`},
		{"MESSAGE_CREATE", `{"id":"1","channel_id":"60","guild_id":"50","author":{"id":"7"},"content":"<@1> storm","mentions":[{"id":"1"}]}`},
		{"MESSAGE_UPDATE", `{"id":"` + snowflake(0) + `","channel_id":"60","author":{"id":"7"},"content":"storm","edited_timestamp":"x"}`},
	}
	for _, row := range []struct {
		allow []string
		in    []bool // by way
	}{
		{nil, []bool{true, true, true, true, true, true, true, true, true, true}},
		{[]string{"7"}, []bool{true, true, true, true, true, true, true, true, true, true}},
		{[]string{"50"}, []bool{false, true, false, false, false, false, false, false, true, false}},
		{[]string{"8"}, make([]bool, len(ways))},
	} {
		for i, way := range ways {
			w := &wire{}
			var reports strings.Builder
			b := newBot(t, w, func(c *Config) { c.Allow, c.Feedback = row.allow, &reports })
			receive(b, way.event, way.data)
			got := ""
			for _, s := range w.sent {
				got += s.body
			}
			answered := (strings.Contains(got, "storm") || strings.Contains(got, "¶1") || reports.Len() > 0) && !strings.Contains(got, noEntry)
			if answered != row.in[i] {
				t.Errorf("with -allow %v, %s %.120s: answered %v: %.200s", row.allow, way.event, way.data, answered, got)
			}
		}
	}
}
