package briefing

// pastComparison returns part without the writer's comparison at its end:
// "compared with 64 percent who", "as has the mayor".
func (s *scan) pastComparison(part tokenRange) tokenRange {
	for i := part.from + 2; i+1 < part.to; i++ {
		if s.toks[i].quote > 0 {
			continue
		}
		if s.toks[i].low == "compared" && s.toks[i+1].is("with", "to") || s.toks[i].low == "," && i+2 < part.to && s.toks[i+1].low == "as" && s.toks[i+2].is("has", "have", "did", "does", "do", "was", "is") {
			return tokenRange{part.from, i}
		}
	}
	return part
}

// pastExplanation returns part without the writer's explanation at its end, a
// clause of its own after the last comma: who or where that was, that it came
// otherwise. "She said he would call Mr. Roe, who died in May".
func (s *scan) pastExplanation(c *cue, part tokenRange) tokenRange {
	if c.kind == cueAccording || c.kind == cueNoun || s.quoted(part) {
		return part
	}
	for i := part.to - 2; i > part.from+1; i-- {
		if t := &s.toks[i]; s.remarks(i, part) {
			return tokenRange{part.from, i}
		} else if t.is("—", "–", "-", "--", ";", ":") {
			return part
		} else if t.low != "," {
			continue
		}
		rest := tokenRange{i + 1, part.to}
		if s.finite(tokenRange{part.from, i}) < 0 || s.finite(rest) < 0 || !s.explains(c, rest, s.toks[part.from].low == "that") {
			return part
		}
		return tokenRange{part.from, i}
	}
	return part
}

// explains reports whether rest, the last clause of what follows c, is the writer's.
// It has a verb. A clause that is joined to a report without "that" may be either's, but for one
// with a subject of its own after "but" or "while".
func (s *scan) explains(c *cue, rest tokenRange, that bool) bool {
	t := &s.toks[rest.from]
	switch {
	case t.low == "who":
		return true
	case t.is("but", "while") && !that:
		next := &s.toks[rest.from+1]
		base := s.baseRight(rest.from+1, rest.to)
		return !base.empty() && next.low != "that"
	}
	return false
}

// remarks reports whether the dash at i begins the writer's remark on what part says
// before it: "he had won — a claim that others dispute", "she is fit – though she coughs".
func (s *scan) remarks(i int, part tokenRange) bool {
	t, next := &s.toks[i], &s.toks[i+1]
	return t.is("—", "–", "-", "--") && next.is("a", "an", "the", "all", "though", "although", "despite", "even", "except") &&
		s.finite(tokenRange{part.from, i}) >= 0 && s.find(tokenRange{part.from, i}, t.low) < 0
}

// pastQuotation returns part without what follows a quotation in it and is the
// writer's: “…” in an interview; called it “crazy” during a stop.
func (s *scan) pastQuotation(c *cue, part tokenRange) tokenRange {
	first := s.firstQuoted(part)
	if first == part.from && first >= 0 {
		if end := s.quotes[s.toks[first].quote-1].to; end < part.to && s.toks[end].low == ";" {
			return tokenRange{part.from, end} // "reads “No entry”; below it"
		}
	}
	last := part.to - 1
	for last > part.from && s.toks[last].quote == 0 {
		last--
	}
	if first >= 0 && s.gloss(tokenRange{last + 1, part.to}) {
		return tokenRange{part.from, last + 1}
	}
	if first < 0 || first != part.from && c.report.is(classSay|classThink|classTell) {
		return part
	}
	if last+1 >= part.to {
		return part
	}
	t := &s.toks[last+1]
	if t.tag.finite() && s.toks[last-1].low == "," && !c.report.is(classClause) {
		return tokenRange{part.from, last + 1} // "which she has called “a circus,” needs votes"
	}
	if t.low == "," && last+2 < part.to {
		if t = &s.toks[last+2]; t.tag.finite() && !c.report.is(classClause) {
			return tokenRange{part.from, last + 1} // "which she has called “a circus”, needs votes"
		}
	}
	if t.tag == tagIN || t.tag == tagTO || t.tag == tagWRB || t.tag == tagVBG || t.tag == tagWDT || isTime(t.low) || t.is("—", "–", "―", "--", "which", "during", "when", "last", "this", "and", "but", "after", "in") {
		part.to = last + 1
	}
	return part
}

