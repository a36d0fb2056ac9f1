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
	taken  []bool        // of each token: whether it is content of what is said
	in     []int         // of each token: its sentence
}

// A nameMention is a name as it stands, and whose it is.
type nameMention struct {
	tokenRange
	who  *entity
	sure bool
}

// longestScan is how many words and marks are read at once. No paragraph of prose
// has as many; it keeps the time that a text takes in proportion to its length.
const longestScan = 1500

// newScans reads p's words, parts of speech and quotations: a scan, or several of
// a paragraph that is no prose. Open says that the paragraph before leaves a
// quotation open.
func newScans(p *Paragraph, singles, open bool) []*scan {
	toks := tokenize(p.Text)
	var all []*scan
	at := 0
	s := &scan{p: p}
	for _, sp := range p.Sentences {
		for at < len(toks) && toks[at].Start < sp.End {
			to := at
			for to < len(toks) && toks[to].Start < sp.End && to-at < longestScan {
				to++
			}
			if len(s.toks) > 0 && len(s.toks)+to-at > longestScan {
				all = append(all, s)
				s = &scan{p: p}
			}
			s.addSentence(toks[at:to])
			at = to
		}
	}
	all = append(all, s)
	for _, s := range all {
		s.taken, s.in = make([]bool, len(s.toks)), make([]int, len(s.toks))
		for n, r := range s.sents {
			for i := r.from; i < r.to; i++ {
				s.in[i] = n
			}
		}
		s.tagTokens()
		s.quotes = findQuotations(s.toks, singles, open)
		open = s.leavesOpen()
	}
	return all
}

// leavesOpen reports whether s ends inside a quotation.
func (s *scan) leavesOpen() bool {
	n := len(s.quotes)
	return n > 0 && !s.quotes[n-1].closed && s.quotes[n-1].to == len(s.toks)
}

// addSentence adds a sentence's tokens, which follow those that s has.
func (s *scan) addSentence(toks []token) {
	from := len(s.toks)
	if from == 0 {
		s.toks = toks
	} else {
		s.toks = s.toks[:from+len(toks)] // they stand side by side
	}
	s.sents = append(s.sents, tokenRange{from, len(s.toks)})
}

// say notes an attribution.
func (s *scan) say(a attribution) {
	s.said = append(s.said, a)
	for _, c := range a.content {
		for i := c.from; i < c.to; i++ {
			s.taken[i] = true
		}
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
			s.toks[r.from+i].tag = t
		}
		for i := r.from; i < r.to; i++ {
			s.toks[i].tag = s.retag(i, r)
		}
	}
}

// sentenceOf returns the index of the sentence that token i stands in.
func (s *scan) sentenceOf(i int) int {
	if i >= len(s.in) {
		return len(s.sents) - 1
	}
	return s.in[i]
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
