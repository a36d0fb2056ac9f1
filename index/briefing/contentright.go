package briefing

// right returns the content after cue i.
func (s *scan) right(cues []cue, i int, r tokenRange) tokenRange {
	c := &cues[i]
	start := s.contentStart(c, r)
	end := s.rightBound(cues, i, start, r)
	if c.kind == cueUnnamed {
		start = c.words.to
		if k := s.answered(cues, i, start, end); k > 0 {
			q := s.trimEnd(tokenRange{s.asked(start, k), k})
			if s.countWords(q) < 2 {
				return tokenRange{} // "Asked when, she said"
			}
			return q
		}
		return s.question(start, end, r)
	}
	if n := s.subordinateEnd(c, end, r); n > 0 {
		if end = n; end < start {
			return tokenRange{}
		}
	}
	if k := s.mainVerb(c, start, end); k > 0 {
		end = k
	}
	if k := s.turnsTo(c, start, end); k > 0 {
		end = k
	}
	if k := s.gapped(start, end); k > 0 {
		end = k
	}
	if k := s.pastPurpose(c, start, end); k > 0 {
		end = k
	}
	if c.kind == cueShared && c.source.from > start {
		end = min(end, c.source.from-1) // "Noting that it rained, she"
	}
	part := s.trimEnd(s.pastQuotation(c, s.pastExplanation(c, s.pastComparison(s.pastObject(c, s.pastVerb(c, tokenRange{start, end}))))))
	if s.countWords(part) == 0 || !s.aroundCue(c, r) && (s.joined(c, part) || s.toldOf(c, part) || s.relativeAfter(c, part) || !s.isContent(c, part, r)) {
		return tokenRange{}
	}
	return part
}

// relativeAfter reports whether part is no content of c but a relative clause, or what
// follows the one that c stands in: "wrote to the board, which says so", "which he
// posted, Roe wrote", "to which both have written, says no".
func (s *scan) relativeAfter(c *cue, part tokenRange) bool {
	t, k := &s.toks[part.from], c.all.from-1
	if t.quote == 0 && c.kind != cueInverted && t.is("which", "who", "whose") && part.from-1 > c.words.to && s.toks[part.from-1].low == "," {
		return true
	}
	if k < 1 || s.toks[k].quote > 0 || !s.toks[k].is("which", "whom") || t.quote > 0 || t.low == "that" {
		return false
	}
	if q := s.firstQuoted(part); q >= 0 && s.find(tokenRange{part.from, q}, ",") < 0 {
		return false // "in which he described it as “…”"
	}
	return part.from > c.words.to && s.toks[part.from-1].low == "," || c.report.is(classThat) && !s.wholeClause(part)
}

// toldOf reports whether part tells more of the "something" before it, which somebody
// is told: "told the island something it did not know".
func (s *scan) toldOf(c *cue, part tokenRange) bool {
	k := part.from - 1
	return k > c.words.to && c.report.is(classTell) && s.toks[k].quote == 0 && s.toks[k].is("something", "anything", "everything", "nothing", "things", "all")
}

// joined reports whether part is a clause of its own that "and" or "but" joins to c,
// after a comma: "She asked the board for two defenders, and the board asked".
func (s *scan) joined(c *cue, part tokenRange) bool {
	t := &s.toks[part.from]
	if k := c.all.from - 1; k > 0 && s.toks[k].low == "," {
		return false // "It was ours, she said in a letter, and it broke"
	}
	return t.is("and", "but") && t.quote == 0 && part.from-1 > c.words.to && s.toks[part.from-1].low == "," && c.kind != cueAccording && !s.quoted(part)
}

