package briefing

// shortObject is how many words "that" and its noun have at most that are no clause.
const shortObject = 2

// isContent reports whether part, which follows c, is what c reports.
func (s *scan) isContent(c *cue, part, r tokenRange) bool {
	t := &s.toks[part.from]
	quoted := s.quoted(part)
	n := s.countWords(part)
	switch c.kind {
	case cueAccording:
		return s.afterAccording(c, part, r, n)
	case cueInverted:
		return s.afterInverted(c, part, r, quoted)
	case cueColon:
		return n >= 2 || s.toks[part.from].quote > 0
	case cueNoun, cueSignature:
		return n >= 2 || quoted
	}
	if s.asClause(c, r) {
		return s.find(tokenRange{c.all.to, r.to}, ",") >= 0 && n >= 2
	}
	if quoted {
		return c.report.lemma != "put" || !s.puts(c, part)
	}
	if !c.report.is(classClause | classAsk) {
		return false
	}
	if part.from > c.words.to && s.opensTopic(c, part.from-1, r) {
		return n >= 3 || n == 2 && c.report.lemma != "argue" && c.report.is(classSay)
	}
	if t.tag == tagVB && s.awaitsVerb(tokenRange{r.from, c.all.from}) {
		return n >= 2 // "It will again, Roe promised, be wrong"
	}
	if f := s.finite(part); c.kind == cueRelative && f > part.from && s.toks[c.words.from-2].low != "," && !s.standsFor(f-1) && !s.opensClauseOf(part) {
		return false // "A professor who reported a colleague has discovered"
	}
	if is, known := s.opensAs(c, part, n); known {
		return is
	}
	return s.bareContent(c, part, r, n)
}

// opensClauseOf reports whether part begins as a clause does: "that", "how", "to", or a
// subject and its verb.
func (s *scan) opensClauseOf(part tokenRange) bool {
	t := &s.toks[part.from]
	return t.tag == tagWRB || t.tag == tagWP || t.is("that", "whether", "if", "to", "not") || s.wholeClause(part)
}

// opensAs reports whether part, of n words after the verb of c, is what c reports, and
// whether its first words tell that: "that", "whether", "to".
func (s *scan) opensAs(c *cue, part tokenRange, n int) (is, known bool) {
	t := &s.toks[part.from]
	switch {
	case t.low == "that":
		return n >= 2 && (n > shortObject || s.finite(part) >= 0), true // "doubts that promise"
	case t.is("this", "that") && t.tag == tagDT && part.from+1 < part.to && s.toks[part.from+1].tag == tagIN:
		return false, true // "says this with some pride"
	case t.low == "when" && !c.report.is(classAsk|classTell) && !c.report.is(classShow) && s.somebody(c.source) && !words().whens[c.report.lemma]:
		return false, true // "laughed when she heard it"
	case t.tag == tagWRB || t.tag == tagWP || t.is("whether", "if", "what", "how", "why", "who"):
		return n >= 2, true
	case t.low == "to" && words().purposes[c.report.lemma] && s.mayBeVerb(part.from+1, part):
		return n >= 3, true
	case t.low == "to" && s.infinitiveAt(part.from+1, part.to) || t.low == "to" && part.from+1 < part.to && s.toks[part.from+1].tag == tagNN && part.from > c.words.to:
		return n >= 3 && words().purposes[c.report.lemma] || n >= 2 && c.report.is(classAsk) && part.from > c.words.to, true
	case c.report.lemma == "put":
		return s.measured(part), true
	case t.is("not", "to") && part.from+2 < part.to && s.find(tokenRange{part.from, min(part.to, part.from+6)}, "named", "identified", "quoted", "anonymous") >= 0:
		return false, true // "asked not to be named"
	case t.is("not") && part.from+1 < part.to && s.toks[part.from+1].low == "to":
		return n >= 3 && (c.report.is(classAsk) || words().purposes[c.report.lemma]), true
	}
	return false, false
}

