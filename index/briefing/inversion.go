package briefing

import "strings"

// inverted returns c with the subject at its right, if it stands there: “…,”
// said Basit.
func (s *scan) inverted(c cue, r tokenRange) (cue, bool) {
	i := c.verb
	if c.words.from != c.verb || i+1 >= r.to || s.toks[i+1].quote > 0 || !invertible(c.report) || s.toks[i].tag == tagVB && s.toks[i].low != c.report.lemma {
		return cue{}, false
	}
	k := i - 1
	quoted := k >= r.from && (s.toks[k].quote > 0 || s.toks[k].low == "," && k > r.from && s.toks[k-1].quote > 0)
	begins := k < r.from && (s.toks[i].tag == tagVBD || s.toks[i].tag == tagVBZ)
	comma := k >= r.from && s.toks[k].is(",", "—", "–", "?", "!", "…", "...", "--")
	if !quoted && !comma && !begins {
		return cue{}, false
	}
	next := &s.toks[i+1]
	if next.is("that", "whether", "how", "why", "if", "what", "to", "by", "in", "on", "at", "as") || next.tag == tagIN || isTime(next.low) && !(quoted && s.calledLikeTime(s.capitalRun(i+1, r.to))) || next.tag == tagRB && !next.cap {
		return cue{}, false
	}
	p, ok := s.phraseRight(i+1, r.to)
	if !ok || comma && !quoted && s.hasSubject(i, r) && (!s.endsWith(p, r) || c.report.lemma == "ask") {
		return cue{}, false
	}
	after := s.pastReduced(s.endBeside(p), r)
	if s.beginsClause(p, after, r) {
		return cue{}, false
	}
	if !quoted {
		if begins && !s.quoted(r) && !s.endsClause(after, r) {
			return cue{}, false
		}
		if comma && !s.endsClause(after, r) && !s.pronoun(p) {
			return cue{}, false
		}
		if !begins && !s.personLike(p) && !(c.report.is(classShow) && words().documents[s.toks[p.head()].low]) {
			return cue{}, false
		}
		if comma && !s.toks[after-1].tag.proper() && s.finite(tokenRange{after, r.to}) >= 0 && !s.toks[after].is(",", ".", "who") {
			return cue{}, false
		}
	} else if !s.personLike(p) && c.report.is(classThat) && !s.endsClause(after, r) {
		return cue{}, false
	}
	if s.objective(p) || s.pronoun(p) && s.toks[p.from].is("i", "we", "you", "it") && !quoted {
		return cue{}, false
	}
	c.kind, c.source, c.all = cueInverted, p, tokenRange{c.words.from, after}
	return c, s.speaks(p, cue{}, group{})
}

// answerCame returns the cue "came" at i of “…,” came the answer from the back, whose
// source is who it came from, or nobody.
func (s *scan) answerCame(i int, r tokenRange) (cue, bool) {
	if !s.toks[i].is("came", "comes") || i == r.from || s.toks[i-1].quote == 0 {
		return cue{}, false
	}
	base := s.baseRight(i+1, r.to)
	if base.empty() || !words().nouns[s.toks[base.to-1].low] && !words().calls[s.toks[base.to-1].low] {
		return cue{}, false
	}
	p := phrase{tokenRange: base, base: base}
	if base.to < r.to && s.toks[base.to].low == "from" {
		if from, ok := s.phraseRight(base.to+1, r.to); ok && s.personLike(from) {
			p = from
		}
	}
	return cue{kind: cueInverted, verb: i, words: tokenRange{i, i + 1}, source: p, all: tokenRange{i, s.endBeside(p)}, report: reportVerb{"come", classSay}}, true
}

// beginsClause reports whether p, which ends before after, is the subject of what is
// said: “…,” said he would go.
func (s *scan) beginsClause(p phrase, after int, r tokenRange) bool {
	if after >= r.to || s.toks[after].quote > 0 {
		return false
	}
	t := &s.toks[after]
	return t.tag == tagMD || t.tag.finite() && (s.pronoun(p) || isBe(t.low) || isHave(t.low))
}

// endsWith reports whether r ends with p, who may speak: "…, which had risen, said the
// committee." has its subject last.
func (s *scan) endsWith(p phrase, r tokenRange) bool {
	return s.endBeside(p) >= r.to-1 && s.toks[p.base.from].tag != tagPRP && s.personLike(p)
}

// pastReduced returns where a reduced relative clause ends that begins at i and ends
// the sentence: "research published on Monday", "sources close to the talks".
func (s *scan) pastReduced(i int, r tokenRange) int {
	if i+2 >= r.to || s.toks[i].quote > 0 || s.finite(tokenRange{i + 1, r.to}) >= 0 || s.find(tokenRange{i, r.to}, ",", ";", ":") >= 0 {
		return i
	}
	t, next := &s.toks[i], &s.toks[i+1]
	if t.is("close", "familiar", "briefed") || (t.tag == tagVBN || t.tag == tagVBD && strings.HasSuffix(t.low, "ed")) && (next.tag == tagIN || next.tag == tagTO || isTime(next.low)) {
		return s.trimEnd(tokenRange{i, r.to}).to
	}
	return i
}

// pastParticiple returns where a reduced relative clause ends that begins at i, before a
// comma: "according to a count made last winter, two".
func (s *scan) pastParticiple(i int, r tokenRange) int {
	if i+1 >= r.to || s.toks[i].quote > 0 || s.toks[i].tag != tagVBN && s.toks[i].tag != tagVBD {
		return i
	}
	if comma := s.find(tokenRange{i + 1, min(i+10, r.to)}, ","); comma > 0 && s.finite(tokenRange{i + 1, comma}) < 0 && s.finite(tokenRange{comma, r.to}) > 0 {
		return comma
	}
	return i
}

// invertible reports whether a verb may stand before its subject.
func invertible(v reportVerb) bool {
	if v.is(classTell) && !v.is(classSay|classAsk) || v.lemma == "tell" {
		return false
	}
	return v.is(classSay) || v.is(classThink) || v.lemma == "ask" || v.lemma == "demand" || v.lemma == "quip" || v.lemma == "fear"
}

// endsClause reports whether a clause ends before token i: with a mark, or with
// words of time and place.
func (s *scan) endsClause(i int, r tokenRange) bool {
	if i >= r.to {
		return true
	}
	t := &s.toks[i]
	return t.quote > 0 || !t.word || t.is("who", "in", "on", "at", "during", "after", "last", "when", "as", "while", "yesterday", "this", "about", "of", "earlier", "before", "from", "with") || isTime(t.low)
}

// oneOf reports whether p is "one" of some people: "one of them".
func (s *scan) oneOf(p phrase) bool {
	return s.toks[p.head()].tag == tagCD && p.to > p.base.to && s.toks[p.base.to].low == "of" && s.toks[p.to-1].is("them", "us")
}

// personLike reports whether p is a name, a pronoun, or somebody described.
func (s *scan) personLike(p phrase) bool {
	return s.pronoun(p) || s.oneOf(p) || s.properHead(p) || !p.other.empty() || s.animate(s.toks[p.head()].low)
}

// hasSubject reports whether the verb at i, after a comma, has its subject before it.
func (s *scan) hasSubject(i int, r tokenRange) bool {
	p, ok := s.subjectBeyond(i-1, r.from)
	return ok && (s.personLike(p) || words().documents[s.toks[p.head()].low])
}