// mainVerb returns the comma before end that ends the relative clause of c, a verb
// after it: "Anna Olsen, who says it is safe, met the board". It is 0 if there is none.
func (s *scan) mainVerb(c *cue, start, end int) int {
	if c.kind == cueRelative && start < end && s.toks[start].low == "to" {
		if f := s.finite(tokenRange{start, end}); f > start+2 && !s.standsFor(f-1) && s.toks[f-1].tag != tagPRP {
			return f // "A zoo that asked the public to name a sloth has had 40,000 answers"
		}
	}
	if k := c.words.from - 2; c.kind != cueRelative || k < 0 || s.toks[k].low != "," && c.source.other.empty() {
		return 0
	}
	for i := start + 1; i+1 < end; i++ {
		if s.toks[i].low == "," && s.toks[i].quote == 0 && s.toks[i+1].quote == 0 && s.toks[i+1].tag.finite() {
			return i
		}
	}
	return 0
}

// gapped returns where somebody else's clause begins whose verb is left out, between
// start and end: "One ruled that it was a fence, another that it was a wall". It is 0 if
// there is none.
func (s *scan) gapped(start, end int) int {
	for k := start + 2; k+3 < end; k++ {
		if t := &s.toks[k]; t.quote == 0 && t.is(",", ";", "and") && s.toks[k+1].is("another", "others") && (s.toks[k+2].low == "that" || s.toks[k+2].low == "," && s.toks[k+3].low == "that") {
			return k
		}
	}
	return 0
}

// turnsTo returns the semicolon before end after which the sentence turns to somebody
// else, of whom it tells in c's tense: "Roe thought they came out of the mud; Lee, as
// a student, cut up four hundred". It is 0 if there is none.
func (s *scan) turnsTo(c *cue, start, end int) int {
	if c.kind != cueSubject || s.toks[min(start, end-1)].low == ":" {
		return 0
	}
	k := s.find(tokenRange{start, end}, ";")
	if k <= start || k+2 >= end || s.quoted(tokenRange{k, end}) {
		return 0
	}
	if s.toks[k+1].is("another", "others") && s.toks[k+2].tag.finite() && s.toks[k+2].tag == s.tense(c) {
		return k // "One feared longer waits; another wished them luck"
	}
	if s.toks[k+1].is("neither", "none", "nobody") && k+3 < end && s.toks[k+2].tag == tagMD && words().verbs[s.toks[k+3].low].is(classSay) {
		return k // "Both say it must end; neither will say when"
	}
	base := s.baseRight(k+1, end)
	p := phrase{tokenRange: base, base: base}
	if base.empty() || s.pronoun(p) || !s.personLike(p) || s.toks[base.to-1].tag == tagPOS {
		return 0
	}
	for i := base.to; i < end; i++ {
		if t := &s.toks[i]; t.tag.finite() || t.tag == tagVBN {
			if t.tag == s.tense(c) || t.tag == tagVBN && s.tense(c) == tagVBD {
				return k
			}
			break
		}
	}
	return 0
}

// subordinateEnd returns where the clause ends that holds c and begins the
// sentence ("After aides insisted that …, the campaign"), 0 if c is in none.
func (s *scan) subordinateEnd(c *cue, end int, r tokenRange) int {
	k := c.all.from - 1
	if main := s.mainClause(r, r.to); main > c.words.to && k > r.from && s.toks[k].low != "," && !s.asClause(c, r) && s.subjectFollows(main, r) {
		return main - 1 // "While the mayor of Lund says it is safe, Roe"
	}
	if k < r.from || k > r.from+1 || s.asClause(c, r) || !s.subordinates(k) {
		return 0
	}
	for i := c.words.to; i+1 < end; i++ {
		t := &s.toks[i+1]
		if s.toks[i].low == "," && s.toks[i].quote == 0 && t.quote == 0 && !t.is("which", "who", "whose", "and", "but", "or", "where") && t.tag != tagVBG && s.finite(tokenRange{i + 1, end}) >= 0 {
			return i
		}
	}
	return 0
}

// subjectFollows reports whether a subject and its verb begin at i.
func (s *scan) subjectFollows(i int, r tokenRange) bool {
	p, ok := s.phraseRight(i, r.to)
	return ok && p.to < r.to && s.toks[p.to].quote == 0 && (s.toks[p.to].tag.finite() || s.toks[p.to].tag == tagRB || s.toks[p.to].low == ",")
}

