package briefing

// left returns the content before cue i, empty if what stands before is none.
func (s *scan) left(cues []cue, i int, r tokenRange) tokenRange {
	c := &cues[i]
	from, end := s.leftBound(cues, i, r), c.all.from
	if c.kind == cueShared || c.kind == cueUnnamed || c.kind == cueRelative || c.kind == cueColon || c.kind == cueSignature {
		return tokenRange{}
	}
	for end > from && s.toks[end-1].is(",", "—", "–", "--", "-", "(", "―") && s.toks[end-1].quote == 0 {
		end--
	}
	part := tokenRange{from, end}
	if s.countWords(part) == 0 || end < c.all.from && s.toks[end-1].quote == 0 && s.toks[end-1].is("and", "but") {
		return tokenRange{} // "It plans a hotel and, its brochure promises, a lobby"
	}
	switch c.kind {
	case cueAccording:
		if s.countWords(part) < 3 && !s.quoted(part) && !s.partsSubject(c, part, r) || s.toks[part.to-1].quote == 0 && s.toks[part.to-1].is("that", "and", "but", "which", "while", "because", "when", "where", "who") {
			return tokenRange{}
		}
		return s.relativeWith(c, part, r)
	case cueNoun:
		if s.parenthesis(c, r) && (s.countWords(part) >= 2 || c.all.to+1 < r.to && s.toks[c.all.to+1].tag.finite()) {
			return part
		}
		return tokenRange{}
	}
	if s.asClause(c, r) {
		return s.leftOfAs(c, part, r)
	}
	if end == c.all.from && !s.toks[end-1].is("?", "!", "…", "...") && s.toks[end-1].quote == 0 {
		return tokenRange{} // no mark between
	}
	if end == c.all.from && s.qualifies(end-1) {
		return tokenRange{} // "a “no-go” zone’s mayor said"
	}
	return s.leftOfVerb(c, s.pastDateline(part), r)
}

// partsSubject reports whether c stands between part, a subject, and its verb: "The owl,
// according to the keeper, is well".
func (s *scan) partsSubject(c *cue, part, r tokenRange) bool {
	i := c.all.to
	return i+1 < r.to && s.toks[i].low == "," && s.toks[i+1].tag.finite() && s.finite(part) < 0 && !s.adverbial(part)
}

// relativeWith returns the relative clause that part ends with, if c stands in the middle
// of one: "a fee for meetings, all of which took place, according to his diary, in May".
func (s *scan) relativeWith(c *cue, part, r tokenRange) tokenRange {
	if c.all.to >= r.to-1 || s.toks[c.all.to].low != "," || s.quoted(part) {
		return part
	}
	for i := part.to - 1; i > part.from+1; i-- {
		if t := &s.toks[i]; t.low == "," {
			return part
		} else if t.is("which", "who", "whom") {
			if comma := s.find(tokenRange{max(part.from, i-3), i}, ","); comma > 0 && s.finite(tokenRange{i, part.to}) > 0 {
				return tokenRange{comma + 1, part.to}
			}
			return part
		}
	}
	return part
}

// qualifies reports whether the mark at i closes a quotation of a few words without a
// stop, and a noun written small follows: it tells what that one is, and nobody says it.
func (s *scan) qualifies(i int) bool {
	if i+1 >= len(s.toks) || s.toks[i].quote == 0 || s.toks[i].word {
		return false
	}
	q, next := &s.quotes[s.toks[i].quote-1], &s.toks[i+1]
	return q.words < 2*fewWords && i > q.from && s.toks[i-1].word && next.tag.noun() && !next.cap
}

// parenthesis reports whether c, "in her view", stands between commas.
func (s *scan) parenthesis(c *cue, r tokenRange) bool {
	k := c.all.from - 1
	return c.kind == cueNoun && words().inNouns[s.toks[c.verb].low] && k > r.from && s.toks[k].low == "," && s.toks[k].quote == 0 && c.all.to < r.to && s.toks[c.all.to].is(",", ".", ":")
}

