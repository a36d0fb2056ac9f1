package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
)

// answerFor returns the message, as Discord keeps it, with which b would answer
// what user 7 writes.
func answerFor(t *testing.T, b *Bot, id, channel, guild, asks string) string {
	t.Helper()
	m := &message{ID: "1000", Channel: channel, Guild: guild, Author: &user{ID: "7"}, Content: asks}
	r := b.Respond(context.Background(), (&question{message: m}).asked())
	raw, err := json.Marshal(r.Data)
	if err != nil {
		t.Fatal(err)
	}
	var kept map[string]any
	_ = json.Unmarshal(raw, &kept)
	kept["id"], kept["channel_id"], kept["author"] = id, channel, map[string]any{"id": "1", "bot": true}
	kept["message_reference"] = map[string]any{"message_id": "1000"}
	raw, _ = json.Marshal(kept)
	return string(raw)
}

// What is written to the bot, and what it sends for it.
func TestMessages(t *testing.T) {
	w := &wire{}
	b := newBot(t, w, nil)
	storm := answerFor(t, b, "1001", "60", "", "storm")
	inGuild := answerFor(t, b, "1001", "60", "50", "storm")
	const me, dm, guild = `"author":{"id":"7"}`, `"id":"2000","channel_id":"60",`, `"id":"2000","channel_id":"60","guild_id":"50",`
	for _, row := range []struct {
		event, data string
		reply       string // to reading the channel's messages
		want        string
	}{
		// direct messages
		{"MESSAGE_CREATE", dm + me + `,"content":"storm"`, "", "POST /channels/60/messages (reply to 2000) **/ask** · storm · 2 passages · Port reopens after storm"},
		{"MESSAGE_CREATE", dm + me + `,"content":"/read 2"`, "", "POST /channels/60/messages (reply to 2000) **/read** · ¶2 of 3 · Port reopens after storm"},
		{"MESSAGE_CREATE", dm + me + `,"content":""`, "", "POST /channels/60/messages (reply to 2000) **/help** · Port reopens after storm"},
		// mentions: of the bot, of its role, a reply to it
		{"MESSAGE_CREATE", guild + me + `,"content":"<@1> storm","mentions":[{"id":"1"}]`, "", "POST /channels/60/messages (reply to 2000) **/ask** · storm · 2 passages · Port reopens after storm"},
		{"MESSAGE_CREATE", guild + me + `,"content":"<@&9> prices","mentions":[],"mention_roles":["9"]`, "", "POST /channels/60/messages (reply to 2000) **/ask** · prices · 2 passages · Port reopens after storm"},
		{"MESSAGE_CREATE", guild + me + `,"content":"","mentions":[],"mention_roles":["9"]`, "", "POST /channels/60/messages (reply to 2000) **/help** · Port reopens after storm"}, // its words are hidden
		{"MESSAGE_CREATE", guild + me + `,"content":"<@1>","mentions":[{"id":"1"}]`, "", "POST /channels/60/messages (reply to 2000) **/help** · Port reopens after storm"},
		{"MESSAGE_CREATE", guild + me + `,"content":"and prices?","type":19,"referenced_message":` + inGuild, "", "POST /channels/60/messages (reply to 2000) **/ask** · prices · 2 passages · Port reopens after storm"},
		// not meant for it
		{"MESSAGE_CREATE", guild + me + `,"content":"storm"`, "", ""},
		{"MESSAGE_CREATE", guild + me + `,"content":"@everyone storm","mention_everyone":true`, "", ""},
		{"MESSAGE_CREATE", guild + me + `,"content":"<@&8> storm","mention_roles":["8"]`, "", ""},
		{"MESSAGE_CREATE", dm + `"author":{"id":"1"},"content":"storm"`, "", ""},
		{"MESSAGE_CREATE", dm + `"author":{"id":"8","bot":true},"content":"storm"`, "", ""},
		{"MESSAGE_CREATE", dm + me + `,"webhook_id":"5","content":"storm"`, "", ""},
		{"MESSAGE_CREATE", dm + me + `,"type":7,"content":"storm"`, "", ""},
		{"MESSAGE_CREATE", dm + `"content":"storm"`, "", ""},
		{"MESSAGE_CREATE", `"author":7`, "", ""},
		{"MESSAGE_CREATE", "\"", "", ""},
		// what follows an answer, found in the channel
		{"MESSAGE_CREATE", dm + me + `,"content":"¶3"`, "[" + storm + "]", "GET /channels/60/messages\nPOST /channels/60/messages (reply to 2000) **/read** · ¶3 of 3 · Port reopens after storm"},
		{"MESSAGE_CREATE", dm + me + `,"content":"and prices?"`, "[" + storm + "]", "GET /channels/60/messages\nPOST /channels/60/messages (reply to 2000) **/ask** · prices · 2 passages · Port reopens after storm"},
		{"MESSAGE_CREATE", dm + me + `,"content":"more"`, "[" + storm + "]", "GET /channels/60/messages\nPOST /channels/60/messages (reply to 2000) **/ask** · storm · 2 passages · Port reopens after storm"},
		{"MESSAGE_CREATE", dm + me + `,"content":"why?"`, "[null," + storm + "]", "GET /channels/60/messages\nPOST /channels/60/messages (reply to 2000) **/ask** · why storm · 2 passages · Port reopens after storm"},
		{"MESSAGE_CREATE", dm + me + `,"content":"why?"`, "", "GET /channels/60/messages\nPOST /channels/60/messages (reply to 2000) **/ask** · why? · no passage · Port reopens after storm"},
		{"MESSAGE_CREATE", dm + me + `,"content":"why?"`, "403 {}", "GET /channels/60/messages\nPOST /channels/60/messages (reply to 2000) **/ask** · why? · no passage · Port reopens after storm"},
		// in a server, only one's own
		{"MESSAGE_CREATE", guild + `"author":{"id":"8"},"content":"<@1> ¶3","mentions":[{"id":"1"}]`, "[" + inGuild + "]", "GET /channels/60/messages\nPOST /channels/60/messages (reply to 2000) **/read** · ¶3 of 3 · Port reopens after storm"},
		// edits, within five minutes
		{"MESSAGE_UPDATE", `"id":"1000","channel_id":"60",` + me + `,"content":"prices"`, "[" + storm + "]", ""},
		{"MESSAGE_UPDATE", `"id":"` + snowflake(6*time.Minute) + `","channel_id":"60","edited_timestamp":"2026-03-01T12:00:00Z",` + me + `,"content":"prices"`, "[" + storm + "]", ""},
		{"MESSAGE_UPDATE", `"id":"` + snowflake(time.Minute) + `","channel_id":"60","edited_timestamp":"2026-03-01T12:00:00Z",` + me + `,"content":"prices"`,
			"[" + strings.ReplaceAll(storm, `"1000"`, `"`+snowflake(time.Minute)+`"`) + "]", "GET /channels/60/messages\nPATCH /channels/60/messages/1001 **/ask** · prices · 2 passages · Port reopens after storm"},
		{"MESSAGE_UPDATE", `"id":"` + snowflake(0) + `","channel_id":"60","edited_timestamp":"2026-03-01T12:00:00Z"`, "[]", "GET /channels/60/messages/" + snowflake(0)},
		// deletions
		{"MESSAGE_DELETE", `"id":"1000","channel_id":"60"`, "[" + storm + "]", "GET /channels/60/messages\nDELETE /channels/60/messages/1001"},
		{"MESSAGE_DELETE", `"id":"999","channel_id":"60"`, "[" + storm + "]", "GET /channels/60/messages"},
		{"MESSAGE_DELETE_BULK", `"ids":["999","1000"],"channel_id":"60"`, "[" + storm + "]", "GET /channels/60/messages\nDELETE /channels/60/messages/1001"},
		{"MESSAGE_DELETE", `"id":5`, "", ""},
		// other events
		{"GUILD_CREATE", `"id":"50","roles":7`, "", ""},
		{"READY", `"user":7`, "", ""},
		{"NEW_THING", `"id":"50"`, "", ""},
	} {
		b.manners = newManners(b.Now)
		w.replies = map[string]string{"GET /channels/60/messages": row.reply}
		receive(b, row.event, "{"+row.data+"}")
		if got := w.lines(); got != row.want {
			t.Errorf("%s {%.100s}\ngot  %s\nwant %s", row.event, row.data, got, row.want)
		}
	}
}