// bareContent reports whether part, of n words that nothing opens, is what the verb of c
// reports: a clause, or a noun that can be said.
func (s *scan) bareContent(c *cue, part, r tokenRange, n int) bool {
	t := &s.toks[part.from]
	if n >= 3 && c.report.is(classShow) && s.isDocument(c) {
		if c.report.lemma == "show" && words().pictures[s.toks[c.source.head()].low] && s.finite(part) < 0 {
			return false // what can be seen is not said
		}
		return s.clauseLike(part) && t.tag != tagIN
	}
	if c.report.is(classSay) && n <= 2 && (t.is("yes", "no", "so") || t.tag == tagPRP && s.finite(part) >= 0 || t.tag == tagCD && c.report.lemma == "say" && s.finite(part) < 0) {
		return true // "said no", "said he would", "said twelve"
	}
	if n >= 4 && c.report.lemma == "expect" && s.willDo(part) {
		return true // "expect prices to stay below $75"
	}
	if t.is("it", "them", "him", "us", "me") && part.from+1 < part.to && (s.toks[part.from+1].tag == tagTO || s.toks[part.from+1].tag == tagIN) && s.finite(part) < 0 {
		return false // "has suggested it to the governor"
	}
	if c.report.lemma == "find" && t.is("a", "an") && part.from == c.words.to && s.personLike(c.source) && !s.wholeClause(part) {
		return false // "Astronomers have found a planet on which it rains"
	}
	if n >= 2 && t.tag == tagVBG && words().gerunds[c.report.lemma] {
		return true
	}
	if n >= 3 && words().plainSpeech[c.report.lemma] && c.words.to < r.to && s.toks[c.words.to].low == "," && s.finite(part) >= 0 {
		return true
	}
	if n >= 3 && c.report.is(classThat) && c.report.is(classSay|classThink) && s.wholeClause(part) {
		return true
	}
	if n == 2 && s.tellsEnough(c, part) || n == 1 && (t.tag == tagNNS || t.tag == tagNN) {
		return c.report.is(classSay|classThink) && s.objectFits(c, part)
	}
	if n >= 3 && c.report.is(classThat) && s.objectFits(c, part) && !s.negated(c.words) {
		return true // "repeated his claim that it rained"
	}
	if n < 3 || c.report.is(classThat) || s.negated(c.words) && c.report.is(classSay|classTell) && c.report.lemma != "deny" {
		return false
	}
	if f := s.finite(part); f > part.from && !words().plainSpeech[c.report.lemma] && s.toks[f-1].is("who", "which", "that") && t.low != "that" && t.tag != tagPRP {
		return false // "found a note that said"
	}
	if f := s.finite(part); f >= 0 && !words().plainSpeech[c.report.lemma] && t.tag != tagPRP {
		if comma := s.find(part, ","); comma >= 0 && comma < f && s.find(tokenRange{comma + 1, f}, ",") < 0 {
			return false // "added a note of caution, should they come back"
		}
	}
	if s.clauseLike(part) && (s.finite(part) >= 0 || t.tag == tagPRP || s.somebody(c.source) && words().plainSpeech[c.report.lemma] && c.report.lemma != "deny" && c.report.lemma != "announce" && c.report.lemma != "pledge") {
		return c.report.is(classClause)
	}
	return c.report.is(classSay|classShow|classThink|classAsk) && s.objectFits(c, part)
}

// isDocument reports whether the source of c is a document, or "it" which means one.
func (s *scan) isDocument(c *cue) bool {
	return !c.source.empty() && words().documents[s.toks[c.source.head()].low] ||
		s.pronoun(c.source) && c.report.lemma != "read" && c.who != nil && !c.who.named && words().documents[c.who.head]
}

// puts reports whether part, which holds quotation marks, is a thing that is put
// somewhere: "puts it down to “luck”", but not "puts it this way: “…”".
func (s *scan) puts(c *cue, part tokenRange) bool {
	q := s.firstQuoted(part)
	return q > c.words.to+1 && !s.toks[q-1].is(":", ",", "that", "as", "at", "way") && s.finite(tokenRange{c.words.to, q}) < 0
}

