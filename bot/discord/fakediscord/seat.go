package fakediscord

import "slices"

// A Seat is a person in a channel: there they act as they would in a client.
type Seat struct {
	Person  *Person
	Channel *Channel
}

func (s Seat) d() *Discord { return s.Person.d }

// Say writes a message. @Name mentions somebody, @&Role a role, as a client
// offers it while one types.
func (s Seat) Say(text string) *Message {
	s.d().mu.Lock()
	defer s.d().mu.Unlock()
	return s.write(text, nil, false)
}

// Reply replies to a message, which mentions its author as clients do by themselves.
func (s Seat) Reply(to *Message, text string) *Message {
	s.d().mu.Lock()
	defer s.d().mu.Unlock()
	return s.write(text, to, true)
}

// ReplyQuietly replies to a message with the mention switched off.
func (s Seat) ReplyQuietly(to *Message, text string) *Message {
	s.d().mu.Lock()
	defer s.d().mu.Unlock()
	return s.write(text, to, false)
}

func (s Seat) write(text string, to *Message, ping bool) *Message {
	d := s.d()
	d.act()
	m := &Message{in: s.Channel, by: s.Person}
	m.Content, m.pings, m.roles = s.Channel.mentions(text)
	if to != nil {
		m.kind, m.refers, m.refersID = 19, to, to.ID
		if ping && !slices.Contains(m.pings, to.by) {
			m.pings = append(m.pings, to.by)
		}
		d.sayIn(s.Channel, "%s replies to %s: %s", s.Person.Name, to.by.Name, quoted(text))
	} else {
		d.sayIn(s.Channel, "%s: %s", s.Person.Name, quoted(text))
	}
	return d.put(m)
}

// Upload writes a message with files.
func (s Seat) Upload(text string, files ...File) *Message {
	d := s.d()
	d.mu.Lock()
	defer d.mu.Unlock()
	m := &Message{in: s.Channel, by: s.Person}
	m.Content, m.pings, m.roles = s.Channel.mentions(text)
	for _, f := range files {
		f.ID = d.id()
		m.Files = append(m.Files, f)
	}
	d.sayIn(s.Channel, "%s: %s with %s", s.Person.Name, quoted(text), plural(len(files), "file"))
	return d.put(m)
}

// System writes a message of Discord's own, such as 7: somebody has joined.
func (s Seat) System(kind int) *Message {
	d := s.d()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sayIn(s.Channel, "Discord writes a message of type %d about %s", kind, s.Person.Name)
	return d.put(&Message{in: s.Channel, by: s.Person, kind: kind, pings: []*Person{d.Bot}})
}

// Webhook writes as a webhook called by the person's name.
func (s Seat) Webhook(text string) *Message {
	d := s.d()
	d.mu.Lock()
	defer d.mu.Unlock()
	m := &Message{in: s.Channel, by: s.Person, webhook: d.id()}
	m.Content, m.pings, m.roles = s.Channel.mentions(text)
	d.sayIn(s.Channel, "webhook %s: %s", s.Person.Name, quoted(text))
	return d.put(m)
}

// Edit changes what somebody wrote.
func (s Seat) Edit(m *Message, text string) {
	d := s.d()
	d.mu.Lock()
	defer d.mu.Unlock()
	m.Content, m.pings, m.roles = s.Channel.mentions(text)
	m.edited = d.stamp()
	d.sayIn(s.Channel, "%s changes that to: %s", s.Person.Name, quoted(text))
	d.dispatchMessage("MESSAGE_UPDATE", m)
}

// Delete deletes a message.
func (s Seat) Delete(m *Message) {
	d := s.d()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sayIn(s.Channel, "%s deletes %s", s.Person.Name, quoted(shortened(m.Content)))
	d.remove(m)
}

// Answers returns what the bot has written since m that is there and that the person sees.
func (s Seat) Answers(since *Message) []*Message {
	d := s.d()
	d.mu.Lock()
	defer d.mu.Unlock()
	var some []*Message
	for _, m := range d.world.inOrder {
		if m.by == d.Bot && m.in == s.Channel && earlier(since.ID, m.ID) && (m.only == nil || m.only == s.Person) {
			some = append(some, m)
		}
	}
	return some
}

// AwaitAnswer waits for the bot's next message after m and returns it, or nil.
func (s Seat) AwaitAnswer(since *Message) *Message {
	s.d().t.Helper()
	s.d().Await("an answer to "+quoted(shortened(since.Content)), func() bool { return len(s.Answers(since)) > 0 })
	if some := s.Answers(since); len(some) > 0 {
		return some[0]
	}
	return nil
}

// Sees reports whether the person sees m.
func (s Seat) Sees(m *Message) bool {
	s.d().mu.Lock()
	defer s.d().mu.Unlock()
	return s.sees(m)
}

func (s Seat) sees(m *Message) bool {
	return !m.deleted && m.in == s.Channel && (m.only == nil || m.only == s.Person) && s.Channel.permissions(s.Person)&ViewChannel != 0
}
