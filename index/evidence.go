package index

import (
	"math"
	"slices"
)

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
	eNoSum            // 1 if a sum of money is asked for, and the passage has none
	eNoTime           // 1 if a time is asked for, and the passage has none
	eTogether         // share that stands close together in the best sentence
	eThings           // how many of the things asked for it holds, of all: see things
	eThin             // how many things it lacks, if it holds one at most and a name, a time, a place or a number is asked for
	eAround           // share that the passages around it hold, on average
	evidenceSignals
)

// A forBoth is a figure for each of the two things that evidence weighs for: that the
// briefing speaks of what is asked about at all, and that the passage answers. Words
// that stand all over the briefing say much of the first and nothing of the second.
type forBoth struct{ spoken, answered float64 }

// evidenceWeights were fitted by logistic regression. Spoken: on 2,650 questions to
// bundles of five articles each and as many to other articles (the newwiki set of
// SQuADShifts), confirmed on XQuAD's 1,190 and as many. Answered: on those of
// data/eval/questions.txt, three times as heavy, 800 to twenty other news texts as
// people type them, 394 that those texts do not answer, most of them about what they
// do speak of, and the 2,650 that are answered. Only eNoSum was set by hand: a sum is
// lacking in 7 of 19 passages that answer, and in 22 of 33 that do not.
var evidenceWeights = [evidenceSignals]forBoth{
	eHeld:      {2.54, 0.34},
	eInBest:    {1.41, 0.04},
	eOther:     {2.01, 1.14},
	eWhole:     {0.69, 1.1},
	eAbsolute:  {1.94, 1.64},
	ePhrase:    {0.41, -0.13},
	eMeaning:   {0.21, 1.25},
	eAbout:     {-0.54, 0.7},
	eNames:     {-2.24, -2.49},
	eRare:      {3.84, 2.42},
	eRank:      {7.3, 4},
	eGap:       {2.5, -1.04},
	eSize:      {-1.3, -0.24},
	eUncounted: {-1.78, -2.35},
	eNoNumber:  {-1.12, -3.71},
	eNoSum:     {-0.5, -1.5},
	eNoTime:    {-1.62, -1.86},
	eTogether:  {0.06, 0.09},
	eThings:    {-1.66, -0.3},
	eThin:      {-0.25, -0.27},
	eAround:    {9.71, 0.81},
}

// evidenceBase is what evidence must outweigh.
var evidenceBase = forBoth{-5.31, -3.55}

// likelihoods returns how likely it is, from 0 to 1, that the briefing speaks of
// what is asked about, and that its best passage answers, by the evidence of that.
func likelihoods(e [evidenceSignals]float64) forBoth {
	z := evidenceBase
	for i, w := range evidenceWeights {
		z.spoken += w.spoken * e[i]
		z.answered += w.answered * e[i]
	}
	return forBoth{likelihood(z.spoken), likelihood(z.answered)}
}

// likelihood is the logistic function.
func likelihood(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// The least likelihoods of each confidence. Of XQuAD's 1,190 questions about other
// things 19 in a hundred pass as Low, and 5 as more.
var leastLow, leastFair, leastHigh = forBoth{0.03, 0.68}, forBoth{0.35, 0.83}, forBoth{0.85, 0.95}

// lacking is the evidence that the passage has not what is asked for.
var lacking = []int{eUncounted, eNoNumber, eNoSum, eNoTime, eThin}

// reaches reports whether both likelihoods of w are least or more.
func (w forBoth) reaches(least forBoth) bool {
	return w.spoken >= least.spoken && w.answered >= least.answered
}

// confidenceOf says how sure it is by the evidence that the briefing answers what is
// asked, or that those do who are heard. What names it but has not the number, the sum
// or the time that is asked for, or only one of the things that the question is about, is
// not told as an answer; what has every word that is asked for, or one that means the
// same, is: of 290 such passages 17 do not answer.
func confidenceOf(e [evidenceSignals]float64, likely forBoth) Confidence {
	lacks := slices.ContainsFunc(lacking, func(i int) bool { return e[i] > 0 })
	if e[eWhole] == 1 && !lacks && likely.spoken >= leastLow.spoken {
		likely = forBoth{max(likely.spoken, leastFair.spoken), max(likely.answered, leastFair.answered)}
	}
	switch {
	case !likely.reaches(leastLow):
		return None
	case !likely.reaches(leastFair), lacks:
		return Low
	case !likely.reaches(leastHigh):
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
	for _, k := range [...]struct {
		asks, answers signs
		lacks         int
	}{{hasNumber, hasNumber, eNoNumber}, {hasSum, hasSum, eNoSum}, {hasTime, hasTime | hasWhile, eNoTime}} {
		if q.expects&k.asks != 0 && !c.holdsSign(r.passage, k.answers) {
			e[k.lacks] = 1
		}
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

// firm returns the rank of r by the words that the briefing holds. What is near in
// meaning to the others, and a name or a time where one is asked for, tell where an
// answer may stand, not that there is one.
func (r *scored) firm() float64 {
	kinds := 0.0
	for k := sName; k <= sAdvice; k++ {
		kinds += sentenceWeights[k].weight * r.sentence[k]
	}
	return r.rank - passageWeights[pMissing].weight*r.signals[pMissing] - passageWeights[pBestMissing].weight*r.signals[pBestMissing] - passageWeights[pBest].weight*kinds
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
