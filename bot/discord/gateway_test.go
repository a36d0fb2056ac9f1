package discord

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// A gateway plays one script a connection, the last for all that follow. It
// notes what the client sends first, the bot's REST requests, and when.
type gateway struct {
	scripts []func(*websocket.Conn)
	info    string // of GET /gateway/bot
	conns   chan net.Conn
	settled chan struct{} // the last script plays
	mu      sync.Mutex
	seen    []string
}

const gatewayInfoJSON = `{"url":"ws://gateway.test","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1}}`

func newGateway() *gateway {
	return &gateway{info: gatewayInfoJSON, conns: make(chan net.Conn), settled: make(chan struct{}, 1)}
}

func (g *gateway) note(format string, args ...any) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.seen = append(g.seen, fmt.Sprintf(format, args...))
}

// RoundTrip answers the bot's REST requests.
func (g *gateway) RoundTrip(r *http.Request) (*http.Response, error) {
	body := `{}`
	switch strings.TrimPrefix(r.URL.Path, "/api/v10") {
	case "/gateway/bot":
		body = g.info
	case "/users/@me":
		body = `{"id":"1","username":"Attaché"}`
	}
	return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(body)), Request: r}, nil
}

func (g *gateway) dial(ctx context.Context, _, address string) (net.Conn, error) {
	client, server := net.Pipe()
	select {
	case g.conns <- server:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if address != "gateway.test:80" {
		g.note("dials %s", address)
	}
	return client, nil
}

// Accept, Close and Addr make g a net.Listener.
func (g *gateway) Accept() (net.Conn, error) {
	c, ok := <-g.conns
	if !ok {
		return nil, net.ErrClosed
	}
	return c, nil
}
func (g *gateway) Close() error   { close(g.conns); return nil }
func (g *gateway) Addr() net.Addr { return &net.TCPAddr{} }

func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	up := websocket.Upgrader{WriteBufferSize: 64} // long messages come in fragments
	c, err := up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer c.Close()
	g.mu.Lock()
	script := g.scripts[0]
	if len(g.scripts) > 1 {
		g.scripts = g.scripts[1:]
	}
	g.mu.Unlock()
	script(c)
}

// The steps of scripts.

const interval = 2 * time.Second

func (g *gateway) hello(c *websocket.Conn) {
	send(c, fmt.Sprintf(`{"op":10,"d":{"heartbeat_interval":%d}}`, interval.Milliseconds()))
	for {
		var p struct {
			Op   int `json:"op"`
			Data struct {
				Session string `json:"session_id"`
				Shard   []int  `json:"shard"`
			} `json:"d"`
		}
		if err := c.ReadJSON(&p); err != nil {
			return
		}
		switch p.Op {
		case 2:
			g.note("identifies")
			return
		case 6:
			g.note("resumes %s", p.Data.Session)
			return
		}
	}
}

func send(c *websocket.Conn, s string) { _ = c.WriteMessage(websocket.TextMessage, []byte(s)) }

func ready(c *websocket.Conn) {
	send(c, `{"op":0,"s":1,"t":"READY","d":{"session_id":"s1","resume_gateway_url":"ws://resume.test","user":{"id":"1"},"guilds":[null,{"id":"5","unavailable":true}],"pad":"`+strings.Repeat("x", 1000)+`"}}`)
}

func resumed(c *websocket.Conn) { send(c, `{"op":0,"s":9,"t":"RESUMED","d":{}}`) }

// beat answers heartbeats until the connection ends.
func beat(c *websocket.Conn) {
	for {
		if _, _, err := c.ReadMessage(); err != nil {
			return
		}
		send(c, `{"op":11}`)
	}
}

func closes(code int) func(*websocket.Conn) {
	return func(c *websocket.Conn) {
		_ = c.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
		beat(c)
	}
}

func sends(s string) func(*websocket.Conn) {
	return func(c *websocket.Conn) { send(c, s) }
}

// silent reads and says nothing.
func silent(c *websocket.Conn) {
	for {
		if _, _, err := c.ReadMessage(); err != nil {
			return
		}
	}
}

func cut(c *websocket.Conn) { c.NetConn().Close() }

func steps(all ...func(*websocket.Conn)) func(*websocket.Conn) {
	return func(c *websocket.Conn) {
		for _, step := range all {
			step(c)
		}
	}
}

