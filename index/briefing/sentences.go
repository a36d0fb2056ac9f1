package briefing

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	enders  = ".?!…"
	closers = "”’\"'»›)]*_"
	openers = "“‘\"'«‹([*_—–-"
)

// sentences cuts text, a paragraph's, into its sentences. They hold all its
// words, and no blanks at either end.
func sentences(text string) []Span {
	var out []Span
	start := 0
	for at := 0; at < len(text); {
		mark := nextEnder(text, at)
		if mark == len(text) {
			break
		}
		e := findEnding(text, start, mark)
		if e.next < len(text) && e.breaks() {
			out = append(out, Span{start, e.end})
			start = e.next
		}
		at = e.end
	}
	if start < len(text) {
		out = append(out, Span{start, len(text)})
	}
	return out
}

// nextEnder returns where text has the first of enders from at on; its end, if nowhere.
func nextEnder(text string, at int) int {
	for ; at < len(text); at++ {
		switch c := text[at]; {
		case c == '.', c == '?', c == '!', c == "…"[0] && strings.HasPrefix(text[at:], "…"):
			return at
		}
	}
	return at
}

// endsSentence reports whether a sentence ends with s.
func endsSentence(s string) bool {
	bare := strings.TrimRight(s, closers+" ")
	last, n := utf8.DecodeLastRuneInString(bare)
	if !strings.ContainsRune(enders, last) {
		return false
	}
	if word := lastWord(bare[:len(bare)-n]); last == '.' && len(bare) == len(s) {
		return stops().classes[strings.ToLower(word)] == noClass && !dotted(word)
	}
	return true
}

// An ending is a place where a sentence may end.
type ending struct {
	text  string
	start int // where the sentence began
	mark  int // where its full stop, question mark or other mark stands
	marks int // where the run of marks ends
	end   int // where the sentence ends: after the marks and the quotation marks and brackets that close with it
	next  int // where the next sentence would begin
}

// findEnding returns the ending around the mark at text[mark].
func findEnding(text string, start, mark int) ending {
	e := ending{text: text, start: start, mark: mark}
	e.marks = mark + span(text[mark:], enders)
	if strings.HasPrefix(text[e.marks:], " .") || strings.HasPrefix(text[e.marks:], " …") {
		e.marks += len(spaced.FindString(text[e.marks:]))
	}
	e.end = e.marks + span(text[e.marks:], closers)
	if strings.HasPrefix(text[e.end:], "“") || strings.HasPrefix(text[e.end:], "‘") {
		e.end += len(strings.TrimRight(wrongClosers.FindString(text[e.end:]), " "))
	}
	if strings.HasPrefix(text[e.marks:], "[") {
		e.end = max(e.end, e.marks+len(footnote.FindString(text[e.marks:])))
	}
	e.next = e.end
	if e.next < len(text) && text[e.next] == ' ' {
		e.next++
	}
	return e
}

// spaced is what may follow marks that end a sentence: an ellipsis set with blanks
// (". . .") or after the full stop (". …").
var spaced = regexp.MustCompile(`^(?: (?:\.{2,}|…)| \.\B)+`)

// wrongClosers are opening marks that were typed for closing ones.
var wrongClosers = regexp.MustCompile(`^[“‘]+(?: |$)`)

// footnote is a reference set after a sentence: "[12]".
var footnote = regexp.MustCompile(`^(?:\[\w{1,3}\])+`)

// span returns the length of the prefix of s that consists of chars.
func span(s, chars string) int {
	return len(s) - len(strings.TrimLeft(s, chars))
}

// breaks reports whether a sentence ends here.
func (e ending) breaks() bool {
	if e.next == e.end || dash.MatchString(e.text[e.next:]) {
		return false
	}
	rest := strings.TrimLeft(e.text[e.next:], openers+" ")
	if first, _ := utf8.DecodeRuneInString(rest); unicode.IsLower(first) {
		return false
	}
	word := firstWord(rest)
	if e.marks-e.mark > 1 || e.text[e.mark] != '.' {
		return e.closed() == "" || !tagged(rest)
	}
	return e.stops(word)
}

// dash is a dash that goes on with a sentence: a signature (“…” — Ruth Adler), the
// text after a place (LAHORE, Pak. - The).
var dash = regexp.MustCompile(`^[―–—-]+ `)

// closed returns what closes with the sentence: quotation marks and brackets.
func (e ending) closed() string { return e.text[e.marks:e.end] }

// stops reports whether the full stop ends a sentence that word follows.
func (e ending) stops(word string) bool {
	before := lastWord(e.text[e.start:e.mark])
	starter := stops().starters[word]
	if initial(before) {
		return starter
	}
	switch stops().classes[strings.ToLower(before)] {
	case titleClass:
		return false
	case numberClass:
		return !startsWithDigit(word)
	case degreeClass:
		return true // what goes on has a small letter
	case otherClass:
		return starter || e.closed() != ""
	}
	switch {
	case dotted(before):
		return starter || e.closed() != ""
	case e.start+len(before) == e.mark && isNumber(before):
		return false // "1. The first"
	}
	return true
}

// taggedWithin is how many words of a name may stand before the verb that tells
// who asked.
const taggedWithin = 5

// tagged reports whether rest goes on with who says what stands before:
// “Why?” Abdul Basit asked.
func tagged(rest string) bool {
	for n := 0; n <= taggedWithin; n++ {
		word, next, _ := strings.Cut(rest, " ")
		bare := strings.TrimRight(word, ",.:;")
		if v := words().verbs[bare]; n > 0 && (v.is(classSay|classTell|classAsk) || v.lemma == "demand") {
			return true
		}
		r, _ := utf8.DecodeRuneInString(bare)
		if !unicode.IsUpper(r) && !isParticle(bare) || len(bare) < len(word) && !strings.HasSuffix(word, ".") {
			return false
		}
		rest = next
	}
	return false
}

// lastWord returns the word that s ends with.
func lastWord(s string) string {
	i := strings.LastIndexAny(s, " (\"“”‘[—–-/")
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}

// firstWord returns the word that s begins with.
func firstWord(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return s[:i]
		}
	}
	return s
}

// dotted reports whether word has full stops inside, like U.S and a.m.
func dotted(word string) bool {
	for p := range strings.SplitSeq(word, ".") {
		if n := utf8.RuneCountInString(p); n == 0 || n > 2 || isNumber(p) {
			return false
		}
	}
	return strings.Contains(word, ".")
}

// initial reports whether word is one capital letter.
func initial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r)
}

// isNumber reports whether word consists of digits.
func isNumber(word string) bool { return word != "" && strings.Trim(word, "0123456789") == "" }

// startsWithDigit reports whether word starts with a digit.
func startsWithDigit(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }
