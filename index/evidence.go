package index

import "math"

// Evidence that the briefing speaks of what is asked at all, in the passage
// that ranks first.
const (
	eCovered  = iota // share of the question's weight that the passage holds
	eInBest          // … that its best sentence holds
	eNear            // … that other words in it stand for
	eAbsolute        // logarithm of the weight that it holds
	ePhrase          // phrases, by the question's weight
	eMeaning         // cosine of the best sentence
	eTelling         // share of the most telling term's weight that it holds
	eNames           // share of the weight that names have which it does not hold
	eRank            // rank by the question's weight
	evidenceSignals
)

// evidenceWeights were fitted by logistic regression on 7,932 questions to
// bundles of five articles each, half of them from other articles.
var evidenceWeights = [evidenceSignals]float64{
	eCovered:  -1.0,
	eInBest:   2.5,
	eNear:     2.1,
	eAbsolute: 1.5,
	ePhrase:   0.2,
	eMeaning:  -0.9,
	eTelling:  0.2,
	eNames:    -4.9,
	eRank:     12.7,
}

// evidenceBase is what evidence must outweigh.
const evidenceBase = -8.9

// sure returns how likely it is, from 0 to 1, that the briefing speaks of what
// is asked, by the evidence of its best passage.
func sure(e [evidenceSignals]float64) float64 {
	z := evidenceBase
	for i, w := range evidenceWeights {
		z += w * e[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// The least likelihood of each confidence.
const (
	leastLow  = 0.12
	leastFair = 0.4
	leastHigh = 0.8
)

func confidence(sure float64) Confidence {
	switch {
	case sure < leastLow:
		return None
	case sure < leastFair:
		return Low
	case sure < leastHigh:
		return Fair
	}
	return High
}

// evidence returns what r says.
func (q *question) evidence(r *scored, m *scorer) [evidenceSignals]float64 {
	var e [evidenceSignals]float64
	if q.total == 0 {
		return e
	}
	e[eCovered] = r.covered / q.total
	e[eInBest] = r.inBest / q.total
	e[eNear] = (r.signals[pNear] + r.signals[pAlike]) / q.total
	e[eAbsolute] = math.Log(1 + r.covered)
	e[ePhrase] = r.signals[pPhrase] / q.total
	e[eMeaning] = r.sentence[sMeaning] / q.total
	e[eRank] = r.rank / q.total
	top := 0.0
	for i, t := range q.terms {
		if t.weight > top {
			top = t.weight
			e[eTelling] = 0
			if m.all.times[i] > 0 {
				e[eTelling] = 1
			}
		}
		if i > 0 && t.capital && m.all.times[i] == 0 {
			e[eNames] += t.weight / q.total
		}
	}
	return e
}
