package briefing

import "strings"

// labelOwner returns whom a label means: by name, or by initials.
func (rd *reader) labelOwner(s *scan, label tokenRange) *entity {
	switch strings.Join(lowOf(s, label), " ") {
	case "q", "question":
		return nil
	case "a", "answer":
		return rd.answersA()
	}
	if e := s.lastNamed(label); e != nil {
		return e
	}
	low := lowOf(s, label)
	last := low[len(low)-1]
	if byLast := rd.cast.byLast[last]; len(byLast) > 0 {
		return byLast[0]
	}
	if len(low) == 1 {
		if e := rd.cast.byFirst[last]; e != nil {
			return e
		}
		for _, e := range rd.cast.entities {
			if len(last) > 1 && e.person && initialsOf(e.words) == last {
				return e
			}
		}
	}
	e := rd.cast.named(titled(s.forms(label)))
	return e
}

// answersA returns who answers with "A:", the same throughout: who was interviewed,
// or the person named last before the first answer, or the only one whom the
// paragraphs between them name in full.
func (rd *reader) answersA() *entity {
	first := !rd.sought
	if rd.sought = true; rd.answerer == nil && first {
		_, rd.answerer = rd.interviewee()
	}
	if rd.answerer == nil {
		rd.answerer = rd.memory.person()
	}
	if rd.answerer == nil && first {
		rd.answerer = rd.onlyPerson()
	}
	return rd.answerer
}

// onlyPerson returns the person whom the paragraphs without labels name in full, or
// nil if that is none, or several.
func (rd *reader) onlyPerson() *entity {
	var only *entity
	for _, s := range rd.scans {
		if s.labelEnd() > 0 {
			continue
		}
		for _, m := range s.names {
			switch {
			case m.who.body || len(m.who.words) < 2 || m.who == only:
			case only != nil:
				return nil
			default:
				only = m.who
			}
		}
	}
	return only
}

// lastNamed returns whose name r ends with, or nil.
func (s *scan) lastNamed(r tokenRange) *entity {
	for _, m := range s.names {
		if m.to == r.to && m.from >= r.from && len(m.who.words) > 1 {
			return m.who
		}
	}
	return nil
}

// titled writes names that are all in capitals with one each.
func titled(forms []string) []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		r := []rune(f)
		if len(r) > 1 {
			out[i] = string(r[:1]) + lower(string(r[1:]))
		} else {
			out[i] = f
		}
	}
	return out
}
