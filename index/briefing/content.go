package briefing

// An attribution is who says what: a content, with the words that say whose it is.
type attribution struct {
	content []tokenRange // in order
	source  tokenRange   // empty: it stands elsewhere
	cue     tokenRange   // empty: there is none
	who     *entity      // nil: the text does not say
	sieve   string
	sure    bool
}

// attributeCues gives the cues of sentence n their contents, the outermost
// first. What stands inside another's content is that one's.
func (s *scan) attributeCues(n int) []attribution {
	r := s.sents[n]
	cues := s.cues[n]
	var out []attribution
	last := -1
	for _, i := range s.outermost(cues, r) {
		if covers(out, cues[i].verb) {
			continue
		}
		if c := &cues[i]; c.kind == cueShared && c.follows && last >= 0 && last < i {
			c.source, c.who, c.doubt = cues[last].source, cues[last].who, cues[last].doubt
		}
		if k := cues[i].kind; k == cueSubject || k == cueInverted || k == cueShared {
			last = i
		}
		if a := s.attributeCue(cues, i, r); len(a.content) > 0 {
			for k := range a.content {
				a.content[k] = s.wholeQuotations(a.content[k])
			}
			out = append(out, a)
		}
	}
	return out
}

// outermost returns the order in which cues get their contents: first the one
// that ends the sentence and reports all of it ("…, the source added"), then
// from left to right.
func (s *scan) outermost(cues []cue, r tokenRange) []int {
	var order []int
	n := len(cues) - 1
	if n > 0 && s.endsSentence(&cues[n], r) {
		order = append(order, n)
	}
	for i := range cues {
		if len(order) == 0 || order[0] != i {
			order = append(order, i)
		}
	}
	return order
}

// endsSentence reports whether c stands at the end of r after a comma, and what
// it reports before holds no quotation.
func (s *scan) endsSentence(c *cue, r tokenRange) bool {
	k := c.all.from - 1
	if k <= r.from || s.toks[k].low != "," && s.toks[k].quote == 0 || s.quotedBefore(c, r) || c.kind == cueShared || c.kind == cueRelative || s.finite(tokenRange{r.from, k}) < 0 {
		return false
	}
	if c.kind == cueAccording {
		return c.all.to >= r.to-1
	}
	rest := tokenRange{c.all.to, r.to}
	return s.countWords(rest) <= 6 && s.finite(rest) < 0 && s.endsClause(c.all.to, r)
}

// quotedBefore reports whether a quotation stands before c that another cue
// before it reports.
func (s *scan) quotedBefore(c *cue, r tokenRange) bool {
	q := s.firstQuoted(tokenRange{r.from, c.all.from})
	if q < 0 {
		return false
	}
	for i := r.from; i < q; i++ {
		if v := words().verbs[s.toks[i].low]; v.is(classSay|classTell|classThink) && s.toks[i].tag.verb() {
			return true
		}
	}
	return s.finite(tokenRange{r.from, c.all.from}) < 0
}

// wholeQuotations returns part with the rest of the quotations that it begins
// and ends in: they may hold several sentences.
func (s *scan) wholeQuotations(part tokenRange) tokenRange {
	if q := s.toks[part.from].quote; q > 0 {
		part.from = min(part.from, s.quotes[q-1].from)
	}
	if q := s.toks[part.to-1].quote; q > 0 {
		part.to = max(part.to, s.quotes[q-1].to)
	}
	return part
}

// covers reports whether token i stands in the content of one of said.
func covers(said []attribution, i int) bool {
	for _, a := range said {
		for _, c := range a.content {
			if c.has(i) {
				return true
			}
		}
	}
	return false
}

