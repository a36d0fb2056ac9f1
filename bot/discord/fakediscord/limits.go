package fakediscord

import (
	"net/http"
	"strconv"
	"time"
)

// Discord's limits: messages in one channel, and all requests of a bot, those
// that answer interactions apart.
const (
	channelBurst, channelTime = 5, 5 * time.Second
	globalBurst, globalTime   = 50, time.Second
	identifyTime              = 5 * time.Second // between two sessions begun, as many at once as the concurrency says
)

// A bucket is when the last requests of one kind were made.
type bucket []time.Time

// take counts a request, or says how long to wait for the next.
func (b *bucket) take(now time.Time, burst int, within time.Duration) time.Duration {
	for len(*b) > 0 && now.Sub((*b)[0]) >= within {
		*b = (*b)[1:]
	}
	if len(*b) >= burst {
		return within - now.Sub((*b)[0])
	}
	*b = append(*b, now)
	return 0
}

// Limit holds the bot to Discord's rate limits from now on, by the double's time.
func (d *Discord) Limit() { d.LimitWithin(channelTime) }

// LimitWithin is Limit where a channel takes as many messages within a time of
// its own, for tests on the machine's.
func (d *Discord) LimitWithin(channel time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.buckets, d.within = map[string]*bucket{}, channel
}

// limited returns the refusal of a request that is one too many, or nil.
func (d *Discord) limited(r *request, exempt bool) *reply {
	if d.buckets == nil || exempt {
		return nil
	}
	now := d.clock.time()
	if wait := d.bucket("").take(now, globalBurst, globalTime); wait > 0 {
		return tooMany(wait, true)
	}
	if r.route != "POST /channels/{channel_id}/messages" {
		return nil
	}
	if wait := d.bucket(r.PathValue("channel_id")).take(now, channelBurst, d.within); wait > 0 {
		return tooMany(wait, false)
	}
	return nil
}

// spend takes one of the sessions that may begin today.
func (d *Discord) spend() {
	limit := &d.gateway.limit
	if limit.Remaining <= 0 && !d.clock.time().Before(d.gateway.reset) {
		limit.Remaining = limit.Total
	}
	if limit.Remaining--; limit.Remaining < 0 {
		d.fail("a session is begun although none is left today: Discord takes the token away")
	}
}

// tooSoon reports whether a shard begins a session before its turn.
func (d *Discord) tooSoon(shard int) bool {
	if d.buckets == nil {
		return false
	}
	turn := "identify " + strconv.Itoa(shard%max(d.gateway.limit.Concurrency, 1))
	return d.bucket(turn).take(d.clock.time(), 1, identifyTime) > 0
}

func (d *Discord) bucket(name string) *bucket {
	if d.buckets[name] == nil {
		d.buckets[name] = &bucket{}
	}
	return d.buckets[name]
}

// tooMany is the refusal of a request that is one too many.
func tooMany(wait time.Duration, global bool) *reply {
	return &reply{http.StatusTooManyRequests, object{"message": "You are being rate limited.", "retry_after": wait.Seconds(), "global": global}}
}

// retryAfter adds the header that says when to try again.
func retryAfter(h http.Header, r reply) {
	if o, ok := r.value.(object); ok && r.status == http.StatusTooManyRequests {
		seconds, _ := o["retry_after"].(float64)
		h.Set("Retry-After", strconv.Itoa(int(seconds)+1))
	}
}
