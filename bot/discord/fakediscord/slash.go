package fakediscord

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Slash uses a slash command as a client shows it, "/position speaker:basit
// topic:missiles", and waits for the answer.
func (s Seat) Slash(line string) *Use {
	s.d().t.Helper()
	return s.Await(s.Start(line))
}

// Start is Slash that does not wait.
func (s Seat) Start(line string) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	c, options, err := s.parse(line, false)
	if err != nil {
		d.t.Fatalf("fakediscord: %s types %s: %v", s.Person.Name, line, err)
	}
	d.sayIn(s.Channel, "%s: %s", s.Person.Name, line)
	u := s.use(commandUse, c.data(options))
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

// Offers reports whether the person's client offers them a slash command here.
func (s Seat) Offers(name string) bool {
	s.d().mu.Lock()
	defer s.d().mu.Unlock()
	return s.offered(1, name) != nil
}

// offered returns the command that the person's client offers here, or nil.
func (s Seat) offered(kind int, name string) *Command {
	d, g := s.d(), s.Channel.guild
	lists := [][]Command{d.commands.of[""]}
	if g != nil {
		lists = append(lists, d.commands.of[g.ID])
	}
	for _, list := range lists {
		for i := range list {
			if c := &list[i]; c.Type == kind && c.Name == name && s.mayUse(c) {
				return c
			}
		}
	}
	return nil
}

// mayUse reports whether c is offered here: by an installation that it is for,
// in a context that it is for, to who has the permissions.
func (s Seat) mayUse(c *Command) bool {
	g, context := s.Channel.guild, s.Channel.context()
	here := g != nil && g.offers || context == 1
	installed := here && slices.Contains(c.Integrations, 0) || s.Person.installed && slices.Contains(c.Integrations, 1)
	if !installed || c.Contexts != nil && !slices.Contains(c.Contexts, context) {
		return false
	}
	may := s.Channel.permissions(s.Person)
	if g != nil && may&UseCommands == 0 {
		return false
	}
	if g == nil || c.Permissions == nil || may&Administrator != 0 {
		return true
	}
	needs, err := strconv.ParseUint(*c.Permissions, 10, 64)
	return err == nil && needs != 0 && may&needs == needs
}

// optionName finds what may be the name of an option in a typed line.
var optionName = regexp.MustCompile(`(?:^|\s)([\p{L}\d_-]+):`)

// parse reads a line as a client takes it. Of a line that is not finished the
// last option is the one that is being typed.
func (s Seat) parse(line string, typing bool) (*Command, []object, error) {
	name, rest, _ := strings.Cut(strings.TrimPrefix(line, "/"), " ")
	c := s.offered(1, name)
	if c == nil {
		return nil, nil, fmt.Errorf("/%s is not offered here", name)
	}
	options, given, err := c.given(rest)
	if err != nil {
		return nil, nil, err
	}
	for i, o := range options {
		focused := typing && i == len(options)-1
		if focused {
			o["focused"] = true
		} else if o["value"], err = typed(o["type"].(int), o["value"].(string)); err != nil {
			return nil, nil, err
		}
	}
	for _, o := range c.Options {
		if o.Required && !typing && !given[o.Name] {
			return nil, nil, fmt.Errorf("the client asks for %s", o.Name)
		}
	}
	return c, options, nil
}

// given takes a line apart at the names of c's options.
func (c *Command) given(rest string) (options []object, given map[string]bool, err error) {
	given = map[string]bool{}
	at := []int{}
	for _, m := range optionName.FindAllStringSubmatchIndex(rest, -1) {
		i := slices.IndexFunc(c.Options, func(o CommandOption) bool { return o.Name == rest[m[2]:m[3]] })
		if i < 0 || given[c.Options[i].Name] {
			continue
		}
		if n := len(options); n > 0 {
			options[n-1]["value"] = strings.TrimSpace(rest[at[n-1]:m[0]])
		}
		given[c.Options[i].Name] = true
		options = append(options, object{"name": c.Options[i].Name, "type": c.Options[i].Type, "value": strings.TrimLeft(rest[m[1]:], " ")})
		at = append(at, m[1])
	}
	if len(options) == 0 && strings.TrimSpace(rest) != "" {
		return nil, nil, fmt.Errorf("the client takes %q for no option", rest)
	}
	return options, given, nil
}

// typed is a value of an option's type.
func typed(kind int, text string) (any, error) {
	switch kind {
	case integerOption:
		return strconv.ParseInt(text, 10, 64)
	case booleanOption:
		return strconv.ParseBool(strings.ToLower(text))
	}
	return text, nil
}

// focused is the type of the option that is being typed.
func (u *Use) focused() int {
	options, _ := u.data["options"].([]object)
	for _, o := range options {
		if o["focused"] == true {
			return o["type"].(int)
		}
	}
	return 0
}
