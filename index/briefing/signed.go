package briefing

// signedBelow credits a paragraph, a quotation with or without marks, to the name that
// signs it on a line of its own: "— Ruth Adler".
func (rd *reader) signedBelow(s, next *scan) {
	if next == nil || len(s.quotes) > 1 || len(s.quotes) == 1 && (s.quotes[0].from > 0 || s.quotes[0].to < len(s.toks)-1) || len(s.toks) == 0 || len(next.toks) < 2 || len(next.toks) > 2+longestLabel {
		return
	}
	if !next.toks[0].is("—", "–", "―", "--", "-") || !next.toks[1].cap {
		return
	}
	name, title := rd.cast.bare(next, next.capitalRun(1, len(next.toks)), false)
	if name.empty() {
		return
	}
	who, _ := rd.cast.resolve(next.forms(name), title, titleGender(title))
	rd.memory.add(who, true, true)
	s.say(attribution{content: []tokenRange{{0, len(s.toks)}}, who: who, sieve: "signature", sure: true})
}

// signed finds quotations that are signed: “…” — Ruth Adler.
func (rd *reader) signed(s *scan) {
	for _, q := range s.quotes {
		i := q.to
		if i+1 >= len(s.toks) || !s.toks[i].is("—", "–", "―", "--", "-") || q.words < 3 && q.from > 0 || !s.toks[i+1].cap {
			continue
		}
		run := s.capitalRun(i+1, len(s.toks))
		if run.empty() || run.to < len(s.toks) && !s.toks[run.to].is(",", ".", "(") {
			continue
		}
		name, title := rd.cast.bare(s, run, false)
		if name.empty() || run.to+1 < len(s.toks) && (isTime(s.toks[run.to+1].low) || s.toks[run.to+1].tag == tagCD) {
			continue // “A headline” — The Star, 15 August
		}
		who, _ := rd.cast.resolve(s.forms(name), title, titleGender(title))
		rd.memory.add(who, true, true)
		s.say(attribution{content: []tokenRange{q.tokenRange}, source: run, cue: tokenRange{i, i + 1}, who: who, sieve: "signature", sure: true})
	}
}
