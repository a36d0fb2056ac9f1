package index

import "math"

// Evidence that the briefing speaks of what is asked at all, in the passage
// that ranks first. Shares are of the question's weight.
const (
	eHeld      = iota // share that the passage holds
	eInBest           // … that its best sentence holds
	eOther            // … that other words in it stand for
	eWhole            // 1 if no term is missing, by other words at least
	eAbsolute         // logarithm of the weight that it holds, in these or other words
	ePhrase           // phrases, as a share
	eMeaning          // cosine of the best sentence
	eAbout            // cosine of the passage
	eNames            // share of names that it does not hold
	eRare             // share of the most telling term, if it is not held
	eRank             // rank, as a share
	eGap              // … above that of the passage that ranks gapTo places lower
	eSize             // logarithm of how many passages there are: the more, the more holds something by chance
	eUncounted        // 1 if how many is asked, and the passage does not count them
	eNoNumber         // 1 if a number is asked for, and the passage has none
	eNoTime           // 1 if a time is asked for, and the passage has none
	eTogether         // share that stands close together in the best sentence
	eThings           // how many of the things asked for it holds, of all: see things
	eThin             // how many things it lacks, if it holds one at most and a name, a time, a place or a number is asked for
	eAround           // share that the passages around it hold, on average
	evidenceSignals
)

// evidenceWeights were fitted by logistic regression: on 7,932 questions to
// bundles of five articles each, half of them from other articles, and, nine
// times as heavy, on those of data/eval/questions.txt. Those from eUncounted on
// were fitted afterwards, with the others held, and by how seldom a paragraph that
// answers lacks a number (in 2 of 100) or a time (in 3); eThin by 3,335 questions
// in which a name was exchanged for one that another article speaks of: half of
// those that are not refused lack a thing, and 3 of 100 that have an answer.
var evidenceWeights = [evidenceSignals]float64{
	eHeld:      2.3,
	eInBest:    2.2,
	eOther:     2.4,
	eWhole:     0.4,
	eAbsolute:  2.0,
	ePhrase:    0.5,
	eMeaning:   2.1,
	eAbout:     1.5,
	eNames:     -3.2,
	eRare:      2.8,
	eRank:      6.0,
	eGap:       1.7,
	eSize:      -0.6,
	eUncounted: -2.0,
	eNoNumber:  -3.4,
	eNoTime:    -3,
	eTogether:  1,
	eThings:    1,
	eThin:      -1.5,
	eAround:    5,
}

// evidenceBase is what evidence must outweigh.
const evidenceBase = -10.25

// sure returns how likely it is, from 0 to 1, that the briefing speaks of what
// is asked, by the evidence of its best passage.
func sure(e [evidenceSignals]float64) float64 {
	z := evidenceBase
	for i, w := range evidenceWeights {
		z += w * e[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// The least likelihood of each confidence. Low is by how many terms are asked
// for: one word that happens to occur is no answer, while of many, hardly any
// occurs by chance. Of 9,128 questions about other things, asked of a feature of
// 26 paragraphs, one in twenty passes, and one in two hundred as more than Low.
const (
	leastHeard = 0.11 // if only what somebody says is heard: the others' words are not in the way
	leastFair  = 0.35
	leastHigh  = 0.85
)

var leastLow = [...]float64{1, 0.06, 0.06, 0.03, 0.03} // the last for all longer ones

// confidenceOf says how sure it is by the evidence that the briefing speaks of
// what is asked, or that those do who are heard. What names it but has not the
// number or the time that is asked for, or only one of the things that the
// question is about, is not told as an answer.
func (f *findings) confidenceOf(e [evidenceSignals]float64) Confidence {
	least := leastLow[min(len(f.question.terms), len(leastLow)-1)]
	if f.heard != nil {
		least = leastHeard
	}
	switch {
	case f.sure < least:
		return None
	case f.sure < leastFair, e[eUncounted] > 0, e[eNoNumber] > 0, e[eNoTime] > 0, e[eThin] > 0:
		return Low
	case f.sure < leastHigh:
		return Fair
	}
	return High
}

// gapTo is how many places below the best the passage stands that tells what
// rank a passage has that does not answer.
const gapTo = 3

// fewestSpeaking is the least number of passages that is reckoned with: a text of
// a few lines is no surer to speak of what is asked.
const fewestSpeaking = 15

// evidence returns what r says, which c has scored last; fourth is the rank of
// the passage gapTo places lower.
func (q *question) evidence(r *scored, c *scorer, fourth float64) [evidenceSignals]float64 {
	var e [evidenceSignals]float64
	if q.total == 0 {
		return e
	}
	missing, rarest := 0, 0.0
	for i, t := range q.terms {
		share := t.weight / q.total
		if c.all.times[i] > 0 {
			e[eHeld] += share
			continue
		}
		other := c.standsFor(i)
		e[eOther] += share * other
		if other < 1 {
			missing++
			rarest = max(rarest, share*(1-other))
		}
		if t.isName() && other < 1 {
			e[eNames] += share
		}
	}
	if missing == 0 {
		e[eWhole] = 1
	}
	e[eRare] = rarest
	e[eInBest] = r.inBest / q.total
	e[eAbsolute] = math.Log(1 + (e[eHeld]+e[eOther])*q.total)
	e[ePhrase] = r.signals[pPhrase] / q.total
	e[eMeaning] = r.sentence[sMeaning] / q.total
	e[eAbout] = r.signals[pMeaning] / q.total
	e[eRank] = r.firm() / q.total
	e[eGap] = (r.firm() - fourth) / q.total
	if q.counts > 0 && q.many && !c.all.counted {
		e[eUncounted] = 1
	}
	if q.expects&hasNumber != 0 && !c.holdsSign(r.passage, hasNumber) {
		e[eNoNumber] = 1
	}
	if q.expects&hasTime != 0 && !c.holdsSign(r.passage, hasTime|hasWhile) {
		e[eNoTime] = 1
	}
	n := c.things()
	if q.expects&fact != 0 && !c.all.counted && c.heard == nil {
		e[eThin] = float64(n.missed())
	}
	e[eTogether] = r.sentence[sTogether] / q.total
	e[eThings] = n.held / float64(n.all)
	e[eAround] = c.surroundings(r.passage) / q.total
	e[eSize] = math.Log(float64(max(fewestSpeaking, c.speaking)))
	return e
}

// firm returns the rank of r by the words that the briefing holds: what is near
// in meaning to the others tells where an answer may stand, not that there is one.
func (r *scored) firm() float64 {
	return r.rank - passageWeights[pMissing].weight*r.signals[pMissing] - passageWeights[pBestMissing].weight*r.signals[pBestMissing]
}

// isName reports whether t is somebody's or something's name: no dictionary has
// it, or a list of countries does.
func (t *queryTerm) isName() bool {
	return t.row == noRow || vectors.name(t.row) || countries()[t.term]
}

// holdsSign reports whether a sentence of the passage p has one of the signs k.
func (s *searcher) holdsSign(p int, k signs) bool {
	for i := s.passages[p].sentence; i < s.passages[p+1].sentence; i++ {
		if s.sentences[i].signs&k != 0 {
			return true
		}
	}
	return false
}
