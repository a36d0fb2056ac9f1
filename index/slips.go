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
	return min(len(a), len(b)) >= leastTyped && distance(a, b, 1) == 1
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
		if d := distance(t.folded, w, far); d < far || d == far && alikeTo(t.folded, w) > alikeTo(t.folded, than) {
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

// slips is how many slips of the finger a term may hold: none in short ones,
// where every slip makes another word.
func slips(term string) int {
	switch n := len(term); {
	case n < 4 || isDigit(term[0]):
		return 0
	case n < 7:
		return 1
	}
	return 2
}

// distance counts the letters to change, add, drop or swap with their neighbour
// to make a of b (Damerau 1964, restricted); what exceeds most is most+1.
func distance(a, b string, most int) int {
	const longest = 40
	if len(a) > longest || len(b) > longest {
		return most + 1
	}
	var rows [3][longest + 1]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, last, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
	}
	return min(rows[len(a)%3][len(b)], most+1)
}
