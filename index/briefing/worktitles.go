package briefing

// withoutTitles leaves out those of found that are titles or names: “The Apprentice”.
func withoutTitles(toks []token, found []quotation) []quotation {
	kept := found[:0]
	for _, q := range found {
		n := 0
		if !isTitle(toks, q) {
			kept = append(kept, q)
			n = len(kept)
		}
		for i := q.from; i < q.to; i++ {
			toks[i].quote = n
		}
	}
	return kept
}

// longestTitle is how many words a title in quotation marks has.
const longestTitle = 9

// isTitle reports whether q is a title or a name: its longer words have capitals,
// and nobody is said to say it right after.
func isTitle(toks []token, q quotation) bool {
	if q.words < 2 || q.words > longestTitle || !q.closed {
		return false
	}
	capitals, n := 0, 0
	for i := q.from; i < q.to; i++ {
		t := &toks[i]
		if !t.word || t.low == "'s" {
			continue
		}
		if n++; t.cap && n > 1 {
			capitals++
		}
		if !t.cap && (t.End-t.Start > 4 || n == 1 || t.tag.finite() || t.tag == tagPRP) && !isNumber(t.low) || t.is("i") {
			return false
		}
	}
	if q.from > 1 && (words().works[toks[q.from-1].low] || toks[q.from-1].low == "," && words().works[toks[q.from-2].low]) {
		return true
	}
	if toks[q.to-2].low == "." && q.from > 0 && toks[q.from-1].is(".", "?", "!") {
		return false // a sentence of its own: “On Sundays.”
	}
	for i := q.to; i < len(toks) && i < q.to+4; i++ {
		if words().surely[toks[i].low] {
			return false
		}
		if !toks[i].cap && toks[i].tag != tagPRP {
			break
		}
	}
	return capitals > 0 && toks[q.to-2].low != "!" && toks[q.to-2].low != "?"
}
