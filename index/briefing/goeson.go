package briefing

// blockSieve is the rule of what is quoted without marks.
const blockSieve = "block quotation"

// blockQuotation credits a paragraph without marks and cues to whom the paragraph
// before introduces with a colon: "The governor added:".
func (rd *reader) blockQuotation(s *scan) {
	if !rd.before.says || rd.before.who == nil || len(s.quotes) > 0 || len(s.said) > 0 || len(s.toks) == 0 {
		return
	}
	from := 0
	if s.toks[0].low == ">" && len(s.toks) > 1 {
		from = 1
	}
	s.say(attribution{content: []tokenRange{{from, len(s.toks)}}, who: rd.before.who, sieve: blockSieve, sure: false})
}

// continued credits a sentence that has no cue with the report before it where
// it plainly goes on: "It could similarly agree …", "But it would also …".
func (s *scan) continued() {
	for n := 1; n < len(s.sents); n++ {
		r := s.sents[n]
		if len(s.cues[n]) > 0 || s.quoted(r) || s.saidIn(r) != nil {
			continue
		}
		if b := s.between(n); b != nil {
			s.say(attribution{content: []tokenRange{s.trimEnd(r)}, source: b.source, who: b.who, sieve: "report goes on", sure: false})
			continue
		}
		if b := s.saidIn(s.sents[n-1]); b != nil && s.reportGoesOn(b, s.sents[n-1], r) {
			s.say(attribution{content: []tokenRange{s.trimEnd(r)}, source: b.source, who: b.who, sieve: "report goes on", sure: false})
		}
	}
}

// between returns the report before sentence n if the same person's report follows
// it too, and the sentence says what would or could be; or nil.
func (s *scan) between(n int) *attribution {
	if n+1 >= len(s.sents) {
		return nil
	}
	b, after := s.saidIn(s.sents[n-1]), s.saidIn(s.sents[n+1])
	f := s.finite(s.sents[n])
	if b == nil || after == nil || b.who == nil || b.who != after.who || f < 0 || s.toks[f].tag != tagMD || s.quoted(b.content[len(b.content)-1]) {
		return nil
	}
	return b
}

// saidIn returns the last attribution whose content stands in r, or nil.
func (s *scan) saidIn(r tokenRange) *attribution {
	var found *attribution
	for k := range s.said {
		if c := s.said[k].content; r.has(c[len(c)-1].from) {
			found = &s.said[k]
		}
	}
	return found
}

// reportGoesOn reports whether the sentence r goes on with b, which the sentence
// before it reports without quotation marks: it says what would or could be, of
// what was spoken of.
func (s *scan) reportGoesOn(b *attribution, before, r tokenRange) bool {
	last := b.content[len(b.content)-1]
	if s.quoted(last) || b.cue.empty() && b.sieve != "report goes on" {
		return false
	}
	f := s.finite(r)
	i := s.firstWord(r)
	if s.toks[i].is("instead", "rather", "similarly", "likewise") && b.who != nil && f > 0 && s.toks[f-1].is("he", "she", "they") {
		return true
	}
	if f < 0 || s.toks[f].tag != tagMD || !s.toks[f].is("would", "could", "might", "should") || s.toks[min(f+1, r.to-1)].is("like", "love", "prefer") || s.find(tokenRange{f, min(f+4, r.to)}, "say", "comment") > 0 {
		return false // "She would like six hundred", "He would not say" are the writer's
	}
	if s.find(r, "told") > 0 || s.toks[i].is("he", "she") && b.who != nil && (b.who.plural() || b.who.body) {
		return false // "It would not rise, she was told"
	}
	if s.toks[i].tag == tagCC && i+1 < r.to {
		i++
	}
	if comma := s.find(tokenRange{i, f}, ","); comma > 0 && s.adverbial(tokenRange{i, comma}) {
		i = comma + 1 // "Instead of maps, it could"
	}
	if s.toks[i].tag == tagIN && f > i && s.toks[f-1].is("it", "they", "he", "she") {
		return true // "Without a cut they would be gone"
	}
	return s.toks[i].is("it", "they", "he", "she", "this", "that", "these", "those", "such")
}
