package main

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"attache/bot/discord"
	"attache/index"
)

// What the program shows to whoever watches it.
func TestOutside(t *testing.T) {
	bot, err := discord.New(discord.Config{})
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	with := func(briefings int, gateway bool) health {
		status := func() index.Status { return index.Status{Loaded: briefings} }
		return health{status, false, gateway, bot, func() time.Time { return now }}
	}
	m := newMetrics(func() index.Status { return index.Status{Loaded: 2, Refused: 1, Reloads: 4} })
	m.count(discord.Outcome{Surface: "command", Command: "ask", Result: discord.NotFound, Doubtful: 3, Took: time.Millisecond})
	m.note("rest 50013")
	for _, row := range []struct {
		h      health
		path   string
		status int
		body   string // holds this
	}{
		{with(0, true), "/healthz", 200, "alive"},
		{with(1, false), "/readyz", 200, "ready"},
		{with(0, false), "/readyz", 503, "no briefing is loaded"},
		{with(1, true), "/readyz", 503, "not connected to Discord yet"},
		{with(1, true), "/metrics", 200, `attache_interactions_total{command="ask",result="nothing found",surface="command"} 1`},
		{with(1, true), "/metrics", 200, "attache_doubtful_credits_total 3"},
		{with(1, true), "/metrics", 200, `attache_discord_total{event="rest 50013"} 1`},
		{with(1, true), "/metrics", 200, "attache_briefings 2"},
		{with(1, true), "/metrics", 200, "attache_refused_files 1"},
		{with(1, true), "/metrics", 200, "attache_reloads_total 4"},
		{health{empty: true, status: with(0, false).status, bot: bot, now: with(0, false).now}, "/readyz", 200, "ready"},
		{with(1, true), "/", 405, ""}, // signed requests are posted
	} {
		w := httptest.NewRecorder()
		outside(row.h, m, true).ServeHTTP(w, httptest.NewRequest("GET", row.path, nil))
		if w.Code != row.status || !strings.Contains(w.Body.String(), row.body) {
			t.Errorf("GET %s: %d %.300s\nwant %d %s", row.path, w.Code, w.Body, row.status, row.body)
		}
	}
	for want, h := range map[string]health{"": with(1, false), "not ready: no briefing is loaded": with(0, false)} {
		served := httptest.NewServer(outside(h, m, true))
		defer served.Close()
		got := ""
		if err := check(t.Context(), served.Listener.Addr().String()); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("checked: %q, want %q", got, want)
		}
	}
	w := httptest.NewRecorder()
	outside(with(1, true), m, false).ServeHTTP(w, httptest.NewRequest("POST", "/", nil))
	if w.Code != 404 {
		t.Errorf("without a key, POST / is answered with %d", w.Code)
	}
}
