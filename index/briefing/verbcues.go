package briefing

// maySay reports whether somebody only should say what c reports, or may call it so:
// "They should promise a match", "Anybody may call a cheese “Bergener”".
func (s *scan) maySay(c cue) bool {
	return s.find(c.words, "should") >= 0 || words().namings[c.report.lemma] && s.find(c.words, "may", "can", "could", "might", "must") >= 0
}

// verbCue returns the cue of the report verb at i.
func (s *scan) verbCue(i int, v reportVerb, r tokenRange, before []cue) (cue, bool) {
	g := s.groupOf(i, r.from)
	if v.lemma == "go" && i+2 < r.to && s.toks[i+1].low == "on" && s.toks[i+2].low == "," {
		v.class |= classSay // "The crumb, he goes on, needs an hour"
	}
	c := cue{verb: i, words: tokenRange{g.from, i + 1}, report: v}
	if i+1 < r.to && (s.toks[i+1].tag == tagRP || v.lemma == "point" && s.toks[i+1].low == "out") {
		c.words.to++
	}
	if g.from == i && v.lemma == "ask" && s.wasAsked(i, r) {
		c.kind, c.all = cueUnnamed, c.words
		return c, true
	}
	if s.toks[i].tag == tagVBG && !g.helped || s.toks[i].tag == tagVBG && g.from == i {
		return s.participle(c, r, before)
	}
	if g.passive && s.toks[i].tag != tagVBG {
		return s.passive(c, g, r)
	}
	if s.otherSense(c, r) || s.saysNothing(c, g, r) || s.inQuestion(i, r) || g.from == i && s.describing(c, r) {
		return cue{}, false
	}
	if g.modal && s.maySay(c) {
		return cue{}, false
	}
	if g.infinitive {
		return s.infinitive(c, r, before)
	}
	if g.modal && s.toks[s.firstWord(r)].low == "if" && s.find(tokenRange{r.from, c.words.from}, ",") > 0 {
		return cue{}, false // "If Holt is right, Voss will say"
	}
	if inv, ok := s.inverted(c, r); ok {
		return inv, true
	}
	return s.verbWithSubject(c, g, r, before)
}

// saysNothing reports whether the verb of c says that nothing is said, or nothing that
// could be told.
func (s *scan) saysNothing(c cue, g group, r tokenRange) bool {
	v, next := c.report, c.words.to
	switch {
	case g.negated && !v.is(classClause|classAsk):
		return true // "did not see the “…”"
	case g.negated && v.is(classSay|classTell|classAsk) && v.lemma != "deny" && !v.is(classThink):
		return true // "did not say"
	case c.verb+1 == r.to:
		t := &s.toks[c.verb] // a headline: "No rain before May, growers told"
		return s.p.Number == 0 && v.is(classTell) && t.tag != tagVBZ && t.tag != tagVBP && t.low != v.lemma
	case v.lemma == "find" && g.modal && s.toks[c.verb+1].low != "that":
		return true // "where they could find the point"
	case !v.is(classSay):
		return false
	case c.verb+2 < r.to && s.toks[c.verb+1].is("it") && s.toks[c.verb+2].is("all"):
		return true // "The name says it all"
	}
	return next < r.to && s.toks[next].is("nothing", "sorry", "hello", "goodbye", "thanks") && !(next+1 < r.to && s.toks[next+1].tag.finite()) // "says nothing of dams", "says sorry"
}

// describing reports whether the verb of c, which nothing helps, is a participle that
// describes the noun before it: "a claim denied by the chancellor".
func (s *scan) describing(c cue, r tokenRange) bool {
	i, v := c.verb, c.report
	switch {
	case s.isNamed(i, v, r):
		return true
	case s.toks[i].tag != tagVBN || i == r.from:
		return false
	case v.lemma == "ask" && s.toks[i-1].low == "those":
		return true // "a third of those asked"
	case i+1 == r.to:
		return false
	case v.lemma == "accuse" && s.toks[i+1].low == "of":
		return true // "a baker accused of arson"
	}
	return s.toks[i-1].tag.noun() && s.toks[i+1].low == "by" && !words().surely[s.toks[i].low]
}

