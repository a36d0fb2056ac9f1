package briefing

import "strings"

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

// otherSense reports whether the verb of c means something else before what
// follows it: "continued to run", "considered to be", "pointed to the door",
// "conceded a penalty".
func (s *scan) otherSense(c cue, r tokenRange) bool {
	i := c.words.to
	if after := c.verb + 1; after < r.to && (words().noReports[c.report.lemma][s.toks[after].low] || s.doesThing(c.report.lemma, after, r)) {
		return true
	}
	if i+1 >= r.to || s.toks[i].low != "to" || s.toks[i+1].quote > 0 {
		return false
	}
	if rest := (tokenRange{i, r.to}); (c.report.lemma == "write" || c.report.lemma == "report") && s.find(rest, "that", ":") < 0 && !s.quoted(rest) {
		return true // "has written to the families"
	}
	t := &s.toks[i+1]
	if words().onlyPassive[c.report.lemma] {
		return t.tag == tagVB && s.toks[c.verb].tag != tagVBZ
	}
	if c.report.lemma == "point" {
		p, ok := s.phraseRight(i+1, r.to)
		return ok && !s.argued(p, r)
	}
	return words().noInfinitive[c.report.lemma] && !t.cap && t.tag != tagDT && t.tag != tagPRP && t.tag != tagPRPS && t.tag != tagNNS
}

// doesThing reports whether what stands at i is something that is done with the verb,
// which reports nothing then: "tells the time", "conceded a penalty".
func (s *scan) doesThing(lemma string, i int, r tokenRange) bool {
	things := words().deeds[lemma]
	if things == nil {
		return false
	}
	base := s.baseRight(i, r.to)
	return !base.empty() && things[s.toks[base.to-1].low] && !(base.to < r.to && (s.toks[base.to].quote > 0 || s.toks[base.to].is("that", ":", ",")))
}

// argued reports whether p, to which somebody points, is an argument: a document,
// or something abstract. A door is not.
func (s *scan) argued(p phrase, r tokenRange) bool {
	head := s.toks[p.head()].low
	return words().documents[head] || abstract(head)
}

// abstract reports whether a noun is formed like one of what can not be touched.
func abstract(low string) bool {
	one, _ := singular(low)
	for _, end := range words().abstracts {
		if strings.HasSuffix(one, end) && len(one) > len(end)+2 {
			return true
		}
	}
	return words().nouns[one]
}
