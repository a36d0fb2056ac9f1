package briefing

// contentStart returns the token at which the content after c begins: past whom
// it was told, where and when.
func (s *scan) contentStart(c *cue, r tokenRange) int {
	switch c.kind {
	case cueAccording:
		return s.afterSource(c, r)
	case cueInverted:
		return s.afterComma(c.all.to, r)
	case cueNoun:
		return c.all.to
	}
	return s.afterVerb(c, r)
}

// afterSource returns where the content begins after "according to" and its source.
func (s *scan) afterSource(c *cue, r tokenRange) int {
	i := s.afterComma(c.all.to, r)
	if i < r.to && s.toks[i].is("who", "which", "whose") {
		if k := s.find(tokenRange{i, r.to}, ","); k > 0 {
			i = k + 1 // "according to Osgood, who founded it, the bank"
		}
	}
	if i > c.all.to {
		return s.pastApposition(i, r)
	}
	return i
}

// afterVerb returns where the content begins after the verb of c.
func (s *scan) afterVerb(c *cue, r tokenRange) int {
	i := c.words.to
	if i >= r.to {
		return i
	}
	if s.opensTopic(c, i, r) {
		return i + 1
	}
	if c.report.lemma == "put" && i+1 < r.to && s.toks[i].low == "it" && s.toks[i+1].low == "to" {
		if that := s.find(tokenRange{i, min(r.to, i+furthestContent)}, "that"); that > 0 {
			return that // "put it to the witness that"
		}
	}
	if s.asClause(c, r) {
		if comma := s.find(tokenRange{i, r.to}, ","); comma >= 0 {
			return comma + 1
		}
	}
	if c.report.is(classTell|classAsk) && !s.startsContent(i, r) && !(c.report.lemma == "show" && s.toks[i].tag != tagPRP) {
		i = s.afterAddressee(c, i, r) // a poll shows Clinton ahead to nobody in particular
		if s.opensTopic(c, i, r) {
			return i + 1
		}
	}
	if i >= r.to {
		return i
	}
	return s.afterPlace(c, i, r)
}

// afterComma returns where what follows a closed insertion begins.
func (s *scan) afterComma(i int, r tokenRange) int {
	if i < r.to && s.toks[i].is(",", "—", "–", ":", "--") && s.toks[i].quote == 0 {
		return i + 1
	}
	return i
}

// pastApposition returns where the clause begins after what stands at i between
// commas and says who somebody is: "according to Ann Roe, the mayor, it". It is i
// if nothing of the kind does.
func (s *scan) pastApposition(i int, r tokenRange) int {
	if i >= r.to || s.toks[i].tag != tagDT {
		return i
	}
	p, ok := s.phraseRight(i, r.to)
	if !ok || p.to+1 >= r.to || s.toks[p.to].low != "," || s.toks[p.to+1].tag == tagCC || s.toks[p.to+1].tag.finite() || !isRole(s.toks[p.head()].low) || s.finite(tokenRange{p.to, r.to}) < 0 {
		return i
	}
	return p.to + 1
}

// startsContent reports whether token i plainly begins a content.
func (s *scan) startsContent(i int, r tokenRange) bool {
	t := &s.toks[i]
	return t.quote > 0 || t.is("that", "whether", "if", "how", "why", ":", ",")
}

// tellsBody reports whether r is a body that is told something with the noun that
// begins what it is told: "the radio progress".
func (s *scan) tellsBody(r tokenRange) bool {
	if r.to-r.from != 3 || s.toks[r.from].tag != tagDT {
		return false
	}
	body := s.toks[r.from+1].low
	return (words().mediums[body] || words().groups[body] || words().organisations[body]) && !s.animate(s.toks[r.from+2].low)
}

// afterAddressee returns where what follows the one who is told begins.
func (s *scan) afterAddressee(c *cue, i int, r tokenRange) int {
	t := &s.toks[i]
	if t.is("he", "she", "they", "we", "i", "$", "£", "€") || t.is("it", "you") && i+1 < r.to && s.toks[i+1].tag.finite() {
		return i // "promise they will stand"
	}
	if t.tag == tagPRP || t.tag != tagPRPS && t.is("her", "him", "them", "us", "me", "you") {
		return i + 1
	}
	p, ok := s.phraseRight(i, r.to)
	if !ok || c.report.is(classTell|classAsk) && words().objects[c.report.lemma] && !s.personLike(p) && (s.endsClause(p.to, r) || s.toks[p.to].is("and", "but")) {
		return i // "urged a stronger role for the fire brigade"
	}
	end := p.base.to
	if end < r.to && s.toks[end].is("'s") {
		if next := s.baseRight(end+1, r.to); !next.empty() {
			end = next.to
		}
	}
	for end+1 < r.to && s.toks[end].is("of", "at", "from", "and", "for") && s.toks[end].quote == 0 {
		next := s.baseRight(end+1, r.to)
		if next.empty() || next.to < r.to && s.toks[next.to].tag.finite() && s.toks[end].low == "and" {
			break
		}
		if s.opensTopic(c, end, r) && !(next.to < r.to && (s.toks[next.to].is("that", "not") || s.toks[next.to].low == "to" && c.report.is(classAsk))) {
			break // "reminded the town of its debts", but "reminded the mayor of Lund that"
		}
		end = next.to
	}
	if c.report.lemma == "tell" && s.tellsBody(p.base) && end < r.to && s.toks[end].tag.finite() {
		return p.base.from + 2 // "told the radio | progress was slow"
	}
	if end < r.to && s.toks[end].tag.finite() && s.toks[end].quote == 0 && !s.toks[p.base.from].is("reporters") {
		return i // "told the truth is out": the phrase is the content's own subject
	}
	return end
}

