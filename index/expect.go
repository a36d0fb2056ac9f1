package index

import (
	"strings"
	"sync"
)

// signs are what a sentence holds that answers a kind of question.
type signs uint16

// The signs.
const (
	hasNumber signs = 1 << iota // figures or number words
	hasTime                     // a year, a month, a day of the week
	hasName                     // a capital that does not begin the sentence
	hasPlace                    // "in", "at" or "from" before a capital
	hasReason                   // "because", "due to"
	hasManner                   // "by …ing", "through"
	hasWhile                    // what tells a time without naming it: "after the war", "19.12"
	hasAdvice                   // "should", "must"
	voiced                      // somebody says most of it
)

// fact are the signs of what is told in a word or two.
const fact = hasName | hasTime | hasPlace | hasNumber

// A signFinder finds the signs of one sentence, word by word.
type signFinder struct {
	found signs
	words int
	last  string
	one   bool // "one" is all that is a number so far
}

func (f *signFinder) add(w word) {
	digit := isDigit(w.folded[0])
	if f.one && w.folded == "of" && f.last == "one" {
		f.found &^= hasNumber // "one of the largest"
	}
	f.one = w.folded == "one" && f.found&hasNumber == 0
	switch {
	case digit && len(w.folded) == 4 && (w.folded[0] == '1' || w.folded[0] == '2'):
		f.found |= hasTime | hasNumber
	case digit:
		f.found |= hasNumber
		if isClock(w.folded) {
			f.found |= hasWhile
		}
	case signWords[w.folded] != 0:
		if s := signWords[w.folded]; s != hasTime || w.capital || ambiguousTime[w.folded] {
			f.found |= s
		}
	}
	if w.capital && f.words > 0 {
		f.found |= hasName
		switch f.last {
		case "in", "at", "from", "near", "to", "of":
			f.found |= hasPlace
		}
	}
	f.words++
	f.last = w.folded
}

// isClock reports whether a number is a time of day: 19.12.
func isClock(s string) bool {
	hour, minute, ok := strings.Cut(s, ".")
	return ok && len(hour) <= 2 && len(minute) == 2
}

var ambiguousTime = map[string]bool{"century": true, "yesterday": true, "today": true, "tomorrow": true, "decade": true, "decades": true, "centuries": true, "week": true, "weeks": true, "month": true, "months": true, "year": true, "years": true, "ago": true}

var signWords = signTable(map[signs]string{
	hasNumber: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third thirds quarter quarters fifth fifths tenth tenths double twice single several",
	hasTime:   "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday century centuries decade decades yesterday today tomorrow week weeks month months year years ago spring summer autumn winter",
	hasReason: "because due since therefore reason reasons so result caused causes owing thanks order thus hence",
	hasManner: "by through using via means method",
	hasWhile:  "after before during until till when while once soon later earlier recent recently now currently then day days night nights morning evening noon midnight hour hours minute minutes daily weekly monthly yearly season tonight war era age",
	hasAdvice: "should must ought urge urges urged recommend recommends advise advises need needs",
})

func signTable(words map[signs]string) map[string]signs {
	all := map[string]signs{}
	for s, list := range words {
		for _, w := range strings.Fields(list) {
			all[w] |= s
		}
	}
	return all
}

// asked maps the words that say what kind of thing is asked for to what an
// answer then holds; 0 is any.
var asked = sync.OnceValue(func() map[string]signs {
	kinds := map[string]signs{"[time]": hasTime, "[place]": hasPlace, "[number]": hasNumber, "[name]": hasName}
	all := map[string]signs{}
	kind := signs(0)
	for _, l := range lines("asked.txt") {
		if l[0] == '[' {
			kind = kinds[l]
			continue
		}
		for _, w := range strings.Fields(l) {
			all[w] |= kind
		}
	}
	return all
})

// questionWords say by themselves what an answer holds.
var questionWords = map[string]signs{"who": hasName, "whom": hasName, "whose": hasName, "when": hasTime, "where": hasPlace, "why": hasReason,
	"should": hasAdvice, "advice": hasAdvice, "advise": hasAdvice, "advises": hasAdvice, "recommend": hasAdvice, "recommends": hasAdvice}

// measures follow "how" where a number is asked for.
var measures = map[string]bool{"many": true, "much": true, "long": true, "old": true, "often": true, "far": true, "large": true, "big": true, "tall": true, "high": true}

// prices are words that ask for a sum wherever they stand.
var prices = map[string]bool{"cost": true, "costs": true, "price": true, "worth": true, "bill": true}

// expects returns what a sentence that answers text should hold.
func expects(text string) signs {
	var found signs
	before := ""
	n := 0
	eachWord(text, func(w word) {
		found |= questionWords[w.folded]
		if prices[w.folded] {
			found |= hasNumber
		}
		switch before {
		case "how":
			if measures[w.folded] {
				found |= hasNumber
			} else if n == 1 {
				found |= hasManner
			}
		case "what", "which":
			found |= asked()[w.folded]
		}
		if w.folded == "of" && asked()[before]&hasNumber != 0 {
			found |= hasNumber // "population of Bahrain"
		}
		before = w.folded
		n++
	})
	return found
}

// asksCount reports whether two words ask for the number of what follows.
func asksCount(a, b word) bool {
	return a.folded == "how" && (b.folded == "many" || b.folded == "much") || a.folded == "number" && b.folded == "of"
}

// isNumber reports whether a term of the briefing is a number.
func isNumber(term string) bool { return isDigit(term[0]) || numberTerms()[term] }

// numberTerms are the terms of number words.
var numberTerms = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for w, s := range signWords {
		if s&hasNumber != 0 {
			all[stem(w)] = true
		}
	}
	return all
})
