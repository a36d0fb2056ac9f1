package briefing

import "strings"

// A phrase is a noun phrase: the tokens of a source.
type phrase struct {
	tokenRange            // with what belongs to it: "a spokesman for the company"
	base       tokenRange // its first part, whose head it is: "a spokesman"
	other      tokenRange // what stands beside it between commas and may hold the name
}

// whole returns p with the name that stands beside it.
func (p phrase) whole() tokenRange {
	if p.other.empty() {
		return p.tokenRange
	}
	return tokenRange{min(p.from, p.other.from), max(p.to, p.other.to)}
}

// pronoun reports whether p is a personal pronoun.
func (s *scan) pronoun(p phrase) bool {
	return p.to-p.from == 1 && s.toks[p.from].tag == tagPRP
}

// head returns the token that says what p is: the last of its first part.
func (p phrase) head() int { return p.base.to - 1 }

// longestPhrase is how many tokens of a noun phrase are looked at.
const longestPhrase = 30

// inNoun reports whether the token at i can stand in a noun phrase before a noun
// at its right.
func (s *scan) inNoun(i int) bool {
	t := &s.toks[i]
	switch t.tag {
	case tagNN, tagNNS, tagNNP, tagNNPS, tagJJ, tagJJR, tagJJS, tagCD, tagDT, tagPRPS, tagPOS:
		return !t.is("that") || t.tag == tagDT
	case tagVBN, tagVBG:
		return i+1 < len(s.toks) && s.toks[i+1].tag.noun() && i > 0 && (s.toks[i-1].tag == tagDT || s.toks[i-1].tag == tagJJ || s.toks[i-1].tag == tagPRPS || s.toks[i-1].tag == tagPOS || s.toks[i-1].tag == tagRB && strings.HasSuffix(s.toks[i-1].low, "ly"))
	case tagRB:
		return t.is("very", "most", "more", "once", "then", "longtime", "only") && i+1 < len(s.toks) && (s.toks[i+1].tag == tagJJ || t.low == "only" && s.toks[i+1].tag.noun()) || strings.HasSuffix(t.low, "ly") && i+2 < len(s.toks) && (s.toks[i+1].tag == tagVBN && s.toks[i+2].tag.noun() || s.toks[i+1].tag == tagJJ && i > 0 && s.toks[i-1].tag == tagDT)
	case tagCC:
		return t.low == "&"
	case tagPunct, tagOther:
		return t.is("$", "%", "#", "£", "€") || t.word && t.cap
	}
	return t.cap && t.word && t.tag != tagPRP && t.tag != tagIN && t.tag != tagWDT && t.tag != tagWP && t.tag != tagWRB && t.tag != tagMD && !t.tag.verb() || s.linksName(i)
}

// isParticle reports whether w may stand inside a name in small letters.
func isParticle(w string) bool { return words().particles[w] }

// linksName reports whether the token at i links words of a name in small letters.
func (s *scan) linksName(i int) bool {
	t := &s.toks[i]
	return i+1 < len(s.toks) && s.toks[i+1].cap && (isParticle(t.low) || t.low == "and" && t.tag == tagNNP)
}

// isTime reports whether w is a day, a month or a word like yesterday.
func isTime(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"mon.", "tues.", "wed.", "thurs.", "fri.", "sat.", "sun.", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
		"yesterday", "today", "tonight", "tomorrow", "morning", "afternoon", "evening", "night", "week", "month", "year":
		return true
	}
	return false
}

// inTitle reports whether the word of time at i is part of a name: "the Sydney
// Morning Herald".
func (s *scan) inTitle(i, limit int) bool {
	return s.toks[i].cap && i+1 < limit && s.toks[i+1].cap && (words().organisations[s.toks[i+1].low] || i > 0 && s.toks[i-1].low == "the" && !s.toks[i+1].tag.verb() && !words().isFirstName(s.toks[i+1].low))
}

// baseRight returns the noun phrase, without what follows its head, that begins
// with token from, none from limit on.
func (s *scan) baseRight(from, limit int) tokenRange {
	if from >= limit || s.toks[from].quote > 0 {
		return tokenRange{}
	}
	if s.toks[from].tag == tagPRP {
		return tokenRange{from, from + 1}
	}
	i := from
	for i < limit && i-from < longestPhrase && s.toks[i].quote == 0 {
		t := &s.toks[i]
		if !s.inNoun(i) || i > from && (t.tag == tagDT || t.tag == tagPRPS) && s.toks[i-1].tag != tagDT && s.toks[i-1].low != "&" || isTime(t.low) && i > from && s.toks[i-1].tag.noun() && !s.inTitle(i, limit) {
			break
		}
		i++
	}
	for i > from && !s.headWord(i-1) {
		i--
	}
	return tokenRange{from, i}
}

// phraseRight returns the noun phrase that begins with token from, with what
// belongs to it at its right: "a spokesman for the company".
func (s *scan) phraseRight(from, limit int) (phrase, bool) {
	base := s.baseRight(from, limit)
	if base.empty() {
		return phrase{}, false
	}
	p := phrase{tokenRange: base, base: base}
	for p.to+1 < limit && p.to-p.from < longestPhrase {
		t := &s.toks[p.to]
		if t.quote > 0 || !t.is("of", "for", "at", "from", "with", "to", "and", "&", "in", "on", "near") {
			break
		}
		if t.is("in", "on", "to", "with", "near") && s.toks[p.to-1].tag.proper() && p.base.to == p.to {
			break // "said Smith in an email"
		}
		next := s.baseRight(p.to+1, limit)
		if next.empty() || s.toks[next.from].tag == tagPRP && !(t.low == "of" && s.toks[next.from].low == "them") || isTime(s.toks[next.from].low) || t.is("in", "on") && words().mediums[s.toks[next.to-1].low] {
			break
		}
		if t.low == "and" && next.to < limit && s.toks[next.to].tag.finite() && s.toks[next.to].quote == 0 {
			break // "said Smith, and the committee agreed"
		}
		p.to = next.to
	}
	s.beside(&p, limit)
	return p, true
}

// beside notes a name that follows p after a comma: "said her lawyer, John Smith".
func (s *scan) beside(p *phrase, limit int) {
	if p.to+1 >= limit || s.toks[p.to].low != "," || s.toks[p.to].quote > 0 {
		return
	}
	r := s.baseRight(p.to+1, limit)
	if r.empty() || !s.toks[r.from].cap || !s.toks[r.to-1].tag.proper() && !s.toks[r.to-1].cap {
		return
	}
	if r.to < limit && !s.toks[r.to].is(",", ".", "(", ";", "—", "–", ":") {
		return
	}
	p.other = r
}