// isNamed reports whether the verb v at i tells the name of what stands before it: "a
// plumber called Marek", "a class called “Perception”".
func (s *scan) isNamed(i int, v reportVerb, r tokenRange) bool {
	if i <= r.from || i+1 >= r.to || !words().namings[v.lemma] || s.toks[i-1].tag != tagNN || s.toks[i].tag != tagVBN && s.toks[i].tag != tagVBD {
		return false
	}
	if next := &s.toks[i+1]; next.quote == 0 {
		return v.lemma == "call" && s.toks[i].tag == tagVBN && next.tag.proper()
	}
	return !s.animate(s.toks[i-1].low) && i+2 < r.to && s.toks[i+2].cap
}

// passive returns the cue of a question that somebody was asked; other passives
// report nothing that somebody says.
func (s *scan) passive(c cue, g group, r tokenRange) (cue, bool) {
	if c.report.lemma == "ask" && !g.negated && !g.modal && s.asks(c.words.to, r) {
		c.kind, c.all = cueUnnamed, c.words
		return c, true
	}
	return cue{}, false
}

// wasAsked reports whether the verb at i, a form of "ask" that nothing helps, says what
// whoever speaks was asked: "Asked whether it would rain, she said".
func (s *scan) wasAsked(i int, r tokenRange) bool {
	if tag := s.toks[i].tag; tag == tagVBG || tag == tagVBZ {
		return false
	}
	begins := i == s.firstWord(r) || s.toks[i-1].is("when", "if") || s.toks[i-1].low == "," && !s.asksSomebody(i, r)
	return begins && s.asks(i+1, r)
}

// asksSomebody reports whether the verb at i, "asked" after a comma, has an object:
// "Ann Roe, the owner, asked the mayor whether".
func (s *scan) asksSomebody(i int, r tokenRange) bool {
	base := s.baseRight(i+1, r.to)
	return !base.empty() && (s.toks[i].tag != tagVBN || s.toks[base.to-1].tag.proper() && !isTime(s.toks[base.to-1].low))
}

// asks reports whether a question is told from token i on, or soon after, or what it
// is about.
func (s *scan) asks(i int, r tokenRange) bool {
	near := tokenRange{i, min(r.to, i+8)}
	k := s.asked(near.from, near.to)
	return k < near.to && s.finite(tokenRange{i, k}) < 0 && s.find(tokenRange{i, k}, ",") < 0
}

// infinitive returns the cue of "to say that": its subject is the sentence's. That
// somebody declines to say a thing reports nothing.
func (s *scan) infinitive(c cue, r tokenRange, before []cue) (cue, bool) {
	i := c.words.to
	if c.report.is(classTell) && i < r.to && !s.startsContent(i, r) {
		i = s.afterAddressee(&c, i, r)
	}
	if c.report.lemma == "show" || !c.report.is(classSay|classTell|classThink) || i >= r.to || s.toks[i].low != "that" && s.toks[i].quote == 0 {
		return cue{}, false
	}
	for k := c.words.from - 1; k >= r.from && k > c.words.from-5; k-- {
		if words().unsaid[s.toks[k].low] {
			return cue{}, false
		}
	}
	return s.shared(c, r, before)
}

