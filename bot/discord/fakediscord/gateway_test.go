package fakediscord

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/gorilla/websocket"
)

// dial opens a connection and reads Hello.
func (w *wired) dial() *websocket.Conn {
	ws, _, err := websocket.DefaultDialer.Dial(w.gatewayURL()+"/?v=9&encoding=json", nil)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { ws.Close() })
	return ws
}

// hears returns what comes next: an operation with an event's name, or the code of a close.
func hears(ws *websocket.Conn) string {
	_, raw, err := ws.ReadMessage()
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		return fmt.Sprint(closed.Code)
	}
	if err != nil {
		return "cut"
	}
	var f struct {
		Op   int
		Name string `json:"t"`
		Data json.RawMessage
	}
	if json.Unmarshal(raw, &f) != nil {
		return "nonsense"
	}
	return strings.TrimSpace(fmt.Sprint(f.Op, " ", f.Name))
}

func identify(fields string) string { return `{"op":2,"d":{"token":"` + Token + `",` + fields + `}}` }

func resume(session string, seq int) string {
	return fmt.Sprintf(`{"op":6,"d":{"token":%q,"session_id":%q,"seq":%d}}`, Token, session, seq)
}

// Each row is what a bot sends after Hello, and what it hears.
func TestIdentify(t *testing.T) {
	w := wire(t)
	for _, r := range []struct{ says, hears string }{
		{identify(`"intents":513`), "0 READY"},
		{identify(`"intents":513,"shard":[0,1]`), "0 READY"},
		{`{"op":2,"d":{"token":"another","intents":513}}`, "4004"},
		{identify(`"x":1`), "4013"},
		{identify(`"intents":134217728`), "4013"},
		{identify(`"intents":32768`), "4014"},
		{identify(`"intents":513,"shard":[2,2]`), "4010"},
		{resume("none", 1), "9"},
		{resume("session1", 99), "4007"},
		{`{"op":1,"d":null}`, "11"},
		{`{"op":3,"d":{}}{`, "4002"},
		{`{"op":99}`, "4001"},
	} {
		ws := w.dial()
		hears(ws)
		if err := ws.WriteMessage(websocket.TextMessage, []byte(r.says)); err != nil {
			t.Fatal(err)
		}
		if got := hears(ws); got != r.hears {
			t.Errorf("%s: hears %s, want %s", r.says, got, r.hears)
		}
		ws.Close()
	}
	if said := w.faults.said(); !strings.Contains(said, "operation 99") || strings.Count(said, "\n") != 1 {
		t.Errorf("the test is told %q", said)
	}
}

// After a connection is cut, a resumption brings what happened meanwhile; after
// the bot closes with 1000 there is nothing to resume.
func TestResume(t *testing.T) {
	w := wire(t)
	start := func(says string) *websocket.Conn {
		ws := w.dial()
		hears(ws)
		if err := ws.WriteMessage(websocket.TextMessage, []byte(says)); err != nil {
			t.Fatal(err)
		}
		return ws
	}
	ws := start(identify(`"intents":513`))
	for _, want := range []string{"0 READY", "0 GUILD_CREATE"} {
		w.want("at first", hears(ws), want)
	}
	w.Cut()
	w.want("cut", hears(ws), "1006")
	w.AwaitConnected(0)
	w.ann.In(w.desk).Start("/ask question:a")
	ws = start(resume("session1", 2))
	for _, want := range []string{"0 INTERACTION_CREATE", "0 RESUMED"} {
		w.want("resumed", hears(ws), want)
	}
	_ = ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(1000, ""))
	w.AwaitConnected(0)
	w.want("after 1000", hears(start(resume("session1", 4))), "9")
}

// Each row is something that goes wrong on order, and what the bot hears.
func TestFaults(t *testing.T) {
	w := wire(t)
	for _, r := range []struct {
		name  string
		order func()
		hears []string
	}{
		{"no Hello", func() { w.Openings(NoHello); w.Reconnect(); w.CloseWith(4000) }, []string{"7", "4000"}},
		{"op 7", w.Reconnect, []string{"7"}},
		{"op 9", func() { w.Invalidate(false) }, []string{"9"}},
		{"a code", func() { w.CloseWith(4009) }, []string{"4009"}},
		{"cut", w.Cut, []string{"1006"}},
		{"half a JSON", func() { w.SendRaw(`{"op":0`) }, []string{"nonsense"}},
		{"another event", func() { w.Event("ANYTHING", 1) }, []string{"0 ANYTHING"}},
	} {
		ws := w.dial()
		hears(ws)
		_ = ws.WriteMessage(websocket.TextMessage, []byte(identify(`"intents":513`)))
		hears(ws)
		hears(ws)
		r.order()
		for _, want := range r.hears {
			w.want(r.name, hears(ws), want)
		}
		ws.Close()
		w.AwaitConnected(0)
		w.mu.Lock()
		w.gateway.next = nil
		w.mu.Unlock()
	}
}
