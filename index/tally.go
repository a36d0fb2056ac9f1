package index

import "attache/index/briefing"

// A tally counts what a stretch of a passage holds of a question's terms.
type tally struct {
	times       [maxTerms]uint16
	near, alike [maxTerms]uint8
	forms       uint64 // bits by term
	pairs       uint64 // bits by word of the question: it stands after the one before it
	together    uint64 // bits by term
	counted     bool   // a number stands before that whose number is asked for
}

// take adds what u counts of the first terms of the question.
func (t *tally) take(u *tally, terms int) {
	for i := range terms {
		t.times[i] += u.times[i]
		t.near[i] = max(t.near[i], u.near[i])
		t.alike[i] = max(t.alike[i], u.alike[i])
	}
	t.forms |= u.forms
	t.pairs |= u.pairs
	t.counted = t.counted || u.counted
}

// withinReach is how many terms apart two words stand together.
const withinReach = 4

// countReach is how many words from a number on that stands which it counts:
// “35,000 American soldiers”.
const countReach = 4

// tally counts the tokens in c.now and returns how many of them are terms.
func (c *scorer) tally(from, to uint32) (terms int) {
	c.now = tally{}
	c.besideBefore, c.beside = c.beside, 0
	last, lastAt := -1, 0
	counting := from // up to where the last number counts what it stands before
	for at := from; at < to; at++ {
		form := c.tokens[at]
		m := c.marks.forms[form]
		if !c.hears(at) {
			if m.kind&exact != 0 && c.byWriter {
				c.beside |= 1 << (m.term - 1)
			}
			last = -1
			continue
		}
		if c.words.terms[form] != noTerm {
			terms++
		}
		if m.kind&asWord != 0 && at > from {
			c.now.pairs |= c.pair(c.tokens[at-1], form)
		}
		if m.kind&number != 0 {
			counting = at + countReach
		}
		if m.term == 0 {
			continue
		}
		t := int(m.term - 1)
		if at <= counting && at > from && int(m.term) == c.q.counts && m.counts() {
			c.now.counted = true
		}
		if m.kind&exact != 0 {
			c.now.times[t]++
			if m.kind&sameForm != 0 {
				c.now.forms |= 1 << t
			}
		} else {
			c.now.near[t] = max(c.now.near[t], m.near)
			c.now.alike[t] = max(c.now.alike[t], m.alike)
		}
		if last >= 0 && last != t && terms <= lastAt+withinReach {
			c.now.together |= 1<<t | 1<<last
		}
		last, lastAt = t, terms
	}
	if terms > 0 {
		c.around |= c.beside | c.besideBefore
	}
	return terms
}

// hears reports whether the token at is in a statement that counts. Tokens are
// asked for in order.
func (c *scorer) hears(at uint32) bool {
	if c.heard == nil {
		return true
	}
	here := c.briefing.Paragraphs[c.passage].Statements
	for first := int(c.passages[c.passage].voice); c.voice+1 < len(here) && c.voices[first+c.voice+1] <= at; {
		c.voice++
		c.counts, c.byWriter = c.heard(&here[c.voice]), here[c.voice].Voice == briefing.Writer
	}
	return c.counts
}

// pair returns the bit of the question's word that is form after before.
func (c *scorer) pair(before, form uint32) uint64 {
	if c.marks.forms[before].kind&asWord == 0 {
		return 0
	}
	for i := 1; i < len(c.q.words); i++ {
		if c.q.words[i].form == form && c.q.words[i-1].form == before {
			return 1 << i
		}
	}
	return 0
}

// phrases adds up what the pairs tell.
func (c *scorer) phrases(pairs uint64) float64 {
	sum := 0.0
	for i := range c.q.words {
		sum += c.q.words[i].first * bit(pairs, i)
	}
	return sum
}
