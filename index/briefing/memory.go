package briefing

import (
	"math"
	"slices"
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
