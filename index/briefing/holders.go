package briefing

import (
	"math"
	"slices"
	"strings"
)

// holder returns the person whom p, "the Florida senator", means, if anybody is said to
// be a senator: who is said to be one of Florida, else who was the subject just before,
// else who was named last; and whether that is beyond doubt.
func (rd *reader) holder(s *scan, p phrase) (*entity, bool) {
	head, rank, told, kind := s.toks[p.head()].low, s.rank(p), s.told(p), s.kind(p)
	held := rd.memory.holders(head, rank)
	if len(held) == 0 {
		for _, e := range rd.cast.entities {
			if e.is(head) && e.hasRank(rank) && e.begins-s.p.Number <= soon {
				held = append(held, e)
			}
		}
	}
	held = slices.DeleteFunc(held, func(e *entity) bool { return !e.mayBeKind(kind) || !s.fitsRole(p, e) })
	if len(held) == 0 {
		return nil, false
	}
	if len(told) == 0 {
		return held[0], len(held) == 1 && !held[0].roleHas("former") || rd.memory.alone(held[0])
	}
	so := slices.DeleteFunc(slices.Clone(held), func(e *entity) bool { return !e.roleHas(told...) && !(told[0] == "former" && e.past[head]) })
	if len(so) > 0 {
		return so[0], len(so) == 1
	}
	if last := rd.lastPerson(s, p); last != nil {
		return last, rd.memory.alone(last)
	}
	return held[0], false
}

// kind returns the noun before p's head, which tells which of those it names is meant:
// "bus" of "the bus driver"; "" if there is none.
func (s *scan) kind(p phrase) string {
	if i := p.head() - 1; i >= p.from && s.toks[i].tag == tagNN && !s.toks[i].cap {
		return s.toks[i].low
	}
	return ""
}

// mayBeKind reports whether e may be called by kind: no train driver is a bus driver.
func (e *entity) mayBeKind(kind string) bool { return kind == "" || e.kind == "" || e.kind == kind }

// soon is within how many paragraphs the text names whom it has called by an office.
const soon = 6

// fitsRole reports whether nothing that p says is against its being e: the chief
// economist is no economist of whom the text has told no more, and none who was one.
func (s *scan) fitsRole(p phrase, e *entity) bool {
	if e.past[s.toks[p.head()].low] && s.find(p.tokenRange, "former") < 0 {
		return false
	}
	return s.find(p.tokenRange, "chief") < 0 || e.role == "" || e.roleHas("chief")
}

// lately is in how many sentences nobody else is named who could be meant instead.
const lately = 2

// since returns how many sentences ago e was mentioned last.
func (m *memory) since(e *entity) int {
	for i := len(m.list) - 1; i >= 0; i-- {
		if m.list[i].who == e {
			return m.sentence - m.list[i].sentence
		}
	}
	return math.MaxInt
}

// alone reports whether e, and no other person, was mentioned lately.
func (m *memory) alone(e *entity) bool {
	found := false
	for i := len(m.list) - 1; i >= 0 && m.sentence-m.list[i].sentence <= lately; i-- {
		switch who := m.list[i].who; {
		case who == e:
			found = true
		case who.named && who.person:
			return false
		}
	}
	return found
}

// onlyOne reports whether nobody but e of whom the text has not told what that one does
// was named lately.
func (m *memory) onlyOne(e *entity) bool {
	for i := len(m.list) - 1; i >= 0 && m.sentence-m.list[i].sentence <= lately; i-- {
		if who := m.list[i].who; who != e && who.named && who.person && !who.hasOffice() {
			return false
		}
	}
	return true
}

// told returns the words of p that tell which of those its head names is meant:
// "Florida", "former", "Republican".
func (s *scan) told(p phrase) []string {
	var told []string
	for i := p.base.from; i < p.head(); i++ {
		if t := &s.toks[i]; t.cap && i > p.from || words().affiliations[t.low] {
			told = append(told, t.low)
		}
	}
	return told
}

// roleHas reports whether e's role has all of those words.
func (e *entity) roleHas(all ...string) bool {
	role := strings.Fields(lower(e.role))
	for _, w := range all {
		if !slices.Contains(role, w) {
			return false
		}
	}
	return true
}

// holders returns who is said to be what head names, with the words of rank before it
// and no other, the last who was mentioned first: the prime minister is no minister.
func (m *memory) holders(head string, rank []string) []*entity {
	var held []*entity
	for i := len(m.list) - 1; i >= 0; i-- {
		if e := m.list[i].who; e.is(head) && e.hasRank(rank) && !slices.Contains(held, e) {
			held = append(held, e)
		}
	}
	return held
}
