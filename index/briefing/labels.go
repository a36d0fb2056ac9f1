package briefing

import "strings"

// labelSieve is the rule by which a label says who speaks.
const labelSieve = "label"

// longestLabel is how many words a speaker's label has.
const longestLabel = 4

// labelled reads a paragraph that begins with a speaker's label, as interviews
// and transcripts have: "NAME: …", "Q: …", and reports whether it does.
func (rd *reader) labelled(s *scan) bool {
	colon := s.labelEnd()
	if colon < 0 || colon+1 >= len(s.toks) {
		return rd.sameLabel(s)
	}
	label := tokenRange{s.labelStart(), colon}
	quoted := s.toks[colon+1].quote > 0
	upper := s.upperCase(label) || rd.labels[s.text(label)]
	heading := s.p.Number <= 1 && s.headline(s.sents[0])
	if heading && (s.isLabelName(label) || rd.isNamed(s, label) || words().documents[s.toks[colon-1].low]) {
		upper = true
	}
	upper = upper || s.p.Number <= 1 && rd.claims(s, label)
	if label.from > 0 && !upper || !quoted && !upper || !upper && !s.isLabelName(label) {
		return false
	}
	for !label.empty() {
		next := s.nextLabel(colon + 1)
		end := len(s.toks)
		if !next.empty() {
			end = next.from
		}
		who := rd.labelOwner(s, label)
		rd.memory.sentence++
		rd.memory.add(who, true, true)
		rd.labelBefore = who
		s.say(attribution{content: []tokenRange{{colon + 1, end}}, source: label, cue: tokenRange{colon, colon + 1},
			who: who, sieve: labelSieve, sure: who != nil && s.text(label) != "A"})
		label, colon = next, next.to
	}
	return true
}

// nextLabel returns the label of somebody else after what one is said to say from token
// i on, both in quotation marks: "Roe: “No.” Adler: “Yes.”". It is empty if there is none.
func (s *scan) nextLabel(i int) tokenRange {
	for n := range s.quotes {
		q := &s.quotes[n]
		if q.from < i || n+1 == len(s.quotes) || s.toks[s.quotes[n+1].from-1].low != ":" {
			continue
		}
		label := tokenRange{q.to, s.quotes[n+1].from - 1}
		if !label.empty() && label.to-label.from <= longestLabel && s.capitalRun(label.from, label.to) == label && s.isLabelName(label) {
			return label
		}
	}
	return tokenRange{}
}

// sameLabel credits s, a paragraph without a label among labelled ones, to the label
// before, and reports whether it does: an answer may have several paragraphs.
func (rd *reader) sameLabel(s *scan) bool {
	if rd.labelBefore == nil || len(s.names) > 0 || len(s.quotes) > 0 || !s.endsAsProse() || s.toks[0].low == "(" || !s.firstPerson() {
		return false
	}
	rd.memory.sentence++
	s.say(attribution{content: []tokenRange{s.all()}, who: rd.labelBefore, sieve: labelSieve})
	return true
}

// fewestLabels is how often each of two labels stands in a transcript.
const fewestLabels = 2

// findLabels returns the labels of a transcript, whose speakers take turns: at least two
// that stand before a colon again and again, "Presenter: …", "Anton Weil: …".
func findLabels(scans []*scan) map[string]bool {
	count := map[string]int{}
	for _, s := range scans {
		if colon := s.labelEnd(); colon > 0 && s.labelStart() == 0 && colon+1 < len(s.toks) && s.labelsSomebody(tokenRange{0, colon}) {
			count[s.text(tokenRange{0, colon})]++
		}
	}
	labels := map[string]bool{}
	for l, n := range count {
		if n >= fewestLabels {
			labels[l] = true
		}
	}
	if len(labels) < 2 {
		return nil
	}
	return labels
}

// labelsSomebody reports whether r, a label, may be who speaks, not "When" or "Price".
func (s *scan) labelsSomebody(r tokenRange) bool {
	last := s.toks[r.to-1].low
	return s.isLabelName(r) || s.animate(last) || r.to == 1 && words().isFirstName(last)
}

// labelStart returns where a label begins: at the start, or after a mark that
// opens a quotation.
func (s *scan) labelStart() int {
	if len(s.toks) > 0 && s.toks[0].quote > 0 && !s.toks[0].word {
		return 1
	}
	return 0
}

// labelEnd returns the colon that ends a label at the paragraph's start, or -1.
func (s *scan) labelEnd() int {
	start := s.labelStart()
	for i := start; i < len(s.toks) && i <= start+longestLabel; i++ {
		t := &s.toks[i]
		switch {
		case t.low == ":" && i > start:
			return i
		case !t.word || !t.cap:
			return -1
		}
	}
	return -1
}

// upperCase reports whether all letters of r are capitals.
func (s *scan) upperCase(r tokenRange) bool {
	for _, c := range s.text(r) {
		if 'a' <= c && c <= 'z' {
			return false
		}
	}
	return true
}

// isLabelName reports whether r is a name of somebody, not a heading.
func (s *scan) isLabelName(r tokenRange) bool {
	for _, m := range s.names {
		if m.to == r.to {
			return m.who.person || len(m.who.words) > 1
		}
	}
	return false
}

// isNamed reports whether the text names somebody by r.
func (rd *reader) isNamed(s *scan, r tokenRange) bool {
	low := lowOf(s, r)
	return rd.cast.byName[strings.Join(low, " ")] != nil || len(low) == 1 && rd.cast.known(low[0])
}

// longestClaim is how many words a headline has that is one person's claim.
const longestClaim = 20

// claims reports whether s, the headline or the first paragraph, is what somebody,
// or a document, claims: "Roe: the dam will not hold".
func (rd *reader) claims(s *scan, label tokenRange) bool {
	rest := tokenRange{label.to + 1, len(s.toks)}
	if len(s.sents) > 1 || s.finite(rest) < 0 || s.countWords(rest) > longestClaim {
		return false
	}
	last := s.toks[label.to-1].low
	if words().documents[last] || label.to-label.from == 1 && s.animate(last) {
		return true
	}
	if !rd.isNamed(s, label) {
		return false
	}
	who := rd.labelOwner(s, label) // nil: "Question: does the dam leak?"
	return who != nil && who.person
}
