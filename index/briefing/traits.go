package briefing

// traits returns what is seen of the credit that cue i gives to a.
func (s *scan) traits(cues []cue, i int, a *attribution, r tokenRange) []string {
	c := &cues[i]
	quoted, all := s.countQuoted(a.content)
	return []string{
		c.sieve(),
		c.report.trait(),
		quotedTrait(quoted, all),
		wordsTrait(quoted),
		s.othersTrait(cues, i),
		s.sourceTrait(c),
		s.doubtTrait(c),
		s.farTrait(c, a.content),
		s.beforeTrait(c, r),
		s.tenseTrait(c),
		s.rivalTrait(c, r),
	}
}

// trait says how v reports.
func (v reportVerb) trait() string {
	switch {
	case v.lemma == "":
		return "no verb"
	case v.lemma == "say" || v.lemma == "tell" || v.lemma == "add":
		return "says, tells or adds"
	case v.is(classThat):
		return "wants that"
	case v.is(classClause):
		return "reports"
	}
	return "calls or asks"
}

// quotedTrait says how much of a content of so many words is quoted.
func quotedTrait(quoted, all int) string {
	switch {
	case quoted == 0:
		return "nothing quoted"
	case quoted == all:
		return "all quoted"
	case quoted*2 > all:
		return "most quoted"
	}
	return "a part quoted"
}

// wordsTrait says how many words of a content are quoted.
func wordsTrait(quoted int) string {
	switch {
	case quoted == 0:
		return "no words quoted"
	case quoted < fewWords:
		return "few words quoted"
	case quoted < 2*fewWords:
		return "some words quoted"
	}
	return "many words quoted"
}

// countQuoted returns how many words of content are quoted, and how many it has.
func (s *scan) countQuoted(content []tokenRange) (quoted, all int) {
	for _, r := range content {
		if r.to-r.from == 1 && s.standsFor(r.from) {
			continue // it stands for what is spoken of
		}
		for i := r.from; i < r.to; i++ {
			if s.toks[i].word {
				all++
				if s.toks[i].quote > 0 {
					quoted++
				}
			}
		}
	}
	return quoted, all
}

// othersTrait says whether others speak in the sentence too.
func (s *scan) othersTrait(cues []cue, i int) string {
	for n := range cues {
		if b := &cues[n]; n != i && b.who != cues[i].who && b.kind != cueUnnamed {
			return "others speak"
		}
	}
	if len(cues) > 1 {
		return "speaks twice"
	}
	return "speaks alone"
}

// sourceTrait says how the source is named.
func (s *scan) sourceTrait(c *cue) string {
	switch {
	case c.source.empty():
		return "no source"
	case c.source.to-c.source.from == 1 && s.toks[c.source.from].is("he", "she"):
		return "he or she"
	case s.pronoun(c.source):
		return "it or they"
	case c.who.plural():
		return "several"
	case !c.who.named:
		return "description"
	case c.who.person && len(c.who.words) > 1:
		return "person"
	case len(c.who.words) == 1:
		return "name of one word"
	}
	return "name of no person"
}

// doubtTrait says whether it is doubtful whom the source means.
func (s *scan) doubtTrait(c *cue) string {
	switch {
	case !c.doubt:
		return "clear"
	case s.pronoun(c.source):
		return "pronoun in doubt"
	}
	return "description in doubt"
}

// farTrait says how far the first quoted word stands from the verb.
func (s *scan) farTrait(c *cue, content []tokenRange) string {
	near := longestScan
	for _, r := range content {
		for i := r.from; i < r.to; i++ {
			if s.toks[i].quote > 0 {
				near = min(near, max(i-c.verb, c.verb-i))
			}
		}
	}
	switch {
	case near == longestScan:
		return "no quotation"
	case near <= 5:
		return "quotation at the verb"
	case near <= 12:
		return "quotation near the verb"
	}
	return "quotation far from the verb"
}

// beforeTrait says what stands before the cue.
func (s *scan) beforeTrait(c *cue, r tokenRange) string {
	k := c.all.from - 1
	switch {
	case k < r.from:
		return "begins the sentence"
	case s.toks[k].quote > 0:
		return "after a quotation"
	case s.toks[k].is(",", "—", "–", "--"):
		return "after a comma"
	case s.toks[k].low == "as":
		return "after as"
	case s.toks[k].is("when", "if", "while", "though", "although", "because", "since", "than"):
		return "after when or if"
	case s.toks[k].is("that", "which", "what", "who"):
		return "after that or which"
	}
	return "after other words"
}

// tenseTrait says how the verb stands.
func (s *scan) tenseTrait(c *cue) string {
	switch s.toks[c.verb].tag {
	case tagVBD, tagVBN:
		return "past"
	case tagVBZ:
		return "present"
	case tagVBG:
		return "participle"
	case tagVB, tagVBP:
		return "plain form"
	}
	return "no form"
}

// rivalTrait says whether the sentence names another person before the verb,
// outside its quotations.
func (s *scan) rivalTrait(c *cue, r tokenRange) string {
	for _, m := range s.namesIn(r) {
		if m.who != c.who && m.who.person && m.from < c.verb && s.toks[m.from].quote == 0 {
			return "another named before"
		}
	}
	return "nobody else named before"
}
