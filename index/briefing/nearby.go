package briefing

// speaksHere credits q, of the sentence n, of which it is the whole or not, to who
// speaks or is named in its paragraph.
func (rd *reader) speaksHere(s *scan, q *quotation, n int, whole bool) (attribution, bool) {
	a := attribution{content: []tokenRange{q.tokenRange}}
	begins, after := q.from == 0, s.saidAfter(q.to)
	if b := s.saidBefore(q.from); b != nil {
		return rd.afterSaid(s, q, b, whole), true
	}
	if after != nil && whole {
		return a.by(after.who, after.source, tokenRange{}, "speaks next in the paragraph", after.sure && begins), true
	}
	if who, source := rd.introduced(s, n); who != nil {
		return a.by(who, source, tokenRange{}, "subject before the quotation", false), true
	}
	if after != nil {
		return a.by(after.who, after.source, tokenRange{}, "speaks next in the paragraph", false), true
	}
	if who, at := s.namedBefore(q.from); who != nil && !begins {
		return a.by(who, at, tokenRange{}, "named before the quotation", false), true
	}
	return a, false
}

// afterSaid credits q to who said b, the last thing said before it in the paragraph, or
// to who takes over from there.
func (rd *reader) afterSaid(s *scan, q *quotation, b *attribution, whole bool) attribution {
	a := attribution{content: []tokenRange{q.tokenRange}}
	if who := s.answerer(b, q); who != nil {
		return a.inferred(who, answerSieve, false)
	}
	if who, source := rd.takesOver(s, b, q); who != nil {
		return a.by(who, source, tokenRange{}, "takes over from who spoke before", false)
	}
	return a.by(b.who, b.source, tokenRange{}, "spoke before in the paragraph", b.sure && s.plainlyGoesOn(b, q, whole))
}

// speaksNearby credits q, whose paragraph names nobody, to who speaks in the paragraph
// before or after.
func (rd *reader) speaksNearby(s *scan, q *quotation, whole bool) (attribution, bool) {
	a := attribution{content: []tokenRange{q.tokenRange}}
	begins, long := q.from == 0, q.words >= 2*fewWords
	if !whole && !begins {
		return a.inferred(rd.before.who, "spoke last in the paragraph before", false), long && rd.before.who != nil
	}
	if begins && q.closed && rd.before.turn && rd.before.other != nil && s.allQuoted(s.all()) {
		return a.inferred(rd.before.other, "answers the paragraph before", false), true
	}
	if rd.before.who != nil {
		return a.inferred(rd.before.who, "spoke last in the paragraph before", false), true
	}
	if who := rd.speaksNext(); who != nil && q.words >= fewWords {
		return a.inferred(who, "speaks in the paragraph after", false), true
	}
	return a.inferred(nil, "no speaker in sight", false), whole && long
}

// plainlyGoesOn reports whether b, who spoke last, is beyond doubt who says q too: nobody
// does anything between, and q is a whole sentence, or begins one after a quotation.
func (s *scan) plainlyGoesOn(b *attribution, q *quotation, whole bool) bool {
	quoted := s.quoted(b.content[len(b.content)-1])
	begins := quoted && q.from == s.sents[s.sentenceOf(q.from)].from && q.to < len(s.toks) && !s.toks[q.to].tag.finite() // “…,” came the answer
	return (whole || begins) && (quoted || !b.who.plural()) && !s.othersAct(b, q)
}

// answerer returns who answers with q what b asks, right before, in quotation marks:
// who spoke before b in the paragraph; nil if nobody did, or q asks in its turn.
func (s *scan) answerer(b *attribution, q *quotation) *entity {
	asked := b.content[len(b.content)-1]
	if b.cue.empty() || words().verbs[s.toks[b.cue.to-1].low].lemma != "ask" || !s.asksAt(asked.to) || s.asksAt(q.to) {
		return nil
	}
	if before := s.saidBefore(b.content[0].from); before != nil && before.who != b.who && s.quoted(before.content[0]) {
		return before.who
	}
	return nil
}

// asksAt reports whether a question mark closes the quotation that ends before token i.
func (s *scan) asksAt(i int) bool {
	return i >= 2 && s.toks[i-1].quote > 0 && (s.toks[i-2].low == "?" || s.toks[i-1].low == "?")
}

// saidBefore returns the last attribution whose words stand before token i, of
// those in one sentence rather one that quotes; or nil.
func (s *scan) saidBefore(i int) *attribution {
	var found *attribution
	best, last, quotes := -1, -1, false
	for k := range s.said {
		a := &s.said[k]
		if a.content[0].from >= i || a.who == nil {
			continue
		}
		at := max(a.content[0].from, a.source.from)
		n, q := s.sentenceOf(at), s.quoted(a.content[0]) || s.quoted(a.content[len(a.content)-1])
		if n > last || n == last && (q && !quotes || q == quotes && at > best) {
			found, best, last, quotes = a, at, n, q
		}
	}
	return found
}

// saidAfter returns the first attribution whose words stand from token i on, or nil.
func (s *scan) saidAfter(i int) *attribution {
	var found *attribution
	for k := range s.said {
		a := &s.said[k]
		if a.content[0].from >= i && (found == nil || a.content[0].from < found.content[0].from) {
			found = a
		}
	}
	return found
}

// introduced returns the person who is the subject of the sentence n, or of the
// one before it: somebody introduced to speak.
func (rd *reader) introduced(s *scan, n int) (*entity, tokenRange) {
	for k := n; k >= 0 && n-k <= introducedWithin; k-- {
		r := s.sents[k]
		p, ok := s.mainSubject(r, r.to)
		if !ok || !s.personLike(p) || s.pronoun(p) && s.toks[p.from].is("i", "we", "you", "it", "they") {
			continue
		}
		who, _ := rd.identify(s, p)
		if who != nil && !who.body && (who.person || who.named || who.isRole()) {
			return who, p.tokenRange
		}
	}
	return nil, tokenRange{}
}

// namedBefore returns the last person named in the paragraph before token i,
// outside quotations: nearer at hand than anybody from another paragraph.
func (s *scan) namedBefore(i int) (*entity, tokenRange) {
	for k := len(s.names) - 1; k >= 0; k-- {
		m := s.names[k]
		if m.from < i && s.toks[m.from].quote == 0 && m.who.person {
			return m.who, m.tokenRange
		}
	}
	return nil, tokenRange{}
}

// speaksNext returns who speaks first in the next paragraph that is more than a
// quotation, by a name, or is its first subject; or nil.
func (rd *reader) speaksNext() *entity {
	next := rd.afterQuotations()
	if next == nil {
		return nil
	}
	for n := range next.sents {
		for _, c := range next.findCues(n) {
			if !next.pronoun(c.source) && !c.source.empty() {
				who, _ := rd.identify(next, c.source)
				return who
			}
		}
	}
	if p, ok := next.mainSubject(next.sents[0], next.sents[0].to); ok && next.properHead(p) {
		if who, _ := rd.identify(next, p); who != nil && who.person {
			return who // “It is the silence.” / Agnes Toth looks out of the window.
		}
	}
	return nil
}

// afterQuotations returns the first paragraph after the one that is read that is more
// than a quotation, or nil.
func (rd *reader) afterQuotations() *scan {
	for _, next := range rd.scans[rd.at+1 : min(len(rd.scans), rd.at+2+quotedAhead)] {
		if len(next.sents) > 0 && !next.allQuoted(next.all()) {
			return next
		}
	}
	return nil
}
