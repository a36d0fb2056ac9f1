package discord_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
	"attache/golden"
	"attache/handlers"
	"attache/index"
)

const strikeText = "Title: Strike ends\n\nThe strike is over, Jan Kay, a docker, said.\n\n“We won,” said Ann Roe.\n"

// keeper is a stage whose server may keep briefings in dir: Olga, who owns it,
// and Mia, who manages it, may add some; Ann and Ben may not.
func keeper(t *testing.T) (s *stage, dir string, mia fakediscord.Seat) {
	s, d := build(t)
	m := d.Person("Mia")
	s.newsroom.Join(m)
	s.newsroom.Role("editors", fakediscord.ManageGuild, m)
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "port.txt"), []byte("Title: Port reopens\nDate: 2020-01-01\n\nThe port opened again, Ann Roe said.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	s.served = serve(t, d, discord.Config{Handler: &handlers.Handler{Index: home(t, dir)}, Uploads: []string{s.newsroom.ID}})
	d.ForgetTranscript()
	return s, dir, m.In(s.desk)
}

// home opens dir so that briefings can be added.
func home(t *testing.T, dir string) *index.Index {
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.Open(os.DirFS(dir), index.Home(root))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close(); root.Close() })
	return ix
}

// keyPattern is the key of a draft, which is not the same for every text.
var keyPattern = regexp.MustCompile(`[0-9a-f]{16}`)

// What happens when a server adds, reads and removes a briefing of its own.
func TestKeepTranscript(t *testing.T) {
	t.Parallel()
	s, dir, mia := keeper(t)
	elsewhere := s.ann.In(s.Discord.Guild("Elsewhere", s.ann).Channel("lobby"))
	shown := mia.Submit(mia.Slash("/briefing-add name:Strike! ../news").Modal, map[string]string{"text": strikeText}).Answer
	mia.Slash("/briefings")
	s.atDesk.Slash("/help")
	again := shown.Buttons()[0].CustomID
	mia.Click(shown, "Add it")
	s.atDesk.Slash("/briefings")
	s.atDesk.Slash("/position speaker:kay topic:strike")
	elsewhere.Slash("/briefings")
	elsewhere.Slash("/brief briefing:strike-news")
	mia.Forge(shown, again)
	discarded := mia.Submit(mia.Slash("/briefing-add").Modal, map[string]string{"name": "strike-news", "text": "The strike began again.\n"}).Answer
	mia.Click(discarded, "Discard")
	mia.Submit(mia.Slash("/briefing-add").Modal, map[string]string{"name": "port", "text": "Another port closed.\n"})
	mia.Submit(mia.Slash("/briefing-add").Modal, map[string]string{"text": "  \n"})
	mia.Complete("/briefing-remove briefing:")
	mia.Slash("/briefing-remove briefing:port")
	mia.Slash("/briefing-remove briefing:strike-news")
	mia.Slash("/briefing-remove briefing:strike-news")
	mia.Slash("/briefings")
	s.Settle()
	golden.Check(t, "testdata/transcripts/keep.txt", keyPattern.ReplaceAllString(s.Transcript(), "<key>"))
	if left, err := filepath.Glob(filepath.Join(dir, "*", "*.txt")); err != nil || len(left) != 0 {
		t.Errorf("left in the folder: %v, %v", left, err)
	}
}

// Only members with Manage Server of a server that is allowed add and remove,
// whatever their client sends.
func TestKeepGate(t *testing.T) {
	t.Parallel()
	s, _, mia := keeper(t)
	other := s.Discord.Guild("Elsewhere", s.ann)
	lobby := other.Channel("lobby")
	boss := s.Discord.Person("Bo")
	other.Join(boss)
	other.Role("bosses", fakediscord.ManageGuild, boss)
	for _, row := range []struct {
		who     string
		from    fakediscord.Seat
		offered bool
		says    string // to a forged button
	}{
		{"who manages the server", mia, true, "not kept any more"},
		{"a member", s.atDesk, false, "Only members with the permission Manage Server"},
		{"who manages another server", boss.In(lobby), false, "cannot be added in this place"},
		{"somebody in a DM", s.ann.InDM(), false, "cannot be added in this place"},
	} {
		for _, name := range []string{"briefing-add", "briefing-remove"} {
			if got := row.from.Offers(name); got != row.offered {
				t.Errorf("%s is offered /%s: %v", row.who, name, got)
			}
		}
		id := discord.CustomID('a', handlers.Request{Command: "briefings", Briefing: "strike", Topic: "0123456789abcdef"})
		if got := row.from.Forge(row.from.Say("a message"), id).Answer.Texts(); !strings.Contains(got, row.says) {
			t.Errorf("%s forges a button and is told %q, want %q", row.who, got, row.says)
		}
	}
}

// No custom ID, however it is forged, shows one server's briefing in another.
func TestKeptApart(t *testing.T) {
	t.Parallel()
	s, _, mia := keeper(t)
	shown := mia.Submit(mia.Slash("/briefing-add name:secret").Modal, map[string]string{"text": "Title: Secret plan\n\nThe zebra is hidden, Jan Kay said.\n"}).Answer
	mia.Click(shown, "Add it")
	elsewhere := s.ann.In(s.Discord.Guild("Elsewhere", s.ann).Channel("lobby"))
	guild := "guild-" + s.newsroom.ID
	for _, from := range []fakediscord.Seat{elsewhere, s.ann.InDM()} {
		m := from.Say("a message")
		for _, id := range []string{"secret", guild + "/secret", guild + "/secret.txt", "../" + guild + "/secret", "SECRET", "Secret plan"} {
			for _, verb := range []byte("pvtocshwrnax") {
				for _, command := range []string{"read", "ask", "brief", "speakers", "risks", "quotes", "briefings"} {
					r := handlers.Request{Command: command, Briefing: id, Speaker: "Jan Kay", Topic: "zebra", Page: 1}
					if u := from.Forge(m, discord.CustomID(verb, r)); strings.Contains(string(u.Raw), "hidden") || strings.Contains(string(u.Raw), "Secret plan") && id != "Secret plan" {
						t.Fatalf("%s shows another server’s briefing: %s", discord.CustomID(verb, r), u.Raw)
					}
				}
			}
		}
		for _, line := range []string{"/ask question:zebra briefing:secret", "/brief briefing:secret", "/briefings"} {
			if got := from.Slash(line).Answer.Texts(); strings.Contains(got, "hidden") || strings.Contains(got, "Secret plan") {
				t.Errorf("%s shows %s", line, got)
			}
		}
		for _, c := range from.Complete("/brief briefing:") {
			if strings.Contains(c.Name, "ecret") {
				t.Errorf("another server’s briefing is offered: %v", c)
			}
		}
	}
	if got := mia.Slash("/ask question:zebra briefing:secret").Answer.Texts(); !strings.Contains(got, "hidden") {
		t.Errorf("in its own server it is not shown: %s", got)
	}
}

// What one replica added, another finds when it looks.
func TestKeptForReplicas(t *testing.T) {
	dir := t.TempDir()
	one, two := home(t, dir), home(t, dir)
	d, err := one.Draft("50", "Strike", []byte(strikeText))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := two.Publish(context.Background(), "50", d.Briefing.ID, d.Key); err != nil {
		t.Fatal(err)
	}
	if changed, err := one.Reload(context.Background()); err != nil || !changed || one.Status().Loaded != 1 {
		t.Errorf("the other replica: %v, %v, %+v", changed, err, one.Status())
	}
}
