package briefing

import "slices"

// attribute fills in who says what: the statements of every paragraph, the
// attributions and the speakers of b.
func attribute(b *Briefing) {
	rd := &reader{cast: newCast()}
	singles := quotesWithSingles(b)
	for _, p := range b.texts() {
		open := len(rd.scans) > 0 && rd.scans[len(rd.scans)-1].leavesOpen()
		rd.scans = append(rd.scans, newScans(p, singles, open)...)
	}
	for _, s := range rd.scans {
		rd.cast.count(s)
	}
	for _, s := range rd.scans {
		rd.cast.collect(s)
	}
	for _, s := range rd.scans {
		rd.cast.retagSurnames(s)
		rd.cast.paragraph = s.p.Number
		rd.noteRoles(s)
	}
	rd.interview, rd.labels = rd.findInterview(), findLabels(rd.scans)
	for i, s := range rd.scans {
		rd.read(s, rd.next(i))
	}
	b.credit(rd.scans)
}

// texts returns the headline, if there is one, and the paragraphs.
func (b *Briefing) texts() []*Paragraph {
	var all []*Paragraph
	if b.heading.Text != "" {
		all = append(all, &b.heading)
	}
	for i := range b.Paragraphs {
		all = append(all, &b.Paragraphs[i])
	}
	return all
}

// quotesWithSingles reports whether b quotes with single marks: more quotations
// open with them, after a blank and before a letter, than with double ones.
func quotesWithSingles(b *Briefing) bool {
	single, double := 0, 0
	for i := range b.Paragraphs {
		before := ' '
		for _, r := range b.Paragraphs[i].Text {
			switch r {
			case '“', '«', '„':
				double++
			case '"':
				if before == ' ' {
					double++
				}
			case '‘', '\'':
				if before == ' ' {
					single++
				}
			}
			before = r
		}
	}
	return single > double
}

// next returns the scan after the i-th, or nil.
func (rd *reader) next(i int) *scan {
	if i+1 < len(rd.scans) {
		return rd.scans[i+1]
	}
	return nil
}

// read finds out who says what in s; next is the paragraph after it.
func (rd *reader) read(s *scan, next *scan) {
	s.cues = make([][]cue, len(s.sents))
	rd.memory.paragraph++
	if rd.labelled(s) || rd.answered(s) {
		rd.before = carry{}
		return
	}
	rd.labelBefore = nil
	rd.signed(s)
	rd.signedBelow(s, next)
	for n := range s.sents {
		rd.readSentence(s, n)
	}
	rd.sieve(s)
}

// readSentence finds the attributions of sentence n, and remembers whom it mentions.
func (rd *reader) readSentence(s *scan, n int) {
	rd.memory.sentence++
	r := s.sents[n]
	rd.ownName(s, r)
	cues := s.findCues(n)
	cues = rd.colon(s, n, cues)
	subject, ok := s.mainSubject(r, r.to)
	names := s.namesIn(r)
	kept := cues[:0]
	for i := range cues {
		c := &cues[i]
		if ok && subject.from < c.source.from {
			rd.rememberSubject(s, n, subject)
			ok = false
		}
		names = rd.rememberNames(names, c.source.from)
		if c.kind == cueUnnamed {
			kept = append(kept, *c)
			continue
		}
		who, sure := rd.ahead(s, c, r), false
		if who == nil {
			who = rd.replier(s, c)
		}
		if who == nil {
			who, sure = rd.meant(s, c, r)
		}
		if e := rd.writingBefore(s, c, r); e != nil && !rd.memory.here(who) {
			who, sure = e, false
		}
		if e := rd.severalHere(s, c, r); e != nil && (who == nil || who.body) {
			who, sure = e, false
		}
		c.who, c.doubt = who, !sure || who == nil
		rd.meetLede(s, c)
		if c.kind == cueSubject && i == 0 {
			rd.noteDeeds(s, r, who)
		}
		if c.report.lemma == "recall" && who != nil && who.named && !who.person && s.takesObject(c.words.to, r) {
			continue // "Brenna has recalled its ambassador"
		}
		rd.memory.add(who, false, c.kind == cueSubject && !ok && c.source.from == s.firstWord(r))
		if who != nil && c.source.to > c.source.base.to && s.toks[c.source.base.to].low == "and" {
			rd.memory.addAll(who)
		}
		if who != nil || s.toks[c.source.from].low != "it" {
			kept = append(kept, *c)
		}
	}
	cues = kept
	if ok {
		rd.rememberSubject(s, n, subject)
	}
	rd.rememberNames(names, r.to)
	rd.rememberTopic(s, r)
	s.cues[n] = cues
	for _, a := range s.attributeCues(n) {
		rd.memory.add(a.who, a.who == nil || a.who.named || !a.aside(), false)
		if a.who != nil && a.who.named && !a.who.plural() {
			a.who.spoke = true
		}
		s.say(a)
	}
	rd.rememberObjector(s, r)
}

