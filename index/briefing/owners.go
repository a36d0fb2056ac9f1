package briefing

// Who a token belongs to.
type owned struct {
	said  int // an attribution, from 1; 0: the writer
	voice Voice
	frame bool // not content: source, cue, a mark
}

// owners says of each token whose content it is.
func (s *scan) owners() []owned {
	own := make([]owned, len(s.toks))
	for n := range s.said {
		content := s.said[n].content
		if s.said[n].topic {
			continue
		}
		for k, r := range content {
			for i := r.from; i < r.to; i++ {
				if own[i].said > 0 {
					continue
				}
				own[i] = owned{said: n + 1, voice: Reported}
				if s.toks[i].quote > 0 || s.said[n].unmarked() {
					own[i].voice = Verbatim
				}
			}
			if r.to-r.from == 1 && s.standsFor(r.from) && k+1 < len(content) && s.quoted(content[k+1]) {
				own[r.from] = owned{n + 1, Verbatim, true} // "which she called “a circus”"
			}
		}
	}
	s.smooth(own)
	return own
}

// smooth gives a reported word or two between quotations, or between one and the
// end of the content, to the quotation's statement, as its frame.
func (s *scan) smooth(own []owned) {
	const few = 2
	for from := 0; from < len(own); {
		to := from + 1
		for to < len(own) && own[to] == own[from] {
			to++
		}
		if o := own[from]; o.said > 0 && o.voice == Reported && s.countWords(tokenRange{from, to}) <= few {
			if beside := from - 1; beside >= 0 && own[beside].said == o.said && own[beside].voice == Verbatim ||
				to < len(own) && own[to].said == o.said && own[to].voice == Verbatim {
				for i := from; i < to; i++ {
					own[i].voice, own[i].frame = Verbatim, true
				}
			}
		}
		from = to
	}
}

// fillFrames gives what stands between contents to the attribution whose source
// or cue it holds; a few words without either to their neighbour. What is left is
// the writer's.
func (s *scan) fillFrames(own []owned) {
	for _, r := range s.sents {
		for from := r.from; from < r.to; {
			if own[from].said > 0 {
				from++
				continue
			}
			to := from
			for to < r.to && own[to].said == 0 {
				to++
			}
			s.fillFrame(own, tokenRange{from, to}, r)
			from = to
		}
	}
}

// fillFrame gives the tokens of gap, in the sentence r, to whom they belong.
func (s *scan) fillFrame(own []owned, gap, r tokenRange) {
	beside := -1
	if gap.from > 0 && own[gap.from-1].said > 0 && gap.from > r.from {
		beside = gap.from - 1
	}
	if n := s.framed(gap, r); n >= 0 {
		gap.from = s.clauseOf(&s.said[n], gap, r)
		if beside < 0 || own[beside].said != n+1 {
			if gap.to < r.to && (own[gap.to].said == n+1 || beside < 0) {
				beside = gap.to
			}
		}
		o := owned{said: n + 1, voice: Reported, frame: true}
		if beside >= 0 {
			o.said, o.voice = own[beside].said, own[beside].voice
		} else if near := s.nearest(own, gap, n+1); near >= 0 {
			o.voice = own[near].voice
		}
		fill(own, gap, o)
		return
	}
	if beside < 0 && gap.to < r.to {
		beside = gap.to
	}
	if beside >= 0 && s.countWords(gap) <= 2 {
		fill(own, gap, owned{own[beside].said, own[beside].voice, true})
	}
}

// clauseOf returns where the clause begins in gap, at the start of the sentence r,
// whose source a is: a whole clause before it, that it is joined to, is the writer's.
// "The minister resigned after a memo leaked | in which he called …", "A decision is
// expected; | critics fear …".
func (s *scan) clauseOf(a *attribution, gap, r tokenRange) int {
	if gap.from != r.from || a.source.empty() || !gap.has(a.source.from) || s.mainClause(r, r.to) != r.from {
		return gap.from
	}
	at := a.source.from
	switch {
	case at-2 > gap.from && s.toks[at-2].tag == tagIN && s.toks[at-1].low == "which":
		at -= 2
	case at-2 > gap.from && s.toks[at-2].is(",") && s.toks[at-1].is("but", "and", "despite"):
		at--
	case at-1 > gap.from && s.toks[at-1].low == ";":
	default:
		return gap.from
	}
	if s.finite(tokenRange{r.from, at}) < 0 {
		return gap.from
	}
	return at
}

func fill(own []owned, r tokenRange, o owned) {
	for i := r.from; i < r.to; i++ {
		own[i] = o
	}
}

// framed returns the attribution whose source or cue stands in gap, or -1.
func (s *scan) framed(gap, r tokenRange) int {
	for n := range s.said {
		a := &s.said[n]
		if a.topic {
			continue
		}
		if !a.cue.empty() && gap.has(a.cue.from) || !a.source.empty() && gap.has(a.source.from) && a.content[0].from < r.to && a.content[len(a.content)-1].to > r.from {
			return n
		}
	}
	return -1
}

// nearest returns the token next to gap that belongs to the attribution said, or -1.
func (s *scan) nearest(own []owned, gap tokenRange, said int) int {
	for d := 1; d < 12; d++ {
		if i := gap.from - d; i >= 0 && own[i].said == said {
			return i
		}
		if i := gap.to + d - 1; i < len(own) && own[i].said == said {
			return i
		}
	}
	return -1
}
