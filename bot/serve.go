package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os/signal"
	"syscall"

	"attache/bot/discord"
	"attache/handlers"
	"attache/index"
)

// serveSettings is what the flags say about serving Discord.
type serveSettings struct {
	http string // the address to serve signed requests on
}

func (s *serveSettings) register(flags *flag.FlagSet) {
	flags.StringVar(&s.http, "http", "", "")
}

// serveManual is the part of -h that is about serving.
const serveManual = `  -http ADDR   serve Discord's signed HTTP requests on ADDR (needs DISCORD_PUBLIC_KEY)
`

// wantsServing reports whether the program is to serve Discord.
func wantsServing(s serveSettings, getenv func(string) string) bool {
	return getenv("DISCORD_TOKEN") != "" || s.http != ""
}

// serve serves Discord until it is told to stop, and returns the exit code.
func serve(_ *index.Index, h *handlers.Handler, _ settings, log io.Writer, getenv func(string) string) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	bot, err := discord.New(discord.Config{Handler: h, Token: getenv("DISCORD_TOKEN"), Guild: getenv("DISCORD_GUILD"),
		API: getenv("DISCORD_API_URL"), Log: slog.New(slog.NewTextHandler(log, nil))})
	if err == nil {
		err = bot.Run(ctx)
	}
	if err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(log, "attache:", err)
		return none
	}
	return found
}
