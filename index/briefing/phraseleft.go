package briefing

import "strings"

// longestRelative is how many tokens a relative clause inside a phrase may have.
const longestRelative = 14

// baseLeft returns the noun phrase without what follows its head that ends with
// token end, none before floor. It is empty if there is none.
func (s *scan) baseLeft(end, floor int) tokenRange {
	t := &s.toks[end]
	if end < floor || t.quote > 0 || !t.word && !t.is("%") {
		return tokenRange{}
	}
	if t.tag == tagPRP || t.tag == tagEX {
		return tokenRange{end, end + 1}
	}
	if !s.headWord(end) {
		return tokenRange{}
	}
	from := end
	for i := end - 1; i >= floor && end-i < longestPhrase; i-- {
		u := &s.toks[i]
		if u.quote > 0 || !s.inNoun(i) || s.endsAdverbial(i, floor) || isTime(u.low) && s.toks[i+1].cap && i+1 == from && !s.inTitle(i, end+1) {
			break
		}
		if s.toks[from].tag == tagDT && u.tag != tagPOS && !u.is("all", "both", "half", "such") {
			break
		}
		from = i
	}
	for s.toks[from].tag == tagPOS || s.toks[from].is("&", "%") {
		from++
	}
	return tokenRange{from, end + 1}
}

// endsAdverbial reports whether what stands before a subject ends with token i: "In
// 1943 Imhof", "In a statement Ms Roe’s agent".
func (s *scan) endsAdverbial(i, floor int) bool {
	u := &s.toks[i]
	if !s.toks[i+1].cap || i <= floor {
		return false
	}
	return isYear(u.low) && s.toks[i-1].tag == tagIN && s.toks[i+1].tag.proper() || words().mediums[u.low] && i-2 >= floor && s.toks[i-1].tag == tagDT && s.toks[i-2].low == "in"
}

// headWord reports whether the token at i can be the head of a noun phrase.
func (s *scan) headWord(i int) bool {
	t := &s.toks[i]
	switch t.tag {
	case tagNN, tagNNS, tagNNP, tagNNPS, tagCD:
		return true
	case tagDT, tagJJ, tagJJR, tagJJS, tagRB:
		if t.tag == tagJJS && i > 0 && s.toks[i-1].tag == tagDT && i+1 < len(s.toks) && (s.toks[i+1].low == "," || s.toks[i+1].tag.finite()) {
			return true // "The latest, Ann Roe,", "the oldest said"
		}
		return words().groups[t.low] || t.cap && t.tag != tagDT && !words().openers[t.low] || t.is("this", "that", "these", "those", "another", "half") || i > 0 && t.is("third", "quarter", "fifth", "tenth") && s.toks[i-1].low == "a"
	}
	return t.cap && t.word && !t.tag.verb() && t.tag != tagMD && t.tag != tagIN && t.tag != tagCC && t.tag != tagWP && t.tag != tagWRB && t.tag != tagWDT || words().groups[t.low] && t.tag != tagIN
}

// phraseLeft returns the noun phrase that ends with token end, with what belongs
// to it at its left: "the head of the agency", "people who know him".
func (s *scan) phraseLeft(end, floor int) (phrase, bool) {
	base := s.baseLeft(end, floor)
	if base.empty() {
		return phrase{}, false
	}
	p := phrase{tokenRange: base, base: base}
	for end-p.from < longestPhrase {
		next, ok := s.extend(p, floor)
		if !ok {
			break
		}
		p = next
	}
	return p, true
}

// extend returns p with the part before it that it belongs to.
func (s *scan) extend(p phrase, floor int) (phrase, bool) {
	i := p.from - 1
	if i <= floor {
		return p, false
	}
	t := &s.toks[i]
	if t.quote > 0 {
		return p, false
	}
	switch {
	case (t.tag == tagIN || t.tag == tagTO) && t.low != "that":
		if q, ok := s.extendBefore(p, i, floor); ok {
			return q, true
		}
		if subordinators[t.low] {
			return p, false
		}
		return s.extendRelative(p, i, floor) // "a lawyer who resigned in protest"
	case t.is("and", "or"):
		return s.extendList(p, i, floor)
	case t.low == "," && i-1 > floor:
		return s.extendList(p, i, floor)
	}
	if t.is("called", "named") && i-1 > floor && s.toks[i-1].tag == tagNN && s.toks[i-1].quote == 0 && !isRole(s.toks[i-1].low) {
		if base := s.baseLeft(i-1, floor); !base.empty() { // "the manager of a pub called Red Lion"
			return phrase{tokenRange{base.from, p.to}, base, p.other}, true
		}
	}
	if t.tag == tagVBG && i-1 > floor && s.toks[i-1].tag.noun() && s.toks[i-1].quote == 0 {
		if base := s.baseLeft(i-1, floor); !base.empty() { // "a study documenting"
			return phrase{tokenRange{base.from, p.to}, base, p.other}, true
		}
	}
	if q, ok := s.extendReduced(p, i, floor); ok {
		return q, true
	}
	if s.relativeVerb(i) {
		return s.extendRelative(p, i, floor)
	}
	return p, false
}

