package briefing

// nounCue returns the cue whose reporting word is the noun at i: "Basit’s view is
// that", "in her view", "as Basit puts it" has a verb and is none.
func (s *scan) nounCue(i int, r tokenRange) (cue, bool) {
	t := &s.toks[i]
	if !t.tag.noun() && !t.tag.verb() || t.cap && i != r.from {
		return cue{}, false
	}
	if one, several := singular(t.low); !words().nouns[one] && !words().inNouns[t.low] && !(several && words().nouns[t.low]) {
		return cue{}, false
	}
	owner, ok := s.owner(i, r.from)
	if !ok {
		if c, ok := s.nounOf(i, r); ok {
			return c, true
		}
		return s.viewOf(i, r)
	}
	c := cue{kind: cueNoun, verb: i, words: tokenRange{i, i + 1}, source: owner, all: tokenRange{owner.from, i + 1}}
	if before := owner.from - 1; before >= r.from && s.toks[before].is("in", "by", "to") && words().inNouns[t.low] && s.toks[before].quote == 0 {
		if i+1 < r.to && (s.toks[i+1].low == "," || s.toks[i+1].is(".", ":") && s.toks[max(before-1, r.from)].low == ",") || s.toks[before].is("in") && before == s.firstWord(r) && i+1 < r.to && !s.toks[i+1].is("of") {
			c.all.from = before
			return c, true
		}
		return cue{}, false
	}
	return c, s.opensContent(&c, r)
}

// opensContent reports whether what the noun of c reports follows it: "is that",
// "that", ":", or another verb of which it is the subject.
func (s *scan) opensContent(c *cue, r tokenRange) bool {
	i := c.words.to
	if i >= r.to {
		return false
	}
	t := &s.toks[i]
	switch {
	case t.low == ":" || t.low == "that" && t.tag != tagWDT:
		return true
	case t.low == "to" && s.infinitiveAt(i+1, r.to):
		one, _ := singular(s.toks[c.verb].low)
		return words().purposes[one] // "his promise to"
	case isBe(t.low) && i+1 < r.to && (s.toks[i+1].is("that", "this", ":", "simple", "clear", "“", `"`) || s.toks[i+1].quote > 0):
		c.words.to = i + 1
		c.all.to = c.words.to
		return true
	case t.is("frames", "framed", "holds", "held", "casts", "treats", "implies", "suggests", "remains", "amounts") && words().inNouns[s.toks[c.verb].low] || t.is("frames", "holds", "remains") && s.toks[c.verb].is("position", "argument", "stance", "thesis", "contention"):
		return true
	}
	return false
}

// owner returns who owns the noun at i: "Basit’s", "her".
func (s *scan) owner(i, floor int) (phrase, bool) {
	for k := i - 1; k >= floor && i-k <= 4; k-- {
		t := &s.toks[k]
		switch {
		case t.quote > 0:
			return phrase{}, false
		case t.tag == tagWPS && k-2 >= floor: // "the brigade, whose advice is"
			if s.toks[k-1].low == "," {
				k--
			}
			p, ok := s.phraseLeft(k-1, floor)
			return phrase{tokenRange: p.base, base: p.base}, ok
		case t.tag == tagPRPS:
			if t.is("my", "our", "your") || t.low == "its" && !(k > floor && s.toks[k-1].low == "in") {
				return phrase{}, false
			}
			return phrase{tokenRange: tokenRange{k, k + 1}, base: tokenRange{k, k + 1}}, true
		case t.is("'s", "'", "’"):
			if k == floor {
				return phrase{}, false
			}
			base := s.baseLeft(k-1, floor)
			return phrase{tokenRange: base, base: base}, !base.empty()
		case t.tag != tagJJ && t.tag != tagNN && t.tag != tagVBN && t.tag != tagCD && t.tag != tagJJS && t.tag != tagRB:
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// nounOf returns the cue of the noun at i whose owner follows it: "the argument of Ann
// Roe, 62, that".
func (s *scan) nounOf(i int, r tokenRange) (cue, bool) {
	if i+3 >= r.to || s.toks[i+1].low != "of" || s.toks[i].tag == tagNNS {
		return cue{}, false
	}
	p, ok := s.phraseRight(i+2, r.to)
	if !ok || !s.properHead(p) || p.to >= r.to {
		return cue{}, false
	}
	that := p.to
	if s.toks[that].low == "," {
		that = s.find(tokenRange{that + 1, min(that+5, r.to)}, ",") + 1
	}
	if that <= 0 || that+2 >= r.to || s.toks[that].low != "that" {
		return cue{}, false
	}
	return cue{kind: cueNoun, verb: i, words: tokenRange{i, i + 1}, source: p, all: tokenRange{i, that}}, true
}

// viewOf returns the cue "X is of the view that" whose noun stands at i.
func (s *scan) viewOf(i int, r tokenRange) (cue, bool) {
	if i+1 >= r.to || s.toks[i+1].low != "that" || i-3 < r.from || !s.toks[i].is("view", "opinion", "belief", "impression", "mind") {
		return cue{}, false
	}
	k := i - 1
	if s.toks[k].tag == tagDT || s.toks[k].is("the", "no") {
		k--
	}
	if k <= r.from || !s.toks[k].is("of", "under", "takes", "took", "take", "holds", "held", "has", "expressed", "shares") {
		return cue{}, false
	}
	v := k
	if s.toks[k].tag == tagIN {
		v--
	}
	g := s.groupOf(v, r.from)
	p, ok := s.subject(g.from, r.from)
	if !ok || !s.personLike(p) {
		return cue{}, false
	}
	return cue{kind: cueSubject, verb: i, words: tokenRange{g.from, i + 1}, source: p, all: tokenRange{p.from, i + 1},
		report: reportVerb{"view", classSay}}, true
}

// adjectiveCue returns the cue "is convinced that" whose adjective stands at i.
func (s *scan) adjectiveCue(i int, r tokenRange) (cue, bool) {
	t := &s.toks[i]
	if t.cap || i+2 >= r.to || s.toks[i+1].low != "that" || s.toks[i+1].quote > 0 || !words().adjectives[t.low] {
		return cue{}, false
	}
	g := s.groupOf(i, r.from)
	if g.from == i || g.negated || g.modal || g.infinitive || s.find(tokenRange{g.from, i}, "is", "are", "was", "were", "be", "been", "'s", "'re", "remains", "remained") < 0 {
		return cue{}, false
	}
	p, ok := s.subject(g.from, r.from)
	c := cue{kind: cueSubject, verb: i, words: tokenRange{g.from, i + 1}, source: p, all: tokenRange{p.from, i + 1},
		report: reportVerb{t.low, classThink}}
	return c, ok && s.personLike(p) && s.speaks(p, c, g)
}
