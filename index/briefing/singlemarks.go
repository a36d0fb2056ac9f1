package briefing

// longSingle is from how many words on single marks hold a quotation in a text
// that quotes with double ones: fewer are a title or a word held at arm's length.
const longSingle = 5

// singleMarks notes the quotation in single marks that opens at i, if it is one.
// In a text that quotes with them it may stay open to the end of the paragraph.
func (q *quoter) singleMarks(i int) bool {
	if !q.opens(i) || !q.toks[min(i+1, len(q.toks)-1)].word {
		return false
	}
	end, n, stop := q.singleEnd(i)
	switch {
	case end > 0 && (n >= longSingle && (stop || q.toks[i].low == "‘") || q.singles && (stop || q.toks[i].low == "‘")):
		q.add(tokenRange{i, end + 1}, true, true)
	case end == 0 && q.singles && q.toks[i].low == "‘" && (i == 0 || q.stopsBefore(i)):
		q.add(tokenRange{i, len(q.toks)}, false, true)
	default:
		return false
	}
	return true
}

// singleEnd returns where the single mark at i closes, 0 if nowhere, how many
// words it holds, and whether it closes after a stop, or before one. A mark that stands like one
// after a plural is passed over if another follows that stands after a stop.
func (q *quoter) singleEnd(i int) (end, words int, stop bool) {
	n := 0
	for j := i + 1; j < len(q.toks); j++ {
		t := &q.toks[j]
		switch {
		case t.word:
			n++
		case t.is("‘") && q.opens(j), t.is("'") && end > 0 && q.opens(j), !q.singles && t.is("“", `"`):
			return end, words, end > 0 && q.stopsAfter(end)
		case t.is("’", "'") && q.toks[j-1].End == t.Start && !q.opens(j):
			if !q.toks[j-1].word {
				return j, n, true
			}
			if end == 0 {
				end, words = j, n
			}
		}
	}
	return end, words, end > 0 && q.stopsAfter(end)
}

// stopsAfter reports whether a stop follows the mark at i, as British printers set it.
func (q *quoter) stopsAfter(i int) bool {
	return i+1 < len(q.toks) && q.toks[i+1].is(".", ",", ";", "?", "!")
}
