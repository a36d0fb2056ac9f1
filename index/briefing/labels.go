package briefing

import "strings"

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
			who: who, sieve: "label", sure: who != nil && s.text(label) != "A"})
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
	s.say(attribution{content: []tokenRange{s.all()}, who: rd.labelBefore, sieve: "label"})
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

// labelOwner returns whom a label means: by name, or by initials.
func (rd *reader) labelOwner(s *scan, label tokenRange) *entity {
	switch strings.Join(lowOf(s, label), " ") {
	case "q", "question":
		return nil
	case "a", "answer":
		return rd.answersA()
	}
	if e := s.lastNamed(label); e != nil {
		return e
	}
	low := lowOf(s, label)
	last := low[len(low)-1]
	if byLast := rd.cast.byLast[last]; len(byLast) > 0 {
		return byLast[0]
	}
	if len(low) == 1 {
		if e := rd.cast.byFirst[last]; e != nil {
			return e
		}
		for _, e := range rd.cast.entities {
			if len(last) > 1 && e.person && initialsOf(e.words) == last {
				return e
			}
		}
	}
	e := rd.cast.named(titled(s.forms(label)))
	return e
}

// answersA returns who answers with "A:", the same throughout: who was interviewed,
// or the person named last before the first answer, or the only one whom the
// paragraphs between them name in full.
func (rd *reader) answersA() *entity {
	first := !rd.sought
	if rd.sought = true; rd.answerer == nil && first {
		_, rd.answerer = rd.interviewee()
	}
	if rd.answerer == nil {
		rd.answerer = rd.memory.person()
	}
	if rd.answerer == nil && first {
		rd.answerer = rd.onlyPerson()
	}
	return rd.answerer
}

// onlyPerson returns the person whom the paragraphs without labels name in full, or
// nil if that is none, or several.
func (rd *reader) onlyPerson() *entity {
	var only *entity
	for _, s := range rd.scans {
		if s.labelEnd() > 0 {
			continue
		}
		for _, m := range s.names {
			switch {
			case m.who.body || len(m.who.words) < 2 || m.who == only:
			case only != nil:
				return nil
			default:
				only = m.who
			}
		}
	}
	return only
}

// lastNamed returns whose name r ends with, or nil.
func (s *scan) lastNamed(r tokenRange) *entity {
	for _, m := range s.names {
		if m.to == r.to && m.from >= r.from && len(m.who.words) > 1 {
			return m.who
		}
	}
	return nil
}

// titled writes names that are all in capitals with one each.
func titled(forms []string) []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		r := []rune(f)
		if len(r) > 1 {
			out[i] = string(r[:1]) + lower(string(r[1:]))
		} else {
			out[i] = f
		}
	}
	return out
}

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
