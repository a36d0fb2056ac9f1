package briefing_test

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// titleWords are no part of a name.
var titleWords = wordsOf(`
	mr mrs ms miss dr prof professor sen senator rep representative gov governor president vice secretary sir lord lady
	judge justice gen general col colonel capt captain lt lieutenant maj major sgt sergeant mayor king queen prince
	princess pope rev reverend the a an ambassador minister prime chancellor coach manager chief officer executive
	director chairman chairwoman chair speaker leader candidate nominee spokesman spokeswoman spokesperson attorney
	congressman congresswoman commissioner sheriff republican democratic democrat libertarian gop former house senate
	white state city county supreme court administrator undersecretary editor author analyst economist researcher
	scientist lawyer counsel pastor bishop imam rabbi sister brother father mother first founder ceo
	jr sr ii iii iv`)

// placeWords begin names that their first word alone does not stand for.
var placeWords = wordsOf("new united national")

const mostNameWords = 8 // a list of names is no answer

func wordsOf(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

var (
	nameWord   = regexp.MustCompile(`[\pL\pN_’'.\-]+`)
	possessive = regexp.MustCompile(`[’']s?$`)
)

// nameWords returns the words of a name in small letters, titles apart.
func nameWords(name string) (out []string) {
	for _, w := range nameWord.FindAllString(name, -1) {
		w = strings.Trim(possessive.ReplaceAllString(strings.ToLower(w), ""), ".'’")
		if w != "" && !titleWords[w] {
			out = append(out, w)
		}
	}
	return out
}

// singular is what the word w and its plural share.
func singular(w string) string {
	n := utf8.RuneCountInString(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return strings.TrimSuffix(w, "ies") + "y"
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return strings.TrimSuffix(w, "s")
	}
	return w
}

func hasSingular(words []string, w string) bool {
	return slices.ContainsFunc(words, func(x string) bool { return singular(x) == singular(w) })
}

// sameName reports whether got names the one whom any of names names: it holds
// the surname and another first name does not contradict, or all its words.
func sameName(names []string, got string) bool {
	words := nameWords(got)
	if len(words) == 0 || len(words) > mostNameWords {
		return false
	}
	return slices.ContainsFunc(names, func(name string) bool { return sameWords(nameWords(name), words) })
}

func sameWords(name, got []string) bool {
	if len(name) == 0 {
		return false
	}
	if last := name[len(name)-1]; hasSingular(got, last) {
		before := got[:max(0, slices.Index(got, last))]
		return !contradict(name[:len(name)-1], before)
	}
	return !placeWords[got[len(got)-1]] && within(got, name)
}

// contradict reports whether the first names a and b, one or two each, cannot
// be one person's.
func contradict(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 || len(a) > 2 || len(b) > 2 {
		return false
	}
	shared := slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
	first := func(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
	return !shared && first(a[0]) != first(b[0])
}

func within(words, all []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(all, w) })
}

// rightSpeaker reports whether got is who said it. Where people found no source
// to mark, every speaker will do; where the source has no name, it or its head.
func rightSpeaker(gold *goldCredit, got *gotCredit) bool {
	const mostSource = 30 // words; a paragraph is no source
	switch {
	case len(gold.Source.Spans) == 0:
		return true
	case len(gold.Speaker.Names) > 0:
		return sameName(gold.Speaker.Names, got.speaker)
	case len(got.source) <= mostSource && gold.source.overlaps(got.source):
		return true
	}
	return gold.Speaker.Head != "" && hasSingular(nameWords(got.speaker), strings.ToLower(gold.Speaker.Head))
}