// attributeCue returns what cue i of the sentence r reports.
func (s *scan) attributeCue(cues []cue, i int, r tokenRange) attribution {
	c := &cues[i]
	a := attribution{cue: c.words, source: c.source.whole(), who: c.who, sieve: c.sieve(), sure: s.sure(cues, i, r)}
	left, right := s.left(cues, i, r), s.right(cues, i, r)
	if gap := s.gap(cues, i, r); !gap.empty() {
		left, right = tokenRange{}, gap
	}
	if !left.empty() && !right.empty() && !s.goesOn(c, left, right) {
		right = tokenRange{}
	}
	if !left.empty() {
		a.content = append(a.content, left)
	}
	if !right.empty() {
		if k := c.all.from - 1; left.empty() && right.from == c.words.to && k >= r.from && s.toks[k].quote == 0 && s.toks[k].is("which", "that") && c.kind == cueSubject {
			a.content = append(a.content, tokenRange{k, k + 1}) // "a vote which she has said was"
		}
		a.content = append(a.content, right)
	}
	return a
}

// sure reports whether the source of cue i is beyond doubt. Measured on news,
// what is not is wrong in one credit of ten: verbs that call somebody names, a
// subject that is another verb's, and a sentence in which several speak.
func (s *scan) sure(cues []cue, i int, r tokenRange) bool {
	c := &cues[i]
	if c.doubt || c.kind == cueRelative || c.kind == cueUnnamed {
		return false
	}
	if c.kind == cueInverted {
		return true
	}
	if c.kind == cueColon {
		return c.source.to == c.verb || s.onePerson(tokenRange{r.from, c.verb})
	}
	for n := range cues {
		if b := &cues[n]; b.who != c.who && !(b.kind == cueUnnamed) && !s.toks[b.verb].is("called") {
			return false
		}
	}
	return c.report.is(classClause) || c.kind == cueAccording || c.kind == cueNoun
}

// onePerson reports whether r names one person, and no more.
func (s *scan) onePerson(r tokenRange) bool {
	var one *entity
	for _, m := range s.namesIn(r) {
		if m.who.person && one != nil && m.who != one {
			return false
		} else if m.who.person {
			one = m.who
		}
	}
	return one != nil
}

// gap returns what c reports of what a relative pronoun before it stands for:
// "a vote which she has said was a mistake".
func (s *scan) gap(cues []cue, i int, r tokenRange) tokenRange {
	c := &cues[i]
	k := c.all.from - 1
	if c.kind != cueSubject || !c.report.is(classClause) || k <= r.from || !s.toks[k].is("which", "that", "what", "who", "than") || s.toks[k].quote > 0 || c.words.to+1 >= r.to {
		return tokenRange{}
	}
	t := &s.toks[c.words.to]
	if t.quote > 0 || !t.tag.finite() && t.tag != tagVBN {
		return tokenRange{}
	}
	end := s.rightBound(cues, i, c.words.to, r)
	if comma := s.find(tokenRange{c.words.to, end}, ",", "-", "—", "–"); comma > 0 {
		end = comma
	}
	part := s.trimEnd(tokenRange{c.words.to, end})
	if s.countWords(part) < 2 {
		return tokenRange{}
	}
	return part
}

// goesOn reports whether right, after c, is still what c reports, left being so:
// after a quotation only another one, after a clause what a comma joins.
func (s *scan) goesOn(c *cue, left, right tokenRange) bool {
	if s.toks[right.from].quote > 0 {
		return true
	}
	if s.nounBefore(c, tokenRange{left.from, right.to}) {
		return true
	}
	if s.quoted(left) {
		return s.toks[left.to-1].quote == 0 && s.quoted(right)
	}
	return c.all.to < len(s.toks) && s.toks[c.all.to].is(",", "—", "–") || s.finite(left) < 0
}

