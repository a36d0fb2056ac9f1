package discord

import (
	"context"
	"strconv"
	"sync"
	"time"
)

// Shards says which of the parts that a bot's servers are divided into one
// process serves. The zero value is all, as many as Discord recommends.
type Shards struct {
	First, Last int // from 0
	Count       int // of all processes together
}

// connect serves the gateway until ctx ends. An error is why it cannot go on;
// it ends every shard.
func (b *Bot) connect(ctx context.Context) error {
	shards, err := b.shards(ctx)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error)
	all := b.linked(ctx, shards)
	for _, l := range all {
		go func() { ended <- l.run(ctx) }()
	}
	for range all {
		if e := <-ended; e != nil && err == nil {
			err = e
			cancel()
		}
	}
	return err
}

// linked makes a link for each shard.
func (b *Bot) linked(ctx context.Context, of Shards) []*link {
	b.links.mu.Lock()
	defer b.links.mu.Unlock()
	b.links.all = nil
	for n := of.First; n <= of.Last; n++ {
		b.links.all = append(b.links.all, newLink(ctx, b, n, of.Count))
	}
	return b.links.all
}

// shards returns which shards to serve. Until Discord says how many there are,
// nothing can begin.
func (b *Bot) shards(ctx context.Context) (Shards, error) {
	if b.Shards.Count > 0 {
		return b.Shards, nil
	}
	for failures := 0; ; failures++ {
		info, err := b.gatewayInfo(ctx)
		if err == nil {
			n := max(info.Shards, 1)
			return Shards{0, n - 1, n}, nil
		}
		if stop := fatal(err); stop != nil || ctx.Err() != nil {
			return Shards{}, stop
		}
		wait := b.pace.backoff(failures, err)
		b.Log.Warn("Discord is not reached", "cause", err, "wait", wait.Round(time.Millisecond))
		pause(ctx, wait)
	}
}

// shardOf returns the shard that a guild belongs to, and direct messages, for
// which guild is ""; not ok if the gateway is not served.
func (b *Bot) shardOf(guild string) (shard int, ok bool) {
	b.links.mu.Lock()
	defer b.links.mu.Unlock()
	if len(b.links.all) == 0 {
		return 0, false
	}
	id, _ := strconv.ParseUint(guild, 10, 64) // none is 0
	return int((id >> 22) % uint64(b.links.all[0].of)), true
}

// Heard returns when the gateway was last heard, of all shards the longest ago;
// the zero time if one never was, or there are none.
func (b *Bot) Heard() time.Time {
	b.links.mu.Lock()
	defer b.links.mu.Unlock()
	var oldest time.Time
	for i, l := range b.links.all {
		l.mu.Lock()
		if heard := l.heard; i == 0 || heard.Before(oldest) {
			oldest = heard
		}
		l.mu.Unlock()
	}
	return oldest
}

// links are the shards that a process serves.
type links struct {
	mu  sync.Mutex
	all []*link
}