// What happens to the connection, and what the bot does about it: the first
// identifies at once, what is resumable is resumed at the address for that, and
// in the end the bot is connected.
func TestGateway(t *testing.T) {
	h := newBot(t, &wire{}, nil).Handler
	var all sync.WaitGroup
	for _, row := range []struct {
		says string
		// the first connection, and the second, after hello; then all goes well
		first, second []func(*websocket.Conn)
		want          string
	}{
		{"nothing", nil, nil, "identifies"},
		// the gateway asks for a new connection
		{"op 7", []func(*websocket.Conn){ready, sends(`{"op":7,"d":null}`), beat}, nil, "identifies, dials resume.test:80, resumes s1"},
		{"op 7 before it is ready", []func(*websocket.Conn){sends(`{"op":7}`), beat}, nil, "identifies, identifies"},
		{"op 7 while resuming", []func(*websocket.Conn){ready, cut}, []func(*websocket.Conn){sends(`{"op":7}`), beat}, "identifies, dials resume.test:80, resumes s1, dials resume.test:80, resumes s1"},
		// it refuses the session
		{"op 9, resumable", []func(*websocket.Conn){ready, cut}, []func(*websocket.Conn){sends(`{"op":9,"d":true}`), beat}, "identifies, dials resume.test:80, resumes s1, dials resume.test:80, resumes s1"},
		{"op 9", []func(*websocket.Conn){ready, sends(`{"op":0,"s":7,"t":"X","d":1}`), cut}, []func(*websocket.Conn){sends(`{"op":9,"d":false}`), beat}, "identifies, dials resume.test:80, resumes s1, identifies"},
		// it closes
		{"4000", []func(*websocket.Conn){ready, closes(4000)}, nil, "identifies, dials resume.test:80, resumes s1"},
		{"1001", []func(*websocket.Conn){ready, closes(1001)}, nil, "identifies, dials resume.test:80, resumes s1"},
		{"4009", []func(*websocket.Conn){ready, closes(4009)}, nil, "identifies, identifies"},
		{"4004", []func(*websocket.Conn){closes(4004)}, nil, "identifies, ends: " + ErrToken.Error()},
		{"4014 later", []func(*websocket.Conn){ready, closes(4014)}, nil, "identifies, ends: discord does not allow the bot's intents (code 4014): it asks for none that is privileged; see Developer Portal > Bot"},
		{"4011", []func(*websocket.Conn){closes(4011)}, nil, "identifies, ends: discord wants more shards for this many servers: leave -shards out, or name a higher count"},
		// the network fails
		{"a cut", []func(*websocket.Conn){ready, cut}, nil, "identifies, dials resume.test:80, resumes s1"},
		{"half a frame", []func(*websocket.Conn){ready, func(c *websocket.Conn) { _, _ = c.NetConn().Write([]byte{0x81, 126, 1}); c.NetConn().Close() }}, nil, "identifies, dials resume.test:80, resumes s1"},
		{"a connection that is dead", []func(*websocket.Conn){ready, silent}, nil, "identifies, dials resume.test:80, resumes s1"},
		{"never ready", []func(*websocket.Conn){silent}, nil, "identifies, identifies"},
		// it says what nobody understands
		{"nonsense", []func(*websocket.Conn){ready, sends(`null`), sends(`[`), sends(`{"op":99}`), sends(`{"op":0,"t":"GUILD_CREATE","s":2,"d":null}`), sends(`{"op":0,"t":"GUILD_UPDATE","s":3,"d":null}`),
			sends(`{"op":0,"t":"INTERACTION_CREATE","s":4,"d":{"type":3,"data":null}}`), sends(`{"op":0,"t":"MESSAGE_CREATE","s":5,"d":7}`), cut}, nil, "identifies, dials resume.test:80, resumes s1"},
	} {
		all.Go(func() {
			g := newGateway()
			for _, script := range [][]func(*websocket.Conn){row.first, row.second} {
				if script != nil {
					g.scripts = append(g.scripts, steps(append([]func(*websocket.Conn){g.hello}, script...)...))
				}
			}
			g.scripts = append(g.scripts, g.goesWell)
			if got := g.watch(t, Config{Handler: h}); got != row.want {
				t.Errorf("%s\ngot  %s\nwant %s", row.says, got, row.want)
			}
		})
	}
	all.Wait() // each takes a second or two, for the client closes slowly
}

// goesWell is the script of a connection that nothing happens to.
func (g *gateway) goesWell(c *websocket.Conn) {
	g.hello(c)
	if g.last("resumes") {
		resumed(c)
	} else {
		ready(c)
	}
	_, _, _ = c.ReadMessage() // a heartbeat
	send(c, `{"op":11}`)
	g.settled <- struct{}{}
	beat(c)
}

// last reports whether what was noted last begins so.
func (g *gateway) last(what string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return strings.HasPrefix(g.seen[len(g.seen)-1], what)
}

// watch runs a bot on g until all is well, or it ends, and returns what g has
// seen. The log does not hold the token.
func (g *gateway) watch(t *testing.T, c Config) string {
	t.Helper()
	server := &http.Server{Handler: g}
	go func() { _ = server.Serve(g) }()
	defer server.Close()
	var log bytes.Buffer
	c.Token, c.Transport, c.Dial, c.Log = "secret", g, g.dial, slog.New(slog.NewTextHandler(&log, nil))
	b, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	b.pace = pace{answer: answerWithin, open: 2 * time.Second, identify: time.Millisecond, refused: time.Millisecond, shortest: 20 * time.Millisecond, longest: time.Second}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- b.connect(ctx) }()
	select {
	case err := <-ended:
		g.note("ends: %v", err)
	case <-g.settled:
		if b.Heard().IsZero() {
			t.Error("connected, but the gateway was never heard")
		}
		cancel()
		<-ended
	}
	b.Wait()
	if strings.Contains(log.String(), "secret") {
		t.Errorf("the token is in the log:\n%s", log.String())
	}
	return strings.Join(g.seen, ", ")
}

