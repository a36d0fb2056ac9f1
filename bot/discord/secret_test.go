package discord_test

import (
	"log"
	"os"
	"strings"
	"testing"
	"time"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// Nothing that is logged in a full run holds a token, the bot's or an
// interaction's, nor at Info what a person typed; not when Discord limits,
// breaks, cuts or refuses either.
func TestNothingSecretIsLogged(t *testing.T) {
	elsewhere := &journal{} // what a library writes past our log
	log.SetOutput(elsewhere)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	s := set(t, discord.Config{Feedback: &strings.Builder{}})
	uses := []*fakediscord.Use{s.atDesk.Slash("/read paragraph:2 public:true")}
	const callback, messages = "POST /interactions/", "POST /channels/{channel_id}/messages"
	for _, f := range []fakediscord.Fault{
		{Route: callback, Status: 500}, {Route: callback, Status: 502, Body: "<html>bad gateway"}, {Route: callback, Status: 400, Code: 50035},
		{Route: callback, Status: 404, Code: 10062}, {Route: callback, Lost: true}, {Route: messages, Status: 503}, {Route: messages, Status: 400, Code: 50035},
	} {
		s.Fault(f)
		uses = append(uses, s.atDesk.Start("/ask question:sea wall again Kassandra"))
		s.atDesk.Say("@Attaché Kassandra asks by mention")
		s.Settle()
		s.Heal()
	}
	for _, scope := range []fakediscord.Scope{fakediscord.Bucket, fakediscord.Global, fakediscord.Shared, fakediscord.Cloudflare} {
		s.RateLimit(callback, scope, 10*time.Millisecond, 1)
		uses = append(uses, s.atDesk.Start("/position speaker:Kassandra topic:wall"))
		s.Settle()
	}
	uses = append(uses, s.atDesk.Forge(s.atDesk.Say("Kassandra"), "1|h|ask||||||Kassandra"))
	s.atDesk.Click(uses[0].Answer, "Dismiss")
	s.Settle()
	s.CloseWith(4000)
	s.AwaitGateway("a resumption", func(c fakediscord.Counts) bool { return c.Resumed > 0 })
	s.AwaitConnected(1)
	s.Openings(4004)
	s.CloseWith(4009)
	err := s.ended()
	if err == nil {
		t.Error("the bot goes on although its token is refused")
	}
	all := s.log.String() + elsewhere.String() + err.Error()
	if !strings.Contains(all, "level=INFO") || !strings.Contains(all, "level=WARN") {
		t.Errorf("little is logged:\n%s", all)
	}
	secrets := map[string]string{"the bot's token": fakediscord.Token, "part of it": strings.Split(fakediscord.Token, ".")[2], "what a person typed": "Kassandra"}
	for _, u := range uses {
		secrets["the token of interaction "+u.ID] = u.Token
	}
	for what, secret := range secrets {
		for line := range strings.Lines(all) {
			if strings.Contains(line, secret) {
				t.Errorf("%s is logged: %s", what, line)
			}
		}
	}
}
