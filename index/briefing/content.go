package briefing

// An attribution is who says what: a content, with the words that say whose it is.
type attribution struct {
	content []tokenRange // in order
	source  tokenRange   // empty: it stands elsewhere
	cue     tokenRange   // empty: there is none
	who     *entity      // nil: the text does not say
	sieve   string
	sure    bool
	topic   bool // the content is what a question was about: no statement of anybody's
}

// aside reports whether a's source is only who something is according to: "“most of
// it”, according to a steward".
func (a *attribution) aside() bool { return a.sieve == cueAccording.sieve() }

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
			a.sure = s.certain(cues, i, &a, r) && !s.guessed(a.content[len(a.content)-1])
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
	if n > 1 && cues[n].kind == cueRelative && cues[n].source.from >= cues[n-1].source.from {
		n-- // "…, says Ann Roe, who teaches law"
	}
	if n > 0 && s.endsSentence(&cues[n], r) {
		order = append(order, n)
	} else if n == 1 && cues[0].kind == cueRelative && s.parenthetic(&cues[1], r) && !s.quoted(tokenRange{r.from, cues[1].all.from}) {
		order = append(order, n) // "Of those who announced trains, he notes, few run"
	} else if n == 1 && (s.insideOf(cues, r) || s.remarkOn(cues, r)) {
		order = append(order, n)
	} else if n == 1 && cues[0].who == cues[1].who && s.pronoun(cues[1].source) && cues[0].kind == cueSubject && !cues[0].report.is(classSay) && s.parenthetic(&cues[1], r) && !s.quoted(tokenRange{r.from, cues[1].all.from}) {
		order = append(order, n) // "She had complained, she said, and had kept the letters"
	}
	for i := range cues {
		if len(order) == 0 || order[0] != i {
			order = append(order, i)
		}
	}
	return order
}

// insideOf reports whether the first of two cues belongs to what the second one
// reports, which stands between commas: "Of the stones that her team found, she
// says, two are old", "It suggests, according to Feld, that".
func (s *scan) insideOf(cues []cue, r tokenRange) bool {
	a, b := &cues[0], &cues[1]
	if b.kind == cueAccording {
		return a.kind == cueSubject && s.toks[a.source.from].low == "it" && b.words.from == a.words.to+1 && b.all.to < r.to && s.toks[b.all.to].low == ","
	}
	k := a.source.from - 1
	return a.kind == cueSubject && k > r.from && s.toks[k].is("that", "which", "whom") && s.parenthetic(b, r) && !s.quoted(tokenRange{r.from, b.all.from})
}

