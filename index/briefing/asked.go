package briefing

// answered returns where the question of cue i, between start and end, ends with
// the comma before who answers it, 0 if nobody does: "Asked whether Roe, the owner,
// would sell, he said".
func (s *scan) answered(cues []cue, i, start, end int) int {
	for n := i + 1; n < len(cues); n++ {
		if k := cues[n].all.from - 1; cues[n].kind == cueSubject && k > start && k <= end && s.toks[k].low == "," {
			return k
		}
	}
	return 0
}

// asked returns where the question begins between start and end, or what it is about,
// end if neither does.
func (s *scan) asked(start, end int) int {
	for i := start; i < end; i++ {
		t := &s.toks[i]
		switch {
		case t.quote > 0:
		case t.is("if", "whether", "what", "how", "why", "who", "which", "where", "when"):
			return i
		case t.low == "to" && i == start && s.infinitiveAt(i+1, end):
			return i
		case t.low == "about" && i+1 < end && s.toks[i+1].tag != tagCD:
			return i + 1
		}
	}
	return end
}

// question returns the question that follows "asked", up to the clause that it
// stands in: "Asked whether he would go, he said".
func (s *scan) question(start, end int, r tokenRange) tokenRange {
	from, to := s.asked(start, end), end
	if from >= end {
		return tokenRange{}
	}
	topic := s.toks[from-1].low == "about"
	for i := from + 1; i+1 < end; i++ {
		if s.toks[i].low == "," && s.toks[i].quote == 0 && (topic || s.finite(tokenRange{from, i}) >= 0) && s.finite(tokenRange{i, r.to}) >= 0 {
			to = i
			break
		}
	}
	return s.trimEnd(tokenRange{from, to})
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
