package discord_test

import (
	"strings"

	"attache/bot/discord/fakediscord"
)

func playAutocomplete(s *stage) {
	s.Note("Nothing typed: the most quoted first, with their role.")
	for _, line := range []string{
		"/position speaker:", "/position speaker:ta", "/position speaker:the harbour master", "/position speaker:nobody",
		"/position speaker:Quill topic:", "/ask question:", "/compare topic:wa", "/read paragraph:", "/read paragraph:1", "/brief briefing:",
	} {
		if line != "/ask question:" {
			s.atDesk.Complete(line)
		}
	}
	s.Note("A client that submits what was shown instead of what it stands for is understood.")
	if all := s.atDesk.Complete("/position speaker:qui"); len(all) > 0 {
		s.atDesk.Slash("/position speaker:" + all[0].Name + " topic:wall")
	}
}

func playPages(s *stage) {
	s.Note("A private answer: its asker turns the pages.")
	u := s.atDesk.Slash("/ask question:Who pays the tolls?")
	s.atDesk.Click(u.Answer, "Next")
	s.atDesk.Click(u.Answer, "Previous")
	s.Note("A public one: another person gets the page for themselves.")
	u = s.atDesk.Slash("/ask question:Who pays the tolls? public:true")
	s.benAtDesk.Click(u.Answer, "Next")
	s.atDesk.Click(u.Answer, "Next")
	s.Note("Paragraphs of the briefing are pages too.")
	u = s.atDesk.Slash("/read paragraph:4")
	s.atDesk.Click(u.Answer, "After: ¶5")
	s.atDesk.Click(u.Answer, "After: ¶6")
	s.atDesk.Click(u.Answer, "Before: ¶5")
}

func playButtons(s *stage) {
	s.Note("Every button of an answer.")
	u := s.atDesk.Slash("/ask question:Will small lines leave the port?")
	for _, label := range labels(u.Answer) {
		if label == "Wrong credit?" {
			form := s.atDesk.Click(u.Answer, label).Modal
			s.atDesk.Submit(form, map[string]string{"what": "¶3: it is the writer who says that they leave", "right": "the writer"})
			continue
		}
		s.atDesk.Click(u.Answer, label)
		s.Settle()
	}
	s.Note("The select of speakers.")
	if u := s.atDesk.Slash("/ask question:Will small lines leave the port?"); len(u.Answer.Selects()) > 0 {
		s.atDesk.Select(u.Answer, "", u.Answer.Selects()[0].Options[0].Label)
	}
	s.Note("Only the asker removes a public answer, or a moderator.")
	u = s.atDesk.Slash("/read paragraph:2 public:true")
	s.benAtDesk.Click(u.Answer, "Dismiss")
	s.atDesk.Click(u.Answer, "Dismiss")
	s.Settle()
	u = s.atDesk.Slash("/read paragraph:2 public:true")
	mod := s.Person("Mo")
	s.newsroom.Join(mod)
	s.newsroom.Role("Moderators", fakediscord.ManageMessages, mod)
	mod.In(s.desk).Click(u.Answer, "Dismiss")
}

// labels returns the labels of a message's live buttons, each once.
func labels(m *fakediscord.Message) []string {
	var all []string
	for _, b := range m.Buttons() {
		if !b.Disabled && !strings.Contains(strings.Join(all, "\n"), b.Label) {
			all = append(all, b.Label)
		}
	}
	return all
}

func playNotFound(s *stage) {
	for _, line := range []string{
		"/position speaker:nobody topic:wall", "/position speaker:quill topic:submarines", "/ask question:submarines public:true",
		"/ask question:xyzzy", "/compare topic:submarines", "/read paragraph:99", "/ask question:wall page:99", "/risks briefing:none of these",
		"/position speaker:quill and tarant topic:tolls", "/position speaker:the writer topic:tolls",
	} {
		u := s.atDesk.Slash(line)
		if b := u.Answer.Buttons(); len(b) > 0 {
			s.atDesk.Click(u.Answer, b[0].Label)
		}
	}
}
