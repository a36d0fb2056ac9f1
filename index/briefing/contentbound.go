package briefing

// rightBound returns where the content after cue i ends: before the next cue of
// the same level, or with the sentence.
func (s *scan) rightBound(cues []cue, i, start int, r tokenRange) int {
	c := &cues[i]
	if c.kind == cueNoun && c.all.to < r.to && s.toks[c.all.to].low == ":" && s.parenthesis(c, r) {
		return r.to // "It is none, in his opinion: the cover says how it was made"
	}
	for n := i + 1; n < len(cues); n++ {
		next := &cues[n]
		if next.all.from < start {
			if k := next.words.from - 1; c.kind == cueRelative && k > start && s.toks[k].is(",", "—", "–", "-", ")") && next.source.from < c.verb {
				return k // "Podesta, who said A, said B"
			} else if next.source.from < c.verb && s.endsInsertion(k, r) {
				return k + 1
			}
			continue
		}
		if b := s.boundary(c, next, start); b > 0 {
			return b
		}
	}
	return r.to
}

// setOff returns where the quotation begins that ends right before c, if a dash or a
// colon sets it off from what stands before it, or -1: "She was unmoved: “No,” she
// said". It is c's alone.
func (s *scan) setOff(c *cue) int {
	k := c.all.from - 1
	if k < 1 || s.toks[k].quote == 0 || s.toks[k].word || c.kind != cueSubject && c.kind != cueInverted {
		return -1
	}
	q := &s.quotes[s.toks[k].quote-1]
	if q.to != k+1 || q.from <= s.sents[s.in[c.verb]].from || q.words < fewWords || !s.toks[q.from-1].is(":", "—", "–", "―", "--", "-") {
		return -1
	}
	return q.from
}

// headless reports whether what follows c from start to token k has no verb yet,
// though c wants a clause: "said his band and its manager, Ann Roe, wrote".
func (s *scan) headless(c *cue, start, k int) bool {
	part := tokenRange{start, k}
	if c.kind == cueUnnamed || s.quoted(part) || s.finite(part) >= 0 {
		return false
	}
	return s.toks[start].low == "that" || s.wantsClause(c) && s.toks[k].is(",", "and")
}

// tense returns the tag of the finite verb of c. A plain form is taken for the
// present.
func (s *scan) tense(c *cue) tag {
	if i := s.finite(c.words); i >= 0 {
		return s.toks[i].tag
	}
	switch s.toks[c.verb].tag {
	case tagVB:
		return tagVBP
	case tagVBN:
		return tagVBD // "said it was late, and added that"
	}
	if c.words.from == c.verb && s.toks[c.verb].tag == tagVBN {
		return tagVBD // nothing helps it
	}
	return tagVBN
}

// sameTense reports whether next may be joined to c by "and"; a participle to the
// verb of the sentence: "She blames them, saying A, but concedes B".
func (s *scan) sameTense(c, next *cue) bool {
	if s.toks[c.verb].tag == tagVBG && c.kind == cueShared {
		main := s.finite(tokenRange{s.sents[s.in[c.verb]].from, c.verb})
		return main >= 0 && s.tense(next) == s.toks[main].tag
	}
	return s.tense(next) == s.tense(c) && s.perfect(next) == s.perfect(c)
}

// perfect reports whether c is "had said".
func (s *scan) perfect(c *cue) bool { return s.find(c.words, "had") >= 0 }

// relativeQuotes reports whether what stands in quotation marks after c, which reports
// nothing else, is said in the relative clause of next.
func (s *scan) relativeQuotes(c, next *cue, start int) bool {
	end := s.sents[s.in[c.verb]].to
	return !c.report.is(classClause) && !s.quotedBetween(start, next.verb) && s.quotedBetween(next.verb, end) &&
		(next.report.is(classClause|classAsk) || s.quotedBetween(next.verb, min(next.verb+4, end)))
}

