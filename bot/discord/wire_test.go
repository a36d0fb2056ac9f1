package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"attache/handlers"
	"attache/index"
)

// A wire stands for the way to Discord: it notes each request and gives the
// reply that is set for it, else an empty one.
type wire struct {
	mu      sync.Mutex
	replies map[string]string // by "METHOD /path" without the query; one that begins with a digit has that status
	sent    []sent
}

type sent struct{ method, path, body string }

func (w *wire) RoundTrip(r *http.Request) (*http.Response, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	body := ""
	if r.Body != nil {
		raw, _ := io.ReadAll(r.Body)
		body = payloadOf(r.Header.Get("Content-Type"), raw)
	}
	path := strings.TrimPrefix(r.URL.Path, "/api/v10")
	w.sent = append(w.sent, sent{r.Method, path, body})
	reply, status := w.replies[r.Method+" "+path], 200
	if _, err := fmt.Sscanf(reply, "%3d ", &status); err == nil {
		reply = reply[4:]
	}
	return &http.Response{StatusCode: status, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(reply)), Request: r}, nil
}

// lines returns what was sent, a request a line: of a message what it says.
func (w *wire) lines() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var said []string
	for _, s := range w.sent {
		said = append(said, strings.TrimSpace(s.method+" "+s.path+" "+firstLine(s.body)))
	}
	w.sent = nil
	return strings.Join(said, "\n")
}

// payloadOf returns the JSON of a body, which may be a form.
func payloadOf(contentType string, raw []byte) string {
	kind, params, _ := mime.ParseMediaType(contentType)
	if kind != "multipart/form-data" {
		return string(raw)
	}
	f, err := multipart.NewReader(bytes.NewReader(raw), params["boundary"]).ReadForm(1 << 20)
	if err != nil {
		return err.Error()
	}
	return f.Value["payload_json"][0]
}

// firstLine returns the first line of a message's text and who it replies to.
func firstLine(body string) string {
	var b struct {
		Body
		Data *Body `json:"data"`
	}
	if json.Unmarshal([]byte(body), &b) != nil {
		return body
	}
	if b.Data != nil {
		b.Body = *b.Data
	}
	said := b.Content
	for _, c := range b.Components {
		if said == "" {
			said = c.Content
		}
	}
	said, _, _ = strings.Cut(said, "\n")
	if b.Reference != nil {
		said = "(reply to " + b.Reference.Message + ") " + said
	}
	return said
}

const portText = "Port reopens after storm\n\nThe port opened again on Monday, after the storm.\n\nThe storm cost two days. Ships wait outside.\n\nPrices may rise.\n"

// newBot returns a bot that knows portText, is user 1 and has role 9 in server 50,
// with a clock that stands still.
func newBot(t testing.TB, w *wire, change func(*Config)) *Bot {
	t.Helper()
	ix, err := index.Open(fstest.MapFS{"port.txt": {Data: []byte(portText)}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	c := Config{Handler: &handlers.Handler{Index: ix}, Token: "secret", Transport: w, Now: func() time.Time { return now }}
	if change != nil {
		change(&c)
	}
	b, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	b.self.set("1", "1", "Attaché")
	b.self.setRole("50", "9")
	return b
}

// now is the time of the tests.
var now = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// snowflake is the ID of something made d before now.
func snowflake(d time.Duration) string {
	return fmt.Sprint(uint64(now.Add(-d).UnixMilli()-discordEpoch) << 22)
}

// receive hands b one event and waits until it is answered.
func receive(b *Bot, name, data string) {
	b.Receive(context.Background(), name, json.RawMessage(data))
	b.Wait()
}