// apposition returns the comma before the noun that the relative pronoun at k stands
// for, ", a proposal that", or the preposition of "in which"; 0 if there is none.
func (s *scan) apposition(k, start int) int {
	if s.toks[k].low == "which" && k-1 > start && s.toks[k-1].tag == tagIN && s.finite(tokenRange{start, k}) < 0 {
		return k - 1
	}
	if !s.toks[k].is("that", "which") {
		return 0
	}
	for i := k - 1; i > start && k-i < 5; i-- {
		if s.toks[i].low == "," && s.toks[i].quote == 0 && s.toks[i+1].is("a", "an", "the") {
			return i
		}
	}
	return 0
}

// aroundCue reports whether c stands in the middle of its content: "The lake, she
// says, is dying".
func (s *scan) aroundCue(c *cue, r tokenRange) bool {
	if c.kind == cueSubject && s.nounBefore(c, r) && s.contentStart(c, r) > c.all.to && s.finite(tokenRange{s.contentStart(c, r), min(s.contentStart(c, r)+2, r.to)}) >= 0 {
		return true // "The difference, he told me on Friday, is"
	}
	end := s.afterTime(c, r)
	if c.kind != cueSubject && c.kind != cueInverted || end >= r.to || s.toks[end].low != "," || s.asClause(c, r) || !c.report.is(classClause) {
		return false
	}
	k := c.all.from - 1
	before := tokenRange{r.from, k}
	for i := r.from; i < k; i++ {
		if s.toks[i].quote == 0 && s.toks[i].is(":", ";") {
			before.from = i + 1
		}
	}
	if k > r.from && s.toks[k].low == "," && (s.helps(k-1) || s.completes(c, tokenRange{before.from, k}, tokenRange{end + 1, r.to})) {
		return true // "He would, she added, keep his seat"
	}
	return k > r.from && s.toks[k].low == "," && s.toks[k].quote == 0 && s.countWords(before) > 0 && s.finite(before) < 0 && (s.toks[k-1].quote == 0 || s.countWords(before) < fewWords && s.toks[end+1].tag.finite()) &&
		end+1 < r.to && (s.toks[end+1].tag.verb() || s.toks[end+1].tag == tagMD || s.toks[end+1].tag == tagRB || s.toks[end+1].tag == tagIN || s.adverbial(before) && s.finite(tokenRange{end, r.to}) >= 0)
}

// completes reports whether after, behind the comma after c, goes on with the clause
// before c: "It was sent, she said, more than once", "… and had kept the letters".
func (s *scan) completes(c *cue, before, after tokenRange) bool {
	if c.kind != cueSubject || !words().plainSpeech[c.report.lemma] && !c.report.is(classSay) || before.empty() || after.empty() || s.quoted(before) || s.quoted(after) || s.finite(before) < 0 {
		return false
	}
	t := &s.toks[after.from]
	if t.low == "and" && after.from+1 < after.to {
		return s.toks[after.from+1].tag.finite() || s.toks[after.from+1].is("those", "that", "the")
	}
	return s.finite(after) < 0 && t.tag != tagVBG && !t.is("who", "which") || s.toks[before.to-1].tag.verb() && (t.tag == tagWP || t.tag == tagWRB || t.tag == tagWDT || t.low == "whether")
}

// helps reports whether the token at i is a verb that another one completes.
func (s *scan) helps(i int) bool {
	t := &s.toks[i]
	return t.quote == 0 && (t.tag == tagMD || t.tag.finite() && (isBe(t.low) || isHave(t.low)))
}

// trimEnd takes marks outside quotations off both ends of part.
func (s *scan) trimEnd(part tokenRange) tokenRange {
	for part.from < part.to && s.toks[part.from].quote == 0 && s.toks[part.from].is(",", ":", ";", "—", "–", "--", "-", "―") {
		part.from++
	}
	for part.to > part.from && s.toks[part.to-1].quote == 0 && s.toks[part.to-1].is(",", ":", ";", "—", "–", "--", "-", ".", "―", "and", "but", "while") {
		part.to--
	}
	return part
}
