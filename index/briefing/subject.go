package briefing

import "strings"

// subject returns the phrase whose verb group begins with token verb, in the
// sentence that begins with floor.
func (s *scan) subject(verb, floor int) (phrase, bool) {
	i := verb - 1
	if i < floor {
		return phrase{}, false
	}
	if t := &s.toks[i]; t.quote == 0 && t.low == ")" {
		if i = s.beforeBracket(i, floor); i < floor {
			return phrase{}, false
		}
	}
	if s.endsInsertion(i, tokenRange{floor, verb}) {
		return s.subjectBeyond(i, floor)
	}
	if t := &s.toks[i]; t.quote == 0 && t.is(",", "—", "–", "-", "--", "―") {
		if i > floor && s.toks[i-1].low == ")" { // "Gov. John Kasich (R-OH), said"
			if k := s.beforeBracket(i-1, floor); k >= floor && s.toks[k].tag.proper() {
				return s.phraseLeft(k, floor)
			}
		}
		return s.subjectBeyond(i, floor)
	}
	p, ok := s.phraseEnding(i, floor)
	if p.from < p.head() && isTime(s.toks[p.from].low) && (s.toks[p.from+1].tag == tagPRPS || s.toks[p.from+1].tag == tagDT) {
		p.from, p.base.from = p.from+1, p.base.from+1 // "On Monday his lawyers asked"
	}
	if !ok || s.objective(p) {
		return p, false
	}
	if q, ok := s.ofWhom(p, floor); ok {
		return q, true
	}
	return s.withoutTime(p, floor)
}

// ofWhom returns the name that p, with a preposition, tells more of, where the comma
// after it is left out: "Ann Roe, from the Ports and Docks union said".
func (s *scan) ofWhom(p phrase, floor int) (phrase, bool) {
	if k := p.from - 1; k > floor+1 && s.toks[k].low == "," && s.toks[p.from].is("a", "an", "the") && p.base.to < p.to && isRole(s.toks[p.head()].low) && s.longName(tokenRange{k - 2, k}) {
		return s.phraseLeft(k-1, floor) // "Ann Roe, a spokesman for the mayor said"
	}
	for k := p.from - 1; k > floor+1 && p.from-k <= 6; k-- {
		t := &s.toks[k]
		if t.low == "," && s.toks[k+1].is("from", "of") && s.longName(tokenRange{k - 2, k}) {
			return s.phraseLeft(k-1, floor)
		}
		if t.quote > 0 || !t.cap && !t.is("from", "of", "the", "and", "&") {
			break
		}
	}
	return phrase{}, false
}

// phraseEnding returns the noun phrase that ends with token i, which may be a verb
// that belongs to it: "the experts I interviewed", "people who know".
func (s *scan) phraseEnding(i, floor int) (phrase, bool) {
	if !s.toks[i].tag.verb() || s.toks[i].cap || s.toks[i].quote > 0 {
		return s.phraseLeft(i, floor)
	}
	if i-2 > floor && s.toks[i].tag == tagVBG && s.toks[i-1].is("for", "of") && s.toks[i-2].tag.noun() && s.toks[i-2].quote == 0 && s.animate(s.toks[i-2].low) {
		p, ok := s.phraseLeft(i-2, floor) // "the department for planning"
		p.to = i + 1
		return p, ok
	}
	k := i - 1
	for k > floor && s.toks[k].quote == 0 && (s.toks[k].tag == tagRB || s.toks[k].tag.verb() || s.toks[k].tag == tagMD) {
		k--
	}
	if k == i-1 && k >= floor && s.toks[k].quote == 0 && (s.toks[k].tag.noun() || s.toks[k].is("those")) && (s.toks[i].tag == tagVBN || s.toks[i].tag == tagVBD) && !s.toks[i].is("said", "told") {
		p, ok := s.phraseLeft(k, floor) // "a poll released"
		p.to = i + 1
		return p, ok
	}
	if k <= floor || s.toks[k].quote > 0 || s.toks[k].tag != tagPRP && !s.toks[k].is("who", "that", "which") || !s.toks[k-1].tag.noun() {
		return s.pastRelative(i, floor)
	}
	p, ok := s.phraseLeft(k-1, floor)
	p.to = i + 1
	return p, ok
}

