package index

import (
	"slices"
	"strings"
	"sync"

	"attache/index/briefing"
)

// Words that mean one thing together are read as one more word beside them:
// "hit back" is hit_back too, which stands for "retaliate" by a list, and
// "de-escalation" is deescalation, whether it is written so or not.

// A phrase is the words after a first one, and the term that they make with it.
type phrase struct {
	rest   []string
	last   string // the term of the last
	parted bool   // other words may stand in between: "call the talks off"
	as     string
}

// phrases maps the forms of first words to the phrases of the lists, longest first.
var phrases = sync.OnceValue(func() map[string][]phrase {
	all := map[string][]phrase{}
	seen := map[string]bool{}
	for _, l := range lines("synonyms.txt") {
		for _, f := range strings.Fields(l) {
			if !strings.ContainsAny(f, "_-") || seen[f] {
				continue
			}
			seen[f] = true
			words := listWords(f)
			p := phrase{rest: words[1:], last: stem(words[len(words)-1]), as: listTerm(f)}
			p.parted = len(p.rest) == 1 && particles[p.rest[0]]
			for _, form := range formsOf(words[0]) {
				all[form] = append(all[form], p)
			}
		}
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.rest) - len(a.rest) })
	}
	return all
})

// isPhrase reports whether a term is that of a phrase.
func isPhrase(term string) bool { return strings.IndexByte(term, '_') > 0 }

// particles may stand apart from their verb.
var particles = wordSet("up down off out back away over in on")

// listWords returns the words of one that a list writes with _ or a hyphen.
func listWords(listed string) []string {
	return strings.FieldsFunc(strings.ToLower(listed), func(c rune) bool { return c == '_' || c == '-' })
}

// listTerm returns the term of a word of a list.
func listTerm(listed string) string {
	if !strings.ContainsAny(listed, "_-") {
		term := ""
		eachWord(listed, func(w word) { term = w.term() })
		return term
	}
	words := listWords(listed)
	last := len(words) - 1
	return strings.Join(append(words[:last:last], stem(words[last])), "_")
}

// formsOf returns the forms that a verb or noun may have; some are no words.
func formsOf(w string) []string {
	all := []string{w, w + "s", w + "es", w + "ed", w + "d", w + "ing"}
	last := w[len(w)-1:]
	cut := w[:len(w)-1]
	switch last {
	case "e":
		all = append(all, cut+"ing")
	case "y":
		all = append(all, cut+"ies", cut+"ied")
	default:
		all = append(all, w+last+"ed", w+last+"ing")
	}
	return append(all, irregularForms()[w]...)
}

// irregularForms maps words to their irregular forms.
var irregularForms = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for form, of := range irregular() {
		all[of] = append(all[of], form)
	}
	return all
})

// A standing phrase: its first and last word and what they are read as.
type standing struct {
	from, last int
	parted     bool
	as         word
}

// holds reports whether the word i is one of p's.
func (p standing) holds(i int) bool {
	return i == p.from || i == p.last || !p.parted && p.from < i && i < p.last
}

// phrasesIn returns the phrases in words, in order of their last words.
func phrasesIn(text string, words []word) []standing {
	table := phrases()
	var found []standing
	for i := 0; i+1 < len(words); i++ {
		if words[i].tail || words[i].beside {
			continue
		}
		if isPrefix[words[i].folded] && words[i+1].Start == words[i].End+1 && text[words[i].End] == '-' {
			found = append(found, standing{i, i + 1, false, joining(words[i], words[i+1], words[i].folded+words[i+1].folded)})
			continue
		}
		for _, p := range table[words[i].folded] {
			if last := p.in(words[i:]); last > 0 {
				found = append(found, standing{i, i + last, last > len(p.rest), joining(words[i], words[i+last], p.as)})
				break
			}
		}
	}
	slices.SortStableFunc(found, func(a, b standing) int { return a.last - b.last })
	return found
}

// joining returns what the words from first to last are read as.
func joining(first, last word, as string) word {
	return word{Span: briefing.Span{Start: first.Start, End: last.End}, folded: as, beside: true}
}

// mostBetween is how many words may stand between a verb and its particle.
const mostBetween = 3

// in returns the place of p's last word in words, which begin with its first; 0:
// it is not there.
func (p phrase) in(words []word) int {
	n := len(p.rest)
	for k, w := range p.rest {
		if k+1 >= len(words) || !adjoins(words[k], words[k+1]) {
			return 0
		}
		if is := words[k+1].folded; is != w && (k < n-1 || !mayHaveStem(is, p.last) || stem(is) != p.last) {
			return p.apart(words)
		}
	}
	return n
}

// apart is in for a verb and its particle with other words between them.
func (p phrase) apart(words []word) int {
	if !p.parted {
		return 0
	}
	for k := 1; k < min(mostBetween+2, len(words)) && adjoins(words[k-1], words[k]); k++ {
		if words[k].folded == p.rest[0] {
			return k
		}
	}
	return 0
}

// withPhrases returns words with the phrases among them beside them.
func withPhrases(text string, words []word) []word {
	found := phrasesIn(text, words)
	if len(found) == 0 {
		return words
	}
	all := make([]word, 0, len(words)+len(found))
	last := 0
	for _, p := range found {
		all = append(append(all, words[last:p.last+1]...), p.as)
		last = p.last + 1
	}
	return append(all, words[last:]...)
}
