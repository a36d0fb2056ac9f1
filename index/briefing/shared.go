package briefing

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
