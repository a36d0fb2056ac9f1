package briefing

import (
	"math"
	"slices"
	"strings"
)

// A mention is somebody named or meant, in the order of the text.
type mention struct {
	who       *entity
	sentence  int // counted through the text
	paragraph int
	speaks    bool
	subject   bool
	several   bool // with others: "Tallis and her colleagues"
	fresh     bool // named for the first time, with what that one is
	first     bool // named for the first time
}

// A memory is who has been mentioned lately: whom a pronoun or a role may mean.
type memory struct {
	list      []mention
	sentence  int
	paragraph int
}

// remembered is how many mentions are kept.
const remembered = 60

func (m *memory) add(who *entity, speaks, subject bool) {
	if who == nil {
		return
	}
	for i := len(m.list) - 1; i >= 0 && m.list[i].sentence == m.sentence; i-- {
		if c := &m.list[i]; c.who == who {
			c.speaks, c.subject = c.speaks || speaks, c.subject || subject
			return
		}
	}
	if len(m.list) >= 2*remembered {
		m.list = append(m.list[:0], m.list[len(m.list)-remembered:]...)
	}
	m.list = append(m.list, mention{who: who, sentence: m.sentence, paragraph: m.paragraph, speaks: speaks, subject: subject,
		fresh: !who.met && who.told, first: !who.met})
	who.met = true
}

// addAll adds who is the first of several: "Tallis and her colleagues".
func (m *memory) addAll(who *entity) {
	m.add(who, false, true)
	for i := len(m.list) - 1; i >= 0 && m.list[i].sentence == m.sentence; i-- {
		if m.list[i].who == who {
			m.list[i].several = true
		}
	}
}

// he returns whom “he” or “she” means: of the people of that gender the one who
// weighs most, else whoever may be one; none of not. It is sure if no other was near.
func (m *memory) he(want gender, not []*entity) (who *entity, sure bool) {
	for _, fits := range []func(*entity) bool{
		func(e *entity) bool { return e.surely(want) && !slices.Contains(not, e) },
		func(e *entity) bool { return mayBe(e, want) && !slices.Contains(not, e) },
	} {
		who, margin := m.weightiest(fits)
		if who == nil {
			continue
		}
		if near := m.justNow(want, not); near != nil && (m.since(who) > faded || m.newHere(near) && !m.inParagraph(who)) {
			return near, false
		}
		if near := m.hereOf(want, who, fits); who.gender != want && near != nil {
			return near, false
		}
		return who, margin >= clearMargin

	}
	return nil, false
}

// faded is after how many sentences whoever is named since, and may be meant, comes
// before who is known to be of that gender.
const faded = 6

// justNow returns who was the subject of the sentence before, is named in full, and may
// be of that gender; or nil.
func (m *memory) justNow(want gender, not []*entity) *entity {
	for i := len(m.list) - 1; i >= 0 && m.sentence-m.list[i].sentence <= 1; i-- {
		if c := m.list[i]; (c.subject || c.speaks) && c.who.named && len(c.who.words) > 1 && mayBe(c.who, want) && !slices.Contains(not, c.who) {
			return c.who
		}
	}
	return nil
}

// newHere reports whether e was named for the first time as a subject of this
// paragraph: "Tran Van Minh imports rice. He".
func (m *memory) newHere(e *entity) bool {
	for i := range m.list {
		if c := m.list[i]; c.who == e {
			return c.subject && c.first && c.paragraph == m.paragraph
		}
	}
	return false
}

// inParagraph reports whether e was mentioned in this paragraph.
func (m *memory) inParagraph(e *entity) bool {
	for i := len(m.list) - 1; i >= 0 && m.list[i].paragraph == m.paragraph; i-- {
		if m.list[i].who == e {
			return true
		}
	}
	return false
}

// What weighs for somebody to be meant by a pronoun: to have spoken, to have been
// the subject, to have been named; and how much of it is lost with each sentence.
const (
	spokeWeight   = 10
	subjectWeight = 9
	namedWeight   = 4
	fading        = 1.5
	nearWeight    = 4 // in the same paragraph
	clearMargin   = 5 // that leaves no doubt
)

// here reports whether who spoke, or was a subject, in this paragraph.
func (m *memory) here(who *entity) bool {
	for i := len(m.list) - 1; i >= 0 && m.list[i].paragraph == m.paragraph; i-- {
		if c := m.list[i]; c.who == who && (c.speaks || c.subject) {
			return true
		}
	}
	return false
}

