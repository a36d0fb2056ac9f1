package briefing

import (
	"slices"
	"strings"
)

// described returns whom a description means: somebody named who is said to be
// that ("the economist"), or whoever is so described.
func (rd *reader) described(s *scan, p phrase) (*entity, bool) {
	head := s.toks[p.head()].low
	first := &s.toks[p.from]
	if (first.is("the", "this", "his", "her") || first.cap && p.from == p.head() && words().titles[strings.TrimSuffix(head, ".")]) && p.to == p.base.to && !rd.isPlural(head) {
		if e, sure := rd.holder(s, p); e != nil {
			return e, sure
		}
		if e := rd.body(head); e != nil {
			return e, true
		}
		before, last := rd.memory.described(head, s.kind(p)), rd.lastPerson(s, p)
		if last != nil && !words().forOthers[head] && (before == nil || isMan(head) && rd.memory.since(before) > lately) {
			return last, !isMan(head) && (rd.memory.alone(last) || s.ofPlaceOrParty(p) && rd.memory.onlyOne(last))
		}
		if before != nil {
			return before, true
		}
	}
	return rd.describe(s, p), true
}

// isMan reports whether head says no more than that somebody is a man or a woman.
func isMan(head string) bool { return head == "man" || head == "woman" }

// rank returns those of p's words.
func (s *scan) rank(p phrase) []string {
	var rank []string
	for i := p.base.from; i < p.head(); i++ {
		if low := s.toks[i].low; words().ranks[low] {
			rank = append(rank, low)
		}
	}
	return rank
}

// describe returns whoever p describes.
func (rd *reader) describe(s *scan, p phrase) *entity {
	head := s.toks[p.head()].low
	text := s.text(p.tokenRange)
	if n := p.to - p.from; n > 8 {
		text = s.text(p.base)
	}
	e := rd.cast.describe(text, head)
	if g := words().genderOfWord(head); g != unknownGender {
		e.gender = g
	}
	e.body = words().organisations[head] && !words().roles[head]
	e.kind = s.kind(p)
	return e
}

// lastPerson returns the person whom "the billionaire" or "the Republican" most
// likely means, of whom the text has not said so: the subject of the sentences
// just before. A role that somebody owns ("his lawyer") is somebody else's.
func (rd *reader) lastPerson(s *scan, p phrase) *entity {
	head := s.toks[p.head()].low
	if !s.toks[p.from].is("the") || !isRole(head) && !words().affiliations[head] && !s.plainEpithet(p) || s.find(p.tokenRange, "'s", "'") >= 0 || !s.epithet(p) {
		return nil
	}
	want, rank := words().genderOfWord(head), s.rank(p)
	for i := len(rd.memory.list) - 1; i >= 0; i-- {
		c := rd.memory.list[i]
		far := rd.memory.sentence - c.sentence
		if far > 3*epithetWithin {
			break
		}
		if (far <= epithetWithin || rd.inHeadline(c.who)) && (c.subject || c.speaks) && c.who.named && (c.who.person || c.who.gender != unknownGender) && (!c.who.hasOffice() || s.plainEpithet(p) || s.find(p.tokenRange, "former") >= 0) && c.who.hasRank(rank) && (want == unknownGender || c.who.surely(want)) {
			return c.who
		}
	}
	if only := rd.memory.onlyPerson(); only != nil && p.to-p.from == 2 && !only.hasOffice() && only.hasRank(rank) && (want == unknownGender || only.surely(want)) {
		return only
	}
	return nil
}

// epithetWithin is how many sentences back somebody may stand who is called by an
// epithet; whom the headline names, three times as many.
const epithetWithin = 3

// inHeadline reports whether the headline names e.
func (rd *reader) inHeadline(e *entity) bool {
	if rd.scans[0].p.Number > 0 {
		return false
	}
	return slices.ContainsFunc(rd.scans[0].names, func(m nameMention) bool { return m.who == e })
}

// hasOffice reports whether the text has said what e does, not only whose friend e is.
func (e *entity) hasOffice() bool {
	w := words()
	for h := range e.heads {
		if !w.relations[h] && !w.epithets[h] && h != "defendant" && h != "witness" && h != "dr" && !(h == "doctor" && e.heads["dr"]) && !w.courtesy[h] && !w.affiliations[h] {
			return true
		}
	}
	return false
}

// plainEpithet reports whether p says no more than where somebody is from, or how old:
// "the Dane", "the 33-year-old".
func (s *scan) plainEpithet(p phrase) bool {
	head := s.toks[p.head()].low
	return words().demonyms[head] || strings.HasSuffix(head, "-year-old")
}

// epithet reports whether p may mean somebody of whom the text has not said so: "the
// billionaire", "the astronomer", "the Florida senator".
func (s *scan) epithet(p phrase) bool {
	if head := s.toks[p.head()].low; s.plainEpithet(p) || words().epithets[head] || words().professions[head] && p.to-p.from == 2 {
		return true // "the state climatologist" is somebody new
	}
	for i := p.from + 1; i < p.to; i++ {
		if t := &s.toks[i]; t.cap && !s.upperCase(tokenRange{i, i + 1}) || words().affiliations[t.low] {
			return true
		}
	}
	return false
}

// ofPlaceOrParty reports whether p says where somebody comes from or belongs to, which
// seldom two of those who are near do: "the Florida senator", "the Democratic candidate".
func (s *scan) ofPlaceOrParty(p phrase) bool {
	for i := p.from + 1; i < p.head(); i++ {
		if t := &s.toks[i]; t.cap && !s.upperCase(tokenRange{i, i + 1}) {
			return true
		}
	}
	return false
}

func (rd *reader) isPlural(head string) bool {
	one, ok := singular(head)
	return ok && words().roles[one]
}

// body returns the body last mentioned whose name ends with head: "the trust".
func (rd *reader) body(head string) *entity {
	for i := len(rd.memory.list) - 1; i >= 0; i-- {
		e := rd.memory.list[i].who
		if e.named && e.body && e.low[len(e.low)-1] == head {
			return e
		}
	}
	return nil
}
