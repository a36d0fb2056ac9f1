package briefing

// participle returns the cue of "…, adding that": its subject is the sentence's.
func (s *scan) participle(c cue, r tokenRange, before []cue) (cue, bool) {
	k := c.words.from - 1
	for k >= r.from && (s.toks[k].tag == tagRB || s.toks[k].tag == tagCC) && s.toks[k].quote == 0 {
		k--
	}
	opens := k < r.from || s.toks[k].quote > 0 || s.toks[k].is(",", "—", "–", "--", "―", ";") || s.toks[k].is("while", "before", "after") || s.toks[k].low == "by" && c.report.is(classSay)
	if k < r.from || k == r.from && c.report.is(classClause) && s.toks[k].is("after", "before", "while", "in", "by") {
		if lead, ok := s.leading(c, r); ok || k < r.from {
			return lead, ok // "After saying “…,” she left"
		}
	}
	if c.report.is(classClause) && c.words.to < r.to && s.toks[c.words.to].is("that", "how", "why") && (s.toks[k].is("after", "despite", "in", "when", "since", "besides") || s.toks[c.words.from-1].tag == tagCC) {
		opens = true // "despite saying that", "but warning that"
	}
	if k > r.from && s.toks[k].low == "as" {
		return s.quotedAs(c, k-1, r)
	}
	if !opens {
		return s.absolute(c, k, r)
	}
	return s.shared(c, r, before)
}

// quotedAs returns the cue of a participle after "as" whose subject is that of the
// passive at i: "Roe was quoted as saying".
func (s *scan) quotedAs(c cue, i int, r tokenRange) (cue, bool) {
	g := s.groupOf(i, r.from)
	if !s.toks[i].is("quoted", "cited", "reported", "recorded") || !g.passive || !c.report.is(classClause) {
		return cue{}, false
	}
	p, ok := s.subject(g.from, r.from)
	c.kind, c.source, c.all = cueSubject, p, tokenRange{p.from, c.words.to}
	c.words.from = g.from
	return c, ok && s.speaks(p, c, group{})
}

// absolute returns the cue of a participle right after its subject, which ends
// with token k: "with one poster writing", "footage of Trump saying".
func (s *scan) absolute(c cue, k int, r tokenRange) (cue, bool) {
	base := s.baseLeft(k, r.from)
	if !base.empty() && words().mediums[s.toks[k].low] && base.from > r.from && words().received[s.toks[base.from-1].low] {
		c.source, c.all = phrase{tokenRange: base, base: base}, tokenRange{base.from, c.words.to}
		return c, true // "people get a message saying"
	}
	if !base.empty() && s.medium(k) && s.tagged(base, tagPOS) > base.from && c.report.is(classClause) {
		c.source, c.all = phrase{tokenRange: base, base: base}, tokenRange{base.from, c.words.to}
		return c, true // "after the newspaper’s editorial telling him to leave"
	}
	if !base.empty() && c.words.to < r.to && (isTime(s.toks[k].low) || s.medium(k) || s.toks[c.words.to].low == "that" && words().plainSpeech[c.report.lemma] && s.toks[k].tag == tagNN && !s.animate(s.toks[k].low) && !words().documents[s.toks[k].low]) {
		return s.shared(c, r, nil) // "unleashed tweets on Friday saying"
	}
	if !base.empty() && words().documents[s.toks[k].low] && c.report.is(classShow) && !words().plainSpeech[c.report.lemma] && c.words.to < r.to && s.toks[c.words.to].low == "that" {
		c.kind, c.source, c.all = cueRelative, phrase{tokenRange: base, base: base}, tokenRange{base.from, c.words.to}
		return c, true // "a survey finding that"
	}
	if base.empty() || c.words.to >= r.to || !c.report.is(classSay|classTell|classAsk) {
		return cue{}, false
	}
	if k := base.from - 1; k > r.from && s.toks[k].is("on", "to", "for", "at", "against", "about", "over") && s.toks[k].quote == 0 {
		return s.shared(c, r, nil) // "heaped praise on Brown saying"
	}
	p := phrase{tokenRange: base, base: base}
	if s.toks[k].tag == tagCD {
		p, _ = s.phraseLeft(k, r.from) // "with three in ten saying"
	}
	if !words().participles[c.report.lemma] || !s.personLike(p) && !s.share(p) || s.objective(p) || !s.quoted(tokenRange{c.words.to, r.to}) && s.toks[c.words.to].low != "that" && !s.toks[c.verb].is("saying", "reporting", "arguing", "claiming", "telling") {
		return cue{}, false
	}
	c.source, c.all = p, tokenRange{p.from, c.words.to}
	return c, true
}

// medium reports whether something is said by the noun at k, one or several.
func (s *scan) medium(k int) bool {
	one, _ := singular(s.toks[k].low)
	return words().mediums[s.toks[k].low] || words().mediums[one]
}

// share reports whether p is a share of people: "40 percent", "three in ten".
func (s *scan) share(p phrase) bool {
	head := &s.toks[p.head()]
	return head.tag == tagCD && !isYear(head.low) || head.is("percent", "%", "half", "third", "quarter", "majority")
}

// leading returns the cue of a participle that begins the sentence: "Noting that
// it rained, she left".
func (s *scan) leading(c cue, r tokenRange) (cue, bool) {
	for i := s.commaAfter(c.words.to, r); i >= 0; i = s.commaAfter(i+1, r) {
		p, ok := s.phraseRight(i+1, r.to)
		if !ok || p.to >= r.to || !s.toks[p.to].tag.finite() {
			continue
		}
		if !c.report.is(classClause|classAsk) && !s.quoted(tokenRange{c.words.to, i}) || s.quoted(tokenRange{r.from, i}) && s.namesPlace(tokenRange{r.from, i + 1}) {
			break // "Referring to the rain, she left"; "Speaking on “The Hour,” she"
		}
		c.kind, c.source, c.all = cueShared, p, c.words
		return c, s.speaks(p, c, group{})
	}
	return cue{}, false
}
