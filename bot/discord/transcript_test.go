package discord_test

import (
	"testing"

	"attache/bot/discord"
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

// TestSlash shows every slash command as it looks in a server.
func TestSlash(t *testing.T) {
	t.Parallel()
	s := set(t, discord.Config{})
	for _, line := range commandLines {
		s.atDesk.Slash(line)
	}
	golden(t, "testdata/transcripts/slash.txt", s.Transcript())
}
