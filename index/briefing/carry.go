package briefing

// A carry is what a paragraph leaves for the next: who spoke last in it.
type carry struct {
	who   *entity
	other *entity // who speaks with who, in turns; nil: nobody is known to
	sure  bool
	turn  bool // all of its sentences are quotations, with who says them
	open  bool // the last quotation is not closed
	quote bool // it ends with a quotation
	colon bool // it ends with a colon
	says  bool // and a cue stands before that colon
}

// lastQuoted returns the last attribution of s that quotes, or nil.
func (s *scan) lastQuoted() *attribution {
	var found *attribution
	for k := range s.said {
		a := &s.said[k]
		if a.who != nil && s.quoted(a.content[len(a.content)-1]) && (found == nil || a.content[0].from > found.content[0].from) {
			found = a
		}
	}
	return found
}

// introducer returns who the last sentence says speaks, or nil.
func (s *scan) introducer() *entity {
	cues := s.cues[len(s.cues)-1]
	if len(cues) == 0 {
		return nil
	}
	return cues[len(cues)-1].who
}

// isTurn reports whether s is one side of an exchange: each of its sentences quotes.
func (s *scan) isTurn() bool {
	n := len(s.quotes)
	if n == 0 || s.quotes[0].from > 0 || !s.quotes[n-1].closed {
		return false
	}
	for _, r := range s.sents {
		if !s.quoted(r) {
			return false
		}
	}
	return true
}

// carryOn notes what s leaves for the next paragraph.
func (rd *reader) carryOn(s *scan) {
	b := carry{}
	if n := len(s.quotes); n > 0 {
		q := s.quotes[n-1]
		b.open = !q.closed
		b.quote = q.to >= len(s.toks)-1
	}
	if len(s.toks) > 0 {
		b.colon = s.toks[len(s.toks)-1].low == ":"
	}
	if a := s.lastQuoted(); a != nil {
		b.who, b.sure = a.who, a.sure
	} else if a := s.saidBefore(len(s.toks) + 1); a != nil {
		b.who, b.sure = a.who, a.sure
	}
	b.says = b.colon && s.introducer() != nil
	if b.says {
		b.who, b.sure = s.introducer(), true
	} else if b.who == nil || b.colon {
		if who, _ := rd.introduced(s, len(s.sents)-1); who != nil && (b.colon || b.who == nil) {
			b.who, b.sure = who, b.colon
		}
	}
	if b.who == nil && s.quoted(tokenRange{0, len(s.toks)}) {
		b.who = rd.before.who
	}
	if b.turn = s.isTurn(); b.turn && rd.before.turn {
		if b.other = rd.before.other; b.who != rd.before.who {
			b.other = rd.before.who
		}
	}
	rd.before = b
}
