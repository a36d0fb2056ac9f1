package index

import (
	"strconv"
	"strings"
	"sync"
)

// A riskKind says what a word does to a sentence that may name a risk.
type riskKind uint8

// The kinds, in the order of data/lexicon/risk.txt, which explains them.
const (
	notRisky riskKind = iota
	riskCue
	riskHarm
	riskModal
	riskHope
	riskPast
	riskNot
	riskAside
	riskInstead
	riskLess
	riskUndo
	riskBar
)

// A risky word is one of the list: its first word by term, or by form if it is a
// small word, and the words that follow it.
type risky struct {
	kind   riskKind
	weight float64
	term   string
	form   string
	rest   []word
}

// length returns how many words w has.
func (w *risky) length() uint32 { return uint32(1 + len(w.rest)) }

// riskWords is the list of what makes a sentence name a risk.
var riskWords = sync.OnceValue(func() []risky {
	kinds := map[string]riskKind{"[cue]": riskCue, "[harm]": riskHarm, "[modal]": riskModal, "[hope]": riskHope, "[past]": riskPast, "[not]": riskNot,
		"[aside]": riskAside, "[instead]": riskInstead, "[less]": riskLess, "[undo]": riskUndo, "[bar]": riskBar}
	var all []risky
	kind := notRisky
	for _, l := range lines("risk.txt") {
		f := strings.Fields(l)
		if l[0] == '[' {
			if kind = kinds[l]; kind == notRisky {
				panic("data/lexicon/risk.txt: the program knows no list " + l)
			}
			continue
		}
		weight, err := strconv.ParseFloat(f[0], 64)
		if err != nil {
			panic("data/lexicon/risk.txt: no weight: " + l)
		}
		for _, entry := range f[1:] {
			all = append(all, newRisky(kind, weight, entry))
		}
	}
	return all
})

func newRisky(kind riskKind, weight float64, entry string) risky {
	var words []word
	eachWord(strings.ReplaceAll(strings.ReplaceAll(entry, "_", " "), "-", " "), func(w word) { words = append(words, w) })
	r := risky{kind: kind, weight: weight, term: words[0].term(), form: words[0].key()}
	r.rest = words[1:]
	return r
}
