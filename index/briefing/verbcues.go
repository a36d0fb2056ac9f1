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
