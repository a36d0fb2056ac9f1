package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"attache/bot/discord"
	"attache/index"
)

// heardWithin is how long the gateway may be silent while the program counts as
// ready: two heartbeats, and a little.
const heardWithin = 90 * time.Second

// A health says whether the program is alive, and whether it can answer.
type health struct {
	status  func() index.Status
	empty   bool // there need not be a briefing: servers add their own
	gateway bool // there is one to be heard
	bot     *discord.Bot
	now     func() time.Time
}

// fault says why the program cannot answer, "" if it can.
func (h health) fault() string {
	if h.status().Loaded == 0 && !h.empty {
		return "no briefing is loaded"
	}
	if heard := h.bot.Heard(); h.gateway && heard.IsZero() {
		return "not connected to Discord yet"
	} else if quiet := h.now().Sub(heard); h.gateway && quiet > heardWithin {
		return fmt.Sprintf("Discord was last heard %s ago", quiet.Round(time.Second))
	}
	return ""
}

func (h health) ready(w http.ResponseWriter, _ *http.Request) {
	if why := h.fault(); why != "" {
		http.Error(w, why, http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(w, "ready")
}

// outside is all that -http serves: health, metrics, and if the bot has a key,
// Discord's signed requests on every other path.
func outside(h health, m *metrics, signed bool) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "alive") })
	mux.HandleFunc("GET /readyz", h.ready)
	mux.Handle("GET /metrics", m.handler())
	if signed {
		mux.Handle("/", h.bot)
	}
	return mux
}

// checkTime bounds -check: what takes longer is not ready.
const checkTime = 5 * time.Second

// check asks the program that serves address whether it is ready.
func check(ctx context.Context, address string) error {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return fmt.Errorf("%w: -check needs -http ADDR: %w", errMisuse, err)
	}
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	at := "http://" + net.JoinHostPort(cmp.Or(host, "localhost"), port) + "/readyz"
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, at, nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		why, _ := io.ReadAll(io.LimitReader(answer.Body, 1000)) // what can be read of it
		return fmt.Errorf("not ready: %s", strings.TrimSpace(string(why)))
	}
	return nil
}
