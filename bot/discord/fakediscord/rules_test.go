package fakediscord

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// A watched is a test whose failures are looked at, not suffered.
type watched struct {
	testing.TB
	mu     sync.Mutex
	faults []string
}

func (w *watched) Errorf(format string, args ...any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.faults = append(w.faults, fmt.Sprintf(format, args...))
}

func (w *watched) Failed() bool { return false }

// said returns what was complained of since it was last asked for.
func (w *watched) said() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	all := strings.Join(w.faults, "\n")
	w.faults = nil
	return all
}

// A wired is a double that a test speaks to as a bot does, over HTTP.
type wired struct {
	*Discord
	t      *testing.T
	faults *watched
	guild  *Guild
	desk   *Channel
	ann    *Person
}

func wire(t *testing.T) *wired {
	w := &wired{t: t, faults: &watched{TB: t}}
	w.Discord = New(w.faults)
	w.ann = w.Person("Ann")
	w.guild = w.Guild("Newsroom", w.Person("Olga"), w.ann)
	w.desk = w.guild.Channel("desk")
	w.send("PUT", "/applications/"+w.App+"/commands", `[{"name":"ask","description":"a","integration_types":[0,1],"contexts":[0,1,2],"options":[{"type":3,"name":"question","description":"a","autocomplete":true}]},
		{"name":"Check","type":3,"description":""},{"name":"manage","description":"a","default_member_permissions":"32"}]`)
	return w
}

// send makes a request and returns the status with Discord's code, or what is answered.
func (w *wired) send(method, path, body string) string {
	r, err := http.NewRequest(method, w.URL+"/api/v10"+path, strings.NewReader(body))
	if err != nil {
		w.t.Fatal(err)
	}
	r.Header.Set("User-Agent", "DiscordBot (https://a.example, 1)")
	r.Header.Set("Authorization", "Bot "+Token)
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer res.Body.Close()
	raw, _ := io.ReadAll(res.Body)
	var e struct{ Code int }
	if res.StatusCode >= 400 {
		_ = json.Unmarshal(raw, &e)
		return fmt.Sprint(res.StatusCode, " ", e.Code)
	}
	return strings.TrimSpace(fmt.Sprint(res.StatusCode, " ", string(bytes.TrimSpace(raw))))
}

func (w *wired) callback(u *Use, body string) string {
	return w.send("POST", "/interactions/"+u.ID+"/"+u.Token+"/callback", body)
}

func (w *wired) followup(u *Use, method, message, body string) string {
	path := "/webhooks/" + w.App + "/" + u.Token
	if message != "" {
		path += "/messages/" + message
	}
	return w.send(method, path, body)
}

func (w *wired) want(what, got, want string) {
	w.t.Helper()
	if !strings.HasPrefix(got, want) {
		w.t.Errorf("%s: got %s, want %s", what, got, want)
	}
}

var (
	answered = message(`"content":"a"`)
	plain    = `{"content":"a",` + inert + `}`
)

// An interaction is answered once, within 3 s, and its token lives 15 minutes.
func TestInteractionRules(t *testing.T) {
	w := wire(t)
	at := w.ann.In(w.desk)
	u := at.Start("/ask question:a")
	w.want("another ID", w.send("POST", "/interactions/1/"+u.Token+"/callback", answered), "404 10062")
	w.want("another token", w.send("POST", "/interactions/"+u.ID+"/t/callback", answered), "404 10062")
	w.want("a follow-up before an answer", w.followup(u, "POST", "", plain), "404 10015")
	w.want("in time", w.callback(u, answered), "204")
	w.want("again", w.callback(u, answered), "400 40060")
	w.want("a follow-up", w.followup(u, "POST", "", plain), "200")
	w.want("an edit", w.followup(u, "PATCH", "@original", `{"content":"b",`+inert+`}`), "200")
	w.Advance(15*time.Minute + time.Second)
	w.want("after 15 minutes", w.followup(u, "PATCH", "@original", plain), "401 50027")
	late := at.Start("/ask question:a")
	w.Advance(3*time.Second + time.Millisecond)
	w.want("after 3 s", w.callback(late, answered), "404 10062")
	w.want("removed", w.followup(at.answered(w, answered), "DELETE", "@original", ""), "204")
	if said := w.faults.said(); said != "" {
		t.Error(said)
	}
	typing := at.StartCompletion("/ask question:a")
	w.want("a message for choices", w.callback(typing, answered), "400 50035")
	w.want("choices", w.callback(typing, `{"type":8,"data":{"choices":[{"name":"a","value":"b"}]}}`), "204")
	if !strings.Contains(w.faults.said(), "is answered by a callback of type 4") {
		t.Error("a message instead of choices is no failure of the test")
	}
}

// answered uses a command and answers it.
func (s Seat) answered(w *wired, body string) *Use {
	u := s.Start("/ask question:a")
	w.want("an answer", w.callback(u, body), "204")
	return u
}

