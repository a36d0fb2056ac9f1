package fakediscord

import (
	"bytes"
	"crypto/ed25519"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"time"
)

// A replicas is where interactions go if not over the gateway.
type replicas struct {
	urls []string
	next int
}

// Endpoint sends interactions as signed requests to an address, and to the
// next one in turn if there are several, instead of over the gateway.
func (d *Discord) Endpoint(urls ...string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.replicas = replicas{urls: urls}
}

// deliver sends an interaction to the bot. d.mu is held.
func (d *Discord) deliver(u *Use) {
	raw := u.json()
	u.at = time.Now()
	if n := len(d.replicas.urls); n > 0 {
		url := d.replicas.urls[d.replicas.next%n]
		d.replicas.next++
		u.overHTTP = true
		go d.post(u, url, raw, fmt.Sprint(d.clock.time().Unix()))
		return
	}
	u.told = d.dispatch(event{name: "INTERACTION_CREATE", data: raw, guild: u.in.guild, use: u})
}

// Sign returns the signature of a request with this timestamp and body.
func (d *Discord) Sign(timestamp string, body []byte) string {
	return hex.EncodeToString(ed25519.Sign(d.key, append([]byte(timestamp), body...)))
}

// post delivers an interaction as a signed request, and takes the response.
func (d *Discord) post(u *Use, url string, raw []byte, timestamp string) {
	req, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(raw))
	if err != nil {
		d.fail("%s: %v", url, err)
		return
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)")
	req.Header.Set("X-Signature-Timestamp", timestamp)
	req.Header.Set("X-Signature-Ed25519", d.Sign(timestamp, raw))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		d.fail("%s: %v", url, err)
		return
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		d.fail("%s: %v", url, err)
		return
	}
	d.responded(u, res, body)
}

// responded takes the response to a signed request as a callback.
func (d *Discord) responded(u *Use, res *http.Response, body []byte) {
	if res.StatusCode == http.StatusAccepted {
		return // the answer comes over REST
	}
	if res.StatusCode != http.StatusOK {
		d.fail("a signed interaction is answered with %s: %s", res.Status, body)
		return
	}
	inner := &http.Request{Method: http.MethodPost, Header: res.Header, Body: io.NopCloser(bytes.NewReader(body))}
	r := &request{Request: inner, route: callbackRoute, at: time.Now()}
	if err := r.read(); err != nil {
		d.fail("a signed interaction is answered with: %v", err)
		return
	}
	wrong := d.inspect(r)
	d.mu.Lock()
	defer d.mu.Unlock()
	defer d.changed.Broadcast()
	if wrong != "" {
		d.fail("a signed interaction is answered with: %s\n%s", wrong, body)
		return
	}
	if answered := d.take(u, r); answered.status >= 300 {
		d.fail("the answer to a signed interaction is refused: %v", answered.value)
	}
}

// Await waits until u is answered. The time that it takes is real: the double's
// own does not pass.
func (s Seat) Await(u *Use) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.wait("an answer to "+s.Person.Name, func() bool { return u.isAnswered() || u.put != nil })
	u.takePut()
	return u
}
