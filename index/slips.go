package index

// smallWord returns the small word that t is a slip for: one letter is left out,
// too many or in the wrong place. They are what people type most, so no word of
// the briefing's is likelier; but a name within the question is none of them.
func (t *queryTerm) smallWord() (string, bool) {
	if t.capital && t.Start > 0 {
		return "", false
	}
	found := ""
	for w := range stopWords() {
		if w[0] == t.folded[0] && slipped(t.folded, w) && (found == "" || w < found) {
			found = w
		}
	}
	return found, found != ""
}

// slipped reports whether a is b with a letter left out or too many, or two
// letters in each other's place; of short words only the last.
func slipped(a, b string) bool {
	if len(a) == len(b) {
		i := 0
		for i < len(a) && a[i] == b[i] {
			i++
		}
		return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	}
	return min(len(a), len(b)) >= leastTyped && Distance(a, b, 1) == 1
}

// mostCommon is how many words of English are common enough to be what somebody
// meant to type, whatever the briefing speaks of.
const mostCommon = 3000

// isNearer reports whether a common word is nearer to t than far, or as near and
// longer the same from the beginning than any that is so far: then none of the
// briefing's is plainly meant.
func (t *queryTerm) isNearer(far int, than string) bool {
	for row := range mostCommon {
		w := vectors.text(row)
		if n := len(w) - len(t.folded); n > far || -n > far || !begin(t.folded, w) {
			continue
		}
		if d := Distance(t.folded, w, far); d < far || d == far && alikeTo(t.folded, w) > alikeTo(t.folded, than) {
			return true
		}
	}
	return false
}

// alikeTo returns how many bytes a and b begin with that are the same.
func alikeTo(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