// rememberObjector remembers who, named after "but" in r, speaks against what r
// reports before: "Roe said it was slow but Ann Lee rejected that".
func (rd *reader) rememberObjector(s *scan, r tokenRange) {
	i := s.find(r, "but")
	if i <= r.from || i+2 >= r.to {
		return
	}
	p, ok := s.phraseRight(i+1, r.to)
	if !ok || s.pronoun(p) || p.to >= r.to || !s.toks[p.to].tag.finite() || !words().verbs[s.toks[p.to].low].is(classQuote) {
		return
	}
	if who, _ := rd.identify(s, p); who != nil && who.named && !who.body {
		for k := range rd.memory.list {
			if m := &rd.memory.list[k]; m.sentence == rd.memory.sentence {
				m.speaks = false
			}
		}
		rd.memory.add(who, true, true)
	}
}

// replies are the verbs of who was spoken to.
var replies = wordSetOf("reply retort rejoin counter answer")

// replier returns whom the pronoun of "he replied" means if it is not who spoke right
// before: the other one of that gender in that sentence, or who spoke in the paragraph
// before that; or nil.
func (rd *reader) replier(s *scan, c *cue) *entity {
	if c.source.to-c.source.from != 1 || !s.toks[c.source.from].is("he", "she") || !replies[c.report.lemma] {
		return nil
	}
	want := genderOfPronoun(s.toks[c.source.from].low)
	var last, told *entity
	for i := len(rd.memory.list) - 1; i >= 0; i-- {
		m := rd.memory.list[i]
		switch far := rd.memory.sentence - m.sentence; {
		case far > 1 && last == nil:
			return nil
		case far > repliesWithin:
			return told
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
	for i := c.source.from - 1; i >= r.from && s.toks[i].quote == 0; i-- {
		if s.toks[i].tag == tagNNS && isPluralRole(s.toks[i].low) {
			base := s.baseLeft(i, r.from)
			return rd.describe(s, phrase{tokenRange: base, base: base})
		}
	}
	return nil
}

// asker returns who wrote or spoke in the clause before c, which replies to it: "When
// the secretary wrote to her, she replied".
func (rd *reader) asker(s *scan, c *cue, r tokenRange) []*entity {
	if !replies[c.report.lemma] || !s.toks[s.firstWord(r)].is("when", "after", "once") || s.mainClause(r, r.to) != c.source.from {
		return nil
	}
	p, ok := s.mainSubject(tokenRange{r.from, c.source.from}, c.source.from)
	if !ok || s.pronoun(p) {
		return nil
	}
	who, _ := rd.identify(s, p)
	return []*entity{who}
}

// takesObject reports whether a noun phrase, no clause and no quotation, begins at i.
func (s *scan) takesObject(i int, r tokenRange) bool {
	base := s.baseRight(i, r.to)
	return !base.empty() && (base.to >= r.to || !s.toks[base.to].tag.finite()) && !s.quoted(tokenRange{i, r.to})
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

// meant returns whom the source of c means, and whether that is beyond doubt.
func (rd *reader) meant(s *scan, c *cue, r tokenRange) (*entity, bool) {
	not, before := s.notMeant(c, r)
	not = append(not, rd.asker(s, c, r)...)
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
		case r.has(m.from) && !owns && ends:
			before = append(before, m.who)
		}
	}
	return not, before
}

// namesIn returns the names mentioned in r.
func (s *scan) namesIn(r tokenRange) []nameMention {
	var in []nameMention
	for _, m := range s.names {
		if r.has(m.from) {
			in = append(in, m)
		}
	}
	return in
}

// rememberNames remembers those of names that stand before token limit, and
// returns the others.
func (rd *reader) rememberNames(names []nameMention, limit int) []nameMention {
	for len(names) > 0 && names[0].from < limit {
		rd.memory.add(names[0].who, false, false)
		names = names[1:]
	}
	return names
}

// rememberTopic remembers whom the sentence r is about though its subject is
// something else: "For the cellist Ben Ode the question is settled".
func (rd *reader) rememberTopic(s *scan, r tokenRange) {
	i := s.firstWord(r)
	if s.toks[i].low == "as" {
		i++ // "As for Ode"
	}
	if i+1 >= r.to || !s.toks[i].is("for", "to") || s.toks[i].quote > 0 {
		return
	}
	base := s.baseRight(i+1, r.to)
	for _, m := range s.namesIn(base) {
		if m.to == base.to && m.who.person {
			rd.memory.add(m.who, false, true)
		}
	}
}

// rememberSubject remembers whom the subject of a sentence means.
func (rd *reader) rememberSubject(s *scan, n int, p phrase) {
	if who, sure := rd.identify(s, p); who != nil && (sure || s.toks[p.from].low != "it") {
		rd.memory.add(who, false, true)
		rd.noteLede(s, n, who)
		rd.noteDeeds(s, s.sents[n], who)
	}
	if s.find(p.tokenRange, "and") > 0 { // "Aldermans and Prinz have not spoken"
		for _, m := range s.names {
			if p.has(m.from) && m.who.person {
				rd.memory.add(m.who, false, true)
			}
		}
	}
	if owner, ok := s.owner(p.head(), p.from); ok && !forOthers[s.toks[p.head()].low] && p.other.empty() { // "The president’s roots": he may be meant next
		if who, _ := rd.identify(s, owner); who != nil {
			rd.memory.add(who, false, true)
		}
	}
}
