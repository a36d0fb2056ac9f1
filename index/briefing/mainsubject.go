package briefing

// mainSubject returns the subject of the first finite verb of r before limit.
func (s *scan) mainSubject(r tokenRange, limit int) (phrase, bool) {
	if p, ok := s.subjectBehind(r, limit); ok {
		return p, true
	}
	if p, ok := s.subjectFrom(s.mainClause(r, limit), r, limit); ok {
		return p, true
	}
	return s.subjectFrom(r.from, r, limit)
}

// mainClause returns where the main clause of r begins, past a subordinate one
// that r begins with: "As the crowd began to chant, Silverman".
func (s *scan) mainClause(r tokenRange, limit int) int {
	i := s.subordinator(r, limit)
	if i < 0 {
		return r.from
	}
	for k := i + 2; k+1 < limit; k++ {
		t := &s.toks[k+1]
		if s.toks[k].low == "," && s.toks[k].quote == 0 && !s.subordinates(i) && s.finite(tokenRange{i, k}) < 0 {
			break // "Like Roe, Adler said, he"
		}
		if s.toks[k].low == "," && s.toks[k].quote == 0 && s.finite(tokenRange{i, k}) >= 0 && t.quote == 0 && (t.tag == tagPRP || t.tag == tagDT || t.tag.noun() || t.tag == tagJJ || t.tag == tagPRPS || t.cap) {
			return k + 1
		}
	}
	return r.from
}

// subordinator returns the word that begins the subordinate clause, or the words of
// place and time, that r begins with, or -1: "Shortly after the talks ended", "Amid
// calls from those who", "In May, when it rained".
func (s *scan) subordinator(r tokenRange, limit int) int {
	i := s.firstWord(r)
	for i+1 < limit && s.toks[i].quote == 0 && (s.toks[i].tag == tagRB || s.toks[i].is("but", "and")) && !s.subordinates(i) {
		i++
	}
	if s.toks[i].quote > 0 {
		return -1
	}
	if comma := s.find(tokenRange{i, limit}, ","); comma > 0 && comma+1 < limit && !s.subordinates(i) && s.adverbial(tokenRange{i, comma}) && s.finite(tokenRange{i, comma}) < 0 && s.subordinates(comma+1) {
		return comma + 1
	}
	if s.subordinates(i) || s.toks[i].tag == tagIN {
		return i
	}
	return -1
}

// commaAfter returns the first comma of r from token i on, or the mark that closes a
// quotation after a comma, or -1.
func (s *scan) commaAfter(i int, r tokenRange) int {
	for ; i < r.to; i++ {
		if t := &s.toks[i]; t.low == "," && t.quote == 0 || t.quote > 0 && s.quotes[t.quote-1].to == i+1 && s.toks[i-1].low == "," {
			return i
		}
	}
	return -1
}

// subordinates reports whether token i begins a subordinate clause.
func (s *scan) subordinates(i int) bool {
	t := &s.toks[i]
	return t.quote == 0 && t.is("as", "when", "while", "after", "before", "although", "though", "if", "since", "once", "because", "whereas")
}

// subjectFrom returns the subject of the first finite verb of r from token from on
// and before limit.
func (s *scan) subjectFrom(from int, r tokenRange, limit int) (phrase, bool) {
	relative := false
	for i := from; i < limit; i++ {
		t := &s.toks[i]
		if t.quote > 0 || !t.tag.finite() || !t.word {
			continue
		}
		g := s.groupOf(i, r.from)
		if k := s.cleft(i, r, limit); k > 0 {
			i = k
			continue
		}
		if p, ok := s.cleftSubject(i, r, limit); ok {
			return p, true
		}

		if p, ok := s.subject(g.from, r.from); ok {
			return p, true
		}
		if j := g.from - 1; j >= r.from && (relative || s.toks[j].is("who", "which", "that")) {
			relative = true // "Roe, who is 19 and still lives here, had"
			continue
		}
		if s.toks[r.to-1].low == "?" && t.is("do", "does", "did", "is", "are", "was", "were", "has", "have", "had") {
			return s.phraseRight(i+1, limit) // "What does she say?"
		}
		return phrase{}, false
	}
	return phrase{}, false
}

// cleftSubject returns whom "It was the foreman who told her" is about, whose verb
// stands at i.
func (s *scan) cleftSubject(i int, r tokenRange, limit int) (phrase, bool) {
	if !isBe(s.toks[i].low) || i == r.from || s.toks[i-1].low != "it" || i+2 >= limit {
		return phrase{}, false
	}
	p, ok := s.phraseRight(i+1, limit)
	return p, ok && p.to < limit && s.toks[p.to].low == "who" && s.personLike(p)
}

// subjectBehind returns the subject of the first verb of r where it stands after it:
// "Among them was last year’s winner, Ann Roe".
func (s *scan) subjectBehind(r tokenRange, limit int) (phrase, bool) {
	first := s.firstWord(r)
	if s.toks[first].tag != tagIN || s.subordinates(first) {
		return phrase{}, false
	}
	i := s.finite(tokenRange{first, min(limit, first+longestBeside)})
	if i < 0 || !isBe(s.toks[i].low) && !s.toks[i].is("stood", "stands", "sat", "sits", "came", "comes") {
		return phrase{}, false
	}
	p, ok := s.phraseRight(i+1, limit)
	return p, ok && (s.properHead(p) || !p.other.empty())
}

// cleft returns the "that" of "It is then that Ann Roe, who …, puts", whose verb
// stands at i, 0 if that is no such sentence.
func (s *scan) cleft(i int, r tokenRange, limit int) int {
	if !isBe(s.toks[i].low) || i == r.from || s.toks[i-1].low != "it" || i+2 >= limit {
		return 0
	}
	if t := &s.toks[i+1]; t.tag != tagRB && t.tag != tagIN && !t.is("then", "here", "now") || t.is("not", "that", "true", "like") {
		return 0
	}
	k := s.find(tokenRange{i + 2, min(i+6, limit)}, "that")
	return max(k, 0)
}
