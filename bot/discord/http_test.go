package discord

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// key signs the tests' requests.
var key = ed25519.NewKeyFromSeed(make([]byte, ed25519.SeedSize))

func withKey(c *Config) { c.PublicKey = hex.EncodeToString(key.Public().(ed25519.PublicKey)) }

// signedRequest is a request as Discord sends it at the time at.
func signedRequest(body string, at time.Time) *http.Request {
	r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(body))
	stamp := fmt.Sprint(at.Unix())
	r.Header.Set(timestampHeader, stamp)
	r.Header.Set(signatureHeader, hex.EncodeToString(ed25519.Sign(key, []byte(stamp+body))))
	return r
}

// slash is an interaction with a command, from user 7 in server 50.
func slash(command string, options string) string {
	return `{"id":"` + snowflake(0) + `","application_id":"1","token":"t","type":2,"guild_id":"50","channel_id":"60","context":0,"member":{"user":{"id":"7"}},"data":{"type":1,"name":"` + command + `","options":[` + options + `]}}`
}

func TestSigned(t *testing.T) {
	b := newBot(t, &wire{}, withKey)
	const ping = `{"type":1}`
	for _, row := range []struct {
		says   string
		change func(*http.Request)
		status int
	}{
		{"as it is", func(*http.Request) {}, 200},
		{"read only", func(r *http.Request) { r.Method = http.MethodGet }, 405},
		{"no signature", func(r *http.Request) { r.Header.Del(signatureHeader) }, 401},
		{"no time", func(r *http.Request) { r.Header.Del(timestampHeader) }, 401},
		{"another time", func(r *http.Request) { r.Header.Set(timestampHeader, fmt.Sprint(now.Unix()+1)) }, 401},
		{"a short signature", func(r *http.Request) { r.Header.Set(signatureHeader, "00") }, 401},
		{"no hexadecimal", func(r *http.Request) { r.Header.Set(signatureHeader, strings.Repeat("z", 128)) }, 401},
		{"another body", func(r *http.Request) { r.Body = http.NoBody }, 401},
		{"old", func(r *http.Request) { *r = *signedRequest(ping, now.Add(-6*time.Minute)) }, 401},
		{"from the future", func(r *http.Request) { *r = *signedRequest(ping, now.Add(6*time.Minute)) }, 401},
		{"too large", func(r *http.Request) { *r = *signedRequest(strings.Repeat(" ", maxRequest+1), now) }, 413},
		{"large", func(r *http.Request) { *r = *signedRequest(ping+strings.Repeat(" ", maxRequest-len(ping)), now) }, 200},
		{"no JSON", func(r *http.Request) { *r = *signedRequest("nonsense", now) }, 200},
		{"an unknown type", func(r *http.Request) { *r = *signedRequest(`{"type":99,"user":{"id":"7"}}`, now) }, 200},
	} {
		r := signedRequest(ping, now)
		row.change(r)
		w := httptest.NewRecorder()
		b.ServeHTTP(w, r)
		if w.Code != row.status {
			t.Errorf("%s: status %d, want %d", row.says, w.Code, row.status)
		}
		if row.says == "as it is" && w.Body.String() != `{"type":1}` {
			t.Errorf("a ping is answered with %s", w.Body)
		}
	}
}

// A key that is none is found at the start.
func TestPublicKey(t *testing.T) {
	for _, s := range []string{"00", "zz", strings.Repeat("0", 63), strings.Repeat("0", 66), " "} {
		if _, err := New(Config{PublicKey: s}); err == nil || !strings.Contains(err.Error(), "DISCORD_PUBLIC_KEY") {
			t.Errorf("key %q: %v", s, err)
		}
	}
}

// An interaction has the same bytes as its answer over HTTP and over the gateway.
func TestSameBytes(t *testing.T) {
	w := &recording{}
	b := newBot(t, &wire{}, func(c *Config) { withKey(c); c.Transport = w })
	for _, raw := range []string{
		slash("ask", `{"name":"question","type":3,"value":"storm"}`),
		slash("ask", `{"name":"question","type":3,"value":"nothing of the kind"}`),
		slash("brief", `{"name":"public","type":5,"value":true}`), // with a picture
		slash("nonsense", ``),
		strings.Replace(slash("ask", `{"name":"topic","type":3,"value":"s","focused":true}`), `"type":2`, `"type":4`, 1),
		`{"id":"` + snowflake(0) + `","token":"t","type":2,"data":7,"user":{"id":"7"}}`,
	} {
		b.manners = newManners(b.Now)
		over := httptest.NewRecorder()
		b.ServeHTTP(over, signedRequest(raw, now))
		b.manners = newManners(b.Now)
		receive(b, "INTERACTION_CREATE", raw)
		if over.Body.String() != w.body || over.Header().Get("Content-Type") != w.contentType || w.body == "" {
			t.Errorf("%s\nover HTTP        %.200s\nover the gateway %.200s", raw, over.Body, w.body)
		}
	}
}

// recording keeps the last body that was sent.
type recording struct{ body, contentType string }

func (w *recording) RoundTrip(r *http.Request) (*http.Response, error) {
	raw, err := io.ReadAll(r.Body)
	w.body, w.contentType = string(raw), r.Header.Get("Content-Type")
	return &http.Response{StatusCode: http.StatusNoContent, Body: http.NoBody, Header: http.Header{}}, err
}

// Dismiss over HTTP: first the acknowledgement, then the message goes, at the
// second try if Discord has not read the acknowledgement yet.
func TestDismissOverHTTP(t *testing.T) {
	w := &wire{}
	b := newBot(t, w, withKey)
	answer := answerFor(t, b, "1001", "60", "", "storm")
	var m message
	_ = json.Unmarshal([]byte(answer), &m)
	var id string
	for _, c := range m.components() {
		c.walk(func(c *Component) {
			if c.Label == "Dismiss" {
				id = c.CustomID
			}
		})
	}
	over := httptest.NewRecorder()
	b.ServeHTTP(over, signedRequest(`{"id":"`+snowflake(0)+`","application_id":"1","token":"t","type":3,"channel_id":"60","user":{"id":"7"},"message":`+answer+`,"data":{"component_type":2,"custom_id":"`+id+`"}}`, now))
	b.Wait()
	if got, want := over.Body.String()+"\n"+w.lines(), `{"type":6}`+"\nDELETE /webhooks/1/t/messages/@original"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Serve ends when its context does, or when it can serve no longer.
func TestServe(t *testing.T) {
	listen := func() net.Listener {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Serve(ctx, listen(), http.NotFoundHandler()); err != nil {
		t.Error(err)
	}
	closed := listen()
	closed.Close()
	if err := Serve(t.Context(), closed, http.NotFoundHandler()); err == nil {
		t.Error("served on what is closed")
	}
}
