package discord

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
)

// checkLimits fails unless a response keeps within Discord's limits.
func checkLimits(t *testing.T, r *Response) {
	t.Helper()
	if _, err := r.encode(); err != nil {
		t.Fatalf("not encoded: %v", err)
	}
	b, ok := r.Data.(*Body)
	if !ok {
		return
	}
	texts, components, used := length(b.Content), 0, map[string]bool{}
	for i := range b.Components {
		b.Components[i].walk(func(c *Component) {
			components++
			texts += length(c.Content)
			switch {
			case c.CustomID != "" && used[c.CustomID]:
				t.Errorf("two components are called %q", c.CustomID)
			case length(c.CustomID) > maxCustomID, length(c.Label) > maxLabel, c.Type == buttonType && c.Label == "", c.Type == textType && c.Content == "", len(c.Components) > maxRow:
				t.Errorf("a component breaks a limit: %+v", *c)
			}
			used[c.CustomID] = true
		})
	}
	switch rich := b.Flags&componentsV2 != 0; {
	case rich && (b.Content != "" || texts > maxRichText || components > maxComponents):
		t.Errorf("%d characters, %d components, content %q", texts, components, b.Content)
	case !rich && (texts > maxPlainText || b.Content == ""):
		t.Errorf("%d characters of text", texts)
	}
	if b.Mentions.Parse == nil || len(b.Mentions.Parse) > 0 {
		t.Error("the message may ping")
	}
}

// interactions are good ones and bad ones of every kind.
func interactions() []string {
	click := func(id string) string {
		return `{"id":"1","token":"t","type":3,"guild_id":"50","member":{"user":{"id":"7"},"permissions":"0"},"message":{"id":"2","flags":32768,"components":[{"type":10,"content":"**/ask** · storm"}]},"data":{"component_type":2,"custom_id":` + quoted(id) + `,"values":["x"]}}`
	}
	return []string{
		slash("ask", `{"name":"question","type":3,"value":"storm"}`),
		slash("position", `{"name":"speaker","type":3,"value":"`+strings.Repeat("x", 6000)+`"},{"name":"topic","type":3,"value":"`+strings.Repeat("𝒳*_~ ", 1200)+`"}`),
		slash("read", `{"name":"paragraph","type":4,"value":1e300}`),
		slash("read", `{"name":"paragraph","type":4,"value":{"a":[1]}}`),
		slash("compare", `{"name":"topic","type":3,"value":null},{"name":"public","value":"true"}`),
		slash(strings.Repeat("long", 100), `{"name":"","value":true}`),
		strings.Replace(slash("position", `{"name":"speaker","type":3,"value":"s","focused":true}`), `"type":2`, `"type":4`, 1),
		`{"id":"1","token":"t","type":2,"guild_id":"50","member":{"user":{"id":"7"}},"data":{"type":3,"name":"Check against the briefing","target_id":"3","resolved":{"messages":{"3":{"id":"3","content":"the storm <@1> https://x.example"}}}}}`,
		`{"id":"1","token":"t","type":2,"user":{"id":"7"},"data":{"type":3,"target_id":"4","resolved":{"messages":{"4":null}}}}`,
		`{"id":"1","token":"t","type":2,"user":{"id":"7"},"data":{"type":2,"name":"user command"}}`,
		click("1|p|ask|2|AAAA||port||storm"), click("1|v|quotes||||port||storm"), click("1|t|ask|99999999999999999999||7|~xxxxxx|~xxxxxx|~xxxxxx"), click("1|s|position||||port||"), click("1|w|ask||||port||storm"),
		click("1|d|||||||"), click("1||||||||"), click("2|p|ask||||||"), click("nonsense"), click(""), click("1|c|read|-5||||\u202e|\x00"), click("1|h|ask|1|AAAA|zzzzzzzzzzzzzzzzzzzz|other|x|y"),
		`{"id":"1","token":"t","type":3,"user":{"id":"7"},"data":null}`,
		`{"id":"1","token":"t","type":3,"user":{"id":"7"},"message":null,"data":{"custom_id":"1|p|ask|2|AAAA||port||storm"}}`,
		`{"id":"1","token":"t","type":5,"user":{"id":"7"},"data":{"custom_id":"1|r|ask||||port||storm","components":[{"components":[{"custom_id":"what","value":"x"}]},{"component":{"custom_id":"right","value":"y"}}]}}`,
		`{"id":"1","token":"t","type":99,"user":{"id":"7"}}`, `{"type":-1}`, `{"member":{}}`, `{"id":5}`, `{`, `null`, `[]`, ``,
	}
}

