package index

import (
	"math"

	"attache/index/briefing"
)

// A scored passage.
type scored struct {
	passage  int
	best     uint32 // the sentence that answers best
	rank     float64
	signals  [passageSignals]float64
	sentence [sentenceSignals]float64 // of the best
	covered  float64                  // weight of the terms that it holds
	inBest   float64                  // … that its best sentence holds
	meant    float64                  // … that it holds, in these or other words
	risk     risk                     // of its best sentence, if that is what is asked for
}

// A scorer ranks passages for one question.
type scorer struct {
	*searcher
	q        *question
	marks    *marks
	heard    func(*briefing.Statement) bool // which statements count; nil: all
	speaking int                            // in how many passages somebody is heard

	passage, voice   int    // of the next token
	counts, byWriter bool   // it is heard; it is the writer’s own
	around           uint64 // bits by term: the writer's words beside what is heard hold it
	beside           uint64 // … of this sentence
	besideBefore     uint64 // … of the sentence before
	now, before, all tally
	sentences        [][sentenceSignals]float64
	held             []float64
	silent           []bool // by sentence: nobody who is heard says anything of it
}

// score ranks the passage p.
func (c *scorer) score(p int) scored {
	r := scored{passage: p}
	from, to := c.passages[p], c.passages[p+1]
	c.all, c.before = tally{}, tally{}
	c.passage, c.voice, c.counts = p, -1, c.heard == nil
	c.around, c.beside = 0, 0
	c.sentences, c.held, c.silent = c.sentences[:0], c.held[:0], c.silent[:0]
	for i := from.sentence; i < to.sentence; i++ {
		c.sentences = append(c.sentences, c.sentenceSignals(p, i))
		c.all.take(&c.now, len(c.q.terms))
		c.before = c.now
	}
	c.passageSignals(&r)
	c.bestSentence(&r)
	for i, w := range passageWeights {
		r.rank += w.weight * r.signals[i]
	}
	return r
}

// Saturation of terms in a sentence: the half of it, and how much a sentence's
// length against a quarter of a passage matters (fitted).
const (
	saturation       = 0.3
	saturationLength = 0.3
)

// sentenceSignals tallies the sentence i of passage p in c.now and returns its
// signals, but for sContext.
func (c *scorer) sentenceSignals(p int, i uint32) [sentenceSignals]float64 {
	from, to := c.sentence(p, i)
	n := c.tally(from, to)
	var f [sentenceSignals]float64
	half := saturation * (1 - saturationLength + saturationLength*float64(n)/(c.mean/4+1))
	held := 0.0
	for t := range c.q.terms {
		w := c.q.terms[t].weight
		if k := float64(c.now.times[t]); k > 0 {
			f[sWords] += w * k / (k + half) * (1 + saturation)
			held += w
			f[sForms] += w * bit(c.now.forms, t)
		} else {
			f[sNear] += w * float64(c.now.near[t]) / 100
			f[sAlike] += w * float64(c.now.alike[t]) / 100
			if c.before.times[t] > 0 || bit(c.beside|c.besideBefore, t) > 0 {
				f[sBefore] += w
			}
		}
		f[sTogether] += w * bit(c.now.together, t)
	}
	c.held = append(c.held, held)
	c.silent = append(c.silent, n == 0 && c.heard != nil)
	f[sPhrase] = c.phrases(c.now.pairs)
	if i == c.passages[p].sentence {
		f[sFirst] = 1
	}
	f[sLength] = math.Log(1 + float64(n))
	f[sMeaning] = c.q.meaning.cosine(c.sentenceMeaning(i)) * c.q.total
	if c.now.counted {
		f[sCounted] = 1
	}
	if c.searcher.sentences[i].signs&voiced != 0 && f[sWords]+f[sNear]+f[sAlike] > 0 {
		f[sVoiced] = 1
	}
	has := c.searcher.sentences[i].signs & c.q.expects
	for k, s := range [...]signs{hasName, hasTime, hasPlace, hasNumber, hasReason, hasManner, hasAdvice} {
		if has&s != 0 {
			f[sName+k] = 1
		}
	}
	return f
}

func bit(set uint64, i int) float64 { return float64(set >> i & 1) }

// smoothing is how many words of the whole briefing are mixed into a passage's
// own when its likelihood is estimated (Zhai and Lafferty, "A study of smoothing
// methods for language models", SIGIR 2001; small, as passages are short).
const smoothing = 60

// passageSignals fills the signals that the tally of all of r's passage tells.
func (c *scorer) passageSignals(r *scored) {
	f, n := &r.signals, float64(c.passages[r.passage].terms)
	for t := range c.q.terms {
		w := c.q.terms[t].weight
		if k := float64(c.all.times[t]); k > 0 {
			f[pWords] += math.Log(1 + k/(smoothing*math.Exp(-w)))
			f[pForms] += w * bit(c.all.forms, t)
			r.covered += w
			r.meant += w
		} else {
			r.meant += w * c.standsFor(t)
			f[pNear] += w * float64(c.all.near[t]) / 100
			f[pAlike] += w * float64(c.all.alike[t]) / 100
			f[pAround] += w * bit(c.around, t)
		}
	}
	f[pLength] = float64(len(c.q.terms)) * math.Log((n+smoothing)/(c.mean+smoothing))
	f[pLong] = math.Log(1 + n)
	f[pPhrase] = c.phrases(c.all.pairs)
	f[pMeaning] = c.q.meaning.cosine(c.passageMeaning(r.passage)) * c.q.total
	f[pMissing] = c.missing(c.passageMeaning(r.passage))
	f[pLead] = 1 / float64(r.passage+1)
}

// standsFor returns how well other words of the passage stand for the term t,
// from 0 to 1.
func (c *scorer) standsFor(t int) float64 {
	return min(1, max(float64(c.all.near[t])/kinSynonym, float64(c.all.alike[t])/100, besideWorth*bit(c.around, t)))
}

// besideWorth is how much of a speaker's own word one is worth that the writer
// puts beside it: “… spend the money on pipes. “For four hundred million …””.
const besideWorth = 0.3

// bestSentence chooses the sentence of r that answers best. One that somebody
// says is chosen before the writer's that leads to it, but does not rank r higher.
func (c *scorer) bestSentence(r *scored) {
	best := math.Inf(-1)
	for i := range c.sentences {
		f := &c.sentences[i]
		f[sContext] = r.covered - c.held[i]
		rank := 0.0
		for k, w := range sentenceWeights {
			rank += w.weight * f[k]
		}
		number := c.passages[r.passage].sentence + uint32(i)
		if rank > best && !c.silent[i] {
			best = rank
			r.best, r.sentence, r.inBest = number, *f, c.held[i]
		}
		r.signals[pBestMeaning] = max(r.signals[pBestMeaning], f[sMeaning])
		r.signals[pBestMissing] = max(r.signals[pBestMissing], c.missing(c.sentenceMeaning(number)))
	}
	r.signals[pBest] = max(best-sentenceWeights[sVoiced].weight*r.sentence[sVoiced], 0)
}

// missing returns how near what the briefing does not hold of the question is to
// the meaning of m. It counts the more, the larger a share of the question it is.
func (c *scorer) missing(m *meaning) float64 {
	if c.q.missing == 0 {
		return 0
	}
	return c.q.missing * c.q.missing / c.q.total * c.q.missed.cosine(m)
}
