package index

// surrounding is how many passages before one, and after, tell what is spoken of
// where it stands.
const surrounding = 3

// surroundings returns the weight of the terms that the passages around p hold, on
// average: a passage that holds a word by chance stands among others that speak of
// something else.
func (c *scorer) surroundings(p int) float64 {
	sum := 0.0
	for i := max(0, p-surrounding); i <= min(c.size()-1, p+surrounding); i++ {
		if i != p {
			sum += c.weightIn(i)
		}
	}
	return sum / (2 * surrounding)
}

// weightIn returns the weight of the terms that the passage p holds.
func (c *scorer) weightIn(p int) float64 {
	held, sum := uint64(0), 0.0
	for _, form := range c.tokens[c.passages[p].token:c.passages[p+1].token] {
		if m := c.marks.forms[form]; m.kind&exact != 0 && bit(held, int(m.term-1)) == 0 {
			held |= 1 << (m.term - 1)
			sum += c.q.terms[m.term-1].weight
		}
	}
	return sum
}