// willDo reports whether part is somebody, or something, and what that one is expected to do.
func (s *scan) willDo(part tokenRange) bool {
	p, ok := s.phraseRight(part.from, part.to)
	return ok && p.to+1 < part.to && s.toks[p.to].low == "to" && s.infinitiveAt(p.to+1, part.to)
}

// awaitsVerb reports whether part ends in a modal whose verb is still to come.
func (s *scan) awaitsVerb(part tokenRange) bool {
	for i := part.to - 1; i >= part.from; i-- {
		if t := &s.toks[i]; t.quote > 0 || t.tag.verb() {
			return false
		} else if t.tag == tagMD {
			return true
		}
	}
	return false
}

// opensTopic reports whether the preposition at i stands before what c speaks of:
// "points to a gap", "warned of a flood", but not "argued for years".
func (s *scan) opensTopic(c *cue, i int, r tokenRange) bool {
	if i+1 >= r.to || s.toks[i].quote > 0 || !words().topics[c.report.lemma][s.toks[i].low] || s.toks[i-1].low == "out" {
		return false // "pointed out to her that"
	}
	base := s.baseRight(i+1, r.to)
	return base.empty() || !s.ofTime(base.to-1) && !s.pronoun(phrase{tokenRange: base, base: base})
}

// mayBeVerb reports whether the word at i can be an infinitive that the tagger takes
// for a noun: no noun phrase in small letters begins with it that a clause follows.
func (s *scan) mayBeVerb(i int, r tokenRange) bool {
	if i >= r.to {
		return false
	}
	t := &s.toks[i]
	return t.quote == 0 && !t.cap && (t.tag == tagVB || t.tag == tagNN || t.tag == tagJJ || t.tag == tagRB) && !s.animate(t.low) && !s.ofTime(i)
}

// infinitiveAt reports whether an infinitive stands at i, past adverbs: "to boldly go".
func (s *scan) infinitiveAt(i, limit int) bool {
	for i+1 < limit && s.toks[i].tag == tagRB {
		i++
	}
	return i < limit && s.toks[i].tag == tagVB
}

// wholeClause reports whether part begins with a subject and right after it its verb:
// "agreed there are ways", "wrote the agents knew".
func (s *scan) wholeClause(part tokenRange) bool {
	base := s.baseRight(part.from, part.to)
	if s.toks[part.from].tag == tagEX {
		base = tokenRange{part.from, part.from + 1}
	}
	if base.empty() || base.to >= part.to || s.objective(phrase{tokenRange: base, base: base}) {
		return false
	}
	i := base.to
	for i+1 < part.to && s.toks[i].tag == tagRB {
		i++
	}
	return s.toks[i].tag.finite() && s.toks[i].quote == 0
}

// negated reports whether the verb group r holds "not".
func (s *scan) negated(r tokenRange) bool { return s.find(r, "not", "n't", "never") >= 0 }

// clauseLike reports whether part begins with a subject and goes on with a verb.
func (s *scan) clauseLike(part tokenRange) bool {
	t := &s.toks[part.from]
	return t.tag.noun() || t.tag == tagDT || t.tag == tagPRP || t.tag == tagPRPS || t.tag == tagEX || t.tag == tagJJ || t.tag == tagCD || t.tag == tagIN || t.tag == tagVBG || t.tag == tagRB || t.cap || t.tag == tagJJR || t.tag == tagJJS || t.tag == tagCC
}

// measured reports whether part puts a thing at a figure: "the chance at one in
// ten", but not "the kettle on at six".
func (s *scan) measured(part tokenRange) bool {
	thing := s.baseRight(part.from, part.to)
	at := s.find(tokenRange{thing.to, part.to}, "at")
	return !thing.empty() && at >= 0 && (at == thing.to || s.toks[thing.to].is("of", "for")) && s.figure(tokenRange{at + 1, min(at+4, part.to)})
}

// figure reports whether r holds a number.
func (s *scan) figure(r tokenRange) bool {
	for i := r.from; i < r.to; i++ {
		if s.toks[i].tag == tagCD || digitAfter(s.toks[i].low, 0) {
			return true
		}
	}
	return false
}

