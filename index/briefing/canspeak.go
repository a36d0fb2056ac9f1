package briefing

import "strings"

// speaks reports whether p can say what c reports: people and bodies can, a
// landscape can not, a study only shows.
func (s *scan) speaks(p phrase, c cue, g group) bool {
	head := &s.toks[p.head()]
	if s.pronoun(p) {
		return !head.is("i", "we", "you", "me", "us") && !(head.is("it", "one") && g.modal)
	}
	if c.report.lemma == "" {
		return true
	}
	if head.tag == tagEX || head.is("what", "that", "this", "which", "there", "nothing", "nobody", "none") || s.toks[p.from].is("no", "none", "nothing", "nobody", "neither") || head.low == "one" && p.base.to-p.base.from == 1 && g.modal {
		return false
	}
	if head.low == "one" && p.from > 0 && s.toks[p.from-1].low == "no" {
		return false // "no one has shown"
	}
	if s.properHead(p) || !p.other.empty() {
		return true
	}
	if i := c.words.to; c.kind == cueSubject && c.report.is(classSay) && i+1 < len(s.toks) && s.toks[i].is(":", ",") && s.toks[i+1].quote > 0 {
		return !words().inanimate[head.low] // "A voice from the back shouted: “…”"
	}
	if (c.kind != cueRelative || words().documents[head.low]) && c.report.is(classQuote) && c.words.to < len(s.toks) && s.quoted(tokenRange{c.words.to, min(c.words.to+6, len(s.toks))}) && !s.toks[p.head()].is("it") {
		return !words().inanimate[head.low]
	}
	if k := p.from - 1; c.kind == cueSubject && k > 0 && s.toks[k].low == "," && c.words.to < len(s.toks) && s.toks[c.words.to].is(",", ".") && c.report.is(classSay) {
		return !words().inanimate[head.low] // "…, the panel concluded, …"
	}
	if c.words.to < len(s.toks) && s.toks[c.words.to].low == "that" && c.report.is(classSay|classTell|classThink) {
		return !words().inanimate[head.low]
	}
	return s.animate(head.low) || words().documents[head.low] && c.report.is(classShow) || words().plainSpeech[c.report.lemma] && !words().inanimate[head.low]
}

// properHead reports whether p is headed by a name.
func (s *scan) properHead(p phrase) bool {
	head := &s.toks[p.head()]
	return head.cap && (head.tag.proper() || s.upperCase(tokenRange{p.head(), p.head() + 1}) && head.End-head.Start > 1 || head.tag == tagOther || p.base.to-p.base.from > 1 && s.toks[p.head()-1].cap || p.head() > 0 && head.tag != tagDT)
}

// animate reports whether the noun low is somebody: a person, people, a body.
func (s *scan) animate(low string) bool {
	w := words()
	low = strings.TrimSuffix(low, ".")
	if w.roles[low] || w.groups[low] || w.organisations[low] || w.titles[low] {
		return true
	}
	if one, ok := singular(low); ok && (w.roles[one] || w.organisations[one] || w.groups[one]) {
		return true
	}
	for _, part := range []string{"-", "–"} {
		if i := strings.LastIndex(low, part); i > 0 && i+1 < len(low) {
			return s.animate(low[i+1:])
		}
	}
	return agentive(low)
}

// singular returns the singular of a regular plural.
func singular(low string) (string, bool) {
	switch {
	case strings.HasSuffix(low, "ies") && len(low) > 4:
		return low[:len(low)-3] + "y", true
	case strings.HasSuffix(low, "ses") || strings.HasSuffix(low, "xes") || strings.HasSuffix(low, "ches") || strings.HasSuffix(low, "shes"):
		return low[:len(low)-2], true
	case strings.HasSuffix(low, "men"):
		return low[:len(low)-3] + "man", true
	case strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && len(low) > 3:
		return low[:len(low)-1], true
	}
	return low, false
}

// agentive reports whether a noun is formed like one that does something.
func agentive(low string) bool {
	for _, end := range words().agents {
		if strings.HasSuffix(low, end) && len(low) > len(end) {
			return true
		}
	}
	return false
}

// inQuestion reports whether the verb at i is what the writer asks for: "What did she
// say when she had read it?", "How dare they say so!"
func (s *scan) inQuestion(i int, r tokenRange) bool {
	first := s.firstWord(r)
	dares := s.toks[first].low == "how" && first+1 < i && s.toks[first+1].low == "dare"
	if !dares && (s.toks[r.to-1].low != "?" || s.toks[i].tag != tagVB) || s.quoted(r) {
		return false
	}
	k := s.find(tokenRange{r.from, i}, "did", "does", "do", "can", "could", "would", "should", "might", "dare")
	return k >= 0 && i-k <= 4 && (k == first || s.toks[first].tag == tagWP || s.toks[first].tag == tagWRB)
}
