package briefing

// A quotation is a stretch of a paragraph inside quotation marks.
type quotation struct {
	tokenRange      // with its marks, where they stand
	closed     bool // its closing mark stands in the paragraph
	single     bool // in single marks
	guessed    bool // nothing closes it: where it ends is a guess
	words      int
}

// findQuotations fills in which quotation each token of toks stands in. A
// paragraph may open one that it never closes, or open one twice. Single marks
// count where singles says that the text quotes with them, or around five words
// or more.
//
// A quotation that the paragraph before leaves open goes on here if the first mark
// closes one.
func findQuotations(toks []token, singles, open bool) []quotation {
	q := &quoter{toks: toks, singles: singles}
	if open && q.closesFirst() {
		q.depth = 1
	}
	for i := 0; i < len(toks); i++ {
		q.step(i)
	}
	if q.depth > 0 {
		q.unclosed()
	}
	return withoutTitles(toks, q.found)
}

// closesFirst reports whether the first mark closes a quotation.
func (q *quoter) closesFirst() bool {
	for i := range q.toks {
		switch q.toks[i].low {
		case "”", "’’":
			return i > 0
		case `"`, "''":
			return i > 0 && !q.opens(i)
		case "“", "‘‘", "``":
			return false
		}
	}
	return false
}

// A quoter goes through a paragraph's marks.
type quoter struct {
	toks    []token
	singles bool
	found   []quotation
	depth   int         // open marks
	start   int         // where the outermost opens
	after   []markCount // of each token; made when it is first wanted
}

func (q *quoter) step(i int) {
	if q.singles && q.depth == 0 && q.toks[i].is("‘", "'") && q.singleMarks(i) {
		return
	}
	if q.depth == 0 && q.toks[i].quote > 0 {
		return // double marks inside single ones
	}
	switch side := q.side(i); {
	case side > 0 && q.depth == 0:
		q.depth, q.start = 1, i
	case side > 0 && q.tooFew(i) && !q.reopens(i) && q.cueAfter(i):
		q.start = i // what was open before was opened by mistake
	case side > 0 && !q.reopens(i):
		q.depth++
	case side < 0 && q.depth > 0:
		if q.depth--; q.depth == 0 {
			q.add(tokenRange{q.start, i + 1}, true, false)
		}
	case q.depth == 0 && q.toks[i].is("‘", "'"):
		q.singleMarks(i)
	}
}

// side returns 1 if the token at i opens a quotation, -1 if it closes one.
func (q *quoter) side(i int) int {
	switch q.toks[i].low {
	case "“", "‘‘", "``", "„", "«":
		return 1
	case "”", "’’", "»":
		if i == 0 && q.depth == 0 {
			return 1 // typed for an opening one
		}
		return -1
	case `"`, "''":
		if q.depth == 0 && !q.opens(i) && !(i > 0 && q.toks[i-1].is(",", ":")) {
			return 0 // an inch, a mark that nothing opened
		}
		if q.depth == 0 || q.opens(i) && !q.stopsBefore(i) && q.closesLater(i) {
			return 1
		}
		if q.goesOn(i) {
			return 0
		}
		return -1
	}
	return 0
}

// opens reports whether the mark at i stands like an opening one: a blank
// before it, none after it.
func (q *quoter) opens(i int) bool {
	before := i == 0 || q.toks[i-1].End < q.toks[i].Start || q.toks[i-1].is("(", "[", "—", "–", "-", "--", ":", ",", "‘", "'")
	after := i+1 < len(q.toks) && q.toks[i+1].Start == q.toks[i].End
	return before && after
}

// stopsBefore reports whether a sentence or a clause ends before i.
func (q *quoter) stopsBefore(i int) bool {
	return i > 0 && q.toks[i-1].is(".", ",", "?", "!", "…", "...", ":", ";")
}

// goesOn reports whether the straight mark at i, inside a quotation, opens a
// sentence of it: each paragraph of a long quotation begins with one, and here the
// paragraphs were run together.
func (q *quoter) goesOn(i int) bool {
	return i+1 < len(q.toks) && i > 0 && q.toks[i-1].is(".", "?", "!", "…") && q.toks[i-1].End < q.toks[i].Start && q.opens(i) && q.toks[i+1].cap
}

