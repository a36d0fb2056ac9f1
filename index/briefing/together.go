package briefing

import (
	"slices"
	"strings"
)

// together returns several whom p names and who speak as one, "Ann Roe and Bob
// Lee", or nil.
func (rd *reader) together(s *scan, p phrase) *entity {
	var all []*entity
	for _, part := range s.listOf(p) {
		name, title := rd.nameAt(s, part)
		if name.empty() {
			return nil
		}
		who, _ := rd.nameMeans(s, name, title)
		all = append(all, who)
	}
	if len(all) < 2 || slices.Contains(all[1:], all[0]) {
		return nil
	}
	return rd.cast.together(all)
}

// listOf returns the parts of p if it is nothing but "A and B" or "A, B and C".
func (s *scan) listOf(p phrase) []tokenRange {
	if p.to == p.base.to {
		return nil
	}
	parts, and := []tokenRange{p.base}, false
	for at := p.base.to; at < p.to; {
		comma := s.toks[at].low == ","
		if comma {
			at++
		}
		last := at < p.to && s.toks[at].low == "and"
		if last {
			at++
		}
		part := s.baseRight(at, p.to)
		if part.empty() || and || !comma && !last {
			return nil
		}
		parts, and, at = append(parts, part), last, part.to
	}
	if !and {
		return nil
	}
	return parts
}

// nameMeans returns whom the name at name means, behind a title, and whether that is
// beyond doubt.
func (rd *reader) nameMeans(s *scan, name tokenRange, title string) (*entity, bool) {
	if m := s.mentioned(name); m != nil {
		return m.who, m.sure
	}
	e, sure := rd.cast.resolve(s.forms(name), title, titleGender(title))
	if title != "" && !e.body {
		rd.cast.mark(e, title)
	}
	return e, sure
}

// together returns the entity of several who speak as one.
func (c *cast) together(members []*entity) *entity {
	names := make([]string, len(members))
	for i, m := range members {
		names[i] = m.name()
	}
	last := len(names) - 1
	e := c.describe(strings.Join(names[:last], ", ")+" and "+names[last], "")
	e.members = members
	return e
}
