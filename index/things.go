package index

// things are what a question asks for: its terms, those being one thing that
// stand side by side both in it and in the passage ("iron dome", a name and a
// surname). A passage that holds "Karin Ek" holds one of the two things that "how
// old is Karin Ek" asks for, however rare both names are.
type things struct {
	all  int
	held float64 // how many the passage holds, one that other words stand for in part
	some int     // how many it holds or has other words for
	lack int     // the rest, but for those that only say what is asked for: "what kind", "which year"
}

// wellEnough is how well other words must stand for a term to be no lack.
const wellEnough = 0.3

// things counts what the passage that c has scored last holds of the question.
func (c *scorer) things() things {
	var n things
	terms := c.q.terms
	for i := 0; i < len(terms); {
		held, kind := c.has(i), c.isKind(i)
		for i++; i < len(terms) && c.adjoin(i); i++ {
			held, kind = max(held, c.has(i)), kind && c.isKind(i)
		}
		n.all++
		n.held += held
		switch {
		case held > wellEnough:
			n.some++
		case !kind:
			n.lack++
		}
	}
	return n
}

// missed returns how many things a passage lacks that holds one at most; two are
// as bad as more.
func (n things) missed() int {
	if n.some > 1 {
		return 0
	}
	return min(n.lack, 2)
}

// has returns how well the passage holds the term t, from 0 to 1.
func (c *scorer) has(t int) float64 {
	if c.all.times[t] > 0 {
		return 1
	}
	return c.standsFor(t)
}

// adjoin reports whether the term i stands side by side with the one before it,
// in the question and in the passage.
func (c *scorer) adjoin(i int) bool {
	return c.q.terms[i].at == c.q.terms[i-1].at+1 && bit(c.all.pairs, c.q.terms[i].at) > 0
}

// isKind reports whether t, the question's term i, only says what is asked for.
func (c *scorer) isKind(i int) bool {
	t := &c.q.terms[i]
	sign, ok := asked().kinds[t.folded]
	return ok && (sign == 0 || t.at > 0 && c.q.words[t.at-1].asks)
}
