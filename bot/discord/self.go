package discord

import (
	"context"
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

// introduce learns who the bot is, unless it knows, and whether its token is good.
func (b *Bot) introduce(ctx context.Context) error {
	if b.self.application() != "" {
		return nil
	}
	var me user
	if err := b.rest.do(ctx, http.MethodGet, "/users/@me", nil, &me); err != nil {
		return whoAmI(err)
	}
	var app struct {
		ID string `json:"id"`
	}
	if err := b.rest.do(ctx, http.MethodGet, "/applications/@me", nil, &app); status(err) == http.StatusUnauthorized {
		return ErrToken
	} else if err != nil || app.ID == "" {
		app.ID = me.ID // on servers that do not tell, and for most bots, they are the same
	}
	b.self.set(app.ID, me.ID, me.Name)
	return nil
}

func whoAmI(err error) error {
	if status(err) == http.StatusUnauthorized {
		return ErrToken
	}
	return fmt.Errorf("ask Discord who the bot is: %w", err)
}
