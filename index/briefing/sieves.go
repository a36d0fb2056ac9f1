package briefing

// fewWords is from how many words on a quotation that no cue claims is speech;
// fewer are a title, a nickname, a word held at arm's length.
const fewWords = 4

// sieve gives every quotation of s that has no speaker yet one, by the first rule
// that fits, and notes what s leaves for the paragraph after it.
func (rd *reader) sieve(s *scan) {
	for i := range s.quotes {
		q := &s.quotes[i]
		if s.claimed(q.tokenRange) || q.single && q.words < longSingle && !s.allQuoted(s.sents[s.sentenceOf(q.from)]) {
			continue
		}
		if a, ok := rd.sift(s, q); ok {
			s.say(s.oneOnly(a, q))
		}
	}
	rd.blockQuotation(s)
	s.continued()
	rd.carryOn(s)
}

// oneOnly takes a away from several who did no more than speak nearby, if somebody
// says "I" in q: that is none of "many".
func (s *scan) oneOnly(a attribution, q *quotation) attribution {
	if a.who == nil || !a.cue.empty() || !a.who.plural() || !s.saysI(q) {
		return a
	}
	return a.inferred(nil, "says I, and several spoke nearby", false)
}

// saysI reports whether somebody says "I" in q.
func (s *scan) saysI(q *quotation) bool {
	for i := q.from; i < q.to; i++ {
		if s.toks[i].is("i", "i'm") {
			return true
		}
	}
	return false
}

// claimed reports whether most words of r stand in some content.
func (s *scan) claimed(r tokenRange) bool {
	in, all := 0, 0
	for i := r.from; i < r.to; i++ {
		if s.toks[i].word {
			all++
			if s.taken[i] {
				in++
			}
		}
	}
	return 2*in > all
}

// sift returns who says the quotation q.
func (rd *reader) sift(s *scan, q *quotation) (attribution, bool) {
	a := attribution{content: []tokenRange{q.tokenRange}}
	n, last := s.sentenceOf(q.from), s.sentenceOf(q.to-1)
	if s.namesPlace(tokenRange{s.sents[n].from, q.to}) {
		return a, false
	}
	c := s.cueBeside(q, n, last)
	if s.qualifies(q.to-1) && !(c != nil && q.from >= c.words.to && q.from-c.words.to <= 2) {
		return a, false // but "what she calls a “no-go” zone"
	}
	if c != nil && !s.tellsOfSource(c, q) && (q.words >= fewWords || c.report.is(classQuote|classSay)) {
		return a.by(c.who, c.source.tokenRange, c.words, "cue in the sentence", false), true
	}
	if s.isSubject(q, n) {
		return a, false
	}
	whole := s.allQuoted(tokenRange{max(s.sents[n].from, q.from), min(q.to, s.sents[n].to)}) && s.allQuoted(s.sents[n])
	if !whole && (q.words < fewWords || s.isWriting(q.from-1)) {
		return a, false
	}
	if q.from == 0 && rd.before.open {
		return a.inferred(rd.before.who, "quotation goes on from the paragraph before", rd.before.sure), true
	}
	if q.from == 0 && rd.before.colon {
		return a.inferred(rd.before.who, "introduced by the paragraph before", false), rd.before.who != nil
	}
	if a, ok := rd.speaksHere(s, q, n, whole); ok {
		return a, true
	}
	return rd.speaksNearby(s, q, whole)
}

// isWriting reports whether token i says that what follows is written on something:
// "A notice reads “Please wait”", "a sign saying “…”".
func (s *scan) isWriting(i int) bool {
	if i < 1 {
		return false
	}
	return s.toks[i].is("reads", "reading", "marked", "headed", "labelled", "labeled") || s.toks[i].low == "saying" && s.toks[i-1].tag == tagNN
}

// by fills in who says a, and how that is known.
func (a attribution) by(who *entity, source, cue tokenRange, sieve string, sure bool) attribution {
	a.who, a.source, a.cue, a.sieve, a.sure = who, source, cue, sieve, sure && who != nil
	return a
}

// inferred fills in who says a where no words name who does.
func (a attribution) inferred(who *entity, sieve string, sure bool) attribution {
	return a.by(who, tokenRange{}, tokenRange{}, sieve, sure)
}

// tellsOfSource reports whether q, a few words, stands in a relative clause that tells
// who c's source is: “…,” said Ann Roe, who has a “sell” rating on both.
func (s *scan) tellsOfSource(c *cue, q *quotation) bool {
	return q.words < fewWords && c.kind == cueInverted && c.all.to < q.from && s.find(tokenRange{c.all.to, q.from}, "who", "whose") >= 0
}

// isSubject reports whether q is what the sentence n is about, and nobody's speech:
// “No sleeping on duty” is written into the contract.
func (s *scan) isSubject(q *quotation, n int) bool {
	r := s.sents[n]
	if q.from != r.from || !q.closed || q.to >= r.to || s.toks[q.to].quote > 0 || q.to-2 <= q.from || !s.toks[q.to-2].word {
		return false
	}
	t := &s.toks[q.to]
	return t.tag.finite() && (isBe(t.low) || isHave(t.low) || t.tag == tagMD)
}

// cueBeside returns the cue of the sentences n to last that q most likely belongs
// to: the one after it, else the one before it.
func (s *scan) cueBeside(q *quotation, n, last int) *cue {
	for i := range s.cues[last] {
		if c := &s.cues[last][i]; c.all.from >= q.to && c.all.from-q.to <= 6 && c.kind != cueShared {
			return c
		}
	}
	var found *cue
	for i := range s.cues[n] {
		if c := &s.cues[n][i]; c.words.to <= q.from {
			found = c
		}
	}
	if found == nil && len(s.cues[n]) > 0 {
		found = &s.cues[n][0]
	}
	return found
}

// introducedWithin is how many sentences back somebody may be introduced.
const introducedWithin = 8

// quotedAhead is how many paragraphs of quotation may stand before who speaks is named.
const quotedAhead = 8
