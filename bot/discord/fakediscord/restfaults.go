package fakediscord

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// A Fault is something that goes wrong at the REST API, on order.
type Fault struct {
	Route  string // the beginning of "POST /channels/{channel_id}/messages"; "" is every request
	Times  int    // how often; 0 is once, negative for good
	Status int    // what is answered instead; 0: the request is carried out, but see Lost and Wait
	Code   int    // Discord's code
	Body   string // of the answer, instead of Discord's usual one
	Header map[string]string
	Lost   bool // it is carried out, and the answer is lost: the connection ends
	Wait   bool // it waits until Release
	wait   chan struct{}
}

// Fault orders a fault. The first that fits a request happens.
func (d *Discord) Fault(f Fault) *Fault {
	d.mu.Lock()
	defer d.mu.Unlock()
	if f.Times == 0 {
		f.Times = 1
	}
	f.wait = make(chan struct{})
	d.faults = append(d.faults, &f)
	return &f
}

// Heal ends all faults that were ordered at the REST API.
func (d *Discord) Heal() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.releaseAll()
	d.faults = nil
}

// Release lets requests go on that wait for f.
func (d *Discord) Release(f *Fault) {
	d.mu.Lock()
	defer d.mu.Unlock()
	f.release()
}

func (f *Fault) release() {
	select {
	case <-f.wait:
	default:
		close(f.wait)
	}
}

func (d *Discord) releaseAll() {
	for _, f := range d.faults {
		f.release()
	}
}

// A Scope is what a rate limit is about.
type Scope string

// The scopes of a rate limit: one route, the whole bot, or a resource that
// others use too. From Cloudflare is not JSON but a page of HTML.
const (
	Bucket     Scope = "user"
	Global     Scope = "global"
	Shared     Scope = "shared"
	Cloudflare Scope = "cloudflare"
)

// RateLimit answers the next requests of a route with 429.
func (d *Discord) RateLimit(route string, scope Scope, after time.Duration, times int) {
	f := Fault{Route: route, Times: times, Status: http.StatusTooManyRequests, Header: map[string]string{"Retry-After": fmt.Sprint(after.Seconds())}}
	if scope == Cloudflare {
		f.Body = "<!DOCTYPE html>\n<title>Error 1015</title><p>You are being rate limited"
	} else {
		raw, _ := json.Marshal(object{"message": "You are being rate limited.", "retry_after": after.Seconds(), "global": scope == Global})
		f.Body = string(raw)
		f.Header["X-RateLimit-Scope"] = string(scope)
		f.Header["X-RateLimit-Reset-After"] = fmt.Sprint(after.Seconds())
	}
	if scope == Global {
		f.Header["X-RateLimit-Global"] = "true"
	}
	d.Fault(f)
}

// faultFor returns the fault that happens to a request, or nil.
func (d *Discord) faultFor(r *request) *Fault {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, f := range d.faults {
		if f.Times != 0 && strings.HasPrefix(r.route, f.Route) {
			f.Times--
			if f.Status != 0 {
				d.say("! %s: %d %s", r.route, f.Status, http.StatusText(f.Status))
			}
			d.changed.Broadcast()
			return f
		}
	}
	return nil
}

// happens does what f says; carry carries the request out.
func (f *Fault) happens(w http.ResponseWriter, r *request, carry func(http.ResponseWriter)) {
	if f.Wait {
		select {
		case <-f.wait:
		case <-r.Context().Done():
			return
		}
	}
	switch {
	case f.Lost:
		carry(&nowhere{})
		if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
			c.Close()
		}
	case f.Status == 0:
		carry(w)
	default:
		f.answer(w)
	}
}

func (f *Fault) answer(w http.ResponseWriter) {
	body, kind := f.Body, "application/json"
	if body == "" {
		raw, _ := json.Marshal(refusal{Code: f.Code, Message: http.StatusText(f.Status)})
		body = string(raw)
	}
	if strings.HasPrefix(body, "<") {
		kind = "text/html"
	}
	w.Header().Set("Content-Type", kind)
	for k, v := range f.Header {
		w.Header().Set(k, v)
	}
	w.WriteHeader(f.Status)
	_, _ = w.Write([]byte(body))
}

// nowhere is where an answer goes that is lost.
type nowhere struct{ header http.Header }

func (n *nowhere) Header() http.Header {
	if n.header == nil {
		n.header = http.Header{}
	}
	return n.header
}
func (n *nowhere) Write(b []byte) (int, error) { return len(b), nil }
func (n *nowhere) WriteHeader(int)             {}

// limits adds what Discord says of a bucket in every answer.
func (d *Discord) limits(h http.Header) {
	h.Set("X-RateLimit-Limit", "50")
	h.Set("X-RateLimit-Remaining", "49")
	h.Set("X-RateLimit-Reset-After", "1")
}
