package briefing

import "slices"

// sourceOf returns whom the source of c means, and whether that is beyond doubt.
func (rd *reader) sourceOf(s *scan, c *cue, r tokenRange) (*entity, bool) {
	if c.report.lemma == "come" && !s.personLike(c.source) {
		return nil, false // "came the answer"
	}
	who, sure := rd.ahead(s, c, r), false
	if who == nil {
		who = rd.replier(s, c)
	}
	if who == nil {
		who, sure = rd.meant(s, c, r)
	}
	if who != nil && !who.named && !who.body && s.toks[c.source.from].low == "it" && !words().documents[who.head] && !s.parenthetic(c, r) {
		return nil, false // "the furor"; but "The utility disagrees. Land, it says, is dear"
	}
	if e := rd.writingBefore(s, c, r); e != nil && !rd.memory.here(who) {
		who, sure = e, false
	}
	if e := rd.severalHere(s, c, r); e != nil && (who == nil || who.body) {
		who, sure = e, false
	}
	if e := rd.severalJustNow(s, c, r, who); e != nil {
		who, sure = e, false
	}
	return who, sure
}

// replier returns whom the pronoun of "he replied" means if it is not who spoke right
// before: the other one of that gender in that sentence, or who spoke in the paragraph
// before that; or nil.
func (rd *reader) replier(s *scan, c *cue) *entity {
	if c.source.to-c.source.from != 1 || !s.toks[c.source.from].is("he", "she") || !words().replies[c.report.lemma] {
		return nil
	}
	want := genderOfPronoun(s.toks[c.source.from].low)
	var last, told *entity
	asked := false // somebody of the other gender spoke right before
	for i := len(rd.memory.list) - 1; i >= 0; i-- {
		m := rd.memory.list[i]
		switch far := rd.memory.sentence - m.sentence; {
		case far > 1 && last == nil && asked:
			return told
		case far > 1 && last == nil:
			return nil
		case far > repliesWithin:
			return told
		case far == 1 && m.speaks && !m.who.surely(want):
			asked = true
		case far == 0 || told != nil:
		case m.speaks && m.who.surely(want) && last == nil:
			last = m.who
		case m.speaks && m.who.surely(want) && m.who != last && m.paragraph == rd.memory.paragraph, !m.speaks && far == 1 && m.who.named && mayBe(m.who, want):
			told = m.who
		}
	}
	if last == nil {
		return nil
	}
	return told
}

// repliesWithin is how many sentences back somebody may have spoken who replies.
const repliesWithin = 3

// writingBefore returns the letter, message or the like that the sentence before
// brought in, if "it" says what stands in quotation marks: "It began with a text
// message. “…,” it said"; or nil.
func (rd *reader) writingBefore(s *scan, c *cue, r tokenRange) *entity {
	n := s.sentenceOf(r.from)
	if s.toks[c.source.from].low != "it" || n == 0 || !s.quoted(r) {
		return nil
	}
	before := s.sents[n-1]
	for i := before.to - 1; i >= before.from; i-- {
		if t := &s.toks[i]; t.quote == 0 && t.tag.noun() && words().documents[t.low] {
			base := s.baseLeft(i, before.from)
			return rd.describe(s, phrase{tokenRange: base, base: base})
		}
	}
	return nil
}

// severalHere returns the people whom "they" means that the sentence names before c:
// "There is talk, among the retired men, of what they call"; or nil.
func (rd *reader) severalHere(s *scan, c *cue, r tokenRange) *entity {
	if c.source.to-c.source.from != 1 || s.toks[c.source.from].low != "they" {
		return nil
	}
	return rd.severalIn(s, tokenRange{r.from, c.source.from})
}

// severalIn returns the people whom r mentions last by what they are, outside
// quotations, or nil.
func (rd *reader) severalIn(s *scan, r tokenRange) *entity {
	for i := r.to - 1; i >= r.from && s.toks[i].quote == 0; i-- {
		if s.toks[i].tag == tagNNS && isPluralRole(s.toks[i].low) {
			base := s.baseLeft(i, r.from)
			return rd.describe(s, phrase{tokenRange: base, base: base})
		}
	}
	return nil
}

// severalJustNow returns the people whom "They", which begins the sentence r, means of
// those whom the sentence before mentions: "Roe offered the keepers a supper, she says.
// They say"; nil unless who, taken for them, is further back.
func (rd *reader) severalJustNow(s *scan, c *cue, r tokenRange, who *entity) *entity {
	n := s.sentenceOf(r.from) - 1
	if n < 0 || c.source.to-c.source.from != 1 || s.toks[c.source.from].low != "they" || c.source.from != s.firstWord(r) || who != nil && rd.memory.since(who) <= 1 {
		return nil
	}
	return rd.severalIn(s, s.sents[n])
}

