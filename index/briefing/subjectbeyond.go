package briefing

// farthest is how many tokens between commas are passed over for a subject.
const farthest = 50

// subjectBeyond returns the subject that what ends with the mark at end stands
// beside: "Smith, 43, a lawyer from Dallas, said".
func (s *scan) subjectBeyond(end, floor int) (phrase, bool) {
	var found phrase
	ok := false
	open, beside := s.opening(end, floor), tokenRange{}
	for open > floor && end-open <= farthest {
		in := tokenRange{open + 1, end}
		kind := s.segment(in)
		if kind == segmentClause && s.toks[end].low != "," {
			kind = segmentAdverb // "One reader — all are anonymous — wrote"
		}
		if kind == segmentClause && !s.relativeAhead(open, floor) {
			break
		}
		at := s.beforeBracket(open-1, floor)
		p, is := s.phraseLeft(at, floor)
		if is && s.objective(p) && p.from-2 >= floor && s.toks[p.from-1].tag == tagIN {
			p, is = s.phraseLeft(p.from-2, floor) // "The miller before them, Edwin Farr, says"
		}
		switch {
		case kind == segmentClause || !is && kind != segmentRelative || is && s.isPlace(p, floor):
			if kind == segmentNoun && beside.empty() && s.isName(in) {
				beside = in
			}
			end, open = open, s.opening(open, floor)
			continue
		case !is || s.objective(p) || isTime(s.toks[p.head()].low):
			return found, ok
		case ok && s.adverbBefore(p, floor):
			return found, ok
		}
		if q, ok := s.writingBeyond(p, floor); ok {
			return q, true
		}
		p.other = beside
		if name := s.nameOf(in); kind == segmentNoun && !name.empty() && !s.namesEmployer(p, name) && !s.tellsWhere(in, floor) {
			p.other = name
		} else if ok && s.isName(found.base) {
			p.other = found.base
		}
		found, ok = p, true
		if p.from <= floor || s.toks[p.from-1].low != "," || s.longName(p.base) {
			break
		}
		end, open = open, p.from-1
	}
	return found, ok
}

// writingBeyond returns the writing that begins the sentence, whose author is p, between
// commas: "A report by the energy company, Sarn Power, which was leaked, suggests".
func (s *scan) writingBeyond(p phrase, floor int) (phrase, bool) {
	k := p.from - 1
	if k <= floor || s.toks[k].low != "," || !s.toks[p.head()].tag.proper() {
		return phrase{}, false
	}
	q, ok := s.phraseLeft(k-1, floor)
	return q, ok && q.base.to < q.to && words().documents[s.toks[q.head()].low] && !s.adverbBefore(q, floor)
}

// namesEmployer reports whether name, which stands after p and a comma, is whom p
// speaks for: "a spokesman for the builder, Norland,".
func (s *scan) namesEmployer(p phrase, name tokenRange) bool {
	return words().forOthers[s.toks[p.head()].low] && p.base.to < p.to && name.to-name.from == 1 && !words().isFirstName(s.toks[name.from].low)
}

// beforeBracket returns i, or what stands before the brackets that end there:
// "Jim Jordan (R-Ohio)".
func (s *scan) beforeBracket(i, floor int) int {
	if i > floor && s.toks[i].low == ")" && s.toks[i].quote == 0 {
		if open := s.opening(i, floor); open > floor {
			return open - 1
		}
	}
	return i
}

// tellsWhere reports whether the name in, between commas, tells where the place is that
// stands before it: "a pastor in Elizabeth, Colorado, said".
func (s *scan) tellsWhere(in tokenRange, floor int) bool {
	i := in.from - 2
	if i <= floor || !s.toks[i].tag.proper() || words().isFirstName(s.toks[in.from].low) || in.to-in.from > 1 && !s.toks[in.from].is("new", "north", "south", "west") {
		return false
	}
	for i > floor && s.toks[i].tag.proper() {
		i--
	}
	return s.toks[i].is("in", "of", "at", "near", "from", "outside")
}

// adverbBefore reports whether p belongs to words of time or place before a
// subject: "In Iowa, Smith".
func (s *scan) adverbBefore(p phrase, floor int) bool {
	i := p.from - 1
	return i >= floor && (s.toks[i].tag == tagIN || s.toks[i].tag == tagTO || s.toks[i].tag.verb() || s.toks[i].tag == tagWRB)
}

// opening returns where the mark stands that opens what the one at end closes,
// or a value before floor.
func (s *scan) opening(end, floor int) int {
	marks := []string{","}
	switch s.toks[end].low {
	case ")":
		marks = []string{"("}
	case "—", "–", "-", "--", "―":
		marks = []string{s.toks[end].low}
	}
	for i := end - 1; i >= floor && end-i < farthest; i-- {
		if t := &s.toks[i]; t.quote == 0 {
			if t.is(marks...) {
				return i
			}
			if t.is(";", ":") || t.is(")") && marks[0] == "(" {
				break
			}
		}
	}
	return floor - 1
}

// segmentKind says what stands between two commas.
type segmentKind uint8

const (
	segmentNoun     segmentKind = iota // a noun phrase, an age, a place
	segmentAdverb                      // "however", "in a statement", "speaking on Monday"
	segmentRelative                    // "who runs the place"
	segmentClause                      // a clause, or a part of one
)

// segment says what r is.
func (s *scan) segment(r tokenRange) segmentKind {
	if r.empty() {
		return segmentAdverb
	}
	first := &s.toks[r.from]
	switch {
	case first.is("who", "which", "whose", "whom", "where", "when", "that"), r.from+1 < r.to && (first.tag == tagIN || first.tag == tagTO) && s.toks[r.from+1].is("which", "whom"):
		return segmentRelative
	case first.tag == tagVBD || first.tag == tagVBN && first.is("asked", "pressed", "questioned"):
		return segmentAdverb // a participle: "leaked last week"
	case s.finite(r) >= 0:
		if (first.tag == tagDT || first.tag.noun() || first.tag == tagPRPS || first.tag == tagJJ) && s.find(tokenRange{r.from, s.finite(r)}, "who", "which", "that", "whose") >= 0 {
			return segmentNoun // "the agency that oversees the program"
		}
		return segmentClause
	case first.tag == tagIN || first.tag == tagTO || first.tag == tagRB || first.tag == tagVBG || first.tag == tagVBN || first.tag == tagWRB:
		if first.is("and", "or") {
			return segmentClause
		}
		return segmentAdverb
	}
	return segmentNoun
}

// relativeAhead reports whether the clause after the comma at open goes on with
// a relative clause that begins before it.
func (s *scan) relativeAhead(open, floor int) bool {
	for i := open - 1; i > floor && open-i < farthest; i-- {
		t := &s.toks[i]
		if t.quote > 0 || t.is(";", ":", ".") {
			return false
		}
		if t.is("who", "which", "whose") && s.toks[i-1].is(",") {
			return true
		}
	}
	return false
}
