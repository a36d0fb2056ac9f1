package fakediscord

// Slash uses a slash command as a client shows it, "/position speaker:basit
// topic:missiles", and waits for the answer.
func (s Seat) Slash(line string) *Use {
	s.d().t.Helper()
	return s.Await(s.Start(line))
}

// Start is Slash that does not wait.
func (s Seat) Start(line string) *Use {
	s.d().t.Helper()
	return s.Attach(line)
}

// Attach is Start with files for the options that take one: an option's value
// is the file's name.
func (s Seat) Attach(line string, files ...File) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	c, options, err := s.parse(line, false)
	if err != nil {
		d.t.Fatalf("fakediscord: %s types %s: %v", s.Person.Name, line, err)
	}
	d.sayIn(s.Channel, "%s: %s", s.Person.Name, line)
	data := c.data(options)
	if err := d.upload(data, options, files); err != nil {
		d.t.Fatalf("fakediscord: %s types %s: %v", s.Person.Name, line, err)
	}
	u := s.use(commandUse, data)
	u.command = c
	d.deliver(u)
	return u
}

// Complete types a line and waits for what is offered for its last option.
func (s Seat) Complete(line string) []Choice {
	s.d().t.Helper()
	return s.Await(s.StartCompletion(line)).Choices
}

// StartCompletion is Complete that does not wait.
func (s Seat) StartCompletion(line string) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	c, options, err := s.parse(line, true)
	if err != nil || len(options) == 0 {
		d.t.Fatalf("fakediscord: %s types %s: %v", s.Person.Name, line, err)
	}
	d.sayIn(s.Channel, "%s is typing: %s▌", s.Person.Name, line)
	u := s.use(completionUse, c.data(options))
	u.command = c
	d.deliver(u)
	return u
}

// MessageCommand right-clicks a message and uses a command on it.
func (s Seat) MessageCommand(name string, m *Message) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	c := s.offered(3, name)
	if c == nil || !s.sees(m) {
		d.mu.Unlock()
		d.t.Fatalf("fakediscord: %s is not offered %q on that message", s.Person.Name, name)
	}
	d.sayIn(s.Channel, "%s right-clicks %s > Apps > %s", s.Person.Name, quoted(shortened(m.Texts())), name)
	data := c.data(nil)
	data["target_id"], data["resolved"] = m.ID, object{"messages": object{m.ID: m.json(true)}}
	u := s.use(commandUse, data)
	u.command = c
	d.deliver(u)
	d.mu.Unlock()
	return s.Await(u)
}

// data is how an interaction names a command.
func (c *Command) data(options []object) object {
	o := object{"id": c.ID, "name": c.Name, "type": c.Type}
	if c.Guild != "" {
		o["guild_id"] = c.Guild
	}
	if len(options) > 0 {
		o["options"] = options
	}
	return o
}
