package briefing

// A scan is a paragraph while it is read: its words, quotations and clauses.
type scan struct {
	p      *Paragraph
	toks   []token
	sents  []tokenRange // the sentences, in order
	quotes []quotation
	names  []nameMention
	cues   [][]cue       // of each sentence
	said   []attribution // in the order in which they were found
}

// A nameMention is a name as it stands, and whose it is.
type nameMention struct {
	tokenRange
	who *entity
}

// newScan reads p's words, parts of speech and quotations.
func newScan(p *Paragraph, singles bool) *scan {
	s := &scan{p: p, toks: tokenize(p.Text)}
	s.splitSentences()
	s.tagTokens()
	s.quotes = findQuotations(s.toks, singles)
	return s
}

// splitSentences notes which tokens each of p's sentences has.
func (s *scan) splitSentences() {
	at := 0
	for _, sp := range s.p.Sentences {
		from := at
		for at < len(s.toks) && s.toks[at].Start < sp.End {
			at++
		}
		s.sents = append(s.sents, tokenRange{from, at})
	}
}

// tagTokens fills in the parts of speech, sentence by sentence.
func (s *scan) tagTokens() {
	forms := make([]string, 0, 64)
	for _, r := range s.sents {
		forms = forms[:0]
		for i := r.from; i < r.to; i++ {
			forms = append(forms, s.toks[i].In(s.p.Text))
		}
		for i, t := range tagWords(forms) {
			if t == tagVBZ && (words().groups[s.toks[r.from+i].low] || i > 0 && isPluralRole(s.toks[r.from+i].low)) {
				t = tagNNS // "aides", "witnesses"
			}
			s.toks[r.from+i].tag = t
		}
	}
}

// sentenceOf returns the index of the sentence that token i stands in.
func (s *scan) sentenceOf(i int) int {
	for n, r := range s.sents {
		if i < r.to {
			return n
		}
	}
	return len(s.sents) - 1
}

// text returns the text of tokens.
func (s *scan) text(r tokenRange) string {
	if r.empty() {
		return ""
	}
	return s.p.Text[s.toks[r.from].Start:s.toks[r.to-1].End]
}

// span returns where tokens stand in the paragraph's text.
func (s *scan) span(r tokenRange) Span {
	if r.empty() {
		return Span{}
	}
	return Span{s.toks[r.from].Start, s.toks[r.to-1].End}
}

// countWords returns how many of the tokens are words.
func (s *scan) countWords(r tokenRange) int {
	n := 0
	for i := r.from; i < r.to; i++ {
		if s.toks[i].word {
			n++
		}
	}
	return n
}

// quoted reports whether any of the tokens stands in a quotation.
func (s *scan) quoted(r tokenRange) bool { return s.firstQuoted(r) >= 0 }

// firstQuoted returns the first of the tokens that stands in a quotation, or -1.
func (s *scan) firstQuoted(r tokenRange) int {
	for i := r.from; i < r.to; i++ {
		if s.toks[i].quote > 0 {
			return i
		}
	}
	return -1
}

// allQuoted reports whether all words among the tokens stand in quotations, and
// there are any.
func (s *scan) allQuoted(r tokenRange) bool {
	n := 0
	for i := r.from; i < r.to; i++ {
		if s.toks[i].word {
			if s.toks[i].quote == 0 {
				return false
			}
			n++
		}
	}
	return n > 0
}

// find returns the first of the unquoted tokens in r that is one of words, or -1.
func (s *scan) find(r tokenRange, words ...string) int {
	for i := r.from; i < r.to; i++ {
		if s.toks[i].quote == 0 && s.toks[i].is(words...) {
			return i
		}
	}
	return -1
}

// finite returns the first unquoted finite verb in r, or -1.
func (s *scan) finite(r tokenRange) int {
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; t.quote == 0 && t.word && t.tag.finite() {
			return i
		}
	}
	return -1
}

// isPluralRole reports whether low names several people by what they do: it is
// hardly ever a verb.
func isPluralRole(low string) bool {
	one, ok := singular(low)
	return ok && words().roles[one] && words().verbs[low].lemma == "" && one != "guard" && one != "guide" && one != "judge" && one != "coach" && one != "head" && one != "chair" && one != "heir" && one != "host" && one != "cook"
}
