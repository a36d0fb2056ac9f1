package discord_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
	"attache/golden"
	"attache/handlers"
	"attache/index"
)

// Answers outlive the process that gave them and the text that they were drawn
// from: after a restart every button works, and an answer from an older text
// says so and is given anew.
func TestButtonsOutlive(t *testing.T) {
	t.Parallel()
	s, d := build(t)
	d.Abridge()
	texts := fstest.MapFS{"port.txt": {Data: []byte(portText)}}
	ix, err := index.Open(texts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	c := discord.Config{Handler: &handlers.Handler{Index: ix}}
	s.served = serve(t, d, c)
	d.ForgetTranscript()
	d.Note("An answer is given, and the bot stops.")
	u := s.atDesk.Slash("/ask question:Who pays for the harbour wall? public:true")
	r := s.atDesk.Slash("/read paragraph:2 public:true")
	if err := s.stop(); err != nil {
		t.Fatal(err)
	}
	d.AwaitConnected(0)
	d.Note("Another process: each button works.")
	s.served = serve(t, d, c)
	for _, label := range labels(u.Answer) {
		if label != "Dismiss" {
			s.benAtDesk.Click(u.Answer, label)
		}
	}
	d.Note("The text changes under it.")
	texts["port.txt"] = &fstest.MapFile{Data: []byte(strings.Replace(portText, "The town will pay", "The state will pay", 1))}
	if changed, err := ix.Reload(t.Context()); err != nil || !changed {
		t.Fatal(changed, err)
	}
	s.atDesk.Click(u.Answer, "Context")
	s.atDesk.Click(r.Answer, "After: ¶3")
	d.Note("The briefing is gone.")
	delete(texts, "port.txt")
	texts["other.txt"] = &fstest.MapFile{Data: []byte("Another text\n\nIt speaks of a harbour, and of nothing else.\n")}
	if changed, err := ix.Reload(t.Context()); err != nil || !changed {
		t.Fatal(changed, err)
	}
	s.atDesk.Click(u.Answer, "Context")
	s.atDesk.Click(r.Answer, "Dismiss")
	s.Settle()
	golden.Check(t, "testdata/transcripts/outlive.txt", s.Transcript())
}

// portText is a briefing of which a line changes.
const portText = `The harbour wall is to be rebuilt

The wall of the harbour will be rebuilt before the winter, the council decided on Monday.

“The town will pay for the wall,” said Mayor Anna Holt. “The harbour feeds us all.”

Peter Brandt, who leads the fishermen, said that the wall comes too late.
`

// Nothing is posted unasked: when the bot joins a server, when a channel is
// made, when people talk, react or join.
func TestNothingUnasked(t *testing.T) {
	t.Parallel()
	s := set(t, discord.Config{})
	s.Strict()
	g := s.Guild("Another", s.Person("Otto"), s.ann)
	c := g.Channel("lounge")
	for _, m := range []*fakediscord.Message{s.ann.In(c).Say("Hello all"), s.ann.In(c).Say("Attaché is a bot, I hear"), s.ann.In(c).Say("/ask wall")} {
		s.ann.In(c).Edit(m, m.Content+"!")
		s.ann.In(c).Delete(m)
	}
	s.ann.In(c).System(7)
	g.RemoveBot()
	g.AddBot(fakediscord.ViewChannel | fakediscord.SendMessages)
	s.Settle()
	if strings.Contains(s.Transcript(), "Attaché says") || strings.Contains(s.Transcript(), "Attaché reacts") {
		t.Errorf("the bot speaks unasked:\n%s", s.Transcript())
	}
}