// weight is how much c speaks for c.who being meant now.
func (m *memory) weight(c mention) float64 {
	w := float64(namedWeight)
	switch {
	case c.speaks:
		w = spokeWeight
	case c.subject && c.who.isBackground():
		w = (subjectWeight + namedWeight) / 2
	case c.subject, c.fresh:
		w = subjectWeight
	}
	if c.paragraph == m.paragraph {
		w += nearWeight
	}
	return w - fading*float64(m.sentence-c.sentence)
}

// weightiest returns who of those who fit weighs most, the later of equals, or
// nil, and by how much more than anybody else.
func (m *memory) weightiest(fits func(*entity) bool) (who *entity, margin float64) {
	best, second := 0.0, math.Inf(-1)
	for i := len(m.list) - 1; i >= 0 && len(m.list)-i <= remembered; i-- {
		c := m.list[i]
		if !fits(c.who) {
			continue
		}
		w := m.weight(c)
		switch {
		case who == nil:
			who, best = c.who, w
		case c.who == who:
			best = max(best, w)
		case w > best:
			who, best, second = c.who, w, best
		default:
			second = max(second, w)
		}
	}
	return who, best - second
}

// onlyPerson returns the person named lately, if that is the only one named so far; or nil.
func (m *memory) onlyPerson() *entity {
	var only *entity
	for _, c := range m.list {
		if !c.who.named || c.who.body || c.who.isPlace() || !c.who.person && !c.subject && !c.speaks {
			continue
		}
		if !c.who.person || only != nil && c.who != only {
			return nil
		}
		only = c.who
	}
	if only == nil || m.since(only) > epithetWithin {
		return nil
	}
	return only
}

// person returns the person named last, or nil.
func (m *memory) person() *entity {
	for i := len(m.list) - 1; i >= 0; i-- {
		if e := m.list[i].who; e.named && e.person {
			return e
		}
	}
	return nil
}

// hereOf returns who is named in the sentence that is read, or was the subject of
// the one before or, unlike who, named there, fits, and is known to be of that gender; or nil.
func (m *memory) hereOf(want gender, who *entity, fits func(*entity) bool) *entity {
	for i := len(m.list) - 1; i >= 0 && m.sentence-m.list[i].sentence <= 1; i-- {
		if c := m.list[i]; c.who.gender == want && fits(c.who) && (c.sentence == m.sentence || c.subject || c.who.named && !who.named) {
			return c.who
		}
	}
	return nil
}

// is reports whether e is said to be what head names, or may be called so: a
// schoolteacher is a teacher, a secretary may be a minister.
func (e *entity) is(head string) bool {
	if e.heads[head] {
		return true
	}
	for h := range e.heads {
		if len(head) >= 5 && strings.HasSuffix(h, head) || words().called[head][h] && !e.roleHas("general", h) {
			return true
		}
	}
	return false
}

// hasRank reports whether e's role, if it is known, has the words of rank, and no other.
func (e *entity) hasRank(rank []string) bool {
	if e.role == "" {
		return true
	}
	n := 0
	for _, w := range strings.Fields(e.role) {
		if low := lower(w); words().ranks[low] {
			n++
			if !slices.Contains(rank, low) {
				return false
			}
		}
	}
	return n == len(rank)
}

// surely reports whether e is one person, and may be of that gender.
func (e *entity) surely(want gender) bool {
	if e.isPlace() || e.body || e.plural() || e.gender != unknownGender && e.gender != want {
		return false
	}
	return e.person || e.named && e.spoke || e.gender == want && (e.named || e.indefinite() || words().forOthers[e.head] || e.isRelation()) || e.isOffice()
}

// isRelation reports whether e is described by whose relative that is: "her granddaughter".
func (e *entity) isRelation() bool {
	switch e.low[0] {
	case "his", "her", "their", "my", "our":
		return words().relations[e.head]
	}
	return e.owned() && words().relations[e.head]
}

// owned reports whether e is described by whose that is: "Roe’s daughter".
func (e *entity) owned() bool {
	return slices.ContainsFunc(e.low[:len(e.low)-1], func(w string) bool {
		return strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "s’")
	})
}

// isOffice reports whether e is described as one person by what that one does,
// whom no name stands for: "the harbour master", "the man in the blue cap", "its author".
func (e *entity) isOffice() bool {
	switch {
	case e.named || !e.isRole() || words().forOthers[e.head] && !e.indefinite():
		return false
	case e.low[0] == "its", e.indefinite(), e.owned():
		return true
	}
	return (e.low[0] == "the" || e.low[0] == "my") && (!isMan(e.head) || len(e.low) > longestPlain)
}

