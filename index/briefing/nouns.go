package briefing

// Nouns returns the noun phrases of p, in order: adjectives and nouns in a row
// that end in a noun, without articles ("ballistic missiles", "Persian Gulf").
// It reads p anew, about 2 microseconds a word.
func (p *Paragraph) Nouns() []Span {
	var all []Span
	for _, s := range newScans(p, false, false) {
		all = append(all, s.nouns()...)
	}
	return all
}

func (s *scan) nouns() []Span {
	var all []Span
	for from := 0; from < len(s.toks); {
		to := from
		for to < len(s.toks) && s.toks[to].word && (s.toks[to].tag.noun() || s.toks[to].tag == tagJJ) {
			to++
		}
		end := to
		for end > from && !s.toks[end-1].tag.noun() {
			end--
		}
		if end > from {
			all = append(all, Span{s.toks[from].Start, s.toks[end-1].End})
		}
		from = max(to, from+1)
	}
	return all
}
