package briefing

// takesOver returns who is the subject of the sentence right before q that nobody is
// said to say, if that is somebody else than who spoke before, b: "“…,” Roe said. Her
// sister shook her head. “…”".
func (rd *reader) takesOver(s *scan, b *attribution, q *quotation) (*entity, tokenRange) {
	n := s.sentenceOf(q.from) - 1
	if n < 0 || b.content[len(b.content)-1].to > s.sents[n].from || b.source.to > s.sents[n].from || s.quoted(s.sents[n]) || s.saidIn(s.sents[n]) != nil {
		return nil, tokenRange{}
	}
	p, ok := s.mainSubject(s.sents[n], s.sents[n].to)
	if !ok || !s.personLike(p) || s.pronoun(p) {
		return nil, tokenRange{}
	}
	who, _ := rd.identify(s, p)
	if who == nil || who == b.who || who.body || !who.person && !who.isRole() {
		return nil, tokenRange{}
	}
	return who, p.tokenRange
}

// othersAct reports whether the sentence that names who says b goes on, right before q,
// with what somebody else does then: “…,” Roe said, and her husband cut in. “…”
func (s *scan) othersAct(b *attribution, q *quotation) bool {
	i := max(b.source.to, b.cue.to)
	if i+2 >= q.from || s.toks[i].low != "," || !s.toks[i+1].is("and", "but", "as", "while") || s.quoted(tokenRange{i, q.from}) {
		return false
	}
	p, ok := s.phraseRight(i+2, q.from)
	return ok && !s.pronoun(p) && s.personLike(p) && p.to < q.from && s.toks[p.to].tag.verb()
}