// isBackground reports whether e is described as the relative of whom the text is
// about: "the father".
func (e *entity) isBackground() bool {
	return !e.named && e.low[0] == "the" && words().relations[e.head]
}

// isPlace reports whether e is a place: "in Colorado".
// Somebody may bear the name of one: "Dallas Roe".
func (e *entity) isPlace() bool {
	return (e.place || e.named && !e.person && len(e.low) == 1 && words().countries[e.low[0]]) && (len(e.words) == 1 || !words().isFirstName(e.low[0]))
}

// placesName reports whether the name at r is a place: "in" stands before it, and it
// owns nothing: "in Roe’s view".
func (s *scan) placesName(r tokenRange) bool {
	return r.from > 0 && s.toks[r.from-1].quote == s.toks[r.from].quote && s.toks[r.from-1].is("in", "near", "outside") &&
		!(r.to < len(s.toks) && s.toks[r.to].is("'s", "'", "’"))
}

// indefinite reports whether e is described as somebody new: "a woman".
func (e *entity) indefinite() bool {
	switch e.low[0] {
	case "a", "an", "one", "another":
		return true
	}
	return false
}

// mayBe reports whether e can be a person of that gender.
func mayBe(e *entity, want gender) bool {
	if e.isPlace() || e.body || e.plural() {
		return false
	}
	return e.gender == want || e.gender == unknownGender && (e.person || e.named || e.isRole())
}

// plural reports whether e is several.
func (e *entity) plural() bool {
	if e.members != nil {
		return true
	}
	w := e.head
	if e.named {
		w = e.low[len(e.low)-1]
	}
	one, ok := singular(w)
	if e.named {
		return ok && (words().affiliations[one] || len(e.low) == 1 && isRole(one) && !words().isFirstName(w)) || len(e.low) == 1 && (words().groups[w] || words().affiliations[w])
	}
	return ok && words().roles[one] || words().groups[w]
}

// isRole reports whether e is described as one person.
func (e *entity) isRole() bool { return words().roles[e.head] }

// they returns whom “they” means: the last group or body, else the last who spoke.
func (m *memory) they() (*entity, bool) {
	for i := len(m.list) - 1; i >= 0 && len(m.list)-i <= remembered/2; i-- {
		if c := m.list[i]; (c.speaks || c.subject) && (c.who.plural() || c.who.body || c.several) {
			return c.who, c.who.plural() && m.sentence-c.sentence <= 2
		}
	}
	return nil, false
}

// it returns what “it” means: the last body that spoke or was the subject; unless
// something named has come since, just before, of which the text has not told
// what it is: "Delta has not said what it calls".
func (m *memory) it(not []*entity) (*entity, bool) {
	var maybe *entity
	for i := len(m.list) - 1; i >= 0 && len(m.list)-i <= remembered/2; i-- {
		c := m.list[i]
		near := m.sentence - c.sentence
		here := near <= 1 && c.paragraph == m.paragraph
		if maybe != nil && !here {
			break
		}
		if (c.speaks || c.subject) && (c.who.body || !c.who.named && words().documents[c.who.head]) {
			return c.who, near <= 2
		}
		if maybe == nil && here && (c.subject || c.speaks) && c.who.maybeBody() && (c.who.named || near > 0) && !slices.Contains(not, c.who) {
			maybe = c.who
		}
	}
	return maybe, false
}

// maybeBody reports whether e is named as an organisation may be, or described as
// something that is nobody: "the utility".
func (e *entity) maybeBody() bool {
	if !e.named {
		return e.low[0] == "the" && !isRole(e.head) && !e.plural() && !strings.HasSuffix(e.head, "s") && e.gender == unknownGender
	}
	return !e.person && e.gender == unknownGender
}

// longestPlain is how many words a description has at most that may be somebody's who
// is named: "the old man".
const longestPlain = 3

// described returns who was last mentioned by a description with that head, as
// somebody new: "a spokesperson", then "the spokesperson"; "the man at the other end",
// then "the man"; or nil.
func (m *memory) described(head, kind string) *entity {
	for i := len(m.list) - 1; i >= 0; i-- {
		if e := m.list[i].who; !e.named && e.head == head && e.mayBeKind(kind) && (e.indefinite() || len(e.low) > longestPlain) {
			return e
		}
	}
	return nil
}
