package briefing

import "strings"

// isVerb reports whether the report form at i stands as a verb.
func (s *scan) isVerb(i int, r tokenRange) bool {
	t := &s.toks[i]
	if t.cap && i != s.firstWord(r) && !s.headline(r) {
		return false
	}
	if i > 0 && s.toks[i-1].tag == tagDT && !s.toks[i-1].is("that", "all", "both", "some", "these", "those", "this", "another", "each", "half") {
		return false
	}
	if i > 0 && s.toks[i-1].tag == tagPOS && t.tag != tagVBN && t.tag != tagVBG {
		return false // "Clarke’s venture"
	}
	return t.tag.verb() || words().surely[t.low] && t.tag != tagJJ || s.betweenCommas(i, r) || s.beforeClause(i, r) || s.besideQuoted(i, r)
}

// besideQuoted reports whether the word at i, which the tagger takes for a noun,
// stands where a quotation’s verb does: “…,” jokes Ann Roe; “…,” Ann Roe remembers;
// Roe calls that “…”.
func (s *scan) besideQuoted(i int, r tokenRange) bool {
	if t := &s.toks[i]; t.tag != tagNNS || t.cap || i == r.from || !strings.HasSuffix(t.low, "s") {
		return false
	}
	if i+2 < r.to && s.toks[i+1].is("that", "this") && s.toks[i+2].quote > 0 {
		return true // "Vogt calls that “poetry”"
	}
	if s.toks[i-1].quote > 0 {
		return i+1 < r.to && s.toks[i+1].tag.proper() && s.toks[i+1].cap
	}
	p, ok := s.phraseLeft(i-1, r.from)
	return ok && p.from > r.from && s.toks[p.from-1].quote > 0 && s.properHead(p) && s.endsClause(i+1, r)
}

// beforeClause reports whether the word at i, which the tagger takes for a noun,
// stands before what only a verb can have: "Paris claims she", "the report states
// that".
func (s *scan) beforeClause(i int, r tokenRange) bool {
	t := &s.toks[i]
	if t.tag != tagNNS && t.tag != tagNN || i-1 < r.from || i+1 >= r.to || t.cap || !words().verbs[t.low].is(classClause) {
		return false
	}
	before, after := &s.toks[i-1], &s.toks[i+1]
	if after.tag == tagIN && s.animate(before.low) && before.tag == tagNN && i-2 >= r.from && s.toks[i-2].tag == tagDT && s.toks[i-2].low != "a" && s.verbless(i, r) {
		return true // "The team reports in the journal Nature that"
	}
	if before.tag != tagNNP && before.tag != tagNNPS && !s.animate(before.low) && !words().documents[before.low] {
		return false
	}
	return after.is("he", "she", "they", "we", "it", "there") || words().documents[before.low] && s.opensSpeech(i+1) || t.low == "say" || after.low == "that" && (strings.HasSuffix(t.low, "s") && !strings.HasSuffix(before.low, "s") || before.tag == tagNNS || t.tag == tagNN && s.severalBefore(i, r) || t.tag == tagNNS && s.bodyBefore(i, r))
}

// severalBefore reports whether a phrase whose head is several people ends before
// token i: "Researchers at the Institute of Oceanology report".
func (s *scan) severalBefore(i int, r tokenRange) bool {
	p, ok := s.phraseLeft(i-1, r.from)
	return ok && s.toks[p.head()].tag == tagNNS && s.animate(s.toks[p.head()].low)
}

// bodyBefore reports whether the name of a body ends before token i: "The Federation
// of City Traders estimates".
func (s *scan) bodyBefore(i int, r tokenRange) bool {
	p, ok := s.phraseLeft(i-1, r.from)
	return ok && p.base.to < p.to && s.toks[p.base.to].low == "of" && words().organisations[s.toks[p.head()].low]
}

// betweenCommas reports whether the word at i stands where only a verb can: after
// somebody whom a comma precedes, and before a comma or "that"; or between the
// comma after somebody and "that", or the colon before a quotation.
func (s *scan) betweenCommas(i int, r tokenRange) bool {
	if i-1 <= r.from || i+1 >= r.to || s.toks[i].cap || s.toks[i].quote > 0 {
		return false
	}
	before := &s.toks[i-1]
	if before.low == "," && i+2 < r.to && (s.toks[i+1].low == ":" && s.toks[i+2].quote > 0 || s.toks[i+1].low == "that") {
		last := i - 2
		if open := s.opening(i-1, r.from); open > r.from && s.segment(tokenRange{open + 1, i - 1}) == segmentAdverb {
			last = open - 1 // "Ann Roe, however, claims that"
		}
		return s.toks[last].tag.proper() || s.animate(s.toks[last].low)
	}
	if !s.toks[i+1].is(",", "that") || before.quote > 0 {
		return false
	}
	if before.tag != tagPRP && !(before.cap && before.tag.proper()) && !s.animate(before.low) && !words().documents[before.low] {
		return false
	}
	base := s.baseLeft(i-1, r.from)
	return base.from > r.from && s.toks[base.from-1].low == ","
}

// headline reports whether most words of the sentence are capitalised, those that
// it quotes included: “We will not sign,” said Minister Anna Keller, is none. Nor
// is a whole sentence whose verb is written small: "Peter Olsen thanked Dacre."
func (s *scan) headline(r tokenRange) bool {
	if f := s.finite(r); f >= 0 && !s.toks[f].cap && s.toks[r.to-1].low == "." {
		return false
	}
	caps, n := 0, 0
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; t.word && t.low != "'s" {
			n++
			if t.cap || digitAfter(t.low, 0) {
				caps++
			}
		}
	}
	return n >= 4 && caps*10 >= n*7
}
