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