// remarkOn reports whether the second of two cues stands between commas in what the
// first one reports, which is what it is said of: "Fans have shown that it works, Roe
// points out, if they own the ground".
func (s *scan) remarkOn(cues []cue, r tokenRange) bool {
	a, b := &cues[0], &cues[1]
	return a.kind == cueSubject && b.report.is(classSay) && a.report.is(classShow|classThink|classSay) && s.parenthetic(b, r) && !s.quoted(r) && b.all.to < r.to-1 && s.find(tokenRange{a.words.to, b.all.from - 1}, ",", ";") < 0
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
	if k := s.find(rest, "who", "which", "whose"); k > rest.from && s.toks[k-1].low == "," {
		rest.to = k - 1 // "…, says Ann Roe, who teaches law"
	}
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
		if v := words().verbs[s.toks[i].low]; v.is(classSay|classTell) && s.toks[i].tag.verb() {
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

// guessed reports whether part ends with a quotation that nothing closes.
func (s *scan) guessed(part tokenRange) bool {
	q := s.toks[part.to-1].quote
	return q > 0 && s.quotes[q-1].guessed
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
	a := attribution{cue: c.words, source: c.source.whole(), who: c.who, sieve: c.sieve()}
	if c.kind == cueRelative {
		a.source.to = c.words.from // the pronoun names whom its antecedent does: "Basit, who"
	}
	left, right := s.left(cues, i, r), s.right(cues, i, r)
	gap := s.gap(cues, i, r)
	gapped := !gap.empty()
	if gapped {
		left, right = tokenRange{}, gap
	}
	if !left.empty() && !right.empty() && !s.goesOn(c, left, right) {
		right = tokenRange{}
	}
	if !left.empty() {
		a.content = append(a.content, left)
	}
	a.topic = c.kind == cueUnnamed && !right.empty() && s.toks[right.from-1].low == "about"
	if !right.empty() {
		if k := c.all.from - 1; left.empty() && right.from == c.words.to && k >= r.from && (s.standsFor(k) || gapped && s.toks[k].is("that", "who")) && c.kind == cueSubject {
			a.content = append(a.content, tokenRange{k, k + 1}) // "a vote which she has said was"
		}
		a.content = append(a.content, right)
	}
	return a
}

// standsFor reports whether the token at i is a relative pronoun that what is said has
// for its subject or object: "which she said was", but not "in which she said".
func (s *scan) standsFor(i int) bool {
	t := &s.toks[i]
	return t.quote == 0 && !(i > 0 && t.low == "which" && s.toks[i-1].tag == tagIN) && (t.is("which", "who", "whom", "what") || t.low == "that" && t.tag == tagWDT)
}

// gap returns what c reports of what a relative pronoun before it stands for:
// "a vote which she has said was a mistake".
func (s *scan) gap(cues []cue, i int, r tokenRange) tokenRange {
	c := &cues[i]
	k := c.all.from - 1
	if c.kind != cueSubject || !c.report.is(classClause) || k < r.from || s.toks[k].quote > 0 || c.words.to+1 >= r.to {
		return tokenRange{}
	}
	t := &s.toks[c.words.to]
	switch plain := words().plainSpeech[c.report.lemma]; {
	case s.toks[k].is("which", "that", "who", "than"):
	case s.toks[k].low == "what" && plain && k > r.from && s.toks[k-1].low != ",": // "what he says is", but no subject
	case (s.toks[k].tag.noun() || s.toks[k].tag == tagVBG) && plain && t.tag.finite() && s.personLike(c.source): // "a decision they say was wrong"
	default:
		return tokenRange{}
	}
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
	if s.nounBefore(c, tokenRange{left.from, right.to}) || s.condition(left) {
		return true
	}
	if s.quoted(left) {
		return s.toks[left.to-1].quote == 0 && s.quoted(right) || s.countWords(left) < fewWords && s.toks[right.from].tag.finite()
	}
	end := s.afterTime(c, s.sents[s.in[c.verb]])
	return end < len(s.toks) && s.toks[end].is(",", "—", "–", ";", ":") || s.finite(left) < 0
}

// afterTime returns where c ends with whom it is told and the words of time after
// it, if a comma follows: "The cello, he told us on Friday, weighed"; else where c
// ends.
func (s *scan) afterTime(c *cue, r tokenRange) int {
	i := c.all.to
	if c.kind == cueSubject && c.report.is(classTell) && i < r.to && !s.startsContent(i, r) {
		i = s.afterAddressee(c, i, r)
	}
	from := i
	if i+1 < r.to && s.toks[i].quote == 0 && s.toks[i].is("in", "at") && s.toks[i+1].tag.proper() && !isTime(s.toks[i+1].low) {
		if at := s.baseRight(i+1, r.to); !at.empty() && (s.toks[at.to-1].tag.proper() || s.ofTime(at.to-1)) {
			from, i = at.to, at.to // "told an audience in Leeds"
		}
	}
	if at := s.afterMedium(i, r); at < r.to && s.toks[at].low == "," {
		return at // "it said in a message to customers,"
	}
	if i+1 < r.to && s.toks[i].quote == 0 && s.toks[i].is("outside", "inside", "before", "after", "during") && i > c.words.to {
		if at := s.baseRight(i+1, r.to); !at.empty() && at.to < r.to && s.toks[at.to].low == "," {
			from, i = at.to, at.to // "told reporters outside the court"
		}
	}
	for i < r.to && i < from+5 && s.toks[i].quote == 0 && s.ofTime(i) {
		i++
	}
	if i < r.to && s.toks[i].low == "," && s.toks[i].quote == 0 {
		return i
	}
	return c.all.to
}

// afterMedium returns where that ends by which something is said, and to whom, if it
// begins at i: "in a message to customers"; i if it does not.
func (s *scan) afterMedium(i int, r tokenRange) int {
	if i+1 >= r.to || s.toks[i].quote > 0 || !s.toks[i].is("in", "on") {
		return i
	}
	base := s.baseRight(i+1, r.to)
	if base.empty() || !words().mediums[s.toks[base.to-1].low] {
		return i
	}
	if base.to < r.to && s.toks[base.to].low == "to" {
		if whom := s.baseRight(base.to+1, r.to); !whom.empty() {
			return whom.to
		}
	}
	return base.to
}

// ofTime reports whether the token at i belongs to words of time: "on Sunday",
// "now", "last week".
func (s *scan) ofTime(i int) bool {
	t := &s.toks[i]
	return isTime(t.low) || t.is("on", "in", "last", "this", "late", "early", "earlier", "now", "later", "again", "then", "years", "months", "weeks", "days") || t.tag == tagCD
}

// sieve names the rule that c stands for.
func (c *cue) sieve() string { return c.kind.sieve() }

func (k cueKind) sieve() string {
	return [...]string{"subject and verb", "verb and subject", "relative clause", "shared subject", "according to", "noun", "colon", "signature", "asked by somebody"}[k]
}
