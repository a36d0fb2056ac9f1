package discord_test

import (
	"strings"
	"testing"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
	"attache/handlers"
)

// A surface is a way to ask: it does so and returns what the asker is told.
type surface struct {
	name string
	ask  func(s *stage, from fakediscord.Seat, command string) string
}

// surfaces are all ways to ask. Buttons, selects and forms are forged, so that
// it does not matter whether the answer that holds them could be had.
var surfaces = []surface{
	{"slash", func(s *stage, from fakediscord.Seat, command string) string {
		return from.Slash(typedOut[command]).Answer.Texts()
	}},
	{"autocomplete", func(s *stage, from fakediscord.Seat, _ string) string {
		return offers(from.Complete("/read paragraph:"))
	}},
	{"button", func(s *stage, from fakediscord.Seat, command string) string {
		return from.Forge(from.Say("a message"), idOf('p', command)).Answer.Texts()
	}},
	{"share", func(s *stage, from fakediscord.Seat, command string) string {
		return from.Forge(from.Say("a message"), idOf('h', command)).Answer.Texts()
	}},
	{"form", func(s *stage, from fakediscord.Seat, command string) string {
		u := from.Forge(from.Say("a message"), idOf('w', command))
		if u.Modal != nil {
			return from.Submit(u.Modal, map[string]string{"what": "all"}).Answer.Texts()
		}
		return u.Answer.Texts()
	}},
	{"message command", func(s *stage, from fakediscord.Seat, _ string) string {
		return from.MessageCommand(checkName, from.Say("the sea wall")).Answer.Texts()
	}},
	{"mention or direct message", func(s *stage, from fakediscord.Seat, command string) string {
		return said(s, from, from.Say("@Attaché "+untyped(typedOut[command])))
	}},
}

// idOf is the custom ID of a button that stands for a command.
func idOf(verb byte, command string) string {
	return discord.CustomID(verb, handlers.Request{Command: command, Briefing: "harbour-tolls", Topic: "wall", Page: 1})
}

// said returns what the bot says after m, also by a reaction.
func said(s *stage, from fakediscord.Seat, m *fakediscord.Message) string {
	s.Settle()
	text := strings.Join(m.Reactions(), "")
	for _, a := range from.Answers(m) {
		text += a.Texts()
	}
	return text
}

func offers(all []fakediscord.Choice) string {
	var names []string
	for _, c := range all {
		names = append(names, c.Name)
	}
	return strings.Join(names, "\n")
}

// typedOut is each command as it is used.
var typedOut = map[string]string{"position": "/position speaker:quill topic:wall", "ask": "/ask question:wall", "risks": "/risks", "quotes": "/quotes topic:wall",
	"compare": "/compare topic:wall", "speakers": "/speakers", "read": "/read paragraph:2", "brief": "/brief", "briefings": "/briefings", "help": "/help"}

// untyped is a slash command as it is written in a message.
func untyped(line string) string {
	for _, option := range []string{"speaker:", "topic:", "question:", "paragraph:"} {
		line = strings.ReplaceAll(line, option, "")
	}
	return line
}

// Every surface and every command goes through one gate: a row says who may ask,
// who asks where, and whether they are answered.
func TestEverySurfaceHasTheGate(t *testing.T) {
	t.Parallel()
	nobody := []string{"999"}
	for _, row := range []struct {
		name  string
		allow func(*stage) []string
		may   map[string]bool // by who asks where
	}{
		{"no list", func(*stage) []string { return nil }, map[string]bool{"Ann at the desk": true, "Ben at the desk": true, "Ann elsewhere": true, "Ann directly": true}},
		{"a server", func(s *stage) []string { return []string{s.newsroom.ID} }, map[string]bool{"Ann at the desk": true, "Ben at the desk": true}},
		{"a person", func(s *stage) []string { return []string{s.ann.ID} }, map[string]bool{"Ann at the desk": true, "Ann elsewhere": true, "Ann directly": true}},
		{"somebody else", func(*stage) []string { return nobody }, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			s, places := gated(t, row.allow)
			for where, from := range places {
				for command := range typedOut {
					for _, way := range surfaces {
						got := way.ask(s, from, command)
						if allowed := got != "" && !strings.Contains(got, "does not answer here"); allowed != row.may[where] {
							t.Errorf("%s, /%s by %s: answered %v, want %v: %.100q", where, command, way.name, allowed, row.may[where], got)
						}
					}
				}
			}
		})
	}
}

// gated builds a stage on which only some may ask, and the places from which
// they try.
func gated(t *testing.T, allow func(*stage) []string) (*stage, map[string]fakediscord.Seat) {
	s, d := build(t)
	elsewhere := d.Guild("Elsewhere", d.Person("Otto"), s.ann)
	s.served = serve(t, d, discord.Config{Allow: allow(s), Feedback: &strings.Builder{}})
	s.Quiet()
	return s, map[string]fakediscord.Seat{"Ann at the desk": s.atDesk, "Ben at the desk": s.benAtDesk, "Ann elsewhere": s.ann.In(elsewhere.Channel("lounge")), "Ann directly": s.ann.InDM()}
}

// Who may change a public answer or remove it: who asked, and moderators.
// Another's click on a button gives them a copy of their own.
func TestModeration(t *testing.T) {
	t.Parallel()
	s := set(t, discord.Config{})
	mo, ada := s.Person("Mo"), s.Person("Ada")
	s.newsroom.Join(mo, ada)
	s.newsroom.Role("Moderators", fakediscord.ManageMessages, mo)
	s.newsroom.Role("Administrators", fakediscord.Administrator, ada)
	for _, row := range []struct {
		who *fakediscord.Person
		may bool
	}{{s.ann, true}, {mo, true}, {ada, true}, {s.ben, false}} {
		u := s.atDesk.Slash("/ask question:Who pays? public:true")
		turned := s.atDesk.Slash("/read paragraph:4 public:true").Answer
		if got := row.who.In(s.desk).Click(turned, "After: ¶5").Answer == turned; got != row.may {
			t.Errorf("%s turns the page of Ann's answer: %v, want %v", row.who.Name, got, row.may)
		}
		row.who.In(s.desk).Click(u.Answer, "Dismiss")
		s.Settle()
		if got := u.Answer.IsDeleted(); got != row.may {
			t.Errorf("%s removes Ann's answer: %v, want %v", row.who.Name, got, row.may)
		}
	}
}
