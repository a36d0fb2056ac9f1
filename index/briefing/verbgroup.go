package briefing

// A group is a verb with what belongs to it: "has repeatedly said".
type group struct {
	from       int // its first token
	passive    bool
	infinitive bool // "wants to say", but not "went on to say"
	negated    bool
	modal      bool // "would", "might"
	helped     bool // it has an auxiliary
}

// groupOf returns the group of the verb at i.
func (s *scan) groupOf(i, floor int) group {
	g := group{from: i}
	for k := i - 1; k >= floor; k-- {
		t := &s.toks[k]
		switch {
		case t.quote > 0:
			return g
		case t.low == "'s" && k == i-1 && s.toks[i].low == "said" && i+1 < len(s.toks) && !s.toks[i+1].is("to", "by"):
			g.helped = true // "he's said he will"
		case isBe(t.low) && (t.tag.verb() || t.is("'s", "'re", "'m")):
			g.passive = g.passive || s.toks[i].tag == tagVBN || s.toks[i].tag == tagVBD || s.toks[i].tag == tagJJ
			g.helped = true
		case isHave(t.low) && (t.tag.verb() || t.is("'s", "'ve", "'d")):
			g.helped = true
		case t.is("do", "does", "did", "let", "help"):
			g.helped = true
		case t.tag == tagMD:
			g.modal, g.helped = true, true
			g.negated = g.negated || t.low == "cannot"
		case t.is("not", "n't", "never"):
			g.negated = true
		case t.tag == tagRB && t.low != "ago" || t.is("also", "all", "both", "too", "further", "himself", "herself", "themselves", "itself", "once", "again", "even", "then", "just", "only"):
			if t.is("both", "all") && (k == floor || !s.toks[k-1].tag.noun() && s.toks[k-1].tag != tagPRP && s.toks[k-1].low != ")" && !isHave(s.toks[k-1].low)) {
				return g // "all agreed"; but "the senators all agreed"
			}
		case t.low == "since" && k > floor && isHave(s.toks[k-1].low):
		case t.low == "first" && k > floor && (s.toks[k-1].is("who", "which", "that") || s.toks[k-1].tag == tagPRP || s.toks[k-1].tag.proper()):
		case t.low == "to" && k == i-1:
			from, ok := s.aspect(k, floor)
			if !ok {
				g.infinitive = true
				return g
			}
			g.helped = true
			if from >= i {
				return g
			}
			g.from, k = from, from
			continue
		case s.timeBefore(k, floor) >= 0:
			k = s.timeBefore(k, floor)
			g.from = k
			continue
		default:
			return g
		}
		g.from = k
	}
	return g
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "'s":
		return true
	}
	return false
}

func isHave(w string) bool {
	switch w {
	case "has", "have", "had", "having", "'ve", "'d":
		return true
	}
	return false
}

// aspect returns where the verb begins whose infinitive follows token to, if what
// is said in the infinitive is said: "went on to say", "continues to insist".
func (s *scan) aspect(to, floor int) (int, bool) {
	k := to - 1
	if k >= floor && s.toks[k].low == "on" {
		k--
	}
	if k < floor {
		return 0, false
	}
	switch s.toks[k].low {
	case "went", "goes", "go", "going", "continued", "continues", "continue", "continuing", "began", "begun", "begins", "came", "come", "comes", "proceeded", "hastened", "appeared", "appears", "seemed", "seems", "used", "tends", "tended", "rushed", "paused", "had", "took", "is", "was", "likes", "liked", "loves", "loved":
		return k, true
	}
	return 0, false
}

// timeBefore returns where the words of time begin that end with token k, or -1:
// "on Tuesday", "last week".
func (s *scan) timeBefore(k, floor int) int {
	if s.toks[k].low == "ago" {
		return s.longAgo(k, floor)
	}
	if !isTime(s.toks[k].low) {
		return s.adverbialTime(k, floor)
	}
	for k > floor && (isTime(s.toks[k-1].low) || s.toks[k-1].is("on", "in", "last", "this", "late", "early", "earlier", "just") || s.toks[k-1].tag == tagCD) {
		k--
	}
	if !s.toks[k].is("on", "in", "last", "this", "late", "early", "earlier", "just") && s.toks[k].tag == tagNN && !s.toks[k].is("yesterday", "today", "tonight") {
		return -1
	}
	return k
}

// longAgo returns where the words of time begin that end with "ago" at k, or -1: "less
// than two weeks ago".
func (s *scan) longAgo(k, floor int) int {
	from := -1
	for i := k - 1; i > floor && k-i <= 6; i-- {
		t := &s.toks[i]
		switch {
		case t.quote > 0 || !t.word:
			return from
		case t.tag == tagCD || t.tag == tagDT || t.is("less", "more", "about", "just", "only", "almost", "nearly", "over", "few", "several", "many"):
			from = i
		case t.tag.noun() || t.is("than", "or", "and"):
		default:
			return from
		}
	}
	return from
}

// adverbialTime returns where "in the past" or "in recent weeks" begins that ends
// with token k, or -1.
func (s *scan) adverbialTime(k, floor int) int {
	if isYear(s.toks[k].low) && k > floor && s.toks[k-1].low == "in" {
		return k - 1
	}
	if !s.toks[k].is("past", "days", "weeks", "months", "years", "time", "times", "moment", "hours") {
		return -1
	}
	for i := k - 1; i > floor && k-i <= 4; i-- {
		if t := &s.toks[i]; t.is("in", "at", "over", "for", "during") {
			return i
		} else if t.tag != tagDT && t.tag != tagJJ && t.tag != tagCD && t.tag != tagJJS {
			return -1
		}
	}
	return -1
}

// isYear reports whether w is a year.
func isYear(w string) bool { return len(w) == 4 && isNumber(w) && (w[0] == '1' || w[0] == '2') }
