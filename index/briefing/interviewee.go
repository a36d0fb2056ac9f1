package briefing

import "strings"

// interviewee reports whether the words before the first question tell of an
// interview, and returns whom they say was interviewed, or answered, else the only
// person whom they name; nil if that may be several.
func (rd *reader) interviewee() (told bool, who *entity) {
	with, named := map[*entity]bool{}, map[*entity]bool{}
	several := false
	for _, s := range rd.scans {
		if s.asksReader() || s.labelledQuestion() {
			if m := s.addressed(rd.peopleIn(s)); m != nil {
				return true, m
			}
			break
		}
		told = told || s.tellsOfInterview()
		people := rd.peopleIn(s)
		for n, m := range people {
			named[m.who] = true
			if m.to-m.from > 1 && s.answers(people, n) {
				with[m.who] = true
				told = told || s.p.Number == 0 // a headline: "Nick Bos tells us"
				several = several || m.to+1 < len(s.toks) && s.toks[m.to].low == "and" && s.toks[m.to+1].cap
			}
		}
	}
	if len(with) == 0 {
		with = named
	}
	if several || len(with) != 1 {
		return told, nil
	}
	for e := range with {
		who = e
	}
	return told, who
}

// addressed returns who of people is asked by name: "Mr Dorn, how do you stop?"; or nil.
func (s *scan) addressed(people []nameMention) *entity {
	if len(people) == 0 || s.find(s.all(), "you", "your") < 0 {
		return nil
	}
	m := people[0]
	if m.from > 1 || m.from == 1 && !s.genderTitle(0) && !words().titles[s.toks[0].low] || m.to >= len(s.toks) || s.toks[m.to].low != "," {
		return nil
	}
	return m.who
}

// tellsOfInterview reports whether s says that somebody is interviewed.
func (s *scan) tellsOfInterview() bool {
	for i := range s.toks {
		switch t := &s.toks[i]; {
		case strings.HasPrefix(t.low, "interview"), t.low == "q&a":
			return true
		case t.is("spoke", "speaks", "talked", "talks", "conversation", "sat"):
			if s.find(tokenRange{i, min(len(s.toks), i+4)}, "with", "to") >= 0 {
				return true
			}
		case t.is("answered", "answers"):
			if s.find(tokenRange{i, min(len(s.toks), i+5)}, "questions") >= 0 {
				return true
			}
		}
	}
	return false
}

// betweenAnswers is how many words may stand between the name of who answers and what
// is told of the interview.
const betweenAnswers = 12

// answers reports whether s says that the n-th of people was interviewed: "spoke
// with Ann Roe", "Ann Roe tells", or the second of "Ann Roe and Bo Lee".
func (s *scan) answers(people []nameMention, n int) bool {
	m := people[n]
	if n > 0 && m.from == people[n-1].to+1 && s.toks[m.from-1].low == "and" && s.answers(people, n-1) {
		return true
	}
	floor, limit := max(0, m.from-betweenAnswers), min(len(s.toks), m.to+betweenAnswers)
	if n > 0 {
		floor = max(floor, people[n-1].to)
	}
	if n+1 < len(people) {
		limit = min(limit, people[n+1].from)
	}
	for i := floor; i < m.from; i++ {
		if words().beforeAnswers[s.toks[i].low] && s.find(tokenRange{i, m.from}, "by", "about", "on", ",", ".", ":") < 0 {
			return true
		}
	}
	for i := m.to; i < limit; i++ {
		if t := &s.toks[i]; words().afterAnswers[t.low] && (t.low != "interviewed" || i+1 < limit && s.toks[i+1].low == "by") {
			return true
		}
	}
	return false
}

// peopleIn returns the people whom s names, in a headline too.
func (rd *reader) peopleIn(s *scan) []nameMention {
	var in []nameMention
	for i := 0; i < len(s.toks); i++ {
		for j := min(i+4, len(s.toks)); j > i; j-- {
			if e := rd.person(s, tokenRange{i, j}); e != nil {
				in = append(in, nameMention{tokenRange{i, j}, e, true})
				i = j - 1
				break
			}
		}
	}
	return in
}

// person returns the person whom the text names in full somewhere and r names in
// full or by surname, or nil.
func (rd *reader) person(s *scan, r tokenRange) *entity {
	if !s.toks[r.from].cap || !s.toks[r.to-1].cap {
		return nil
	}
	low := lowOf(s, r)
	e := rd.cast.byName[strings.Join(low, " ")]
	if len(low) == 1 && len(rd.cast.byLast[low[0]]) > 0 {
		e = rd.cast.byLast[low[0]][0]
	}
	if last := s.toks[r.to-1].low; e == nil || !e.person || len(e.words) < 2 || words().roles[last] && !words().isFirstName(last) {
		return nil
	}
	return e
}
