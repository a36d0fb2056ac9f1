package briefing

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// certainty returns the points of data/lexicon/certainty.txt: for each trait of a
// credit how much it speaks for it, negative numbers against. They are read once.
var certainty = sync.OnceValue(func() map[string]int {
	points := map[string]int{}
	for _, l := range readLists("certainty.txt").lines("") {
		n, trait, _ := strings.Cut(l, " ")
		p, err := strconv.Atoi(n)
		if err != nil {
			panic(fmt.Sprintf("data/lexicon/certainty.txt: %q: %v", l, err))
		}
		points[strings.TrimSpace(trait)] = p
	}
	return points
})

// certain reports whether the source that cue i names for a is beyond doubt: the
// points of what is seen of it come to nothing less than nought.
func (s *scan) certain(cues []cue, i int, a *attribution, r tokenRange) bool {
	c := &cues[i]
	if a.who == nil || c.kind == cueRelative || c.kind == cueUnnamed {
		return false
	}
	if c.kind == cueColon { // too few to weigh
		quoted, _ := s.countQuoted(a.content)
		if s.isLabel(c, r) {
			return true
		}
		return a.who.person && quoted >= 2*fewWords && (c.source.to == c.verb || s.onePerson(tokenRange{r.from, c.verb}))
	}
	if c.doubt && !s.pronoun(c.source) && a.who.named {
		return false // who "the senator" is, is a guess
	}
	if c.doubt && s.pronoun(c.source) && s.toks[c.source.from].is("it", "they") {
		return false
	}
	if s.quotesBeyondSemicolon(a.content) {
		return false
	}
	points := certainty()
	sum := points["start"]
	for _, t := range s.traits(cues, i, a, r) {
		sum += points[t]
	}
	return sum >= 0
}

// quotesBeyondSemicolon reports whether what content quotes stands in a clause of its
// own, behind a semicolon: it may be the writer's by then.
func (s *scan) quotesBeyondSemicolon(content []tokenRange) bool {
	for _, r := range content {
		if q := s.firstQuoted(r); q >= 0 {
			return s.find(tokenRange{r.from, q}, ";") >= 0
		}
	}
	return false
}

// isLabel reports whether the colon c stands, with only what somebody is before it,
// after a name that begins the sentence: "Ann Roe, Labour:".
func (s *scan) isLabel(c *cue, r tokenRange) bool {
	p, ok := s.nameWithOffice(r, c.verb)
	return ok && p.from == c.source.from && s.finite(tokenRange{min(p.to+2, c.verb), c.verb}) < 0 && s.onePerson(tokenRange{r.from, c.verb})
}

// onePerson reports whether r names one person, and no more.
func (s *scan) onePerson(r tokenRange) bool {
	var one *entity
	for _, m := range s.namesIn(r) {
		if m.who.person && one != nil && m.who != one {
			return false
		} else if m.who.person {
			one = m.who
		}
	}
	return one != nil
}
