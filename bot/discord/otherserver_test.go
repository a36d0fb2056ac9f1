package discord_test

import (
	"net/http"
	"strings"
	"testing"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// A server of Discord's protocol need not know all of it. One that was tried
// (Spacebar) takes no option that is completed and has no pictures in answers to
// interactions: the commands are registered without the one, the answer is sent
// without the other.
func TestLesserServer(t *testing.T) {
	t.Parallel()
	s, d := build(t)
	const register = "PUT /applications/{application_id}/commands"
	d.Fault(fakediscord.Fault{Route: register, Status: http.StatusBadRequest, Code: 50035})
	s.served = serve(t, d, discord.Config{})
	all := d.Commands("")
	if len(all) < 10 || !strings.Contains(s.log.String(), "registered simpler") {
		t.Errorf("%d commands are registered", len(all))
	}
	for _, c := range all {
		for _, o := range c.Options {
			if o.Autocomplete || o.Min != nil {
				t.Errorf("/%s %s is not simpler", c.Name, o.Name)
			}
		}
	}
	for _, status := range []int{http.StatusInternalServerError, http.StatusBadRequest, http.StatusUnsupportedMediaType} {
		times := 1
		if status == http.StatusInternalServerError {
			times = 4 // it may pass
		}
		d.Fault(fakediscord.Fault{Route: callbacks, Status: status, Times: times})
		u := s.atDesk.Slash("/speakers")
		if u.Answer == nil || len(u.Answer.Files) > 0 || !strings.Contains(u.Answer.Texts(), "Mara Quill") {
			t.Errorf("%d: the answer is %v", status, u.Answer)
		}
		d.Heal()
	}
}

// What a server keeps of commands that are no longer to be there is removed at
// start, unless only one server's commands are registered.
func TestSweep(t *testing.T) {
	t.Parallel()
	s, d := build(t)
	other := d.Guild("Elsewhere", s.ann)
	may := []string{s.newsroom.ID, other.ID}
	registered := func(uploads []string, guild string) string {
		b := serve(t, d, discord.Config{Uploads: uploads, Guild: guild})
		if err := b.stop(); err != nil {
			t.Fatal(err)
		}
		b.Wait()
		return strings.Repeat("n", len(d.Commands(s.newsroom.ID))) + strings.Repeat("e", len(d.Commands(other.ID)))
	}
	for _, row := range []struct {
		uploads []string
		guild   string
		want    string
	}{
		{may, "", "nnee"},
		{may[:1], "", "nn"},
		{may, "", "nnee"},
		{nil, "123", "nnee"},
		{nil, "", ""},
	} {
		if got := registered(row.uploads, row.guild); got != row.want {
			t.Errorf("-upload-guilds %v, DISCORD_GUILD %q: registered are %q, want %q", row.uploads, row.guild, got, row.want)
		}
	}
}