// closesLater reports whether at least two more marks follow, so that one may
// close what i opens and another what was open before.
func (q *quoter) closesLater(i int) bool {
	n := 0
	for j := i + 1; j < len(q.toks) && n < 2; j++ {
		if q.toks[j].is(`"`, "''", "”") {
			n++
		}
	}
	return n == 2
}

// reopens reports whether the opening mark at i, inside a quotation, opens the
// same one again: too few marks follow to close both, and it stands before a
// sentence, or none follows at all.
func (q *quoter) reopens(i int) bool {
	if q.after == nil {
		q.count()
	}
	c := q.after[i]
	return c.closing < q.depth+c.opening && (c.closing == 0 || i > 0 && q.stopsBefore(i))
}

// tooFew reports whether too few marks follow to close what is open and what opens
// at i.
func (q *quoter) tooFew(i int) bool {
	if q.after == nil {
		q.count()
	}
	c := q.after[i]
	return c.closing < q.depth+c.opening
}

// cueAfter reports whether the first mark that closes after i is followed by words
// that say whose the quotation is.
func (q *quoter) cueAfter(i int) bool {
	for j := i + 1; j < len(q.toks); j++ {
		if q.toks[j].is("”", "’’", "»", `"`) {
			for k := j + 1; k < len(q.toks) && k <= j+3; k++ {
				if words().surely[q.toks[k].low] {
					return true
				}
			}
			return false
		}
	}
	return false
}

// A markCount is how many marks stand from a place on.
type markCount struct{ opening, closing int }

// count fills in how many marks stand from each token on.
func (q *quoter) count() {
	q.after = make([]markCount, len(q.toks)+1)
	for i := len(q.toks) - 1; i >= 0; i-- {
		c := q.after[i+1]
		switch q.toks[i].low {
		case "“", "‘‘", "``", "„", "«":
			c.opening++
		case "”", "’’", "»", `"`:
			c.closing++
		}
		q.after[i] = c
	}
}

// unclosed ends a quotation that the paragraph does not close: before the words
// that say whose it is, if the paragraph ends with such ("…, warns Basit."), else
// with the paragraph.
func (q *quoter) unclosed() {
	end := q.innerTail()
	if end == 0 {
		end = q.tail()
	}
	if end == 0 {
		q.add(tokenRange{q.start, len(q.toks)}, false, false)
		return
	}
	q.add(tokenRange{q.start, end}, true, false)
	q.found[len(q.found)-1].guessed = true
}

// innerTail returns where the first words begin inside an unclosed quotation that
// say whose it is and end a sentence: "…, said their lawyer, Celia Haugh. She".
func (q *quoter) innerTail() int {
	for i := q.start + 1; i+2 < len(q.toks); i++ {
		if q.toks[i].low != "," || !words().surely[q.toks[i+1].low] || q.toks[i+1].cap {
			continue
		}
		if t := &q.toks[i+2]; !t.cap && !t.is("he", "she", "they") && t.tag != tagDT && t.tag != tagPRPS {
			continue
		}
		for k := i + 3; k < len(q.toks) && k <= i+longestTail+3; k++ {
			if q.toks[k].low == "." && k+1 < len(q.toks) {
				return i + 1
			}
		}
	}
	return 0
}

// longestTail is how many words after its comma may say whose an unclosed
// quotation is.
const longestTail = 7

// tail returns where the words begin that say whose an unclosed quotation is, 0
// if the paragraph does not end with any.
func (q *quoter) tail() int {
	n := len(q.toks)
	for i := n - 1; i > q.start && n-i <= longestTail+2; i-- {
		if q.toks[i].low != "," {
			continue
		}
		if i+2 < n && (q.isCueWord(i+1) && q.isNameWord(i+2) || q.isNameWord(i+1) && q.isCueWord(n-2)) {
			return i + 1
		}
		return 0
	}
	return 0
}

func (q *quoter) isCueWord(i int) bool {
	v, ok := words().verbs[q.toks[i].low]
	return ok && v.is(classSay|classThink|classTell) && !q.toks[i].cap
}

func (q *quoter) isNameWord(i int) bool {
	return q.toks[i].cap || q.toks[i].is("he", "she", "they", "the")
}

// add notes a quotation and marks its tokens.
func (q *quoter) add(r tokenRange, closed, single bool) {
	n := quotation{tokenRange: r, closed: closed, single: single}
	for i := r.from; i < r.to; i++ {
		q.toks[i].quote = len(q.found) + 1
		if q.toks[i].word {
			n.words++
		}
	}
	q.found = append(q.found, n)
}
