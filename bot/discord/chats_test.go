package discord_test

import (
	"strings"
	"time"

	"attache/bot/discord/fakediscord"
)

func playCheck(s *stage) {
	said := s.benAtDesk.Say("I hear the state pays half of the wall, and that four lines leave for Saint Bride. https://a.example/x **really**")
	s.atDesk.MessageCommand(checkName, said)
	s.atDesk.MessageCommand(checkName, s.benAtDesk.Say("🙂 https://a.example"))
	s.atDesk.MessageCommand(checkName, s.benAtDesk.Say("No word of it is true, as submarines know."))
	s.atDesk.MessageCommand(checkName, s.benAtDesk.Say(strings.Repeat("The sea wall failed twice. ", 70)))
}

func playDM(s *stage) {
	dm := s.ann.InDM()
	for _, text := range []string{"Who pays for the wall?", "and Tarrant?", "why?", "more", "¶4", "/brief", "position quill tolls", "submarines", "hello", "🙂", strings.Repeat("wall ", 100)} {
		dm.Say(text)
		s.Settle()
	}
	s.Note("A reply goes on from the answer that it replies to.")
	first := dm.Say("What does Quill say about the tolls?")
	s.Settle()
	dm.Say("/help")
	s.Settle()
	if all := dm.Answers(first); len(all) > 0 {
		dm.Reply(all[0], "and Duarte?")
		s.Settle()
	}
	s.Note("Slash commands are public here: there is nobody else.")
	u := dm.Slash("/quotes speaker:Quill")
	dm.Click(u.Answer, "Dismiss")
}

func playMentions(s *stage) {
	ask := func(text string) *fakediscord.Message {
		m := s.atDesk.Say(text)
		s.Settle()
		return m
	}
	first := ask("@Attaché who pays for the wall?")
	ask("@&Attaché what does Duarte say about a rebate?")
	ask("@Attaché")
	ask("Nobody asks the bot here.")
	s.Note("A reply to its answer goes on from it.")
	if all := s.atDesk.Answers(first); len(all) > 0 {
		s.atDesk.Reply(all[0], "and Tarrant?")
		s.Settle()
		s.Note("With the mention switched off Discord does not show the bot what is said.")
		s.atDesk.ReplyQuietly(all[0], "and Halloran?")
		s.Settle()
		s.Note("Somebody else follows up.")
		s.benAtDesk.Reply(all[0], "why?")
		s.Settle()
	}
	s.Note("In a thread.")
	s.ann.In(s.desk.Thread("wall")).Say("@Attaché what is the risk?")
	s.Settle()
	s.Note("Bots, webhooks and Discord itself are not answered.")
	s.OtherBot("Robot").In(s.desk).Say("@Attaché who pays?")
	s.Person("Feed").In(s.desk).Webhook("@Attaché who pays?")
	s.atDesk.System(7)
	s.atDesk.System(6)
}

func playEdits(s *stage) {
	m := s.atDesk.Say("@Attaché who pays for the wall?")
	s.Settle()
	s.atDesk.Edit(m, "@Attaché what does Duarte say about a rebate?")
	s.Settle()
	s.Note("Deleted: the answer goes too.")
	s.atDesk.Delete(m)
	s.Settle()
	s.Note("After five minutes an edit changes nothing.")
	m = s.atDesk.Say("@Attaché who pays for the wall?")
	s.Settle()
	s.Advance(6 * time.Minute)
	s.atDesk.Edit(m, "@Attaché what does Duarte say?")
	s.Settle()
	s.Note("A message that becomes a question by its edit.")
	m = s.atDesk.Say("who pays for the wall?")
	s.atDesk.Edit(m, "@Attaché who pays for the wall?")
	s.Settle()
	s.Note("In direct messages too.")
	dm := s.ann.InDM()
	m = dm.Say("who pays?")
	s.Settle()
	dm.Edit(m, "what does Tarrant say?")
	s.Settle()
	dm.Delete(m)
}
