package discord_test

import (
	"time"

	"attache/bot/discord/fakediscord"
)

// playPlaces asks wherever Discord lets people ask.
func playPlaces(s *stage) {
	const line = "/read paragraph:2"
	s.Note("Installed to an account: in a server that does not have the bot.")
	bea := s.Person("Bea").Install()
	elsewhere := s.GuildWithoutBot("Elsewhere", s.Person("Otto"), bea)
	lounge := bea.In(elsewhere.Channel("lounge"))
	lounge.Slash(line + " public:true")
	u := lounge.Slash(line)
	lounge.Click(u.Answer, "Share")
	s.Note("Where apps that somebody brings along may not show anything to others.")
	elsewhere.Everyone.Permissions &^= fakediscord.ExternalApps
	bea.In(elsewhere.Channel("hall")).Slash(line + " public:true")
	s.Note("In a group, and in direct messages between people.")
	group := s.Group("friends", bea, s.ann)
	u = bea.In(group).Slash(line)
	bea.In(group).Click(u.Answer, "Share")
	u = bea.In(group).Slash(line + " public:true")
	s.ann.In(group).Click(u.Answer, "Context")
	s.Note("In a thread, and in the bot's own direct messages.")
	s.ann.In(s.desk.Thread("tolls")).Slash(line)
	s.ann.InDM().Slash(line)
}

// playPermissions asks where the bot lacks one.
func playPermissions(s *stage) {
	for _, p := range []struct {
		name string
		deny uint64
	}{
		{"no-reply", fakediscord.ReadHistory},
		{"no-files", fakediscord.AttachFiles},
		{"no-answer", fakediscord.SendMessages},
		{"no-word", fakediscord.SendMessages | fakediscord.AddReactions},
		{"unseen", fakediscord.ViewChannel},
	} {
		s.Note("The bot is denied something in #" + p.name + ".")
		c := s.newsroom.Channel(p.name)
		c.Deny(s.newsroom.BotRole, p.deny)
		s.ann.In(c).Say("@Attaché /speakers")
		s.Settle()
	}
	s.Note("And Ann refuses direct messages.")
	s.ann.RefuseDMs()
	c := s.newsroom.Channel("silent")
	c.Deny(s.newsroom.BotRole, fakediscord.SendMessages)
	s.ann.In(c).Say("@Attaché who pays?")
	s.Settle()
	s.Note("A command needs no permission.")
	s.ann.In(c).Slash("/read paragraph:2 public:true")
}

// playManners asks more than is polite.
func playManners(s *stage) {
	s.Pace(0)
	for range 7 {
		s.atDesk.Slash("/read paragraph:2")
	}
	s.Note("Others may ask meanwhile; typing is free.")
	s.benAtDesk.Slash("/read paragraph:1")
	s.atDesk.Complete("/position speaker:q")
	s.Advance(3 * time.Second)
	s.atDesk.Slash("/read paragraph:3")
	s.Note("By mention: one reaction, and no more words.")
	s.Advance(time.Minute)
	for range 8 {
		s.atDesk.Say("@Attaché who pays?")
		s.Settle()
	}
	s.Note("In direct messages: one line.")
	s.Advance(time.Minute)
	for range 8 {
		s.ann.InDM().Say("who pays?")
		s.Settle()
	}
}
