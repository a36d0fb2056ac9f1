package discord_test

import (
	"bytes"
	"net/http/httptest"
	"testing"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// everyKind does each thing that comes as an interaction, and returns the
// answers' bytes in order.
func everyKind(s *stage) [][]byte {
	var all []*fakediscord.Use
	for _, line := range commandLines {
		all = append(all, s.atDesk.Slash(line))
	}
	asked := s.atDesk.Slash("/ask question:Who pays the tolls? public:true")
	all = append(all, asked, s.atDesk.Click(asked.Answer, "Next"), s.benAtDesk.Click(asked.Answer, "Previous"), s.atDesk.Click(asked.Answer, "Context"))
	said := s.benAtDesk.Say("They say the state will pay half of the sea wall.")
	all = append(all, s.atDesk.MessageCommand("Check against the briefing", said))
	var raw [][]byte
	for _, u := range all {
		raw = append(raw, u.Raw)
	}
	return raw
}

// An interaction has the same bytes as its answer over the gateway and over
// signed HTTP, whatever kind it is of.
func TestGatewayAndHTTPAlike(t *testing.T) {
	t.Parallel()
	gateway := set(t, discord.Config{})
	over := everyKind(gateway)
	signed := set(t, discord.Config{})
	server := httptest.NewServer(signed.Bot)
	t.Cleanup(server.Close)
	signed.Endpoint(server.URL)
	for i, raw := range everyKind(signed) {
		if len(raw) == 0 || !bytes.Equal(raw, over[i]) {
			t.Errorf("answer %d\nover the gateway %s\nover HTTP        %s", i, over[i], raw)
		}
	}
}