func quoted(s string) string {
	raw, _ := json.Marshal(s)
	return string(raw)
}

// FuzzInteract states that whatever an interaction is, it is answered, within
// Discord's limits.
func FuzzInteract(f *testing.F) {
	for _, raw := range interactions() {
		f.Add(raw)
	}
	b := newBot(f, &wire{}, func(c *Config) { c.Feedback = &strings.Builder{} })
	f.Fuzz(func(t *testing.T, raw string) {
		b.manners = newManners(b.Now)
		_, r := b.Interact(context.Background(), []byte(raw))
		checkLimits(t, r)
		for s := r.simpler(); s != nil; s = s.simpler() {
			checkLimits(t, s)
		}
	})
}

// FuzzMessage states the same of what people write.
func FuzzMessage(f *testing.F) {
	b := newBot(f, &wire{}, nil)
	for _, s := range []string{"", "storm", "/ask storm", "/" + strings.Repeat("x", 300), "/read 2", "why?", "¶12", "more", "\u202e@everyone <@1> `x` ||y||", strings.Repeat("𝒳*", 2000), "/position \"" + strings.Repeat("y", 400) + "\" |~"} {
		f.Add(s, "1|d|ask|1|AAAA|7|port||storm", "**/ask** · storm")
	}
	f.Fuzz(func(t *testing.T, content, id, header string) {
		before := &message{ID: "1", Raw: []byte(`[{"type":10,"content":` + quoted(header) + `},{"type":1,"components":[{"type":2,"custom_id":` + quoted(id) + `}]}]`)}
		m := &message{ID: "2", Channel: "60", Author: &user{ID: "7"}, Content: content}
		r := b.Respond(context.Background(), (&question{message: m, before: before}).asked())
		checkLimits(t, r)
		for s := r.simpler(); s != nil; s = s.simpler() {
			checkLimits(t, s)
		}
	})
}

// FuzzReceive states that no event ends the program.
func FuzzReceive(f *testing.F) {
	b := newBot(f, &wire{}, nil)
	for _, name := range []string{"INTERACTION_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "GUILD_CREATE", "GUILD_ROLE_UPDATE"} {
		for _, data := range []string{`null`, `{}`, `7`, `{"id":"1","channel_id":"2","author":null}`, `{"id":"1","channel_id":"2","author":{"id":"7"},"edited_timestamp":"x","components":7,"content":"storm"}`} {
			f.Add(name, data)
		}
	}
	f.Fuzz(func(t *testing.T, name, data string) { receive(b, name, data) })
}

// FuzzCustomID states that a custom ID that is read says the same when it is
// written again, and is never too long.
func FuzzCustomID(f *testing.F) {
	for _, id := range []string{"1|p|ask|2|AAAA||port||storm", "1|d|ask|1|AAAA|7|port|~xxxxxx|", "1||", "|||||||||", "1|p|ask||" + strings.Repeat("A", 90) + "||||", "1|w|position||||\x82||"} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		st, ok := readID(id)
		if !ok {
			return
		}
		again := st.customID()
		if length(again) > maxCustomID {
			t.Errorf("%q becomes %q", id, again)
		}
		if _, ok := readID(again); !ok {
			t.Errorf("%q becomes %q, which is not read", id, again)
		}
	})
}
