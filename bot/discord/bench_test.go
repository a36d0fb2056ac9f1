package discord

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	files "attache/data"
	"attache/handlers"
	"attache/index"
)

// BenchmarkRespond is the time from the bytes of an interaction to those of its
// response, on the bundled briefing.
func BenchmarkRespond(b *testing.B) {
	folder, err := fs.Sub(files.Files, "briefings")
	if err != nil {
		b.Fatal(err)
	}
	ix, err := index.Open(folder)
	if err != nil {
		b.Fatal(err)
	}
	defer ix.Close()
	bot := newBot(b, &wire{}, func(c *Config) { c.Handler = &handlers.Handler{Index: ix} })
	ask := slash("ask", `{"name":"question","type":3,"value":"is Iran ready to limit its missiles?"}`)
	for _, row := range []struct{ name, raw string }{
		{"ask", ask},
		{"position", slash("position", `{"name":"speaker","type":3,"value":"basit"},{"name":"topic","type":3,"value":"missiles"}`)},
		{"compare", slash("compare", `{"name":"topic","type":3,"value":"missiles"}`)},
		{"brief", slash("brief", "")},
		{"speaker", strings.Replace(slash("position", `{"name":"speaker","type":3,"value":"d","focused":true}`), `"type":2`, `"type":4`, 1)},
		{"topic", strings.Replace(slash("position", `{"name":"speaker","type":3,"value":"basit"},{"name":"topic","type":3,"value":"m","focused":true}`), `"type":2`, `"type":4`, 1)},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				bot.manners = newManners(bot.Now)
				_, r := bot.Interact(context.Background(), []byte(row.raw))
				if _, err := r.encode(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