// leftOfVerb returns part, which stands before the cue of a verb, if that is its content.
func (s *scan) leftOfVerb(c *cue, part, r tokenRange) tokenRange {
	next := s.afterTime(c, r)
	if c.report.is(classTell) && c.kind == cueSubject && next < r.to && !s.endsClause(next, r) {
		next = s.afterAddressee(c, next, r)
	}
	rest := tokenRange{next, r.to}
	parenthetical := next < r.to && s.toks[next].quote == 0 && s.toks[next].is(",", "—", "–", ")", "--") && s.countWords(rest) > 0
	if last := &s.toks[part.to-1]; parenthetical && last.quote == 0 && last.is("because", "when", "if", "although") {
		return tokenRange{} // "It closed because, she says, nobody came"
	}
	if last := part.to - 1; parenthetical && s.standsFor(last) && last > part.from && c.kind == cueSubject {
		if last-2 > part.from && s.toks[last-1].low == "of" {
			last -= 2 // "all of whom, she says, need it"
		}
		return tokenRange{last, part.to} // "a letter which, she says, proves it"
	}
	if s.quoted(part) && s.namesPlace(part) {
		return tokenRange{}
	}
	if s.quoted(part) {
		return s.trimOpening(part)
	}
	if parenthetical && (s.adverbial(part) && s.finite(part) < 0 || s.setsScene(part)) && next+1 < r.to && s.toks[next+1].quote > 0 {
		return tokenRange{} // "After the match, the coach said, “…”"
	}
	if parenthetical && c.kind == cueSubject && c.report.is(classClause) {
		return part
	}
	if c.kind == cueSubject && s.namesOffice(part) {
		return tokenRange{} // "The chairman of the guild, Ann Roe warned of"
	}
	if c.kind == cueInverted {
		if s.countWords(part) >= 2 || s.answersAlone(part) {
			return part
		}
		return tokenRange{}
	}
	if !c.report.is(classClause) || s.countWords(part) < 3 || s.adverbial(part) && s.finiteAfter(rest) {
		return tokenRange{}
	}
	if s.finite(part) < 0 && s.adverbial(part) {
		return tokenRange{}
	}
	if s.condition(part) && next < r.to && s.opensClause(next, r) {
		return part // "If he wins, she said, it"; "If he wins, she said it"
	}
	if s.subordinate(part) || s.toks[part.from].tag == tagVBN || s.finite(part) < 0 && s.toks[part.from].tag == tagIN && !s.amount(part) || s.finite(part) < 0 && s.finiteAfter(rest) || !s.endsClause(next, r) && s.opensClause(next, r) {
		return tokenRange{}
	}
	return part
}

// answersAlone reports whether part is one word that is an answer: "Nobody, says Roe".
func (s *scan) answersAlone(part tokenRange) bool {
	t := &s.toks[part.from]
	return part.to-part.from == 1 && (t.is("yes", "no", "nobody", "everybody", "everyone", "nothing", "everything", "never") || t.tag == tagCD)
}

// namesOffice reports whether part is nothing but what somebody is: "The chairman
// of the guild".
func (s *scan) namesOffice(part tokenRange) bool {
	p, ok := s.phraseRight(part.from, part.to)
	return ok && p.to == part.to && words().roles[s.toks[p.head()].low]
}

// leftOfAs returns part, which stands before "as X put it", if that is its content.
func (s *scan) leftOfAs(c *cue, part, r tokenRange) tokenRange {
	as := c.all.from - 1
	part.to = min(part.to, as)
	for part.to > part.from && s.toks[part.to-1].quote == 0 && s.toks[part.to-1].is(",", "—", "–") {
		part.to--
	}
	if part.to > part.from && s.toks[part.to-1].quote == 0 && s.toks[part.to-1].is("when", "where", "that", "because", "which", "if") {
		return tokenRange{} // "in June, when, as Roe notes, it will be dry"
	}
	if s.toks[as].low != "as" || s.countWords(part) < 3 || !s.endsClause(c.all.to, r) && !(s.toks[c.all.to].is("it") && s.endsClause(c.all.to+1, r)) || s.finite(part) < 0 && !s.quoted(part) {
		return tokenRange{}
	}
	return part
}

// leftBound returns where the content before cue i begins at the earliest: after
// the cue before, or after a mark that parts two clauses.
func (s *scan) leftBound(cues []cue, i int, r tokenRange) int {
	from := r.from
	c := &cues[i]
	for n := 0; n < i; n++ {
		b := &cues[n]
		if b.kind == cueUnnamed && !s.quotedBetween(b.all.to, c.all.from) {
			return c.all.from // "Asked whether it rained, Roe said"
		}
		if s.endsSentence(c, r) || c.kind == cueInverted && !s.quotedBetween(b.all.to, c.all.from) || s.parenthetic(c, r) && !s.quotedBetween(r.from, c.all.from) {
			continue // the other one stands inside this one's content
		}
		from = max(from, b.all.to)
	}
	if q := s.setOff(c); q > from {
		return q
	}
	for k := c.all.from - 2; k > from; k-- {
		if t := &s.toks[k]; t.quote == 0 && t.is(";") {
			return k + 1
		}
	}
	return from
}

// parenthetic reports whether c stands between commas or ends the sentence.
func (s *scan) parenthetic(c *cue, r tokenRange) bool {
	k := c.all.from - 1
	return c.kind == cueSubject && k > r.from && s.toks[k].low == "," && s.endsClause(c.all.to, r)
}

func (s *scan) quotedBetween(from, to int) bool { return s.quoted(tokenRange{from, max(from, to)}) }
