package discord_test

import (
	"bytes"
	"testing"

	"attache/bot/discord"
	"attache/golden"
)

// commandLines has every slash command.
var commandLines = []string{
	"/position speaker:quill topic:sea wall",
	"/ask question:Will small lines leave the port?",
	"/risks",
	"/quotes speaker:tarrant public:true",
	"/compare topic:tolls",
	"/speakers",
	"/read paragraph:4",
	"/brief",
	"/briefings",
	"/help",
}

// checkName is the message command.
const checkName = "Check against the briefing"

// transcripts are what happens on every surface, each a file under
// testdata/transcripts that a person can read.
var transcripts = []struct {
	file string
	play func(*stage)
}{
	{"slash", func(s *stage) {
		for _, line := range commandLines {
			s.atDesk.Slash(line)
		}
	}},
	{"autocomplete", playAutocomplete},
	{"pages", playPages},
	{"buttons", playButtons},
	{"notfound", playNotFound},
	{"check", playCheck},
	{"dm", playDM},
	{"mentions", playMentions},
	{"edits", playEdits},
	{"places", playPlaces},
	{"permissions", playPermissions},
	{"manners", playManners},
}

func TestTranscripts(t *testing.T) {
	for _, tr := range transcripts {
		t.Run(tr.file, func(t *testing.T) {
			t.Parallel()
			s := set(t, discord.Config{Feedback: &bytes.Buffer{}})
			if tr.file != "slash" {
				s.Abridge()
			}
			tr.play(s)
			s.Settle()
			golden.Check(t, "testdata/transcripts/"+tr.file+".txt", s.Transcript())
		})
	}
}
