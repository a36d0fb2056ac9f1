package fakediscord

import (
	"regexp"
	"slices"
	"strings"
)

// named finds what people type for a mention: @Name, @&Role.
var named = regexp.MustCompile(`@(&?)([\p{L}\d]+)`)

// mentions writes what a person typed as a client sends it, and returns whom it
// mentions. d.mu is held.
func (c *Channel) mentions(typed string) (content string, people []*Person, roles []string) {
	content = named.ReplaceAllStringFunc(typed, func(s string) string {
		name, isRole := strings.CutPrefix(strings.TrimPrefix(s, "@"), "&")
		if isRole && c.guild != nil {
			for _, r := range c.guild.roles {
				if r.Name == name {
					roles = append(roles, r.ID)
					return "<@&" + r.ID + ">"
				}
			}
			return s
		}
		for _, p := range sortedByID(c.d.world.people) {
			if p.Name == name && !slices.Contains(people, p) {
				people = append(people, p)
				return "<@" + p.ID + ">"
			}
		}
		return s
	})
	return content, people, roles
}
