package discord_test

import (
	"testing"

	"attache/bot/discord"
)

// -unregister leaves no command anywhere, those of a server's own texts included.
func TestUnregister(t *testing.T) {
	t.Parallel()
	s, d := build(t)
	c := discord.Config{Uploads: []string{s.newsroom.ID}}
	b := serve(t, d, c)
	if err := b.stop(); err != nil {
		t.Fatal(err)
	}
	if len(d.Commands("")) < 10 || len(d.Commands(s.newsroom.ID)) != 2 {
		t.Fatalf("registered are %d, and %d of the server", len(d.Commands("")), len(d.Commands(s.newsroom.ID)))
	}
	if err := create(t, d, c).Bot.Unregister(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n, m := len(d.Commands("")), len(d.Commands(s.newsroom.ID)); n+m > 0 {
		t.Errorf("left are %d, and %d of the server", n, m)
	}
}