// pastRelative returns the phrase whose relative clause ends with token i:
// "officials whose laws have been invalidated".
func (s *scan) pastRelative(i, floor int) (phrase, bool) {
	for k := i - 1; k > floor && i-k < longestRelative; k-- {
		t := &s.toks[k]
		if t.quote > 0 || t.is(",", ";", ":", "—", "–") {
			break
		}
		if t.is("who", "whose", "which") && s.toks[k-1].tag.noun() {
			p, ok := s.phraseLeft(k-1, floor)
			p.to = i + 1
			return p, ok
		}
	}
	return phrase{}, false
}

// objective reports whether p is a pronoun that is no subject, or a year.
func (s *scan) objective(p phrase) bool {
	return isYear(s.toks[p.head()].low) || s.pronoun(p) && s.toks[p.from].is("him", "her", "them", "me", "us", "himself", "herself", "themselves", "itself")
}

// withoutTime takes a day off the end of a subject: "Smith Monday said".
func (s *scan) withoutTime(p phrase, floor int) (phrase, bool) {
	if !isTime(s.toks[p.to-1].low) {
		return p, true
	}
	i := s.beforeTime(p.to-1, floor)
	if i > floor && (s.toks[i].tag == tagVBN || s.toks[i].tag == tagVBD) && s.toks[i-1].tag.noun() {
		i-- // "a poll released in August"
	}
	if i < floor {
		return p, false
	}
	if s.toks[i].low == "," {
		return s.subjectBeyond(i, floor)
	}
	return s.phraseLeft(i, floor)
}

// beforeTime returns the token before the words of time that end with token i:
// "late last month".
func (s *scan) beforeTime(i, floor int) int {
	for i >= floor && (isTime(s.toks[i].low) || s.toks[i].is("on", "in", "last", "this", "earlier", "late", "early", "just")) {
		i--
	}
	return i
}

// isPlace reports whether p is where somebody is from: ", of Ashton, Md.,".
func (s *scan) isPlace(p phrase, floor int) bool {
	i := p.from - 1
	return i > floor && s.toks[i].is("of", "from", "in", "near") && s.toks[i-1].is(",")
}

// longName reports whether r ends with two words of a name.
func (s *scan) longName(r tokenRange) bool {
	return r.to-r.from >= 2 && s.toks[r.to-1].cap && s.toks[r.to-2].cap && s.toks[r.to-1].tag.proper() && s.toks[r.to-2].tag.proper()
}

// nameOf returns the name that r is, or begins with: "Pavla Kren of the Institute".
func (s *scan) nameOf(r tokenRange) tokenRange {
	if s.isName(r) && r.to-r.from <= 5 {
		return r
	}
	if s.toks[r.from].low == "the" && r.to-r.from > 2 && words().organisations[s.toks[r.to-1].low] && s.isName(tokenRange{r.from + 1, r.to}) {
		return r // "her partner, the Farmers’ Union, said"
	}
	base := s.baseRight(r.from, r.to)
	if base == r && s.toks[r.from].low == "the" {
		return s.nameAtEnd(r)
	}
	if base.from != r.from || base.empty() || base.to >= r.to || !s.longName(base) || !s.isName(base) || !s.toks[base.to].is("of", "from", "at") {
		return tokenRange{}
	}
	return base
}

// nameAtEnd returns the name with which r ends, behind what that one does: "the Swiss
// immunologist Urs Keller".
func (s *scan) nameAtEnd(r tokenRange) tokenRange {
	i := r.to
	for i > r.from && s.toks[i-1].cap && s.toks[i-1].word {
		i--
	}
	if name := (tokenRange{i, r.to}); i < r.to && s.longName(name) && i > r.from && (isRole(s.toks[i-1].low) || s.toks[i-1].tag == tagNN && words().isFirstName(s.toks[i].low)) {
		return name
	}
	return tokenRange{}
}

// isName reports whether r is nothing but a name.
func (s *scan) isName(r tokenRange) bool {
	if r.to-r.from > 2 && s.toks[r.from].low == "the" && words().titles[strings.TrimSuffix(s.toks[r.from+1].low, ".")] {
		r.from++ // "the Rev. Thomas Quill"
	}
	if r.to-r.from > 2 && s.toks[r.from].low == "a" && s.genderTitle(r.from+1) {
		r.from++ // "a Mr Pirie"
	}
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; !t.cap && !isParticle(t.low) && t.low != "&" && t.tag != tagPOS {
			return false
		}
	}
	return r.to-r.from >= 2 || r.to-r.from == 1 && s.toks[r.from].tag == tagNNP && (!isTime(s.toks[r.from].low) || words().isFirstName(s.toks[r.from].low))
}