// verbWithSubject returns c with the subject at its left.
func (s *scan) verbWithSubject(c cue, g group, r tokenRange, before []cue) (cue, bool) {
	k := g.from - 1
	if k < r.from {
		return cue{}, false
	}
	t := &s.toks[k]
	if t.quote > 0 && !s.endsInsertion(k, r) {
		return cue{}, false
	}
	switch {
	case t.quote > 0:
	case t.is("who", "which") || t.low == "that" && t.tag == tagWDT:
		return s.relativeCue(c, k, r)
	case t.is("and", "or", "but", "then"):
		return s.shared(c, r, before)
	case t.low == "," && k > r.from && s.plainly(c) && s.coordinated(c, before) && s.find(tokenRange{before[len(before)-1].words.to, k}, "who", "which") < 0 && s.toks[k-1].quote == 0:
		if p, ok := s.subject(g.from, r.from); !ok || s.pronoun(p) {
			return s.shared(c, r, before)
		}
	}
	p, ok := s.subject(g.from, r.from)
	if !ok || s.toks[p.from].is("what", "this", "these", "there", "it's") && !words().documents[s.toks[p.head()].low] && !s.animate(s.toks[p.head()].low) {
		if t.low == "," && len(before) == 0 {
			p, ok = s.firstPhrase(r, k)
		}
		if !ok || s.toks[p.from].is("what", "this", "these", "there") && !words().documents[s.toks[p.head()].low] && !s.animate(s.toks[p.head()].low) {
			return cue{}, false
		}
	}
	c.source, c.all = p, tokenRange{min(p.from, s.startBeside(p)), c.words.to}
	if k := c.all.from - 1; k >= r.from && s.toks[k].quote == 0 && s.toks[k].is("what", "whatever") && !(c.words.to < r.to && (s.quoted(tokenRange{c.words.to, min(c.words.to+3, r.to)}) || s.toks[c.words.to].tag.finite())) {
		return cue{}, false // "what Trump says his plan would do", but "what he says is a mistake"
	}
	if k := c.all.from - 1; k >= r.from && !c.report.is(classClause) && s.toks[k].is("everywhere", "anywhere", "wherever") {
		return cue{}, false // "everywhere she went, “…”"
	}
	if !s.speaks(p, c, g) {
		return cue{}, false
	}
	return c, true
}

// endsInsertion reports whether the mark at k, which closes a quotation after a comma,
// ends what stands between a subject and its verb: "Roe, who calls it “a farce,” said
// that it".
func (s *scan) endsInsertion(k int, r tokenRange) bool {
	if k-1 < r.from || s.toks[k].word || s.toks[k-1].low != "," {
		return false
	}
	open := s.opening(k, r.from)
	return open > r.from && s.toks[open+1].is("who", "which", "whose") || open > r.from && s.toks[open+1].tag == tagVBG
}

func (s *scan) startBeside(p phrase) int {
	if p.other.empty() {
		return p.from
	}
	return p.other.from
}

// coordinated reports whether c may share the subject of the last cue before it.
func (s *scan) coordinated(c cue, before []cue) bool {
	return len(before) > 0 && before[len(before)-1].kind == cueSubject && s.toks[before[len(before)-1].verb].tag == s.toks[c.verb].tag
}

// plainly reports whether c has no auxiliary: "said", "then said".
func (s *scan) plainly(c cue) bool {
	for i := c.words.from; i < c.verb; i++ {
		if s.toks[i].tag != tagRB {
			return false
		}
	}
	return true
}

// firstPhrase returns the phrase that the sentence begins with, if a comma
// follows it: the subject of a verb that a long insertion parts from it.
func (s *scan) firstPhrase(r tokenRange, limit int) (phrase, bool) {
	i := s.firstWord(r)
	if i >= limit || s.toks[i].quote > 0 || !s.toks[i].cap || s.toks[i].tag == tagIN || s.toks[i].tag == tagRB {
		return phrase{}, false
	}
	base := s.baseRight(i, limit)
	if p, ok := s.phraseRight(i, limit+1); ok && p.to == limit && s.properHead(p) {
		return phrase{tokenRange: tokenRange{p.from, p.to}, base: p.base}, true // "Ann Roe for the board, says"
	}
	if base.empty() || base.to >= limit || !s.toks[base.to].is(",", "(") {
		return phrase{}, false
	}
	return phrase{tokenRange: base, base: base}, true
}

