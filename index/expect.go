package index

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// signs are what a sentence holds that answers a kind of question.
type signs uint16

// The signs.
const (
	hasNumber   signs = 1 << iota // figures or number words
	hasTime                       // a year, a month, a day of the week
	hasName                       // a capital that does not begin the sentence
	hasPlace                      // "in", "at" or "from" before a capital
	hasReason                     // "because", "due to"
	hasManner                     // "by …ing", "through"
	hasWhile                      // what tells a time without naming it: "after the war", "19.12"
	hasAdvice                     // "should", "must"
	hasSum                        // "dollars", "£"
	voiced                        // somebody says most of it
	capitalTime                   // of words: a time where it has a capital: "may"
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

// add adds w, a word of text.
func (f *signFinder) add(text string, w word) {
	digit := isDigit(w.folded[0])
	if digit && afterCurrency(text[:w.Start]) {
		f.found |= hasSum
	}
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
	default:
		s := signWords()[w.folded]
		if s&capitalTime != 0 && w.capital {
			f.found |= hasTime
		}
		f.found |= s &^ capitalTime
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

// afterCurrency reports whether text ends with the mark of a currency.
func afterCurrency(text string) bool {
	c, _ := utf8.DecodeLastRuneInString(text)
	return unicode.Is(unicode.Sc, c)
}

// isClock reports whether a number is a time of day: 19.12.
func isClock(s string) bool {
	hour, minute, ok := strings.Cut(s, ".")
	return ok && len(hour) <= 2 && len(minute) == 2
}

// signWords maps words to the signs that they are.
var signWords = sync.OnceValue(func() map[string]signs {
	all := lists("signs.txt", "number", "time", "capital time", "while", "reason", "manner", "advice", "sum")
	return signTable(all, map[string]signs{"number": hasNumber, "time": hasTime, "capital time": capitalTime, "while": hasWhile,
		"reason": hasReason, "manner": hasManner, "advice": hasAdvice, "sum": hasSum})
})

// questionWords say by themselves what an answer holds.
var questionWords = map[string]signs{"who": hasName, "whom": hasName, "whose": hasName, "when": hasTime, "where": hasPlace, "why": hasReason}

// askedWords map the words that say what kind of thing is asked for to what an answer
// then holds; 0 is any.
type askedWords struct {
	kinds    map[string]signs // behind "what" or "which"
	how      map[string]signs // behind "how"
	anywhere map[string]signs
	sums     map[string]signs // behind "how much" and "what does", and before "of"
}

var asked = sync.OnceValue(func() askedWords {
	all := lists("asked.txt", "thing", "time", "place", "number", "name", "how", "price", "sum", "advice")
	return askedWords{
		kinds:    signTable(all, map[string]signs{"thing": 0, "time": hasTime, "place": hasPlace, "number": hasNumber, "name": hasName}),
		how:      signTable(all, map[string]signs{"how": hasNumber}),
		anywhere: signTable(all, map[string]signs{"price": hasNumber, "advice": hasAdvice}),
		sums:     signTable(all, map[string]signs{"sum": hasSum}),
	}
})

// signTable maps the words of lists to what each list stands for.
func signTable(of map[string][]string, stands map[string]signs) map[string]signs {
	all := map[string]signs{}
	for list, s := range stands {
		for _, w := range of[list] {
			all[w] |= s
		}
	}
	return all
}

// expects returns what a sentence that answers text should hold.
func expects(text string) signs {
	var found signs
	before := ""
	n := 0
	asksSum := false
	eachWord(text, func(w word) {
		found |= questionWords[w.folded] | asked().anywhere[w.folded]
		switch before {
		case "how":
			if number := asked().how[w.folded]; number != 0 {
				found |= number
			} else if n == 1 {
				found |= hasManner
			}
			asksSum = asksSum || w.folded == "much"
		case "what":
			asksSum = asksSum || n == 1 && auxiliaries[w.folded]
			fallthrough
		case "which":
			found |= asked().kinds[w.folded]
		}
		if w.folded == "of" {
			found |= asked().kinds[before]&hasNumber | asked().sums[before] // "population of Bahrain", "price of gold"
		}
		if asksSum && before != "the" {
			found |= asked().sums[w.folded]
		}
		before = w.folded
		n++
	})
	return found
}

// auxiliaries follow "what" where the verb comes later: "what does it cost".
var auxiliaries = wordSet("do does did will would can")

// asksCount reports whether two words ask for the number of what follows.
func asksCount(a, b word) bool {
	return a.folded == "how" && (b.folded == "many" || b.folded == "much") || a.folded == "number" && b.folded == "of"
}

// isNumber reports whether a term of the briefing is a number.
func isNumber(term string) bool { return isDigit(term[0]) || numberTerms()[term] }

// numberTerms are the terms of number words.
var numberTerms = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for w, s := range signWords() {
		if s&hasNumber != 0 {
			all[stem(w)] = true
		}
	}
	return all
})
