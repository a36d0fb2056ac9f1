package briefing

// colon adds the cue of a sentence that introduces a quotation, or a label's
// words, with a colon: "Durrani reflected in the Lounge: “…”", "Her answer: “…”".
func (rd *reader) colon(s *scan, n int, cues []cue) []cue {
	r := s.sents[n]
	i := s.colonAt(r)
	if i < 0 || i <= r.from {
		return s.dash(r, cues)
	}
	for _, c := range cues {
		if c.verb < i || s.setOff(&c) == i+1 {
			return cues // it has a cue of its own
		}
	}
	c := cue{kind: cueColon, verb: i, words: tokenRange{i, i + 1}}
	p, ok := s.mainSubject(r, i)
	if !ok {
		p, ok = s.participleSubject(r, i)
	}
	if !ok {
		p, ok = s.labelBefore(r, i)
	}
	if q, named := s.nameWithOffice(r, i); named {
		p, ok = q, true
	}
	if q, owned := s.ownerOfReply(r, i); owned {
		p, ok = q, true
	}
	if base := s.baseLeft(i-1, r.from); !base.empty() && words().documents[s.toks[i-1].low] && (!ok || !s.personLike(p)) {
		c.source, c.all = phrase{tokenRange: base, base: base}, tokenRange{base.from, i + 1}
		return append([]cue{c}, cues...) // "The title is from the last letter: “…”"
	}
	if !ok || s.toks[p.head()].tag == tagEX || s.pronoun(p) && s.toks[p.from].is("i", "we", "you", "it") || !s.personLike(p) && s.toks[p.head()].tag != tagPRPS {
		return cues
	}
	c.source, c.all = p, tokenRange{p.from, i + 1}
	return append([]cue{c}, cues...)
}

// nameWithOffice returns the person's name that r begins with, where up to the colon
// at i only what the person is follows it: "Oswin Pratt, retired:", "Ann Roe, Labour:".
func (s *scan) nameWithOffice(r tokenRange, i int) (phrase, bool) {
	base := s.baseRight(s.firstWord(r), i)
	if base.empty() || base.to >= i || !s.toks[base.to].is(",", "(") || !s.longName(base) && !s.aged(base) || base.to-base.from > longestLabel {
		return phrase{}, false
	}
	f := s.finite(tokenRange{min(base.to+2, i), i})
	return phrase{tokenRange: base, base: base}, f < 0 || s.find(tokenRange{base.to, f}, "who", "whose") >= 0
}

// aged reports whether r is a first name that begins a paragraph and an age follows:
// "Oskar, 31, programmer:".
func (s *scan) aged(r tokenRange) bool {
	return r.from == 0 && s.isName(r) && r.to+1 < len(s.toks) && isAge(s.toks[r.to+1].low)
}

// ownerOfReply returns whose the last noun before the colon at i is that reports:
// "The regulator’s reply was short:", "the brigade, whose advice is:".
func (s *scan) ownerOfReply(r tokenRange, i int) (phrase, bool) {
	for k := i - 1; k > r.from && k > i-6; k-- {
		if s.toks[k].tag.noun() && words().nouns[s.toks[k].low] {
			return s.owner(k, r.from)
		}
	}
	return phrase{}, false
}

// dash adds the cue of a quotation that a dash ties to a name right before it:
// "Mitt Romney -- “It is disqualifying …”".
func (s *scan) dash(r tokenRange, cues []cue) []cue {
	for i := r.from + 1; i+1 < r.to; i++ {
		if s.toks[i].quote > 0 || !s.toks[i].is("--", "—", "–", "―") || s.toks[i+1].quote == 0 || !s.toks[i-1].tag.proper() {
			continue
		}
		base := s.baseLeft(i-1, r.from)
		if q := s.quotes[s.toks[i+1].quote-1]; base.empty() || !s.longName(base) || q.words < 2*fewWords || q.from != i+1 {
			continue
		}
		c := cue{kind: cueColon, verb: i, words: tokenRange{i, i + 1}, source: phrase{tokenRange: base, base: base}, all: tokenRange{base.from, i + 1}}
		at := len(cues)
		for at > 0 && cues[at-1].verb > i {
			at--
		}
		return append(cues[:at], append([]cue{c}, cues[at:]...)...)
	}
	return cues
}

// participleSubject returns the subject before the first past participle in r up
// to limit: the tagger may take a verb for one after an insertion.
func (s *scan) participleSubject(r tokenRange, limit int) (phrase, bool) {
	for i := r.from; i < limit; i++ {
		if t := &s.toks[i]; t.quote == 0 && t.tag == tagVBN {
			p, ok := s.subject(i, r.from)
			return p, ok && s.personLike(p)
		}
	}
	return phrase{}, false
}

// colonAt returns the colon of r that a quotation follows, or -1.
func (s *scan) colonAt(r tokenRange) int {
	for i := r.from; i+1 < r.to; i++ {
		if s.toks[i].low == ":" && s.toks[i].quote == 0 && s.toks[i+1].quote > 0 {
			return i
		}
	}
	return -1
}

// labelBefore returns the phrase before the colon at i that has no verb: a name,
// "Her answer".
func (s *scan) labelBefore(r tokenRange, i int) (phrase, bool) {
	from := s.firstWord(r)
	for k := i - 1; k >= from; k-- {
		if s.toks[k].tag == tagPRPS && i-k <= 3 {
			return phrase{tokenRange: tokenRange{k, k + 1}, base: tokenRange{k, k + 1}}, true
		}
	}
	p, ok := s.phraseLeft(i-1, r.from)
	if !ok || p.from != from {
		return p, false
	}
	return p, true
}
