package briefing

import "strings"

// noteRoles notes what the people named in s are said to be: in the words before
// a name ("Pakistan’s former ambassador Abdul Basit") and beside it ("Abdul
// Basit, a former ambassador").
func (rd *reader) noteRoles(s *scan) {
	for n := range rd.cast.namesIn(s) {
		e, sure := rd.cast.resolve(s.forms(n.words), n.title, titleGender(n.title))
		s.names = append(s.names, nameMention{n.words, e, sure})
		s.noteTeam(e, n.words)
		rd.roleBefore(s, e, n.words, n.sentence)
		rd.roleAfter(s, e, n.words, n.sentence)
	}
}

// noteTeam notes that e, whose name r is, is no person: "the Pirates" are several, and
// "the Cornish Pirates" are too.
func (s *scan) noteTeam(e *entity, r tokenRange) {
	if r.from == 0 || r.to-r.from != 1 || !s.toks[r.from-1].is("the") || len(e.low) < 2 || words().isFirstName(e.low[0]) || e.role != "" {
		return
	}
	if r.to < len(s.toks) && s.toks[r.to].tag.noun() {
		return // "the Roe family"
	}
	if _, several := singular(s.toks[r.from].low); several && e.gender == unknownGender {
		e.person, e.body = false, true
	}
}

// roleBefore notes the role that stands before a name.
func (rd *reader) roleBefore(s *scan, e *entity, name tokenRange, r tokenRange) {
	if name.from-1 < r.from || e.body {
		return
	}
	i := name.from - 1
	if i-2 >= r.from && s.genderTitle(i) && s.toks[i-1].low == "and" && s.genderTitle(i-2) {
		return // "Mr. and Mrs. Roe"
	}
	if i-2 >= r.from && s.toks[i-1].low == "," && words().titles[strings.TrimSuffix(s.toks[i].low, ".")] && (words().courtesy[strings.TrimSuffix(s.toks[i].low, ".")] || words().shortTitles[strings.TrimSuffix(s.toks[i].low, ".")] != "") {
		i-- // "The coroner, Dr Ailsa Kerr,"
	}
	if s.toks[i].is("called", "named") && i-1 > r.from && isRole(s.toks[i-1].low) {
		if base := s.baseLeft(i-1, r.from); !base.empty() { // "a computer scientist called Oyin Balogun"
			rd.setRole(s, e, phrase{tokenRange: base, base: base})
		}
		return
	}
	if s.toks[i].low == "," && i-1 >= r.from { // "The finance minister, Istvan Fodor,"
		if name.to >= r.to || !s.toks[name.to].is(",", ".", ";") || (len(e.words) < 2 || name.to-name.from < 2) && !s.toks[name.to].is(",") {
			return
		}
		p, ok := s.phraseLeft(i-1, r.from)
		if !ok || !isRole(s.toks[p.head()].low) && (s.toks[p.head()].tag.proper() || len(e.words) < 2) || s.namesEmployer(p, name) {
			return
		}
		rd.setRole(s, e, p)
		return
	}
	if p, ok := s.phraseLeft(i, r.from); ok && p.base.to < p.to && len(e.words) > 1 && words().roles[s.toks[p.head()].low] && s.toks[p.base.to].is("of", "for") && s.toks[i].cap && s.onlyNouns(tokenRange{p.base.to + 1, p.to}) {
		rd.setRole(s, e, p) // "Minister of Education Anna Keller"
		return
	}
	base := s.baseLeft(i, r.from)
	if base.empty() || s.toks[base.from].is("a", "an") { // "what a great man Gordon was"
		return
	}
	if !isRole(s.toks[i].low) && !words().titles[strings.TrimSuffix(s.toks[i].low, ".")] {
		return
	}
	rd.setRole(s, e, phrase{tokenRange: base, base: base})
}

// onlyNouns reports whether r goes on without a verb or a title: "Education", but
// not "the union called on Mr".
func (s *scan) onlyNouns(r tokenRange) bool {
	for i := r.from; i < r.to; i++ {
		if s.toks[i].tag.verb() || words().courtesy[strings.TrimSuffix(s.toks[i].low, ".")] {
			return false
		}
	}
	return true
}