// sieve names the rule that c stands for.
func (c *cue) sieve() string {
	return [...]string{"subject and verb", "verb and subject", "relative clause", "shared subject", "according to", "noun", "colon", "signature", "asked by somebody"}[c.kind]
}

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
	if s.countWords(part) == 0 {
		return tokenRange{}
	}
	switch c.kind {
	case cueAccording:
		if s.countWords(part) < 3 && !s.quoted(part) || s.toks[part.to-1].quote == 0 && s.toks[part.to-1].is("that", "and", "but", "which", "while", "because") {
			return tokenRange{}
		}
		return part
	case cueNoun:
		return tokenRange{}
	}
	if s.asClause(c, r) {
		return s.leftOfAs(c, part, r)
	}
	if end == c.all.from && !s.toks[end-1].is("?", "!", "…", "...") && s.toks[end-1].quote == 0 {
		return tokenRange{} // no mark between
	}
	return s.leftOfVerb(c, s.pastDateline(part), r)
}

// leftOfVerb returns part, which stands before the cue of a verb, if that is its content.
func (s *scan) leftOfVerb(c *cue, part, r tokenRange) tokenRange {
	next := c.all.to
	rest := tokenRange{next, r.to}
	parenthetical := next < r.to && s.toks[next].quote == 0 && s.toks[next].is(",", "—", "–", ")", "--") && s.countWords(rest) > 0
	if s.quoted(part) {
		return s.trimOpening(part)
	}
	if parenthetical && s.adverbial(part) && s.finite(part) < 0 && next+1 < r.to && s.toks[next+1].quote > 0 {
		return tokenRange{} // "After the match, the coach said, “…”"
	}
	if parenthetical && c.kind == cueSubject && c.report.is(classClause) {
		return part
	}
	if c.kind == cueInverted {
		if s.countWords(part) >= 2 {
			return part
		}
		return tokenRange{}
	}
	if !c.report.is(classClause) || s.countWords(part) < 3 || s.adverbial(part) && s.finiteAfter(rest) {
		return tokenRange{}
	}
	if s.subordinate(part) || s.finite(part) < 0 && s.toks[part.from].tag == tagIN || s.finite(part) < 0 && s.finiteAfter(rest) || !s.endsClause(next, r) && s.opensClause(next, r) {
		return tokenRange{}
	}
	return part
}

// leftOfAs returns part, which stands before "as X put it", if that is its content.
func (s *scan) leftOfAs(c *cue, part, r tokenRange) tokenRange {
	as := c.all.from - 1
	part.to = min(part.to, as)
	for part.to > part.from && s.toks[part.to-1].quote == 0 && s.toks[part.to-1].is(",", "—", "–") {
		part.to--
	}
	if s.toks[as].low != "as" || s.countWords(part) < 3 || !s.endsClause(c.all.to, r) && !s.toks[c.all.to].is("it") || s.finite(part) < 0 && !s.quoted(part) {
		return tokenRange{}
	}
	return part
}

// pastDateline returns part without the place that a report begins with:
// "WASHINGTON — The deal".
func (s *scan) pastDateline(part tokenRange) tokenRange {
	for i := part.from; i < part.to && i < part.from+10; i++ {
		t := &s.toks[i]
		if t.is("—", "–", "―", "--") && i > part.from && s.upperCase(tokenRange{part.from, part.from + 1}) && s.p.Sentences[0].Start == s.toks[part.from].Start {
			return tokenRange{i + 1, part.to}
		}
	}
	return part
}

// asClause reports whether c is "as X says".
func (s *scan) asClause(c *cue, r tokenRange) bool {
	k := c.all.from - 1
	return k >= r.from && s.toks[k].is("as", "than", "if", "when", "what") && s.toks[k].quote == 0
}

// adverbial reports whether part only opens a sentence: "On Monday", "Asked
// about it", "When the talks failed".
func (s *scan) adverbial(part tokenRange) bool {
	t := &s.toks[part.from]
	return t.tag == tagIN || t.tag == tagTO || t.tag == tagRB || t.tag == tagVBG || t.tag == tagVBN || t.tag == tagWRB || t.tag == tagCC || isTime(t.low) ||
		t.is("when", "while", "after", "before", "although", "though", "as", "if", "since", "asked", "last", "earlier", "later", "speaking", "next")
}

