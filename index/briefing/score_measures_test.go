package briefing_test

import (
	"cmp"
	"slices"
)

// measure counts how a is credited, and tells each wrong credit in a line.
func measure(a *scoredArticle) (f figures, wrong []string) {
	v := voicesOf(a)
	wrong = append(wrong, measureMarks(a, v, &f)...)
	wrong = append(wrong, measureSentences(a, v, &f)...)
	return f, append(wrong, measureParaphrases(a, &f)...)
}

// voices is whose each word is; nil is the writer.
type voices struct {
	gold     []*goldCredit
	reported []*goldCredit // those of gold that report
	got      []*gotCredit
}

func voicesOf(a *scoredArticle) voices {
	n := len(a.words)
	v := voices{make([]*goldCredit, n), make([]*goldCredit, n), make([]*gotCredit, n)}
	for _, p := range a.gold {
		for w := range each(p.span) {
			v.gold[w] = p.credit
			if p.credit.Tier == "report" {
				v.reported[w] = p.credit
			}
		}
	}
	for _, p := range a.got {
		for w := range each(p.span) {
			v.got[w] = cmp.Or(v.got[w], p.credit)
		}
	}
	return v
}

// majority returns who says most of the words s if more than half of them are
// somebody's; nil if they are the writer's.
func majority[T any](of []*T, s span) *T {
	counts := map[*T]int{}
	var top *T
	said := 0
	for w := range each(s) {
		if of[w] != nil {
			counts[of[w]]++
			said++
		}
	}
	for w := range each(s) { // of two as often the first
		if of[w] != nil && counts[of[w]] > counts[top] {
			top = of[w]
		}
	}
	if 2*said <= s.Len() {
		return nil
	}
	return top
}

func measureMarks(a *scoredArticle, v voices, f *figures) (wrong []string) {
	for _, r := range a.regions {
		if r.Empty() {
			continue
		}
		gold, got := majority(v.gold, r), majority(v.got, r)
		right := gold != nil && got != nil && rightSpeaker(gold, got)
		f.marks.count(gold != nil, got != nil, right)
		if got != nil && got.sure {
			f.sureRight.count(right)
		}
		if gold != nil {
			f.sureCover.count(got != nil && got.sure)
		}
		if !right && (gold != nil || got != nil) {
			wrong = append(wrong, a.wrong("marks", r, gold, got))
		}
	}
	return wrong
}

func measureSentences(a *scoredArticle, v voices, f *figures) (wrong []string) {
	for _, s := range a.sentences {
		gold, got := majority(v.reported, s), majority(v.got, s)
		if s.Empty() || gold == nil && majority(v.gold, s) != nil {
			continue // what somebody wants or plans is neither right nor wrong
		}
		right := gold != nil && got != nil && rightSpeaker(gold, got)
		f.sentences.count(gold != nil, got != nil, right)
		f.voices.count(right || gold == nil && got == nil)
		if !right && (gold != nil || got != nil) {
			wrong = append(wrong, a.wrong("sentence", s, gold, got))
		}
	}
	return wrong
}

// measureParaphrases matches contents without a quoted word one to one.
func measureParaphrases(a *scoredArticle, f *figures) (wrong []string) {
	goldOf, gotOf := match(a.gold, a.got)
	for i, g := range a.gold {
		if a.anyQuoted(g.span) || g.credit.Tier != "report" {
			continue
		}
		k, found := gotOf[i]
		if found && rightSpeaker(g.credit, a.got[k].credit) {
			f.paraphrases.right++
			continue
		}
		f.paraphrases.missed++
		if found {
			wrong = append(wrong, a.wrong("paraphrase", g.span, g.credit, a.got[k].credit))
		} else {
			wrong = append(wrong, a.missed(g))
		}
	}
	for k, p := range a.got {
		i, found := goldOf[k]
		switch {
		case found && (a.anyQuoted(a.gold[i].span) || a.gold[i].credit.Tier != "report"):
		case found && !rightSpeaker(a.gold[i].credit, p.credit):
			f.paraphrases.wrong++ // told above
		case !found && !a.anyQuoted(p.span) && !a.wanted(p.span):
			f.paraphrases.wrong++
			wrong = append(wrong, a.extra(p))
		}
	}
	return wrong
}

// wanted reports whether most of s is what somebody wants or plans.
func (a *scoredArticle) wanted(s span) bool {
	n := 0
	for _, g := range a.gold {
		if g.credit.Tier == "other" {
			n += shared(g.span, s)
		}
	}
	return 2*n > s.Len()
}

func (a *scoredArticle) anyQuoted(s span) bool {
	return slices.Contains(a.quoted[s.Start:s.End], true)
}

func shared(s, t span) int { return max(0, min(s.End, t.End)-max(s.Start, t.Start)) }

// match pairs pieces one to one, those that have the largest part of their words
// in common first, and returns for each its partner where they have half in common.
func match(gold []goldPiece, got []gotPiece) (goldOf, gotOf map[int]int) {
	type pair struct {
		i, k int
		part float64 // of the words of either, the words of both
	}
	var pairs []pair
	for i, g := range gold {
		for k, p := range got {
			if both := shared(g.span, p.span); both > 0 {
				pairs = append(pairs, pair{i, k, float64(both) / float64(g.Len()+p.Len()-both)})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(-cmp.Compare(a.part, b.part), a.i-b.i, a.k-b.k)
	})
	goldOf, gotOf = map[int]int{}, map[int]int{}
	for _, p := range pairs {
		_, usedGold := gotOf[p.i]
		_, usedGot := goldOf[p.k]
		if p.part >= 0.5 && !usedGold && !usedGot {
			goldOf[p.k], gotOf[p.i] = p.i, p.k
		}
	}
	return goldOf, gotOf
}