// relativeCue returns the cue of a verb whose subject is the relative pronoun at k.
func (s *scan) relativeCue(c cue, k int, r tokenRange) (cue, bool) {
	j := k - 1
	if j >= r.from && s.toks[j].low == "," {
		j--
	}
	if j < r.from {
		return cue{}, false
	}
	p, ok := s.phraseLeft(j, r.from)
	if !ok || s.pronoun(p) {
		return cue{}, false
	}
	if k-1 > r.from && s.toks[k-1].low == "," && s.toks[p.head()].tag.proper() {
		// "the company’s owner, Ann Roe, who said"; of a list, the last
		if q, ok := s.subjectBeyond(k-1, r.from); ok && q.to == p.from-1 {
			q.other = p.base
			p = q
		}
	}
	if last := s.baseLeft(j, r.from); last.from > p.base.to && words().nouns[s.toks[p.head()].low] && (s.animate(s.toks[last.to-1].low) || words().organisations[s.toks[last.to-1].low]) {
		p = phrase{tokenRange: last, base: last} // "the view of the union, which says"
	}
	if q, ok := s.apposed(p, r); ok {
		q.other = p.base
		p = q
	}
	if s.listed(p) && !s.toks[j].tag.noun() || s.listed(p) && s.toks[j].tag.proper() {
		base := s.baseLeft(j, r.from)
		p = phrase{tokenRange: base, base: base}
	}
	c.kind, c.source, c.all = cueRelative, p, tokenRange{p.from, c.words.to}
	return c, s.speaks(p, c, group{})
}

// apposed returns the name that begins r, or follows "is", which p, "a teacher in Leeds", stands
// beside: "Jess, a teacher in Leeds who asked".
func (s *scan) apposed(p phrase, r tokenRange) (phrase, bool) {
	if k := p.from - 1; k <= r.from || s.toks[k].low != "," || !s.toks[p.from].is("a", "an", "the") || !isRole(s.toks[p.head()].low) {
		return phrase{}, false
	}
	q, ok := s.phraseLeft(p.from-2, r.from)
	return q, ok && s.toks[q.head()].tag.proper() && (q.from == s.firstWord(r) || isBe(s.toks[q.from-1].low))
}

// whoOfPredicate returns the "who" whose verb c is joined to, 0 if there is none, where
// a clause tells more of whom the sentence says that somebody is: "The owner is Ann Roe,
// a baker who bought it and promised".
func (s *scan) whoOfPredicate(c cue, r tokenRange) int {
	be := s.finite(r)
	k := s.find(r, "who")
	if be < 0 || k < be || !isBe(s.toks[be].low) || s.toks[c.verb].tag == tagVBG || s.find(tokenRange{k, c.words.from}, ",") > 0 {
		return 0
	}
	if v := s.finite(tokenRange{k, c.words.from}); v < 0 || s.groupOf(v, r.from).from != k+1 {
		return 0
	}
	return k
}

// shared returns the cue of a verb that has another verb's subject.
func (s *scan) shared(c cue, r tokenRange, before []cue) (cue, bool) {
	present := len(before) > 0 && s.toks[before[len(before)-1].verb].tag == tagVBP // "deny it and point out"
	if s.toks[c.verb].tag == tagVB && c.words.from == c.verb && !(c.verb > r.from && s.toks[c.verb-1].low == "to") && !present {
		return cue{}, false // "what to say or not say"
	}
	c.kind = cueShared
	main := s.mainClause(r, c.words.from)
	for n := len(before) - 1; n >= 0; n-- {
		if before[n].verb < main {
			break // "When my mother mentioned it, I laughed and said"
		}
		if b := before[n]; b.kind == cueSubject || b.kind == cueShared || b.kind == cueInverted || b.kind == cueRelative && s.toks[c.verb].tag != tagVBG {
			c.source, c.all, c.follows = b.source, c.words, true
			return c, true
		}
	}
	if k := s.whoOfPredicate(c, r); k > 0 {
		return s.relativeCue(c, k, r)
	}
	p, ok := s.mainSubject(r, c.words.from)
	if !ok {
		p, ok = s.participleSubject(r, c.words.from)
	}
	if k := c.words.from - 1; !ok && k > r.from && s.toks[k].low == "," && c.words.to < r.to && s.toks[c.words.to].quote > 0 {
		p, ok = s.firstPhrase(r, k) // "Ann Roe, citing “a source,” said"
	}
	if !ok || !s.speaks(p, c, group{}) {
		return cue{}, false
	}
	c.source, c.all = p, c.words
	return c, true
}