// relative returns whose relative the sentence r tells of, where that is not who says so
// at its end: "His grandfather never spoke of it, he says".
func (rd *reader) relative(s *scan, c *cue, r tokenRange) []*entity {
	first := s.firstWord(r)
	if c.source.to-c.source.from != 1 || c.source.from <= first || !s.toks[c.source.from].is("he", "she") || !s.toks[first].is("his", "her") || s.quoted(r) {
		return nil
	}
	p, ok := s.mainSubject(r, c.source.from)
	if !ok || p.from != first || !words().relations[s.toks[p.head()].low] {
		return nil
	}
	if who, _ := rd.identify(s, p); who == nil || !who.named {
		return []*entity{who}
	}
	return nil // "Her rival, Carla Bassi, bakes it too, she says"
}

// asker returns who wrote or spoke in the clause before c, which replies to it: "When
// the secretary wrote to her, she replied".
func (rd *reader) asker(s *scan, c *cue, r tokenRange) []*entity {
	if !words().replies[c.report.lemma] || !s.toks[s.firstWord(r)].is("when", "after", "once") || s.mainClause(r, r.to) != c.source.from {
		return nil
	}
	p, ok := s.mainSubject(tokenRange{r.from, c.source.from}, c.source.from)
	if !ok || s.pronoun(p) {
		return nil
	}
	who, _ := rd.identify(s, p)
	return []*entity{who}
}

// ahead returns whom a pronoun in a subordinate clause means that the main clause
// after it names: "Though she called it crazy, Clinton"; or nil.
func (rd *reader) ahead(s *scan, c *cue, r tokenRange) *entity {
	if c.source.to-c.source.from != 1 || !s.toks[c.source.from].is("he", "she") {
		return nil
	}
	main := s.mainClause(r, r.to)
	if main <= c.verb {
		return nil
	}
	p, ok := s.subjectFrom(main, r, r.to)
	if !ok || p.from < main || s.pronoun(p) {
		return nil
	}
	who, _ := rd.identify(s, p)
	if who == nil || !who.named || !who.surely(genderOfPronoun(s.toks[c.source.from].low)) {
		return nil
	}
	return who
}

func genderOfPronoun(low string) gender {
	if low == "she" {
		return female
	}
	return male
}

// meant returns whom the source of c means by the text before it, and whether that is
// beyond doubt.
func (rd *reader) meant(s *scan, c *cue, r tokenRange) (*entity, bool) {
	not, before := s.notMeant(c, r)
	not = append(not, rd.asker(s, c, r)...)
	not = append(not, rd.relative(s, c, r)...)
	who, sure := rd.identify(s, c.source, append(not, before...)...)
	if len(before) > 0 && !rd.memory.here(who) {
		return rd.nameBefore(s, c, not, before)
	}
	return who, sure
}

// nameBefore returns whom the source of c means where nobody else in the paragraph
// may be: perhaps one of before, who are named in what is said: "Gamma slept through
// it, she says".
func (rd *reader) nameBefore(s *scan, c *cue, not, before []*entity) (*entity, bool) {
	if who, _ := rd.identify(s, c.source, not...); slices.Contains(before, who) {
		return who, false
	}
	return rd.identify(s, c.source, append(not, before...)...)
}

// notMeant returns who is named in what a pronoun is said to say, where nobody names
// himself; and apart those whom it names before the pronoun, who seldom do.
func (s *scan) notMeant(c *cue, r tokenRange) (not, before []*entity) {
	if c.source.empty() || c.source.to-c.source.from > 1 || s.toks[c.source.from].tag != tagPRP {
		return nil, nil
	}
	ends := s.endsSentence(c, r) && !s.quoted(r)
	for _, m := range s.names {
		q := s.toks[m.from].quote
		owns := m.to < len(s.toks) && s.toks[m.to].is("'s", "'", "’")
		switch {
		case q > 0 && s.quotes[q-1].from < r.to && s.quotes[q-1].to > r.from, r.has(m.from) && !owns && m.from > c.words.from:
			not = append(not, m.who)
		case r.has(m.from) && !owns && s.parenthetic(c, r) && s.toks[c.source.from].low == "it":
			not = append(not, m.who)
		case r.has(m.from) && !owns && ends:
			before = append(before, m.who)
		}
	}
	return not, before
}