// furthestContent is how many tokens after a verb a "that" or a quotation may
// stand that opens its content.
const furthestContent = 16

// afterPlace returns the content's beginning past words of place, time and
// medium: "said in a statement on Monday that".
func (s *scan) afterPlace(c *cue, i int, r tokenRange) int {
	if end := s.afterTime(c, r); end > i {
		i = end
	}
	if i < r.to && s.toks[i].low == "," && s.toks[i].quote == 0 {
		if k := s.find(tokenRange{i + 1, min(r.to, i+10)}, ","); k > 0 && k+1 < r.to && s.toks[k+1].low == "that" || k > 0 && k == i+2 {
			return k + 1 // "explains, in a way, that", "added, though,"
		}
		if i > c.words.to {
			return i + 1
		}
	}
	if i >= r.to || s.startsContent(i, r) || i > c.words.to && s.toks[i].low == "to" && c.report.is(classAsk) {
		return i
	}
	if i+1 < r.to && s.toks[i+1].tag == tagPOS || s.toks[i].low == "to" && words().purposes[c.report.lemma] && s.mayBeVerb(i+1, r) {
		return i // "said Thursday’s vote was", "promised to campaign"
	}
	near := tokenRange{i, min(r.to, i+furthestContent)}
	that := s.find(near, "that")
	q := s.firstQuoted(near)
	if q > i && q < that && s.namesPlace(tokenRange{i, s.quotes[s.toks[q].quote-1].to}) {
		q = s.firstQuoted(tokenRange{s.quotes[s.toks[q].quote-1].to, near.to}) // "said on “Morning Tide” that"
	}
	t := &s.toks[i]
	placed := s.placed(t) || isTime(t.low) || t.tag == tagRB
	if !placed && !c.report.is(classTell) || t.low == "about" && i+1 < r.to && (s.toks[i+1].tag == tagCD || s.toks[i+1].low == "half") {
		return i
	}
	if that >= 0 && (q < 0 || that < q) && s.find(tokenRange{i, that}, ",") < 0 && s.onlyPlaces(tokenRange{i, that}) {
		return that
	}
	if !placed {
		return i
	}
	if s.nounBefore(c, r) {
		if comma := s.find(near, ","); comma >= 0 && s.finite(tokenRange{i, comma}) < 0 {
			return comma + 1 // "These employees, Stumpf explained in the hearing, were"
		}
	}
	if q >= 0 && s.finite(tokenRange{i, q}) < 0 && !c.report.is(classQuote) {
		return q
	}
	return s.pastPlaces(i, r)
}

// pastPlaces returns where words of place, time or medium that begin at i end, up to
// one that is the subject of what is said: "said on Monday prices rose".
func (s *scan) pastPlaces(i int, r tokenRange) int {
	for i < r.to && (s.placed(&s.toks[i]) || isTime(s.toks[i].low) || s.toks[i].is("also", "then", "later", "recently", "simply")) {
		if !s.placed(&s.toks[i]) {
			i++
			continue
		}
		end := s.placeEnd(i+1, r)
		if end == i+1 || end < r.to && s.toks[end].tag.finite() && s.toks[end].quote == 0 && !words().mediums[s.toks[end-1].low] && !isTime(s.toks[end-1].low) {
			return i
		}
		i = end
	}
	return s.afterComma(i, r)
}

// placeEnd returns where the noun phrase at i ends, with what belongs to it: "an
// interview with the paper". It is i if there is none.
func (s *scan) placeEnd(i int, r tokenRange) int {
	base := s.baseRight(i, r.to)
	if base.empty() {
		return i
	}
	end := base.to
	for end+1 < r.to && s.toks[end].is("of", "with", "to", "by", "for", "'s") && s.toks[end].quote == 0 {
		more := s.baseRight(end+1, r.to)
		if more.empty() {
			break
		}
		end = more.to
	}
	return end
}

// onlyPlaces reports whether r, between a verb and "that", is no more than whom
// it was told, where and when: it has no verb, and "that" does not belong to the
// noun before it.
func (s *scan) onlyPlaces(r tokenRange) bool {
	for i := r.from; i < r.to; i++ {
		if s.toks[i].tag.verb() || s.toks[i].tag == tagMD {
			return false
		}
	}
	last := &s.toks[r.to-1]
	return s.toks[r.to].tag != tagWDT || last.tag.proper() || s.medium(r.to-1) || isTime(last.low) || words().groups[last.low] || s.animate(last.low)
}

// nounBefore reports whether before c stands, up to a comma, what has no verb yet.
func (s *scan) nounBefore(c *cue, r tokenRange) bool {
	k := c.all.from - 1
	before := tokenRange{r.from, k}
	return k > r.from && s.toks[k].low == "," && s.toks[k].quote == 0 && s.countWords(before) > 0 && s.finite(before) < 0 && !s.adverbial(before) && !s.quoted(before)
}

// placed reports whether t begins words of place, time or medium.
func (s *scan) placed(t *token) bool {
	return t.quote == 0 && t.is("in", "on", "outside", "inside", "at", "during", "after", "before", "from", "through", "via", "to", "last", "earlier", "of", "about", "with", "for")
}
