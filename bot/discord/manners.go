package discord

import (
	"fmt"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// How much may be asked: of one person five at once and then one in three
// seconds, by mentions in one channel twenty in ten seconds.
const (
	userBurst    = 5
	userEvery    = 3 * time.Second
	channelBurst = 20
	channelEvery = 10 * time.Second / channelBurst
)

// How often a deleted message is looked up, whosever it was: Discord bars those
// who are refused ten thousand requests in ten minutes, and serves 50 a second.
const (
	searchEvery = 5 // a second
	searchBurst = 50
)

// maxRemembered bounds how many people and channels are kept in mind. Beyond
// it, those who have long been quiet are forgotten.
const maxRemembered = 10000

// Manners keep one person from having all answers. Several goroutines may use them.
type manners struct {
	now      func() time.Time
	mu       sync.Mutex
	users    map[string]*quota
	channels map[string]*quota
	searches *rate.Limiter
}

// A quota is what one person or channel may still ask.
type quota struct {
	*rate.Limiter
	told bool // that it is used up
}

func newManners(now func() time.Time) *manners {
	return &manners{now: now, users: map[string]*quota{}, channels: map[string]*quota{}, searches: rate.NewLimiter(searchEvery, searchBurst)}
}

// interaction reports whether in may be answered, and if not, from when on its
// asker may ask. What Discord asks while somebody types is free.
func (m *manners) interaction(in *Interaction) (time.Time, bool) {
	if in.Type == completing {
		return time.Time{}, true
	}
	return m.user(in.asker().ID)
}

// user counts a question of a person.
func (m *manners) user(id string) (time.Time, bool) {
	return m.count(m.users, id, rate.Every(userEvery), userBurst)
}

// channel counts a mention in a channel.
func (m *manners) channel(id string) (time.Time, bool) {
	return m.count(m.channels, id, rate.Every(channelEvery), channelBurst)
}

// search reports whether a deleted message may be looked up.
func (m *manners) search() bool { return m.searches.AllowN(m.now(), 1) }

// tell reports whether a person who asks too much is to be told: once, until
// they may ask again.
func (m *manners) tell(id string) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	l := m.users[id]
	if l == nil || l.told {
		return l == nil
	}
	l.told = true
	return true
}

func (m *manners) count(of map[string]*quota, id string, every rate.Limit, burst int) (time.Time, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := m.now()
	l := of[id]
	if l == nil {
		if len(of) >= maxRemembered {
			forget(of, now)
		}
		l = &quota{Limiter: rate.NewLimiter(every, burst)}
		of[id] = l
	}
	if l.AllowN(now, 1) {
		l.told = false
		return now, true
	}
	missing := 1 - l.TokensAt(now)
	return now.Add(time.Duration(missing / float64(every) * float64(time.Second))), false
}

// forget drops those who have asked nothing for so long that it makes no
// difference, or if nobody has, all.
func forget(of map[string]*quota, now time.Time) {
	for id, l := range of {
		if l.TokensAt(now) >= float64(l.Burst()) {
			delete(of, id)
		}
	}
	if len(of) >= maxRemembered {
		clear(of)
	}
}

// slowly says from when on somebody may ask again. Clients show it as a time
// that counts down.
func slowly(until time.Time) string {
	return fmt.Sprintf("That is a lot of questions; the next one <t:%d:R>, please.", until.Add(time.Second-1).Unix())
}
