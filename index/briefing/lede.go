package briefing

// latestName is by which paragraph somebody is named whom the first one only describes.
const latestName = 3

// noteLede notes whom the first sentence is about, if it names nobody: "The mayor of
// Lower Cadmore deleted a post on Thursday".
func (rd *reader) noteLede(s *scan, n int, who *entity) {
	if s.p.Number == 1 && n == 0 && who != nil && who.isOffice() {
		rd.lede = who
	}
}

// meetLede joins who c names, in full and for the first time, with whom the first
// sentence is about, if the text names nobody before: “…,” Barnaby Quill wrote.
func (rd *reader) meetLede(s *scan, c *cue) {
	e := c.who
	if rd.lede == nil || e == nil || !e.named {
		return
	}
	lede := rd.lede
	rd.lede = nil
	if s.p.Number > latestName || e.body || e.role != "" || e.hasOffice() || len(e.words) < 2 || len(e.words) > 4 || c.source.to-c.source.from < 2 || !s.longName(c.source.tokenRange) {
		return
	}
	if lede.gender != unknownGender && e.gender != unknownGender && lede.gender != e.gender {
		return
	}
	for _, m := range rd.memory.list {
		if m.who == e && m.sentence != rd.memory.sentence || m.who != e && m.who.named && m.who.person {
			return
		}
	}
	if e.person || words().isFirstName(e.low[0]) {
		lede.turnsOut(e)
	}
}

// ownName joins somebody described with the name that the sentence r gives: "His name
// is Efraim Castell".
func (rd *reader) ownName(s *scan, r tokenRange) {
	i := s.firstWord(r)
	rd.calledBy(s, r)
	if i+3 >= r.to || !s.toks[i].is("his", "her") || s.toks[i+1].low != "name" || !s.toks[i+2].is("is", "was") {
		return
	}
	for _, m := range s.names {
		if m.from == i+3 {
			if d, _ := rd.pronoun(s.toks[i].low, nil); d != nil && !d.named && d.isOffice() {
				d.turnsOut(m.who)
			}
		}
	}
}

// calledBy joins somebody described with the name that r says is his: "The baker is
// called Rémi Tessier and …".
func (rd *reader) calledBy(s *scan, r tokenRange) {
	for _, m := range s.namesIn(r) {
		k := m.from - 2
		if k <= r.from || !s.toks[k+1].is("called", "named") || !s.toks[k].is("is", "was") || m.who.body {
			continue
		}
		if p, ok := s.subject(k, r.from); ok && s.toks[p.from].is("the") && isRole(s.toks[p.head()].low) {
			if d := rd.describe(s, p); d.same == nil {
				d.turnsOut(m.who)
			}
		}
	}
}

// givesName returns where the name stands that p gives: "a woman who gave her name only
// as Dragana", "a man who identified himself as Bo"; 0 if p gives none.
func (s *scan) givesName(p phrase) int {
	i := p.to
	if i+3 < len(s.toks) && s.toks[i].low == "," && s.toks[i+1].is("identified", "named", "known") && s.toks[i].quote == 0 {
		as := s.find(tokenRange{i + 2, min(i+4, len(s.toks)-1)}, "as")
		return as + 1 // "the officer, identified only as K,"
	}
	if i+5 >= len(s.toks) || s.toks[i].low != "who" || s.toks[i].quote > 0 || !s.toks[i+1].is("gave", "identified") || !s.toks[i+2].is("his", "her", "himself", "herself") {
		return 0
	}
	as := s.find(tokenRange{i + 3, min(i+6, len(s.toks)-1)}, "as")
	return as + 1
}

// furthestNamed is how many words after a description its name may stand.
const furthestNamed = 9

// namedBeside returns who is so described, where the name follows: "a farmer named
// Tilda Rask", "The owner, a caretaker named Idris Bellamy,"; or nil.
func (s *scan) namedBeside(p phrase) *entity {
	if at := s.givesName(p); at > 0 {
		if n := s.namesIn(tokenRange{at, at + 1}); len(n) > 0 && !n[0].who.body {
			return n[0].who
		}
	}
	commas := 0
	for i := p.base.to; i+1 < len(s.toks) && i < p.base.to+furthestNamed; i++ {
		t := &s.toks[i]
		if t.low == "," {
			commas++
		}
		if commas > 1 || t.quote > 0 || t.tag.finite() && !t.is("named", "called") || t.is("who", "which", ".", ";") || t.tag == tagIN {
			return nil
		}
		if !t.is("named", "called") {
			continue
		}
		for _, m := range s.names {
			if m.from == i+1 && !m.who.body {
				return m.who
			}
		}
	}
	return nil
}
