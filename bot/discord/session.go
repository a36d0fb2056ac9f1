package discord

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// intents are the events that the bot asks for, none of them privileged: whom a
// server's roles belong to, and messages there and in DMs, of which Discord
// shows the text only where it is meant for the bot.
const intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// requestTime bounds a REST request of discordgo's own.
const requestTime = 20 * time.Second

// connect holds a gateway session until ctx ends. It is the one place that
// knows discordgo; every event goes to Receive.
func (b *Bot) connect(ctx context.Context) error {
	s, err := b.session()
	if err != nil {
		return err
	}
	s.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) { b.Receive(ctx, e.Type, e.RawData) })
	if err := s.Open(); err != nil {
		return fmt.Errorf("connect to Discord: %w", err)
	}
	b.Log.Info("connected to Discord")
	<-ctx.Done()
	return s.Close()
}

// session returns a session that is not yet open.
func (b *Bot) session() (*discordgo.Session, error) {
	s, err := discordgo.New("Bot " + b.Token)
	if err != nil {
		return nil, err
	}
	s.Client = &http.Client{Transport: b.Transport, Timeout: requestTime}
	s.Identify.Intents = intents
	s.StateEnabled = false
	s.SyncEvents = true // Receive returns at once
	return s, nil
}