// Each event reaches the bot once, also when it is sent again after a resume.
func TestSee(t *testing.T) {
	b := newBot(t, &wire{}, nil)
	l := newLink(t.Context(), b, 0, 1)
	l.tap = &tap{}
	for _, row := range []struct {
		message, shown string
		role           string // that the bot then knows to be its own in server 60
	}{
		{`{"op":10,"d":{"heartbeat_interval":41250}}`, `{"op":10,"d":{"heartbeat_interval":41250}}`, ""},
		{`{"op":0,"s":1,"t":"READY","d":{"session_id":"s","user":{"id":"1"}}}`, `{"d":{"session_id":"s"},"op":0,"s":1,"t":"READY"}`, ""},
		{`{"op":0,"s":2,"t":"GUILD_ROLE_CREATE","d":{"guild_id":"60","role":{"id":"4","tags":{"bot_id":"1"}}}}`, `{"d":{},"op":0,"s":2,"t":"SEEN"}`, "4"},
		{`{"op":0,"s":2,"t":"GUILD_ROLE_CREATE","d":{"guild_id":"60","role":{"id":"5","tags":{"bot_id":"1"}}}}`, `{"d":{},"op":0,"s":2,"t":"SEEN"}`, "4"},
		{`{"op":0,"s":null,"t":"GUILD_ROLE_CREATE","d":{"guild_id":"60","role":{"id":"6","tags":{"bot_id":"1"}}}}`, "", "6"},
		{`{"op":0,"s":1,"t":"READY","d":{}}`, `{"d":{"session_id":""},"op":0,"s":1,"t":"READY"}`, "6"},
		{`{"op":0,"s":2,"t":"GUILD_ROLE_CREATE","d":{"guild_id":"60","role":{"id":"7","tags":{"bot_id":"1"}}}}`, `{"d":{},"op":0,"s":2,"t":"SEEN"}`, "7"},
		{`{"op":11}`, `{"op":11}`, "7"},
		{`{"op":99}`, "", "7"},
		{`null`, "", "7"},
	} {
		shown, err := l.see([]byte(row.message))
		b.Wait()
		if err != nil || string(shown) != row.shown || b.self.role("60") != row.role {
			t.Errorf("%s: shown %s, %v, role %s\nwant %s, %s", row.message, shown, err, b.self.role("60"), row.shown, row.role)
		}
	}
	if l.tap.silence != 61875*time.Millisecond {
		t.Errorf("may be silent for %s", l.tap.silence)
	}
	for _, message := range []string{`{"op":10}`, `{"op":10,"d":{"heartbeat_interval":0}}`, `{"op":10,"d":{"heartbeat_interval":-5}}`, `{"op":7}`, `{"op":9}`} {
		if _, err := l.see([]byte(message)); err == nil {
			t.Errorf("%s does not end the connection", message)
		}
	}
}

// Where no gateway answers, the reason is what does, and nothing counts as heard.
func TestNoGateway(t *testing.T) {
	client, server := net.Pipe()
	go func() {
		_, _ = io.WriteString(server, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")
		server.Close()
	}()
	tp := &tap{Conn: client, why: make(chan error, 1), hears: func(time.Time) { t.Error("the gateway counts as heard") }, silence: time.Minute}
	_, _ = io.ReadAll(tp)
	if why := <-tp.why; !strings.Contains(why.Error(), "503 Service Unavailable") {
		t.Errorf("the reason is %v", why)
	}
}

// FuzzTap states that whatever a server sends, a connection ends or goes on, and
// that text comes through whole.
func FuzzTap(f *testing.F) {
	hello := "HTTP/1.1 101 Switching Protocols\r\n\r\n"
	f.Add([]byte(hello + "\x81\x05hello"))
	f.Add([]byte(hello + "\x01\x02he\x80\x03llo\x88\x02\x0f\xa4"))
	f.Add([]byte("HTTP/1.1 429 Too Many Requests\r\n\r\nslowly"))
	f.Add([]byte(hello + "\x81\x7f\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, sent []byte) {
		client, server := net.Pipe()
		go func() {
			_, _ = server.Write(sent)
			server.Close()
		}()
		tp := &tap{Conn: client, sees: func(m []byte) ([]byte, error) { return m, nil }, why: make(chan error, 1), hears: func(time.Time) {}, silence: time.Minute}
		read, err := io.ReadAll(tp)
		client.Close()
		if bytes.Equal(sent, []byte(hello+"\x01\x02he\x80\x03llo")) && string(read) != hello+"\x81\x05hello" {
			t.Errorf("read %q, %v", read, err)
		}
	})
}