// Where the bot lacks permissions it does without, answers privately, or reacts.
func TestPermissions(t *testing.T) {
	const post = "POST /channels/60/messages (reply to 2000) **/ask** · storm · 2 passages · Port reopens after storm"
	for _, row := range []struct {
		replies map[string]string
		want    string
	}{
		{map[string]string{"POST /channels/60/messages": `400 {"code":50035}`},
			post + "\n" + post + "\n" + post},
		{map[string]string{"POST /channels/60/messages": `400 {"code":160002}`},
			post + "\nPOST /channels/60/messages **/ask** · storm · 2 passages · Port reopens after storm"},
		{map[string]string{"POST /channels/60/messages": `403 {"code":50013}`, "POST /users/@me/channels": `{"id":"61"}`},
			post + "\nPOST /users/@me/channels\nPOST /channels/61/messages **/ask** · storm · 2 passages · Port reopens after storm"},
		{map[string]string{"POST /channels/60/messages": `403 {"code":50001}`, "POST /users/@me/channels": `{"id":"61"}`, "POST /channels/61/messages": `403 {"code":50007}`},
			post + "\nPOST /users/@me/channels\nPOST /channels/61/messages **/ask** · storm · 2 passages · Port reopens after storm\nPUT /channels/60/messages/2000/reactions/🔇/@me"},
		{map[string]string{"POST /channels/60/messages": `403 {"code":50001}`, "POST /users/@me/channels": `403 {}`, "PUT /channels/60/messages/2000/reactions/🔇/@me": `403 {}`},
			post + "\nPOST /users/@me/channels\nPUT /channels/60/messages/2000/reactions/🔇/@me"},
		{map[string]string{"POST /channels/60/messages": `500 <html>`}, post},
		// the question is gone before the answer is there
		{map[string]string{"POST /channels/60/messages": `{"id":"3000"}`, "GET /channels/60/messages/2000": `404 {"code":10008}`},
			post + "\nGET /channels/60/messages/2000\nDELETE /channels/60/messages/3000"},
		// a server that does not say what a message replies to
		{map[string]string{"POST /channels/60/messages": `{"id":"3000"}`, "GET /channels/60/messages/2000": `{}`},
			post + "\nGET /channels/60/messages/2000"},
	} {
		w := &wire{replies: row.replies}
		receive(newBot(t, w, nil), "MESSAGE_CREATE", `{"id":"2000","channel_id":"60","guild_id":"50","author":{"id":"7"},"content":"<@1> storm","mentions":[{"id":"1"}]}`)
		if got := w.lines(); got != row.want {
			t.Errorf("%v\ngot  %s\nwant %s", row.replies, got, row.want)
		}
	}
}