// boundary returns where the content of c ends because next begins something of
// its own, 0 if next stands inside the content.
func (s *scan) boundary(c, next *cue, start int) int {
	k := next.all.from - 1
	if next.kind == cueSubject && s.toks[k].low == "," && c.words.to == k && !c.report.is(classClause) {
		return start // "When the lane opened, he said"
	}
	if s.toks[k].low == ":" && k == c.words.to && next.kind == cueSubject && !words().plainSpeech[c.report.lemma] {
		return start // "Others disagreed: Ann Roe said"
	}
	if s.toks[k].low == ";" && k == start && c.kind == cueInverted && next.kind == cueSubject {
		return start // "They will, says Roe; others doubt that"
	}
	if next.kind == cueShared && next.all.from == start && s.toks[next.verb].tag == tagVBG {
		return start // "it said in a statement, adding that"
	}
	if next.kind == cueRelative && s.relativeQuotes(c, next, start) {
		return start // "is questioning the driver, who said that it “came down”"
	}
	if k < start || s.countWords(tokenRange{start, k}) == 0 {
		return 0
	}
	if next.kind == cueSubject && s.headless(c, start, k) {
		return 0
	}
	if q := s.setOff(next); q > start {
		return q - 1
	}
	before := &s.toks[k]
	if before.low == "as" && next.kind == cueSubject && s.relativeQuotes(c, next, start) {
		return start // "did not discuss it because, as Roe put it, “…”"
	}
	if before.low == "what" && next.kind == cueSubject && (s.toks[k-1].is("in") || c.report.is(classQuote)) {
		return k - 1 // "A, they reported, in what one of them called B"; "offered A and what they call B"
	}
	if before.low == "which" && next.kind == cueSubject && !c.source.empty() && words().documents[s.toks[c.source.head()].low] && next.words.to < len(s.toks) && s.toks[next.words.to].quote > 0 {
		return k // "The study put it at two million, which Roe calls “a guess”"
	}
	if b := s.apposition(k, start); b > 0 && next.kind == cueSubject && next.report.is(classQuote|classShow) {
		return b // ", a proposal that Roe calls A"; "from a memo in which Roe describes B"
	}
	if s.toks[next.verb].tag == tagVBG && next.words.from == next.verb && before.is("with", ",") && k > start && next.source.to == next.verb {
		return k // ", with one poster writing"
	}
	switch next.kind {
	case cueAccording:
		if before.low == "," && !(k == start+1 && s.toks[start].low == "that") {
			return k
		}
		return 0
	case cueShared:
		if s.sharesSubject(c, next) {
			return k
		}
		return 0
	case cueRelative, cueNoun:
		return 0
	}
	return s.clauseBoundary(c, next, start)
}

// sharesSubject reports whether next, which has another verb's subject, has c's, and so
// begins something of its own: "said A and added B", "said A, adding B".
func (s *scan) sharesSubject(c, next *cue) bool {
	before := &s.toks[next.all.from-1]
	if s.toks[next.verb].tag == tagVBG {
		return before.is(",", "—", "–", "while", "and")
	}
	return s.sameTense(c, next) && before.is("and", "but", "then", ",", "or") && (next.report.is(classClause) || s.quotedBetween(next.verb, min(next.verb+4, len(s.toks))))
}

// clauseBoundary returns where the content of c ends, which begins at start, because
// next begins a clause of its own; 0 if nothing parts the two.
func (s *scan) clauseBoundary(c, next *cue, start int) int {
	last := next.all.from - 1
	k := last
	for k > start && s.toks[k].quote == 0 && (s.toks[k].tag == tagRB || s.toks[k].is("but", "and", "while", "though", "although", "whereas", "yet")) {
		if s.toks[k-1].is(",", ";", "—", "–") || s.toks[k-1].quote > 0 || s.toks[k].is("while", "though", "although", "whereas", "but") {
			return k
		}
		k--
	}
	if next.kind == cueSubject && s.toks[last].is("and", "but") && s.tense(next) == s.tense(c) && words().plainSpeech[next.report.lemma] && s.toks[next.source.from].tag != tagPRP {
		return last
	}
	switch {
	case s.toks[k].quote > 0:
		return k + 1
	case s.toks[k].is(";", "—", "–", "―", "--", "-"):
		return k
	case s.toks[k].low == "," && next.kind == cueSubject && (s.quotedBetween(start, k) || s.quotedBetween(next.verb, min(next.verb+5, len(s.toks)))):
		return k
	}
	return 0
}
