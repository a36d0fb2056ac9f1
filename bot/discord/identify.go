package discord

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// gatewayInfo is where the gateway is and how it may be used.
type gatewayInfo struct {
	URL    string `json:"url"`
	Shards int    `json:"shards"`
	Limit  *struct {
		Remaining   int   `json:"remaining"`
		ResetAfter  int64 `json:"reset_after"` // milliseconds
		Concurrency int   `json:"max_concurrency"`
	} `json:"session_start_limit"`
}

// gatewayInfo asks where the gateway is. A server that does not say it to bots
// may say it to all.
func (b *Bot) gatewayInfo(ctx context.Context) (gatewayInfo, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTime)
	defer cancel()
	var info gatewayInfo
	err := b.rest.do(ctx, http.MethodGet, "/gateway/bot", nil, &info)
	if status(err) == http.StatusUnauthorized {
		return info, ErrToken
	}
	if err != nil || info.URL == "" {
		err = b.rest.do(ctx, http.MethodGet, "/gateway", nil, &info)
	}
	if err != nil {
		return info, fmt.Errorf("ask where the gateway is: %w", err)
	}
	if !strings.HasPrefix(info.URL, "ws://") && !strings.HasPrefix(info.URL, "wss://") {
		return info, fmt.Errorf("the gateway's address is %.100q", info.URL)
	}
	return info, nil
}

// requestTime bounds a request that nobody waits for.
const requestTime = 20 * time.Second

// A pace is how long things with Discord take, or may.
type pace struct {
	answer            time.Duration // from when an interaction was made
	picture           time.Duration // that an answer waits for its picture: it is better without one than late
	open              time.Duration // from dialling to being ready, at most
	identify          time.Duration // between two sessions begun; as many at once as the gateway's concurrency says
	refused           time.Duration // after a session is refused, up to five times as long
	shortest, longest time.Duration // between tries that fail, doubling
}

// unhurried is the pace that Discord asks for.
var unhurried = pace{answer: answerWithin, picture: 2 * time.Second, open: 30 * time.Second, identify: 5 * time.Second, refused: time.Second, shortest: time.Second, longest: time.Minute}

// turns sees to it that sessions are begun no faster than Discord allows: a
// token that begins too many in a day is taken away. The zero value is ready.
type turns struct {
	mu sync.Mutex
	of map[int]*rate.Limiter // by shard modulo concurrency
}

// wait waits until shard may begin a session, and returns where.
func (b *Bot) wait(ctx context.Context, shard int) (string, error) {
	info, err := b.gatewayInfo(ctx)
	if err != nil {
		return "", err
	}
	concurrency := 1
	if l := info.Limit; l != nil {
		concurrency = max(l.Concurrency, 1)
		if l.Remaining <= 0 && l.ResetAfter > 0 {
			reset := time.Duration(l.ResetAfter) * time.Millisecond
			b.Log.Warn("no session may begin for now", "wait", reset)
			if !pause(ctx, reset) {
				return "", ctx.Err()
			}
		}
	}
	return info.URL, b.turns.turn(shard%concurrency, b.pace.identify).Wait(ctx)
}

func (s *turns) turn(n int, every time.Duration) *rate.Limiter {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.of == nil {
		s.of = map[int]*rate.Limiter{}
	}
	if s.of[n] == nil {
		s.of[n] = rate.NewLimiter(rate.Every(every), 1)
	}
	return s.of[n]
}
