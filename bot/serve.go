package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"

	"attache/bot/discord"
	"attache/handlers"
)

// serveSettings is what the flags say about serving Discord.
type serveSettings struct {
	http       string   // the address to serve signed requests on
	feedback   string   // the file that wrong credits are reported in
	allow      []string // IDs of servers and people
	uploads    []string // IDs of servers that may keep briefings of their own
	shards     discord.Shards
	register   bool // register the commands, and end
	unregister bool // remove the commands, and end
	check      bool // ask the program that serves http whether it is ready, and end
	invite     bool // print the invitation link, and end
}

func (s *serveSettings) flags(flags *flag.FlagSet) {
	flags.StringVar(&s.http, "http", "", "")
	flags.StringVar(&s.feedback, "feedback", "", "")
	flags.Func("allow", "", func(v string) (err error) { s.allow, err = ids(v); return err })
	flags.Func("upload-guilds", "", func(v string) (err error) { s.uploads, err = ids(v); return err })
	flags.Func("shards", "", func(v string) (err error) { s.shards, err = shards(v); return err })
	flags.BoolVar(&s.register, "register", false, "")
	flags.BoolVar(&s.unregister, "unregister", false, "")
	flags.BoolVar(&s.invite, "invite", false, "")
	flags.BoolVar(&s.check, "check", false, "")
}

// serveManual is the part of -h that is about serving.
const serveManual = `
Discord (needs DISCORD_TOKEN)
  -invite         print the link that puts the bot on a server
  -register       register the commands, and end (without it, done at start)
  -unregister     remove the commands, and end
  -http ADDR      serve /healthz, /readyz and /metrics on ADDR, and if there is
                  DISCORD_PUBLIC_KEY, Discord's signed HTTP requests
  -check          with -http ADDR: ask the program that serves there whether it
                  is ready, and end; exit code 0 if so
  -feedback FILE  let people report wrong credits, a JSON line each in FILE
  -allow ID,ID    answer only in these servers, and these people
  -upload-guilds ID,ID
                  let members with Manage Server of these servers add
                  briefings that their server alone can read (needs -data)
  -shards A-B/N   serve shards A to B of N (without it, all of as many as
                  Discord recommends)
`

// wantsServing reports whether the program is to serve Discord.
func wantsServing(s serveSettings, getenv func(string) string) bool {
	return getenv("DISCORD_TOKEN") != "" || s.http != "" || s.register || s.unregister || s.invite
}

// serve serves Discord until it is told to stop, and returns the exit code.
func serve(h *handlers.Handler, set settings, out, log *os.File, getenv func(string) string) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	return exitCode(set.serve.run(ctx, h, out, logger(log, log), getenv), log)
}

// exitCode says what is wrong, if anything is, and returns the exit code.
func exitCode(err error, log io.Writer) int {
	switch {
	case errors.Is(err, errMisuse):
		fmt.Fprintln(log, "attache:", err)
		return misuse
	case err != nil && !errors.Is(err, context.Canceled):
		fmt.Fprintln(log, "attache:", err)
		return none
	}
	return found
}

// logger logs to w as a person reads if log is a terminal, else as JSON.
func logger(w io.Writer, log *os.File) *slog.Logger {
	if term.IsTerminal(int(log.Fd())) {
		return slog.New(slog.NewTextHandler(w, nil))
	}
	return slog.New(slog.NewJSONHandler(w, nil))
}

// errMisuse is that the flags and the environment do not fit together.
var errMisuse = errors.New("the flags do not fit")

func (s serveSettings) run(ctx context.Context, h *handlers.Handler, out io.Writer, log *slog.Logger, getenv func(string) string) error {
	m := newMetrics(h.Index.Status)
	c := discord.Config{Handler: h, Token: getenv("DISCORD_TOKEN"), Guild: getenv("DISCORD_GUILD"), API: getenv("DISCORD_API_URL"),
		Log: log, Allow: s.allow, Uploads: s.uploads, Shards: s.shards, Count: m.count, Happened: m.note}
	if s.http != "" {
		c.PublicKey = getenv("DISCORD_PUBLIC_KEY")
	}
	if s.feedback != "" {
		f, err := os.OpenFile(s.feedback, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
		if err != nil {
			return fmt.Errorf("-feedback: %w", err)
		}
		defer f.Close()
		c.Feedback = f
	}
	bot, err := discord.New(c)
	if err != nil {
		return err
	}
	if s.register || s.unregister || s.invite {
		return s.once(ctx, bot, c.Token, out)
	}
	return s.answer(ctx, bot, c, health{h.Index.Status, len(s.uploads) > 0, c.Token != "", bot, time.Now}, m)
}

// onceTime bounds what ends at once.
const onceTime = time.Minute

// once does what ends at once: registering, removing, inviting.
func (s serveSettings) once(ctx context.Context, bot *discord.Bot, token string, out io.Writer) error {
	ctx, cancel := context.WithTimeout(ctx, onceTime)
	defer cancel()
	switch {
	case token == "":
		return fmt.Errorf("%w: -register, -unregister and -invite need DISCORD_TOKEN", errMisuse)
	case s.register:
		err := bot.Register(ctx)
		if err == nil {
			bot.Sweep(ctx)
		}
		return err
	case s.unregister:
		return bot.Unregister(ctx)
	}
	link, err := bot.Invite(ctx)
	if err == nil {
		fmt.Fprintln(out, link)
	}
	return err
}

// answer answers over the gateway if there is a token, over HTTP if there is
// an address and a key, or both.
func (s serveSettings) answer(ctx context.Context, bot *discord.Bot, c discord.Config, h health, m *metrics) error {
	if s.http == "" {
		return bot.Run(ctx)
	}
	if c.PublicKey == "" && c.Token == "" {
		return fmt.Errorf("%w: -http needs DISCORD_PUBLIC_KEY, or DISCORD_TOKEN", errMisuse)
	}
	l, err := net.Listen("tcp", s.http)
	if err != nil {
		return fmt.Errorf("-http: %w", err)
	}
	c.Log.Info("serving HTTP", "address", l.Addr().String(), "signed requests", c.PublicKey != "")
	serve := func(ctx context.Context) error { return discord.Serve(ctx, l, outside(h, m, c.PublicKey != "")) }
	if c.Token != "" {
		return both(ctx, serve, bot.Run)
	}
	c.Log.Info("direct messages and mentions are not answered: they need DISCORD_TOKEN and the gateway")
	defer bot.Wait()
	return serve(ctx)
}

// both runs f and g until both end; the end of one ends the other.
func both(ctx context.Context, f, g func(context.Context) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 2)
	for _, run := range []func(context.Context) error{f, g} {
		go func() { ended <- run(ctx) }()
	}
	err := <-ended
	cancel()
	return errors.Join(err, <-ended)
}

// ids reads a list of Discord's IDs.
func ids(list string) ([]string, error) {
	all := strings.FieldsFunc(list, func(c rune) bool { return c == ',' || c == ' ' })
	for _, id := range all {
		if _, err := strconv.ParseUint(id, 10, 64); err != nil {
			return nil, fmt.Errorf("%.30q is no ID (in Discord: right click > Copy ID)", id)
		}
	}
	return all, nil
}
