package briefing

import (
	"slices"
	"strings"
)

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

// mentioned returns the mention of the name at r, if it has been noted, or nil.
func (s *scan) mentioned(r tokenRange) *nameMention {
	for i := range s.names {
		if m := &s.names[i]; m.tokenRange == r {
			return m
		}
	}
	return nil
}

// forms returns the words of r as written.
func (s *scan) forms(r tokenRange) []string {
	forms := make([]string, 0, r.to-r.from)
	for i := r.from; i < r.to; i++ {
		if form := s.toks[i].In(s.p.Text); !s.toks[i].word && form != "&" && len(forms) > 0 {
			forms[len(forms)-1] += form // "Tenants’"
		} else {
			forms = append(forms, form)
		}
	}
	return forms
}

// titleGender returns the gender that a title of courtesy tells.
func titleGender(title string) gender {
	if !words().courtesy[title] {
		return unknownGender
	}
	return words().genderOfWord(title)
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

// nameIn returns the name that p holds, and the title before it.
func (rd *reader) nameIn(s *scan, p phrase) (name tokenRange, title string) {
	if p.to > p.base.to { // "University of Texas Muslim Association president Sehar Memon"
		i := p.to
		for i > p.base.to && s.toks[i-1].cap && s.toks[i-1].word {
			i--
		}
		if i < p.to && i > p.base.to && !s.toks[i-1].cap && words().roles[s.toks[i-1].low] && s.toks[i-1].tag.noun() {
			return rd.cast.bare(s, tokenRange{i, p.to}, false)
		}
	}
	if name, title = rd.nameAt(s, p.base); !name.empty() {
		if of := rd.ofName(s, p, name); !of.empty() {
			return of, title
		}
		return name, title
	}
	if !p.other.empty() {
		if name, title = rd.nameAt(s, p.other); !name.empty() {
			return name, title
		}
	}
	if p.to > p.base.to && words().roles[s.toks[p.head()].low] && s.toks[p.to-1].cap {
		return rd.nameAfterRole(s, p)
	}
	return tokenRange{}, ""
}

// nameAt returns the name that the base phrase r ends with.
func (rd *reader) nameAt(s *scan, r tokenRange) (tokenRange, string) {
	i := r.to
	for i > r.from && (s.toks[i-1].word && (s.toks[i-1].cap || i < r.to && s.linksName(i-1)) && s.toks[i-1].tag != tagDT || i < r.to && i-2 >= r.from && s.toks[i-1].low == "&" && s.toks[i-2].cap) {
		i--
	}
	for i < r.to && !s.toks[i].cap {
		i++
	}
	if i >= r.to {
		return tokenRange{}, ""
	}
	begins := s.sentBegins(i)
	name, title := rd.cast.bare(s, tokenRange{i, r.to}, begins)
	if title == "" && !name.empty() && name.from > r.from {
		if before := s.toks[name.from-1].low; words().roles[before] {
			title = before
		}
	}
	return name, title
}

// sentBegins reports whether token i is the first word of its sentence.
func (s *scan) sentBegins(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if s.toks[k].word {
			return s.sentenceOf(k) != s.sentenceOf(i)
		}
	}
	return true
}

// ofName returns name with the "of …" that belongs to the name of a body:
// "Department of Justice".
func (rd *reader) ofName(s *scan, p phrase, name tokenRange) tokenRange {
	w := words()
	last := s.toks[name.to-1].low
	if name.to != p.base.to || name.to+1 >= p.to || !s.toks[name.to].is("of", "for") || !w.organisations[last] && !(w.titles[last] && name.to-name.from == 1) || w.roles[last] {
		return tokenRange{}
	}
	i := name.to + 1
	if s.toks[i].is("the") {
		i++
	}
	j := i
	for j < p.to && s.toks[j].word && (s.toks[j].cap || s.toks[j].is("and", "of", "the") && j+1 < p.to && s.toks[j+1].cap) {
		j++
	}
	if j == i {
		return tokenRange{}
	}
	return tokenRange{name.from, j}
}

// nameAfterRole returns the person's name that ends p behind a role and where it
// is held: "director of the Dallas chapter Alia Salem".
func (rd *reader) nameAfterRole(s *scan, p phrase) (tokenRange, string) {
	i := p.to
	for i > p.base.to && s.toks[i-1].cap && s.toks[i-1].word {
		i--
	}
	run := tokenRange{i, p.to}
	if s.toks[i-1].is("for", "to") && (words().forOthers[s.toks[p.head()].low] || rd.cast.lastTitle(s, run) >= 0) {
		return tokenRange{}, "" // "a spokesman for Mayor Ann Roe"
	}
	if words().organisations[s.toks[p.to-1].low] || s.toks[i-1].is("called", "named") {
		return tokenRange{}, "" // "a spokesman for the British Casino Association"
	}
	name := rd.cast.person(s, run)
	if name == run && run.to-run.from < 3 && !words().isFirstName(s.toks[run.from].low) || run.to-run.from < 2 {
		return tokenRange{}, ""
	}
	if name == run && run.to-run.from > 2 && !words().isFirstName(s.toks[run.from].low) {
		name.from = run.to - 2
		if rd.cast.byName[strings.Join(lowOf(s, name), " ")] == nil && len(rd.cast.byLast[s.toks[name.to-1].low]) == 0 {
			return tokenRange{}, ""
		}
	}
	return name, s.toks[p.head()].low
}

func lowOf(s *scan, r tokenRange) []string {
	var low []string
	for i := r.from; i < r.to; i++ {
		low = append(low, s.toks[i].low)
	}
	return low
}

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
