package briefing

import "strings"

// rememberObjector remembers who, named after "but" in r, speaks against what r
// reports before: "Roe said it was slow but Ann Lee rejected that".
func (rd *reader) rememberObjector(s *scan, r tokenRange) {
	i := s.find(r, "but")
	if i <= r.from || i+2 >= r.to {
		return
	}
	p, ok := s.phraseRight(i+1, r.to)
	if !ok || s.pronoun(p) || p.to >= r.to || !s.toks[p.to].tag.finite() || !words().verbs[s.toks[p.to].low].is(classQuote) {
		return
	}
	if who, _ := rd.identify(s, p); who != nil && who.named && !who.body {
		for k := range rd.memory.list {
			if m := &rd.memory.list[k]; m.sentence == rd.memory.sentence {
				m.speaks = false
			}
		}
		rd.memory.add(who, true, true)
	}
}

// namesIn returns the names mentioned in r.
func (s *scan) namesIn(r tokenRange) []nameMention {
	from := 0
	for from < len(s.names) && s.names[from].from < r.from {
		from++
	}
	to := from
	for to < len(s.names) && s.names[to].from < r.to {
		to++
	}
	return s.names[from:to]
}

// rememberNames remembers those of names that stand before token limit, and
// returns the others.
func (rd *reader) rememberNames(names []nameMention, limit int) []nameMention {
	for len(names) > 0 && names[0].from < limit {
		rd.memory.add(names[0].who, false, false)
		names = names[1:]
	}
	return names
}

// rememberTopic remembers whom the sentence r is about though its subject is
// something else: "For the cellist Ben Ode the question is settled".
func (rd *reader) rememberTopic(s *scan, r tokenRange) {
	i := s.firstWord(r)
	if s.toks[i].low == "as" {
		i++ // "As for Ode"
	}
	if i+1 >= r.to || !s.toks[i].is("for", "to") || s.toks[i].quote > 0 {
		return
	}
	base := s.baseRight(i+1, r.to)
	for _, m := range s.namesIn(base) {
		if m.to == base.to && m.who.person {
			rd.memory.add(m.who, false, true)
		}
	}
}

// rememberDoer remembers who does something on the side in r, between "with" and a
// participle: "It has become an issue, with Ann Roe — the mayor — attacking it".
func (rd *reader) rememberDoer(s *scan, r tokenRange) {
	i := s.find(r, "with")
	if i <= r.from {
		return
	}
	base := s.baseRight(i+1, r.to)
	for _, m := range s.namesIn(base) {
		k := m.to
		if k < r.to && s.toks[k].is("—", "–", "--", ",") {
			k = s.find(tokenRange{k + 1, r.to}, s.toks[k].low) + 1
		}
		if m.to == base.to && m.who.person && k > 0 && k < r.to && s.toks[k].tag != tagIN && strings.HasSuffix(s.toks[k].low, "ing") {
			rd.memory.add(m.who, false, true)
		}
	}
}

// rememberInverted remembers who is the subject behind "had" where that says "if", after
// a comma: "That would have been the end of it, had Roe not gone further".
func (rd *reader) rememberInverted(s *scan, r tokenRange) {
	for i := r.from + 1; i+1 < r.to; i++ {
		if s.toks[i].low != "had" || s.toks[i].quote > 0 || s.toks[i-1].low != "," {
			continue
		}
		base := s.baseRight(i+1, r.to)
		for _, m := range s.namesIn(base) {
			if m.to == base.to && !m.who.body {
				rd.memory.add(m.who, false, true)
			}
		}
	}
}

// rememberSubject remembers whom the subject of a sentence means.
func (rd *reader) rememberSubject(s *scan, n int, p phrase) {
	if owner, ok := s.owner(p.head(), p.from); ok && !words().forOthers[s.toks[p.head()].low] && !words().relations[s.toks[p.head()].low] && p.other.empty() { // "The president’s roots": he may be meant next
		if who, _ := rd.identify(s, owner); who != nil && !who.plural() {
			rd.memory.add(who, false, true)
		}
	}
	if who, sure := rd.identify(s, p); who != nil && (sure || s.toks[p.from].low != "it") {
		rd.memory.add(who, false, true)
		rd.noteLede(s, n, who)
		rd.noteDeeds(s, s.sents[n], who)
	}
	if s.find(p.tokenRange, "and") > 0 { // "Aldermans and Prinz have not spoken"
		for _, m := range s.names {
			if p.has(m.from) && m.who.person {
				rd.memory.add(m.who, false, true)
			}
		}
	}
}