// gloss reports whether r, after a quotation, is the writer's word on it: ", a
// reference to the appointment of his nephew".
func (s *scan) gloss(r tokenRange) bool {
	if r.to-r.from < 4 || s.toks[r.from].low != "," && !s.toks[r.from].is("—", "–") || !s.toks[r.from+1].is("a", "an", "the") {
		return false
	}
	p, ok := s.phraseRight(r.from+1, r.to)
	return ok && words().glosses[s.toks[p.head()].low]
}

// pastVerb returns part without a second verb of c's subject at its end, and what
// follows that: "He vowed to appeal | and left", "She said he is ill | and wept".
func (s *scan) pastVerb(c *cue, part tokenRange) tokenRange {
	if c.kind != cueSubject && c.kind != cueShared && c.kind != cueRelative || s.quoted(part) {
		return part
	}
	for i := part.from + 1; i+1 < part.to; i++ {
		if t := &s.toks[i]; !t.is("and", "but") {
			continue
		}
		v := i + 1
		for v+1 < part.to && s.toks[v].tag == tagRB {
			v++
		}
		if s.belongsToCue(c, v, tokenRange{part.from, i}) {
			return tokenRange{part.from, i}
		}
	}
	return part
}

// belongsToCue reports whether the verb at v, after an "and", stands beside the verb
// of c, not beside one of said, which c reports: said has no finite verb, or only in
// the present while c and the verb are in the past.
func (s *scan) belongsToCue(c *cue, v int, said tokenRange) bool {
	t := &s.toks[v]
	if s.countWords(said) == 0 {
		return false
	}
	if s.toks[c.verb].tag == tagVBG && c.words.from == c.verb {
		return t.tag == tagVBG && s.tagged(said, tagVBG) < 0
	}
	if s.finite(said) < 0 {
		return t.tag.finite() && t.tag != tagVBP && (s.toks[said.from].is("to", "not") || !s.wantsClause(c))
	}
	if t.tag != tagVBD || s.tense(c) != tagVBD {
		return false
	}
	for i := said.from; i < said.to; i++ {
		if u := &s.toks[i]; u.tag == tagVBD || isHave(u.low) || u.is("would", "could", "might", "should") {
			return false
		}
	}
	return true
}

// wantsClause reports whether only a clause can follow the verb of c: "said", but
// not "denied".
func (s *scan) wantsClause(c *cue) bool {
	return words().plainSpeech[c.report.lemma] && !words().objects[c.report.lemma]
}

// tagged returns the first of the unquoted tokens in r that is tagged so, or -1.
func (s *scan) tagged(r tokenRange, want tag) int {
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; t.quote == 0 && t.tag == want {
			return i
		}
	}
	return -1
}

// pastObject returns part without what follows the object of c and says when, where
// or why it was said: "announced his candidacy | in June", "denied it | through a
// spokesman".
func (s *scan) pastObject(c *cue, part tokenRange) tokenRange {
	if c.kind != cueSubject && c.kind != cueShared && c.kind != cueRelative || s.wantsClause(c) || s.quoted(part) {
		return part
	}
	p, ok := s.phraseRight(part.from, part.to)
	if !ok || p.to+1 >= part.to || s.pronoun(p) {
		return part
	}
	t, rest := &s.toks[p.to], tokenRange{p.to + 1, part.to}
	switch {
	case circumstances[t.low], t.low == "as" && s.wholeClause(rest):
	case s.finite(tokenRange{p.to, part.to}) < 0 && (isTime(t.low) || t.is("in", "on", "at", "by") && s.timeOrMedium(rest)):
	default:
		return part
	}
	return tokenRange{part.from, p.to}
}

// timeOrMedium reports whether r begins with words of time, or with that by which
// something is said: "June", "a statement".
func (s *scan) timeOrMedium(r tokenRange) bool {
	base := s.baseRight(r.from, r.to)
	return !base.empty() && (isTime(s.toks[base.from].low) || isYear(s.toks[base.from].low) || words().mediums[s.toks[base.to-1].low])
}

// circumstances begin what tells how, when or why something was said.
var circumstances = wordSetOf("after before during since when while because despite through until amid following even")

// pastPurpose returns where what somebody's promise is ends, before end: with the comma
// or the verb whose subject the promise is. "Her pledge to close it | has cost votes".
// It is 0 if c is no promise.
func (s *scan) pastPurpose(c *cue, start, end int) int {
	if c.kind != cueNoun || s.toks[start].low != "to" {
		return 0
	}
	for i := start + 2; i < end; i++ {
		if t := &s.toks[i]; t.quote == 0 && (t.tag.finite() && !s.standsFor(i-1) || t.is(",")) {
			return i
		}
	}
	return 0
}