// Who sees what, and what the bot may do where.
func TestPermissionRules(t *testing.T) {
	w := wire(t)
	ben := w.Person("Ben")
	w.guild.Join(ben)
	private := w.ann.In(w.desk).answered(w, message(`"content":"a","flags":64`)).Answer
	if !w.ann.In(w.desk).Sees(private) || ben.In(w.desk).Sees(private) {
		t.Error("an ephemeral message is seen by others")
	}
	path := "/channels/" + w.desk.ID + "/messages"
	w.want("an ephemeral message over REST", w.send("GET", path+"/"+private.ID, ""), "404 10008")
	asked := w.ann.In(w.desk).Say("who?")
	w.want("what does not mention it", w.send("GET", path+"/"+asked.ID, ""), `200 {"attachments":[]`)
	if got := w.send("GET", path+"/"+asked.ID, ""); strings.Contains(got, "who?") {
		t.Errorf("the bot is shown what does not mention it: %s", got)
	}
	if got := w.send("GET", path+"/"+w.ann.In(w.desk).Say("@Attaché who?").ID, ""); !strings.Contains(got, "who?") {
		t.Errorf("the bot is not shown what mentions it: %s", got)
	}
	reply := `{"content":"a","message_reference":{"message_id":"` + asked.ID + `"},` + inert + `}`
	w.want("a reply", w.send("POST", path, reply), "200")
	w.want("of another", w.send("PATCH", path+"/"+asked.ID, plain), "403 50005")
	w.want("of another", w.send("DELETE", path+"/"+asked.ID, ""), "403 50013")
	w.want("a reaction", w.send("PUT", path+"/"+asked.ID+"/reactions/🔇/@me", ""), "204")
	w.desk.Deny(w.guild.BotRole, ReadHistory)
	w.want("a reply without history", w.send("POST", path, reply), "403 160002")
	w.want("a list without history", w.send("GET", path, ""), "200 []")
	w.desk.Deny(w.guild.BotRole, SendMessages)
	w.want("a message", w.send("POST", path, plain), "403 50013")
	w.desk.Deny(w.guild.BotRole, ViewChannel)
	w.want("a message", w.send("POST", path, plain), "403 50001")
	dm := w.ann.InDM().Channel
	w.want("directly", w.send("POST", "/channels/"+dm.ID+"/messages", plain), "200")
	w.ann.RefuseDMs()
	w.want("directly", w.send("POST", "/channels/"+dm.ID+"/messages", plain), "403 50007")
	if !w.ann.InDM().Offers("ask") || w.ann.In(w.desk).Offers("manage") || w.ann.In(w.Group("friends", w.ann)).Offers("ask") {
		t.Error("commands are offered where they are not, or not where they are")
	}
	if said := w.faults.said(); said != "" {
		t.Error(said)
	}
}

// What a well-mannered bot never sends fails the test.
func TestLoudFailures(t *testing.T) {
	w := wire(t)
	path := "/channels/" + w.desk.ID + "/messages"
	for _, r := range []struct{ method, path, body, says string }{
		{"GET", "/nowhere", "", "no such route"},
		{"POST", path, `{"content":"a"}`, "allowed_mentions"},
		{"POST", path, `{"content":"a","colour":1,` + inert + `}`, "unknown field"},
		{"POST", path, `{"content":"a","flags":64,` + inert + `}`, "flags 64"},
		{"GET", path + "?limit=101", "", "limit=101"},
		{"DELETE", path + "/1", `{}`, "a body where none belongs"},
	} {
		w.send(r.method, r.path, r.body)
		if said := w.faults.said(); !strings.Contains(said, r.says) {
			t.Errorf("%s %s %s: the test is told %q, want %q", r.method, r.path, r.body, said, r.says)
		}
	}
}

// Once there are limits, a channel takes five messages in five seconds, and the
// bot makes fifty requests a second; answers to interactions are not counted.
func TestLimits(t *testing.T) {
	w := wire(t)
	w.Limit()
	path := "/channels/" + w.desk.ID + "/messages"
	for range 5 {
		w.want("a message", w.send("POST", path, plain), "200")
	}
	w.want("the sixth", w.send("POST", path, plain), "429")
	w.want("an answer", w.callback(w.ann.In(w.desk).Start("/ask question:a"), answered), "204")
	w.want("another channel", w.send("POST", "/channels/"+w.guild.Channel("other").ID+"/messages", plain), "200")
	w.Advance(5 * time.Second)
	w.want("later", w.send("POST", path, plain), "200")
	for range 49 {
		w.send("GET", "/users/@me", "")
	}
	w.want("the 51st in a second", w.send("GET", "/users/@me", ""), "429")
	if said := w.faults.said(); said != "" {
		t.Error(said)
	}
}
