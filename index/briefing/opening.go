package briefing

// contentStart returns the token at which the content after c begins: past whom
// it was told, where and when.
func (s *scan) contentStart(c *cue, r tokenRange) int {
	i := c.all.to
	if c.kind == cueAccording || c.kind == cueInverted {
		i = s.afterComma(i, r)
		if c.kind == cueAccording && i < r.to && s.toks[i].is("who", "which", "whose") {
			if k := s.find(tokenRange{i, r.to}, ","); k > 0 {
				i = k + 1 // "according to Osgood, who founded it, the bank"
			}
		}
		if c.kind == cueAccording && i > c.all.to {
			return s.pastApposition(i, r)
		}
		return i
	}
	if c.kind == cueNoun {
		return i
	}
	i = c.words.to
	if i >= r.to {
		return i
	}
	if s.opensTopic(c, i, r) {
		return i + 1
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
	return (mediums[body] || words().groups[body] || words().organisations[body]) && !s.animate(s.toks[r.from+2].low)
}

// afterAddressee returns where what follows the one who is told begins.
func (s *scan) afterAddressee(c *cue, i int, r tokenRange) int {
	t := &s.toks[i]
	if t.is("he", "she", "they", "we", "i") || t.is("it", "you") && i+1 < r.to && s.toks[i+1].tag.finite() {
		return i // "promise they will stand"
	}
	if t.tag == tagPRP || t.tag != tagPRPS && t.is("her", "him", "them", "us", "me", "you") {
		return i + 1
	}
	p, ok := s.phraseRight(i, r.to)
	if !ok || c.report.is(classAsk) && objects[c.report.lemma] && !s.personLike(p) && s.endsClause(p.to, r) {
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
	if i+1 < r.to && s.toks[i+1].tag == tagPOS || s.toks[i].low == "to" && purposes[c.report.lemma] && s.mayBeVerb(i+1, r) {
		return i // "said Thursday’s vote was", "promised to campaign"
	}
	near := tokenRange{i, min(r.to, i+furthestContent)}
	that := s.find(near, "that")
	q := s.firstQuoted(near)
	if q > i && q < that && s.namesPlace(tokenRange{i, s.quotes[s.toks[q].quote-1].to}) {
		q = s.firstQuoted(tokenRange{s.quotes[s.toks[q].quote-1].to, near.to}) // "said on “Morning Tide” that"
	}
	t := &s.toks[i]
	if !s.placed(t) && !isTime(t.low) && t.tag != tagRB && !c.report.is(classTell) || t.low == "about" && i+1 < r.to && (s.toks[i+1].tag == tagCD || s.toks[i+1].low == "half") {
		return i
	}
	if that >= 0 && (q < 0 || that < q) && s.find(tokenRange{i, that}, ",") < 0 && s.onlyPlaces(tokenRange{i, that}) {
		return that
	}
	if !s.placed(t) && !isTime(t.low) && t.tag != tagRB {
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
	for i < r.to && (s.placed(&s.toks[i]) || isTime(s.toks[i].low) || s.toks[i].is("also", "then", "later", "recently", "simply")) {
		if s.placed(&s.toks[i]) {
			next := s.baseRight(i+1, r.to)
			if next.empty() {
				return i
			}
			end := next.to
			for end+1 < r.to && s.toks[end].is("of", "with", "to", "by", "for", "'s") && s.toks[end].quote == 0 {
				more := s.baseRight(end+1, r.to)
				if more.empty() {
					break
				}
				end = more.to
			}
			if end < r.to && s.toks[end].tag.finite() && s.toks[end].quote == 0 && !mediums[s.toks[end-1].low] && !isTime(s.toks[end-1].low) {
				return i
			}
			i = end
			continue
		}
		i++
	}
	return s.afterComma(i, r)
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
	return t.quote == 0 && t.is("in", "on", "at", "during", "after", "before", "from", "through", "via", "to", "last", "earlier", "of", "about", "with", "for")
}

// purposes are verbs whose content may be what somebody will do: "promised to".
var purposes = wordSetOf("promise vow pledge swear offer threaten agree propose claim")

// shortObject is how many words "that" and its noun have at most that are no clause.
const shortObject = 2

// isContent reports whether part, which follows c, is what c reports.
func (s *scan) isContent(c *cue, part, r tokenRange) bool {
	t := &s.toks[part.from]
	quoted := s.quoted(part)
	n := s.countWords(part)
	switch c.kind {
	case cueAccording:
		return s.afterAccording(c, part, r, n)
	case cueInverted:
		return s.afterInverted(c, part, r, quoted)
	case cueColon:
		return n >= 2 || s.toks[part.from].quote > 0
	case cueNoun, cueSignature:
		return n >= 2 || quoted
	}
	if s.asClause(c, r) {
		return s.find(tokenRange{c.all.to, r.to}, ",") >= 0 && n >= 2
	}
	if quoted {
		return s.quoteFits(c, part)
	}
	if !c.report.is(classClause | classAsk) {
		return false
	}
	if part.from > c.words.to && s.opensTopic(c, part.from-1, r) {
		return n >= 3
	}
	if t.tag == tagVB && s.awaitsVerb(tokenRange{r.from, c.all.from}) {
		return n >= 2 // "It will again, Roe promised, be wrong"
	}
	switch {
	case t.low == "that":
		return n >= 2 && (n > shortObject || s.finite(part) >= 0) // "doubts that promise"
	case t.is("this", "that") && t.tag == tagDT && part.from+1 < part.to && s.toks[part.from+1].tag == tagIN:
		return false // "says this with some pride"
	case t.low == "when" && !c.report.is(classAsk|classTell) && !c.report.is(classShow) && s.somebody(c.source) && !whens[c.report.lemma]:
		return false // "laughed when she heard it"
	case t.tag == tagWRB || t.tag == tagWP || t.is("whether", "if", "what", "how", "why", "who"):
		return n >= 2
	case t.low == "to" && purposes[c.report.lemma] && s.mayBeVerb(part.from+1, part):
		return n >= 3
	case t.low == "to" && s.infinitiveAt(part.from+1, part.to) || t.low == "to" && part.from+1 < part.to && s.toks[part.from+1].tag == tagNN && part.from > c.words.to:
		return n >= 3 && purposes[c.report.lemma] || n >= 2 && c.report.is(classAsk) && part.from > c.words.to
	case c.report.lemma == "put":
		return s.measured(part)
	case t.is("not", "to") && part.from+2 < part.to && s.find(tokenRange{part.from, min(part.to, part.from+6)}, "named", "identified", "quoted", "anonymous") >= 0:
		return false // "asked not to be named"
	case t.is("not") && part.from+1 < part.to && s.toks[part.from+1].low == "to":
		return n >= 3 && (c.report.is(classAsk) || purposes[c.report.lemma])
	}
	if n >= 3 && c.report.is(classShow) && !c.source.empty() && words().documents[s.toks[c.source.head()].low] {
		if c.report.lemma == "show" && pictures[s.toks[c.source.head()].low] && s.finite(part) < 0 {
			return false // what can be seen is not said
		}
		return s.clauseLike(part) && t.tag != tagIN
	}
	if c.report.is(classSay) && n <= 2 && (t.is("yes", "no", "so") || t.tag == tagPRP && s.finite(part) >= 0) {
		return true // "said no", "said he would"
	}
	if t.is("it", "them", "him", "us", "me") && part.from+1 < part.to && (s.toks[part.from+1].tag == tagTO || s.toks[part.from+1].tag == tagIN) && s.finite(part) < 0 {
		return false // "has suggested it to the governor"
	}
	if c.report.lemma == "find" && t.is("a", "an") && part.from == c.words.to && s.personLike(c.source) && !s.wholeClause(part) {
		return false // "Astronomers have found a planet on which it rains"
	}
	if n >= 2 && t.tag == tagVBG && gerunds[c.report.lemma] {
		return true
	}
	if n >= 3 && plainSpeech[c.report.lemma] && c.words.to < r.to && s.toks[c.words.to].low == "," && s.finite(part) >= 0 {
		return true
	}
	if n >= 3 && c.report.is(classThat) && c.report.is(classSay|classThink) && s.wholeClause(part) {
		return true
	}
	if n == 2 && s.tellsEnough(c, part) {
		return c.report.is(classSay|classThink) && s.objectFits(c, part)
	}
	if n >= 3 && c.report.is(classThat) && s.objectFits(c, part) && !s.negated(c.words) {
		return true // "repeated his claim that it rained"
	}
	if n < 3 || c.report.is(classThat) || s.negated(c.words) && c.report.is(classSay|classTell) && c.report.lemma != "deny" {
		return false
	}
	if f := s.finite(part); f > part.from && !plainSpeech[c.report.lemma] && s.toks[f-1].is("who", "which", "that") && t.low != "that" && t.tag != tagPRP {
		return false // "found a note that said"
	}
	if f := s.finite(part); f >= 0 && !plainSpeech[c.report.lemma] && t.tag != tagPRP {
		if comma := s.find(part, ","); comma >= 0 && comma < f && s.find(tokenRange{comma + 1, f}, ",") < 0 {
			return false // "added a note of caution, should they come back"
		}
	}
	if s.clauseLike(part) && (s.finite(part) >= 0 || t.tag == tagPRP || s.somebody(c.source) && plainSpeech[c.report.lemma] && c.report.lemma != "deny" && c.report.lemma != "announce" && c.report.lemma != "pledge") {
		return c.report.is(classClause)
	}
	return c.report.is(classSay|classShow|classThink|classAsk) && s.objectFits(c, part)
}

// awaitsVerb reports whether part ends in a modal whose verb is still to come.
func (s *scan) awaitsVerb(part tokenRange) bool {
	for i := part.to - 1; i >= part.from; i-- {
		if t := &s.toks[i]; t.quote > 0 || t.tag.verb() {
			return false
		} else if t.tag == tagMD {
			return true
		}
	}
	return false
}

// opensTopic reports whether the preposition at i stands before what c speaks of:
// "points to a gap", "warned of a flood", but not "argued for years".
func (s *scan) opensTopic(c *cue, i int, r tokenRange) bool {
	if i+1 >= r.to || s.toks[i].quote > 0 || !words().topics[c.report.lemma][s.toks[i].low] || s.toks[i-1].low == "out" {
		return false // "pointed out to her that"
	}
	base := s.baseRight(i+1, r.to)
	return base.empty() || !s.ofTime(base.to-1) && !s.pronoun(phrase{tokenRange: base, base: base})
}

// mayBeVerb reports whether the word at i can be an infinitive that the tagger takes
// for a noun: no noun phrase in small letters begins with it that a clause follows.
func (s *scan) mayBeVerb(i int, r tokenRange) bool {
	if i >= r.to {
		return false
	}
	t := &s.toks[i]
	return t.quote == 0 && !t.cap && (t.tag == tagVB || t.tag == tagNN || t.tag == tagJJ || t.tag == tagRB) && !s.animate(t.low) && !s.ofTime(i)
}

// infinitiveAt reports whether an infinitive stands at i, past adverbs: "to boldly go".
func (s *scan) infinitiveAt(i, limit int) bool {
	for i+1 < limit && s.toks[i].tag == tagRB {
		i++
	}
	return i < limit && s.toks[i].tag == tagVB
}

// wholeClause reports whether part begins with a subject and right after it its verb:
// "agreed there are ways", "wrote the agents knew".
func (s *scan) wholeClause(part tokenRange) bool {
	base := s.baseRight(part.from, part.to)
	if s.toks[part.from].tag == tagEX {
		base = tokenRange{part.from, part.from + 1}
	}
	if base.empty() || base.to >= part.to || s.objective(phrase{tokenRange: base, base: base}) {
		return false
	}
	i := base.to
	for i+1 < part.to && s.toks[i].tag == tagRB {
		i++
	}
	return s.toks[i].tag.finite() && s.toks[i].quote == 0
}

// negated reports whether the verb group r holds "not".
func (s *scan) negated(r tokenRange) bool { return s.find(r, "not", "n't", "never") >= 0 }

// clauseLike reports whether part begins with a subject and goes on with a verb.
func (s *scan) clauseLike(part tokenRange) bool {
	t := &s.toks[part.from]
	return t.tag.noun() || t.tag == tagDT || t.tag == tagPRP || t.tag == tagPRPS || t.tag == tagEX || t.tag == tagJJ || t.tag == tagCD || t.tag == tagIN || t.tag == tagVBG || t.tag == tagRB || t.cap || t.tag == tagJJR || t.tag == tagJJS || t.tag == tagCC
}

// measured reports whether part puts a thing at a figure: "the chance at one in
// ten", but not "the kettle on at six".
func (s *scan) measured(part tokenRange) bool {
	thing := s.baseRight(part.from, part.to)
	at := s.find(tokenRange{thing.to, part.to}, "at")
	return !thing.empty() && at >= 0 && (at == thing.to || s.toks[thing.to].is("of", "for")) && s.figure(tokenRange{at + 1, min(at+4, part.to)})
}

// figure reports whether r holds a number.
func (s *scan) figure(r tokenRange) bool {
	for i := r.from; i < r.to; i++ {
		if s.toks[i].tag == tagCD || digitAfter(s.toks[i].low, 0) {
			return true
		}
	}
	return false
}

// objects are verbs that report what they have for an object: "denied the charge".
var objects = wordSetOf("announce deny acknowledge confirm predict forecast reveal disclose admit concede allege propose recommend reaffirm reiterate recall suspect stress emphasize emphasise underscore note describe detail outline explain report repeat estimate urge promise")

// whens are verbs that report when something was.
var whens = wordSetOf("say know explain describe recall remember reveal announce decide learn clarify specify disclose wonder understand note state mention")

// gerunds are verbs that report what somebody does or should do: "reported spending
// nine million", "suggested raising the tax".
var gerunds = wordSetOf("report suggest recommend propose deny admit recall acknowledge describe discuss mention")

// pictures are documents without words.
var pictures = wordSetOf("photo photos photograph photographs image images picture pictures video videos footage film slide slides map maps")

// objectFits reports whether part is the object of c that tells what is said.
func (s *scan) objectFits(c *cue, part tokenRange) bool {
	t := &s.toks[part.from]
	if t.is("this", "that", "these", "those") && !s.inNoun(part.from+1) {
		return false // "confirmed this by phone"
	}
	if c.report.is(classAsk) && part.from > c.words.to {
		return false // "urged the town a second time"
	}
	return objects[c.report.lemma] && (t.tag == tagDT || t.tag.noun() || t.tag == tagPRPS || t.tag == tagJJ) && c.report.is(classSay|classThink|classAsk) && s.somebody(c.source)
}

// tellsEnough reports whether the two words of part tell what c reports: "announced his
// candidacy", "denied the charge", but not "conceded the point".
func (s *scan) tellsEnough(c *cue, part tokenRange) bool {
	t := &s.toks[part.from]
	if !s.toks[part.to-1].tag.noun() || s.negated(c.words) {
		return false
	}
	return t.tag == tagPRPS || t.is("a", "an", "any", "some") || t.low == "the" && (c.report.lemma == "deny" || c.report.lemma == "announce")
}

// somebody reports whether p is a person, a body or a document: a tone recalls
// things, too, but says nothing.
func (s *scan) somebody(p phrase) bool {
	head := &s.toks[p.head()]
	return s.personLike(p) || words().documents[head.low] || head.tag == tagCD || head.is("percent", "%", "share", "majority")
}

// quoteFits reports whether part, which holds quotation marks, follows c as its content.
func (s *scan) quoteFits(c *cue, part tokenRange) bool {
	q := s.firstQuoted(part)
	return q >= 0
}

// afterAccording reports whether part, which follows "according to X", is what X says.
func (s *scan) afterAccording(c *cue, part, r tokenRange, n int) bool {
	before := tokenRange{r.from, c.all.from}
	if s.countWords(before) < 3 && !s.quoted(before) || s.toks[before.to-1].is("that", "and", "but", "because") {
		return n >= 2 || s.quoted(part)
	}
	if !s.toks[c.all.to].is(",", "—", "–") {
		return false
	}
	if s.toks[part.from].is("who", "which", "whose", "where", "a", "an", "the", "but", "and", "while", "with", "citing") && s.toks[part.from].quote == 0 {
		return false
	}
	return s.finite(before) < 0 && s.finite(part) >= 0 || s.toks[part.from].quote > 0
}

// afterInverted reports whether part, which follows “…,” said X, is said too.
func (s *scan) afterInverted(c *cue, part, r tokenRange, quoted bool) bool {
	before := tokenRange{r.from, c.all.from}
	if s.countWords(before) == 0 {
		return true
	}
	if s.toks[part.from].quote > 0 {
		return true
	}
	if quoted {
		return false
	}
	if c.all.to < r.to && s.toks[c.all.to].low == ";" {
		return !s.quoted(before) && s.finite(part) >= 0 // "Two are an accident, says Roe; three would be a pattern"
	}
	if c.all.to < r.to && s.toks[c.all.to].low == ":" && !s.quoted(before) {
		return true // "That is true, says Roe: at four times the rent"
	}
	t := &s.toks[part.from]
	return c.all.to < r.to && s.toks[c.all.to].low == "," && s.finite(before) < 0 && (t.tag.finite() || t.tag == tagRB && s.finite(part) >= 0) && !s.quoted(before)
}
