package discord_test

import (
	"testing"

	"attache/bot/discord/fakediscord"
	"attache/golden"
)

// What happens when a briefing is added as a file, which the bot fetches from
// where Discord keeps it.
func TestUploadTranscript(t *testing.T) {
	t.Parallel()
	s, _, mia := keeper(t)
	text := fakediscord.File{Name: "strike.txt", Type: "text/plain; charset=utf-8", Bytes: []byte(strikeText)}
	shown := mia.Await(mia.Attach("/briefing-add file:strike.txt", text)).Answer
	mia.Click(shown, "Add it")
	mia.Slash("/position briefing:strike speaker:kay topic:strike")
	s.Note("What is no text is not taken.")
	mia.Await(mia.Attach("/briefing-add file:strike.png", fakediscord.File{Name: "strike.png", Type: "image/png", Bytes: []byte("\x89PNG\r\n\x1a\n")}))
	mia.Await(mia.Attach("/briefing-add file:null.txt", fakediscord.File{Name: "null.txt", Type: "text/plain", Bytes: []byte("a\x00b")}))
	s.Settle()
	golden.Check(t, "testdata/transcripts/upload.txt", keyPattern.ReplaceAllString(s.Transcript(), "<key>"))
}
