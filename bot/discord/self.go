package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
)

// ErrToken is that Discord does not know the token.
var ErrToken = errors.New("discord does not accept DISCORD_TOKEN: copy it anew from the Developer Portal (Bot > Reset Token)")

// A self is what the bot knows of itself. The zero value knows nothing yet.
type self struct {
	mu    sync.RWMutex
	app   string            // the application's ID
	user  string            // the bot user's ID
	name  string            // the bot user's name
	roles map[string]string // by server: the ID of the role that is the bot's own
}

func (s *self) application() string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.app
}

func (s *self) id() string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.user
}

// role returns the bot's own role in a server, or "".
func (s *self) role(guild string) string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.roles[guild]
}

func (s *self) set(app, user, name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.app, s.user, s.name = app, user, name
}

func (s *self) setRole(guild, role string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.roles == nil {
		s.roles = map[string]string{}
	}
	s.roles[guild] = role
}

// ready learns who the bot is from the gateway.
func (b *Bot) ready(data json.RawMessage) {
	var r struct {
		User user `json:"user"`
		App  struct {
			ID string `json:"id"`
		} `json:"application"`
	}
	_ = json.Unmarshal(data, &r) // what cannot be read is not learnt
	if r.User.ID == "" {
		return
	}
	b.self.set(cmp.Or(r.App.ID, b.self.application(), r.User.ID), r.User.ID, r.User.Name)
	b.working.Go(func() {
		ctx, cancel := context.WithTimeout(context.Background(), startTime)
		defer cancel()
		b.registerOnce(ctx)
	})
}

// A role is a role of a server, as far as it tells whose it is.
type role struct {
	ID   string `json:"id"`
	Tags struct {
		Bot string `json:"bot_id"`
	} `json:"tags"`
}

// guildSeen learns which of a server's roles is the bot's own.
func (b *Bot) guildSeen(data json.RawMessage) {
	var g struct {
		ID    string `json:"id"`
		Roles []role `json:"roles"`
	}
	_ = json.Unmarshal(data, &g)
	for _, r := range g.Roles {
		b.ownRole(g.ID, r)
	}
}

func (b *Bot) roleSeen(data json.RawMessage) {
	var e struct {
		Guild string `json:"guild_id"`
		Role  role   `json:"role"`
	}
	_ = json.Unmarshal(data, &e)
	b.ownRole(e.Guild, e.Role)
}

func (b *Bot) ownRole(guild string, r role) {
	if r.ID != "" && r.Tags.Bot != "" && r.Tags.Bot == b.self.id() {
		b.self.setRole(guild, r.ID)
	}
}

// introduce learns who the bot is, unless it knows, and whether its token is good.
func (b *Bot) introduce(ctx context.Context) error {
	if b.self.application() != "" {
		return nil
	}
	me, err := b.me(ctx)
	if err != nil {
		return err
	}
	var app struct {
		ID string `json:"id"`
	}
	if err = b.rest.do(ctx, http.MethodGet, "/applications/@me", nil, &app); status(err) == http.StatusUnauthorized {
		return ErrToken
	} else if err != nil || app.ID == "" {
		app.ID = me.ID // on servers that do not tell, and for most bots, they are the same
	}
	b.self.set(app.ID, me.ID, me.Name)
	return nil
}

// me asks who the bot is; of a server that has no such question in the newest
// version of the API, in the older one, which is then used for all else.
func (b *Bot) me(ctx context.Context) (user, error) {
	var me user
	err := b.rest.do(ctx, http.MethodGet, "/users/@me", nil, &me)
	if status(err) == http.StatusNotFound && b.rest.version.CompareAndSwap(newestVersion, olderVersion) {
		if err = b.rest.do(ctx, http.MethodGet, "/users/@me", nil, &me); status(err) == http.StatusNotFound {
			b.rest.version.Store(newestVersion)
		}
	}
	switch {
	case status(err) == http.StatusUnauthorized:
		return me, ErrToken
	case err == nil && me.ID == "":
		err = errors.New("the reply holds no ID")
	}
	if err != nil {
		return me, fmt.Errorf("ask Discord who the bot is: %w", err)
	}
	return me, nil
}
