package briefing_test

import "fmt"

// figures counts what a set's headline measures are made of.
type figures struct {
	marks       tally // H1
	sentences   tally // H2
	paraphrases tally // H3
	voices      share // H4
	sureRight   share
	sureCover   share
}

func (f *figures) add(g figures) {
	f.marks.add(g.marks)
	f.sentences.add(g.sentences)
	f.paraphrases.add(g.paraphrases)
	f.voices.add(g.voices)
	f.sureRight.add(g.sureRight)
	f.sureCover.add(g.sureCover)
}

func (f figures) String() string {
	return fmt.Sprintf("H1 %s  H2 %s  H3 %s  H4 %s  sure %s / %s",
		f.marks, f.sentences, f.paraphrases, f.voices, f.sureRight, f.sureCover)
}

// tally counts what is found and right, what is found and wrong, and what is
// missed; a thing credited to the wrong speaker is both of the latter.
type tally struct{ right, wrong, missed int }

func (t *tally) add(u tally) {
	t.right += u.right
	t.wrong += u.wrong
	t.missed += u.missed
}

// count counts one thing: whether it is somebody's words, whether the program
// says so, and, if both, whether they are credited rightly.
func (t *tally) count(gold, got, right bool) {
	switch {
	case gold && got && right:
		t.right++
		return
	case gold && got:
		t.wrong++
		t.missed++
	case got:
		t.wrong++
	case gold:
		t.missed++
	}
}

// String returns the harmonic mean of precision and recall.
func (t tally) String() string {
	return percent(2*t.right, 2*t.right+t.wrong+t.missed)
}

// share counts how many of all are right.
type share struct{ right, all int }

func (s *share) add(t share) {
	s.right += t.right
	s.all += t.all
}

func (s *share) count(right bool) {
	s.all++
	if right {
		s.right++
	}
}

func (s share) String() string { return percent(s.right, s.all) }

// percent is a dash of nothing.
func percent(part, all int) string {
	if all == 0 {
		return "    –"
	}
	return fmt.Sprintf("%5.1f", 100*float64(part)/float64(all))
}