// A channel has a share of its own, whoever asks in it.
func TestMannersOfChannels(t *testing.T) {
	w := &wire{}
	b := newBot(t, w, nil)
	for i := 1; i <= channelBurst+2; i++ {
		receive(b, "MESSAGE_CREATE", fmt.Sprintf(`{"id":"20%02d","channel_id":"60","guild_id":"50","author":{"id":"7%02d"},"content":"<@1> storm","mentions":[{"id":"1"}]}`, i, i))
	}
	if all := strings.Split(w.lines(), "\n"); len(all) != channelBurst+2 || all[channelBurst] != "PUT /channels/60/messages/2021/reactions/⏳/@me" {
		t.Errorf("%d requests, %s", len(all), all[len(all)-1])
	}
}

// Who asks too much is told once, by a word in a direct message, by a reaction
// in a channel.
func TestMannersOfMessages(t *testing.T) {
	for _, row := range []struct{ guild, told string }{
		{"", "POST /channels/60/messages That is a lot of questions; the next one <t:1772366403:R>, please."},
		{`"guild_id":"50",`, "PUT /channels/60/messages/2006/reactions/⏳/@me"},
	} {
		w := &wire{}
		b := newBot(t, w, nil)
		for i := 1; i <= 8; i++ {
			receive(b, "MESSAGE_CREATE", fmt.Sprintf(`{"id":"200%d","channel_id":"60",%s"author":{"id":"7"},"content":"<@1> storm","mentions":[{"id":"1"}]}`, i, row.guild))
		}
		all := strings.Split(w.lines(), "\n")
		if len(all) != userBurst+1 || all[userBurst] != row.told {
			t.Errorf("%q: %d requests, the last %s", row.guild, len(all), all[len(all)-1])
		}
	}
}

// An edit waits until the question is answered: there is one answer, and it is
// to the edited question.
func TestEditAtOnce(t *testing.T) {
	const posts = "POST /channels/60/messages"
	w := &keeping{wire: wire{}, id: snowflake(0)}
	b := newBot(t, &w.wire, func(c *Config) { c.Transport = w })
	for _, e := range []struct{ name, data string }{{"MESSAGE_CREATE", `"content":"storm"`}, {"MESSAGE_UPDATE", `"content":"prices","edited_timestamp":"2026-03-01T12:00:00Z"`}, {"MESSAGE_DELETE", `"x":0`}} {
		b.Receive(t.Context(), e.name, json.RawMessage(`{"id":"`+w.id+`","channel_id":"60","author":{"id":"7"},`+e.data+`}`))
	}
	b.Wait()
	want := posts + " (reply to " + w.id + ") **/ask** · storm · 2 passages · Port reopens after storm\nGET /channels/60/messages\n" +
		"PATCH /channels/60/messages/1 **/ask** · prices · 2 passages · Port reopens after storm\nGET /channels/60/messages\nDELETE /channels/60/messages/1"
	if got := w.lines(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// keeping is a wire to a channel that keeps what is posted.
type keeping struct {
	wire
	id string // of the question
}

func (k *keeping) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Method == http.MethodPost {
		k.mu.Lock()
		k.replies = map[string]string{"GET /channels/60/messages": `[{"id":"1","channel_id":"60","flags":32768,"author":{"id":"1"},"message_reference":{"message_id":"` + k.id + `"}}]`}
		k.mu.Unlock()
	}
	return k.wire.RoundTrip(r)
}
