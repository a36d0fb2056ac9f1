package index

import "strings"

// How the words of a sentence make its risk (by hand, on six texts that have
// nothing to do with one another).
const (
	furtherHarm   = 0.5 // each further word of harm counts so much of the one before
	conditional   = 2   // "if …, … will": counts as modality
	unsaid        = 0.7 // what follows from an "if" is harm by so much if no word says that it is good
	datedPast     = 2   // a year and nothing that may come: counts as past
	lessened      = 1   // harm that something takes away is so much of a hope
	leastHarm     = 2   // less, without a word that it may come, is no risk unless somebody warns of it
	hopeWeight    = 0.8
	pastWeight    = 0.7
	denied        = 0.6
	secondRisk    = 0.3 // a passage's second riskiest sentence counts so much
	leastRisk     = 2.5 // below, it is no risk
	leastRiskPart = 0.1 // of the riskiest passage's; below, it is not worth telling
	leastNear     = 3   // tokens: how near a word must stand to take harm away, or to undo that
)

// A risk is what a sentence says could go wrong, in the list's weights.
type risk struct {
	cue, said, harm, modal, hope, past, not float64 // said: the cue of who says it
}

// A riskTally adds up the risk of a sentence.
type riskTally struct {
	risk
	share                float64 // how much the next word of harm counts
	seen                 []*risky
	conditions, outcomes bool
}

// outcomes begin what follows from an "if". What "we would" do then is an intention,
// and what one "can" do a chance.
var outcomes = strings.Fields("will would could")

// count adds a word of the list.
func (t *riskTally) count(w *risky) {
	t.conditions = t.conditions || w.form == "if" || w.form == "unless" || w.form == "without"
	switch w.kind {
	case riskHarm:
		t.harm += w.weight * t.share
		t.share *= furtherHarm
	case riskCue:
		t.cue = max(t.cue, w.weight)
	case riskModal:
		t.modal = max(t.modal, w.weight)
	case riskHope:
		t.hope += w.weight
	case riskPast:
		t.past = max(t.past, w.weight)
	case riskNot:
		t.not = max(t.not, w.weight)
	}
}

// follow counts what follows from an "if", which nobody need call harm: "if the
// builders strike, the roof will not be on by winter".
func (t *riskTally) follow() {
	if !t.conditions || !t.outcomes {
		return
	}
	t.modal += conditional
	if t.harm == 0 && t.hope == 0 && t.past == 0 {
		t.harm = unsaid
	}
}

// weight returns how much of a risk it is: harm, and how it is said to come.
// Harm that is neither possible nor warned of is background, and so is little harm
// beside a word of danger: "continued threats".
func (k risk) weight() float64 {
	cue := max(k.cue, k.said)
	coming := cue + k.modal
	if coming == 0 || k.harm == 0 && cue < 2 || k.modal == 0 && k.said == 0 && k.harm < leastHarm {
		return 0
	}
	harm := k.harm + cue/2
	w := harm*coming - hopeWeight*k.hope*coming/2 - pastWeight*k.past*max(0, 3-k.modal)
	return w * (1 - denied*k.not)
}