// roleAfter notes the role that stands after a name and a comma.
func (rd *reader) roleAfter(s *scan, e *entity, name tokenRange, r tokenRange) {
	i := name.to
	if e.body || i+2 >= r.to {
		return
	}
	if s.toks[i].low == "," && s.toks[i+1].tag == tagCD && i+3 < r.to && s.toks[i+2].low == "," {
		i += 2 // "Smith, 43, a lawyer"
		if len(e.words) > 1 && isAge(s.toks[i-1].low) {
			e.person = true
		}
	}
	if s.toks[i].low != "," || s.toks[i].quote > 0 {
		return
	}
	if s.toks[i+1].low == "who" && len(e.words) > 1 && len(e.words) < 5 {
		e.person = e.person || i+2 < r.to && s.toks[i+2].tag != tagVBP // "Real Madrid, who play"
		rd.roleOfWho(s, e, i+2, r)
		return
	}
	p, ok := s.phraseRight(i+1, r.to)
	if ok && !e.person && (p.to >= r.to || !s.toks[p.to].tag.finite()) && words().organisations[s.toks[p.base.to-1].low] && s.toks[i+1].tag == tagDT && !words().isFirstName(e.low[0]) {
		e.body = true // "Verdane, the company that makes it,"
	}
	if !ok || !isRole(s.toks[p.head()].low) || s.actsNext(p.to, r) {
		return // "According to Roe, a detective was told"; "In Leeds, the mayor also said"
	}
	e.told = len(e.words) > 1 && (p.to >= r.to-1 || s.toks[p.to].low == "who")
	rd.setRole(s, e, p)
}

// roleOfWho notes what e is, or was, in the clause whose verb is token i: "Ann Roe, who
// was the bank’s chief economist until 2018".
func (rd *reader) roleOfWho(s *scan, e *entity, i int, r tokenRange) {
	if i+1 >= r.to || !s.toks[i].is("is", "was") {
		return
	}
	base := s.baseRight(i+1, r.to)
	for !base.empty() && base.to < r.to && s.toks[base.to].tag == tagPOS {
		base = s.baseRight(base.to+1, r.to)
	}
	if base.empty() || !isRole(s.toks[base.to-1].low) {
		return
	}
	head := s.toks[base.to-1].low
	if s.toks[i].low == "was" {
		e.past = wordSet{head: true}
	}
	e.heads[head] = true
}

// actsNext reports whether what ends before token i is the subject of a verb there.
func (s *scan) actsNext(i int, r tokenRange) bool {
	for i < r.to && s.toks[i].quote == 0 && s.toks[i].tag == tagRB {
		i++
	}
	return i < r.to && s.toks[i].quote == 0 && (s.toks[i].tag.finite() || words().surely[s.toks[i].low])
}

// isAge reports whether low is a number of two digits.
func isAge(low string) bool { return len(low) == 2 && isNumber(low) }

// isRole reports whether low is what somebody does or is.
func isRole(low string) bool {
	low = strings.TrimPrefix(low, "co-")
	if words().roles[low] || agentive(low) {
		return true
	}
	for _, end := range []string{"teacher", "therapist", "maker", "keeper", "owner", "worker", "player", "writer", "driver", "leader", "master", "hand", "herd", "wright", "smith"} {
		if strings.HasSuffix(low, end) && len(low) > len(end)+2 {
			return true
		}
	}
	return false
}

// longestRole is how many words of a role are kept.
const longestRole = 14

// setRole notes that e is what p says.
func (rd *reader) setRole(s *scan, e *entity, p phrase) {
	if last := strings.TrimSuffix(s.toks[p.head()].low, "."); p.to == p.base.to && p.head() > p.from && (words().courtesy[last] || words().shortTitles[last] != "") && isRole(s.toks[p.head()-1].low) {
		p.to, p.base.to = p.to-1, p.base.to-1 // "union chairman Dr"
	}
	for p.from < p.head() && isTime(s.toks[p.from].low) { // "On Tuesday its chairman, Adam Wilk,"
		p.from, p.base.from = p.from+1, max(p.base.from, p.from+1)
	}
	head := s.toks[p.head()].low
	if !isRole(head) {
		if !words().titles[strings.TrimSuffix(head, ".")] {
			return
		}
		head = strings.TrimSuffix(head, ".")
	}
	for k := p.base.from; k < p.base.to; k++ { // "economist and author", "editor in chief"
		if words().roles[s.toks[k].low] {
			e.heads[s.toks[k].low] = true
		}
	}
	e.heads[head] = true
	if e.kind == "" {
		e.kind = s.kind(p)
	}
	e.person = e.person || !words().trades[head] || len(e.low) > 1 || words().isFirstName(e.low[0])
	if g := words().genderOfWord(head); g != unknownGender {
		e.gender = g
	}
	if (e.role == "" || words().titles[strings.TrimSuffix(lower(e.role), ".")] && p.to-p.from > 1) && p.to-p.from <= longestRole && !words().courtesy[head] {
		e.role = roleText(s.text(p.tokenRange))
	}
}

// roleText is a role without its article, or the pronoun that says whose.
func roleText(s string) string {
	for _, article := range []string{"a ", "an ", "the ", "A ", "An ", "The ", "his ", "her ", "its ", "their ", "His ", "Her ", "Its ", "Their "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			return rest
		}
	}
	return s
}