// finiteAfter reports whether part holds a clause of its own.
func (s *scan) finiteAfter(part tokenRange) bool {
	return s.finite(part) >= 0 || s.quoted(part)
}

// subordinate reports whether part begins with a subordinate clause: "But when
// Congress cut the funding".
func (s *scan) subordinate(part tokenRange) bool {
	i := part.from
	if s.toks[i].is("but", "and", "yet", "so") && i+1 < part.to {
		i++
	}
	return s.toks[i].is("when", "while", "after", "before", "although", "though", "if", "since", "once", "as", "because") && s.find(tokenRange{i, part.to}, ",") < 0
}

// opensClause reports whether a content begins at token i.
func (s *scan) opensClause(i int, r tokenRange) bool {
	if i >= r.to {
		return false
	}
	t := &s.toks[i]
	return t.quote > 0 || t.is("that", "whether", "how", "why") || t.word && s.finite(tokenRange{i, r.to}) >= 0
}

// trimOpening takes an introduction before a quotation off part: "On Monday, “…”".
func (s *scan) trimOpening(part tokenRange) tokenRange {
	q := s.firstQuoted(part)
	if q == part.from {
		return part
	}
	before := tokenRange{part.from, q}
	if s.finite(before) >= 0 && s.toks[q-1].low != ":" {
		return part
	}
	if s.countWords(before) <= 2 && (s.adverbial(before) || s.toks[q-1].low == ",") {
		part.from = q
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
		if s.endsSentence(c, r) || c.kind == cueInverted && !s.quotedBetween(b.all.to, c.all.from) || s.parenthetic(c, r) && !s.quotedBetween(r.from, c.all.from) {
			continue // the other one stands inside this one's content
		}
		from = max(from, b.all.to)
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

// right returns the content after cue i.
func (s *scan) right(cues []cue, i int, r tokenRange) tokenRange {
	c := &cues[i]
	start := s.contentStart(c, r)
	end := s.rightBound(cues, i, start, r)
	if c.kind == cueUnnamed {
		return s.question(start, end, r)
	}
	if n := s.subordinateEnd(c, end, r); n > 0 {
		if end = n; end < start {
			return tokenRange{}
		}
	}
	part := s.trimEnd(s.pastQuotation(c, s.pastComparison(tokenRange{start, end})))
	if s.countWords(part) == 0 || !s.aroundCue(c, r) && !s.isContent(c, part, r) {
		return tokenRange{}
	}
	return part
}

// subordinateEnd returns where the clause ends that holds c and begins the
// sentence ("After aides insisted that …, the campaign"), 0 if c is in none.
func (s *scan) subordinateEnd(c *cue, end int, r tokenRange) int {
	k := c.all.from - 1
	if k < r.from || k > r.from+1 || !s.toks[k].is("when", "while", "after", "although", "though", "since", "if", "because", "before", "once", "whereas") {
		return 0
	}
	for i := c.words.to + 1; i+1 < end; i++ {
		t := &s.toks[i+1]
		if s.toks[i].low == "," && s.toks[i].quote == 0 && t.quote == 0 && !t.is("which", "who", "whose", "and", "but", "or", "where") && t.tag != tagVBG && s.finite(tokenRange{i + 1, end}) >= 0 {
			return i
		}
	}
	return 0
}

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

// pastQuotation returns part without what follows a quotation in it and is the
// writer's: “…” in an interview; called it “crazy” during a stop.
func (s *scan) pastQuotation(c *cue, part tokenRange) tokenRange {
	first := s.firstQuoted(part)
	if first < 0 || first != part.from && c.report.is(classSay|classThink|classTell) {
		return part
	}
	last := part.to - 1
	for last > part.from && s.toks[last].quote == 0 {
		last--
	}
	if last+1 >= part.to {
		return part
	}
	t := &s.toks[last+1]
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

// question returns the question that follows "asked", up to the clause that it
// stands in: "Asked whether he would go, he said".
func (s *scan) question(start, end int, r tokenRange) tokenRange {
	from := s.find(tokenRange{start, end}, "if", "whether", "what", "how", "why", "who", "which", "where", "when")
	if from < 0 {
		return tokenRange{}
	}
	to := end
	for i := from + 2; i+1 < end; i++ {
		if s.toks[i].low == "," && s.toks[i].quote == 0 && s.finite(tokenRange{from, i}) >= 0 && s.finite(tokenRange{i, r.to}) >= 0 {
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
	if c.kind != cueSubject && c.kind != cueInverted || c.all.to >= r.to || s.toks[c.all.to].low != "," || s.asClause(c, r) || !c.report.is(classClause) {
		return false
	}
	k := c.all.from - 1
	before := tokenRange{r.from, k}
	for i := r.from; i < k; i++ {
		if s.toks[i].quote == 0 && s.toks[i].is(":", ";") {
			before.from = i + 1
		}
	}
	return k > r.from && s.toks[k].low == "," && s.toks[k].quote == 0 && s.countWords(before) > 0 && s.finite(before) < 0 && s.toks[k-1].quote == 0 &&
		c.all.to+1 < r.to && (s.toks[c.all.to+1].tag.finite() || s.toks[c.all.to+1].tag == tagVBN || s.toks[c.all.to+1].tag == tagRB || s.toks[c.all.to+1].tag == tagIN || s.adverbial(before) && s.finite(tokenRange{c.all.to, r.to}) >= 0)
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
	for n := i + 1; n < len(cues); n++ {
		next := &cues[n]
		if next.all.from < start {
			if k := next.words.from - 1; c.kind == cueRelative && k > start && s.toks[k].is(",", "—", "–", "-", ")") && next.source.from < c.verb {
				return k // "Podesta, who said A, said B"
			}
			continue
		}
		if b := s.boundary(c, next, start); b > 0 {
			return b
		}
	}
	return r.to
}

// tense returns the tag of the finite verb of the verb group r.
func (s *scan) tense(r tokenRange) tag {
	if i := s.finite(r); i >= 0 {
		return s.toks[i].tag
	}
	return tagVBN
}

// boundary returns where the content of c ends because next begins something of
// its own, 0 if next stands inside the content.
func (s *scan) boundary(c, next *cue, start int) int {
	k := next.all.from - 1
	if k < start || s.countWords(tokenRange{start, k}) == 0 {
		return 0
	}
	before := &s.toks[k]
	if s.toks[next.verb].tag == tagVBG && next.words.from == next.verb && before.is("with", ",") && k > start && next.source.to == next.verb {
		return k // ", with one poster writing"
	}
	switch next.kind {
	case cueAccording:
		if before.low == "," {
			return k
		}
		return 0
	case cueShared:
		if s.toks[next.verb].tag == tagVBG {
			if before.is(",", "—", "–", "while", "and") {
				return k
			}
			return 0
		}
		if s.tense(next.words) == s.tense(c.words) && before.is("and", "but", "then", ",", "or") && (next.report.is(classClause) || s.quotedBetween(next.verb, min(next.verb+4, len(s.toks)))) {
			return k
		}
		return 0
	case cueRelative, cueNoun:
		return 0
	}
	for k > start && s.toks[k].quote == 0 && (s.toks[k].tag == tagRB || s.toks[k].tag == tagIN && !s.toks[k].is("that") && s.toks[k].is("while", "though", "although", "whereas") || s.toks[k].is("but", "and", "while", "though", "although", "yet")) {
		if s.toks[k-1].is(",", ";", "—", "–") || s.toks[k-1].quote > 0 || s.toks[k].is("while", "though", "although", "whereas", "but") {
			return k
		}
		k--
	}
	if k := next.all.from - 1; next.kind == cueSubject && s.toks[k].is("and", "but") && s.tense(next.words) == s.tense(c.words) && plainSpeech[next.report.lemma] && s.toks[next.source.from].tag != tagPRP {
		return k
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