// objectFits reports whether part is the object of c that tells what is said.
func (s *scan) objectFits(c *cue, part tokenRange) bool {
	t := &s.toks[part.from]
	if t.is("this", "that", "these", "those") && !s.inNoun(part.from+1) {
		return false // "confirmed this by phone"
	}
	if c.report.is(classAsk) && part.from > c.words.to {
		return false // "urged the town a second time"
	}
	return words().objects[c.report.lemma] && (t.tag == tagDT || t.tag.noun() || t.tag == tagPRPS || t.tag == tagJJ || t.is("$", "£", "€")) && c.report.is(classSay|classThink|classAsk) && s.somebody(c.source)
}

// tellsEnough reports whether the two words of part tell what c reports: "announced his
// candidacy", "denied the charge", but not "conceded the point".
func (s *scan) tellsEnough(c *cue, part tokenRange) bool {
	t := &s.toks[part.from]
	if !s.toks[part.to-1].tag.noun() || s.negated(c.words) {
		return false
	}
	return t.tag == tagPRPS || t.tag == tagJJ && s.toks[part.to-1].tag == tagNNS || t.is("a", "an", "any", "some") || t.low == "the" && (c.report.lemma == "deny" || c.report.lemma == "announce")
}

// somebody reports whether p is a person, a body or a document: a tone recalls
// things, too, but says nothing.
func (s *scan) somebody(p phrase) bool {
	head := &s.toks[p.head()]
	return s.personLike(p) || words().documents[head.low] || head.tag == tagCD || head.is("percent", "%", "share", "majority")
}

// afterAccording reports whether part, which follows "according to X", is what X says.
func (s *scan) afterAccording(c *cue, part, r tokenRange, n int) bool {
	before := tokenRange{r.from, c.all.from}
	k := before.to - 1
	if k > before.from && s.toks[k].low == "," {
		k-- // "when, according to Roe, it"
	}
	if s.countWords(before) < 3 && !s.quoted(before) || s.toks[before.to-1].is("that", "and", "but", "because") || s.toks[k].is("that", "when", "where", "because") {
		return n >= 2 || s.quoted(part)
	}
	if !s.toks[c.all.to].is(",", "—", "–") {
		return false
	}
	if s.toks[part.from].is("who", "which", "whose", "where", "a", "an", "the", "but", "and", "while", "with", "citing") && s.toks[part.from].quote == 0 {
		return false
	}
	return s.finite(before) < 0 && s.finite(part) >= 0 || s.toks[part.from].quote > 0
}

// afterInverted reports whether part, which follows “…,” said X, is said too.
func (s *scan) afterInverted(c *cue, part, r tokenRange, quoted bool) bool {
	before := tokenRange{r.from, c.all.from}
	if s.countWords(before) == 0 {
		return true
	}
	if s.toks[part.from].quote > 0 {
		return true
	}
	if quoted {
		return false
	}
	if c.all.to < r.to && s.toks[c.all.to].low == ";" {
		return !s.quoted(before) && s.finite(part) >= 0 // "Two are an accident, says Roe; three would be a pattern"
	}
	if c.all.to < r.to && s.toks[c.all.to].low == ":" && !s.quoted(before) {
		return true // "That is true, says Roe: at four times the rent"
	}
	t := &s.toks[part.from]
	if i := s.firstWord(r); s.toks[i].low == "it" && isBe(s.toks[i+1].low) && t.is("who", "that", "which") {
		return true // "It was the cat, said Roe, who had saved it"
	}
	if c.all.to < r.to && s.toks[c.all.to].low == "," && t.is("and", "but") && part.from+1 < part.to && s.toks[part.from+1].tag.finite() && s.finite(before) >= 0 && !s.quoted(before) {
		return true // "They had tried, said Roe, but were afraid"
	}
	return c.all.to < r.to && s.toks[c.all.to].low == "," && s.finite(before) < 0 && (t.tag.finite() || t.tag == tagRB && s.finite(part) >= 0) && !s.quoted(before)
}
