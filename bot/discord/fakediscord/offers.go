package fakediscord

import (
	"slices"
	"strconv"
)

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
