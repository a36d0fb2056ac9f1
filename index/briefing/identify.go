package briefing

// A reader reads a text from its first paragraph to its last.
type reader struct {
	cast        *cast
	memory      memory
	scans       []*scan
	at          int // which of scans is read
	before      carry
	lede        *entity         // whom the first sentence is about, if it names nobody; nil: nobody
	labels      map[string]bool // of a transcript, who speaks
	labelBefore *entity         // who is labelled in the paragraph before; nil: nobody
	interview
}

// identify returns whom p means, and whether that is beyond doubt.
// Of a pronoun, none of not is meant.
func (rd *reader) identify(s *scan, p phrase, not ...*entity) (*entity, bool) {
	head := &s.toks[p.head()]
	if s.pronoun(p) || head.tag == tagPRPS {
		return rd.pronoun(head.low, not)
	}
	if e := rd.together(s, p); e != nil {
		return e, true
	}
	if name, title := rd.nameIn(s, p); !name.empty() {
		if e := rd.elder(s, p, name); e != nil {
			return e, false
		}
		return rd.nameMeans(s, name, title)
	}
	if e := s.namedBeside(p); e != nil && isRole(head.low) {
		e.heads[head.low], e.person = true, true
		return e, true
	}
	return rd.described(s, p)
}

// pronoun returns whom a pronoun means.
func (rd *reader) pronoun(low string, not []*entity) (*entity, bool) {
	switch low {
	case "he", "his", "him", "himself":
		return rd.he(male, not)
	case "she", "her", "hers", "herself":
		return rd.he(female, not)
	case "they", "their", "them":
		return rd.memory.they()
	case "it", "its":
		return rd.memory.it(not)
	}
	return nil, false
}

// he returns whom he or she means. Somebody whose gender the text has not told is
// of that gender from then on.
func (rd *reader) he(want gender, not []*entity) (*entity, bool) {
	e, sure := rd.memory.he(want, not)
	if mate := rd.surnameMate(want); mate != nil && mate != e {
		e, sure = mate, false
	}
	if e != nil && e.gender == unknownGender {
		e.gender = want
	}
	return e, sure
}

// surnameMate returns who of that gender bears the surname that was the last
// subject, if that was taken for somebody of the other one; or nil.
func (rd *reader) surnameMate(want gender) *entity {
	for i := len(rd.memory.list) - 1; i >= 0; i-- {
		c := rd.memory.list[i]
		if rd.memory.sentence-c.sentence > 1 {
			return nil
		}
		if !c.subject || !c.who.named || c.who.gender == want || c.who.gender == unknownGender {
			continue
		}
		for _, e := range rd.cast.byLast[c.who.surname()] {
			if e.gender == want && e.person && len(e.low) > 1 {
				return e
			}
		}
		return nil
	}
	return nil
}