// extendReduced goes on over the participle at i, of which a reduced relative clause
// tells: "a miller accused of killing", "a man convicted of robbing".
func (s *scan) extendReduced(p phrase, i, floor int) (phrase, bool) {
	if i-3 < floor || s.toks[i].tag != tagVBG || s.toks[i-1].tag != tagIN || s.toks[i-2].tag != tagVBN || !s.toks[i-3].tag.noun() || s.toks[i-3].quote > 0 {
		return p, false
	}
	base := s.baseLeft(i-3, floor)
	return phrase{tokenRange{base.from, p.to}, base, p.other}, !base.empty()
}

// subordinators begin what does not belong to the noun before them.
var subordinators = wordSetOf("as than because while if whether although though before after since until unless so per according like despite during")

// extendBefore goes on over the preposition at i: "a spokesman for", "experts
// interviewed by".
func (s *scan) extendBefore(p phrase, i, floor int) (phrase, bool) {
	if t := &s.toks[i]; t.low == "as" && !(s.toks[i+1].is("a", "an") && isRole(s.toks[p.head()].low)) || subordinators[t.low] && t.low != "as" {
		return p, false
	}
	j := i - 1
	if isTime(s.toks[j].low) {
		if j = s.beforeTime(j, floor); j <= floor || s.toks[j].tag != tagVBN && s.toks[j].tag != tagVBD {
			return p, false
		}
	}
	if u := &s.toks[j]; u.tag == tagVBN || u.tag == tagVBG || u.tag == tagJJ && !words().groups[u.low] || u.tag == tagVBD || u.low == "close" {
		if u.tag == tagVBD && !strings.HasSuffix(u.low, "ed") {
			return p, false
		}
		j--
	}
	if j < floor || s.toks[j].quote > 0 || !s.toks[j].tag.noun() && !words().groups[s.toks[j].low] && s.toks[j].tag != tagCD && !s.toks[j].is("those", "anyone") {
		return p, false
	}
	base := s.baseLeft(j, floor)
	if base.empty() || isTime(s.toks[j].low) {
		return p, false
	}
	return phrase{tokenRange{base.from, p.to}, base, p.other}, true
}

// extendList goes on over "and" or a comma at i: "A, B and C". What stands before
// must be a noun phrase that begins where one can be the subject.
func (s *scan) extendList(p phrase, i, floor int) (phrase, bool) {
	j := i - 1
	if s.toks[j].low == "," {
		if j--; j <= floor || s.toks[i].low != "," && (!s.toks[j].tag.proper() || isTime(s.toks[j].low)) {
			return p, false // "… time, and aides say", "… on 17 January, and Pollard said"
		}
	}
	if j < floor || !s.toks[j].tag.noun() && !words().groups[s.toks[j].low] {
		return p, false
	}
	if s.toks[i].low == "," && (!s.listed(p) || s.toks[j].tag.proper() != s.toks[p.head()].tag.proper()) {
		return p, false
	}
	left, ok := s.phraseLeft(j, floor)
	if !ok {
		return p, false
	}
	if left.from > floor {
		before := &s.toks[left.from-1]
		if before.tag.verb() || before.tag == tagIN && before.low != "that" || before.tag == tagTO || before.tag == tagPRPS {
			return p, false
		}
	}
	return phrase{tokenRange{left.from, p.to}, left.base, p.other}, true
}

// listed reports whether p holds an "and".
func (s *scan) listed(p phrase) bool { return s.find(p.tokenRange, "and", "or") >= 0 }

// relativeVerb reports whether the token at i can be the last verb of a relative
// clause: "people who know him".
func (s *scan) relativeVerb(i int) bool {
	t := &s.toks[i]
	return t.tag.verb() || t.tag == tagRB || t.tag == tagRP
}

// extendRelative goes on over a relative clause that ends with the verb at i and p.
func (s *scan) extendRelative(p phrase, i, floor int) (phrase, bool) {
	for k := i; k > floor && i-k < longestRelative; k-- {
		t := &s.toks[k]
		if t.quote > 0 || t.is(",", ";", ":", "—", "–") {
			return p, false
		}
		if t.is("who", "which") || t.low == "that" && t.tag == tagWDT {
			j := k - 1
			base := s.baseLeft(j, floor)
			if base.empty() || s.toks[j].tag == tagPRP {
				return p, false
			}
			return phrase{tokenRange{base.from, p.to}, base, p.other}, true
		}
	}
	return p, false
}
