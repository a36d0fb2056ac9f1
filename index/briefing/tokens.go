package briefing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word or a mark of a paragraph. What is tied to a word is a token
// of its own: do|n’t, Basit|’s.
type token struct {
	Span
	low   string // in small letters, with straight apostrophes
	tag   tag
	word  bool // it has a letter or a digit
	cap   bool // it begins with a capital, or does after a particle: "al-Rashidi"
	quote int  // the quotation that it stands in, from 1; 0: none
}

// is reports whether t is one of words, in small letters.
func (t *token) is(words ...string) bool {
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// A tokenRange is some tokens of a paragraph, half open.
type tokenRange struct{ from, to int }

func (r tokenRange) empty() bool { return r.to <= r.from }

func (r tokenRange) has(i int) bool { return r.from <= i && i < r.to }

// tokenize cuts text into tokens.
func tokenize(text string) []token {
	out := make([]token, 0, len(text)/5+4)
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == ' ':
			at += n
		case isWordRune(r) || (r == '@' || r == '#') && startsWord(text[at+n:]):
			end := wordEnd(text, at+n)
			out = appendWord(out, text, Span{at, end})
			at = end
		default:
			n = markLen(text[at:], n)
			out = append(out, token{Span: Span{at, at + n}, low: text[at : at+n]})
			at += n
		}
	}
	return out
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && isWordRune(r)
}

// wordEnd returns where the word that goes on at at ends: hyphens, apostrophes,
// stops and commas between its letters or digits are part of it.
func wordEnd(text string, at int) int {
	for at < len(text) {
		r, n := utf8.DecodeRuneInString(text[at:])
		switch {
		case isWordRune(r):
		case joinsWords(r) && startsWord(text[at+n:]):
		case (r == ',' || r == ':' || r == '–' || r == '/') && digitBefore(text, at) && digitAfter(text, at+n):
		case r == '.' && keepsStop(text, at):
			return at + n
		default:
			return at
		}
		at += n
	}
	return at
}

// joinsWords reports whether r makes one word of the letters or digits around it.
func joinsWords(r rune) bool {
	switch r {
	case '-', '‑', '\'', '’', '.', '&', '_', '/':
		return true
	}
	return false
}

func digitBefore(text string, at int) bool { return at > 0 && '0' <= text[at-1] && text[at-1] <= '9' }

func digitAfter(text string, at int) bool {
	return at < len(text) && '0' <= text[at] && text[at] <= '9'
}

// keepsStop reports whether the full stop at text[at] belongs to the word before
// it: an initial, an abbreviation.
func keepsStop(text string, at int) bool {
	word := lastWord(text[max(0, at-longestAbbreviation):at])
	if i := strings.LastIndexAny(word, "'’"); i >= 0 {
		return false
	}
	return initial(word) && at+1 < len(text) || dotted(word) || stops().classes[strings.ToLower(word)] != noClass && at+1 < len(text)
}

const longestAbbreviation = 24 // bytes that are looked at before a full stop

// tiedEnds are what is cut off the end of a word.
var tiedEnds = []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}

// appendWord appends the word at s, what is tied to its end as a token of its own.
func appendWord(out []token, text string, s Span) []token {
	low := lower(s.In(text))
	first, _ := utf8.DecodeRuneInString(s.In(text))
	upper := unicode.IsUpper(first) || capitalWithin(s.In(text))
	if !strings.Contains(low, "'") {
		return append(out, token{Span: s, low: low, word: true, cap: upper})
	}
	for _, tie := range tiedEnds {
		cut := s.End - tiedLen(s.In(text), tie)
		if rest, ok := strings.CutSuffix(low, tie); ok && rest != "" && s.Start < cut && cut < s.End {
			return append(out, token{Span: Span{s.Start, cut}, low: rest, word: true, cap: upper},
				token{Span: Span{cut, s.End}, low: tie, word: true})
		}
	}
	return append(out, token{Span: s, low: low, word: true, cap: upper})
}

// capitalWithin reports whether word is a name whose particle is tied to it:
// "al-Rashidi", "d’Este".
func capitalWithin(word string) bool {
	for i := 1; i < min(len(word), longestTied+1); i++ {
		if tie, n := utf8.DecodeRuneInString(word[i:]); tie == '-' || tie == '\'' || tie == '’' {
			r, _ := utf8.DecodeRuneInString(word[i+n:])
			return unicode.IsUpper(r) && (isParticle(word[:i]) || i == 1 && (word[0] == 'd' || word[0] == 'l'))
		}
	}
	return false
}

const longestTied = 3 // bytes of a particle that may be tied to a name

// tiedLen returns how many bytes of word tie takes, 0 if word does not end with it.
func tiedLen(word, tie string) int {
	for _, form := range []string{tie, strings.Replace(tie, "'", "’", 1)} {
		if n := len(word) - len(form); n > 0 && strings.EqualFold(word[n:], form) {
			return len(form)
		}
	}
	return 0
}

// lower returns s in small letters, with straight apostrophes.
func lower(s string) string {
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return strings.ToLower(s)
}

// markLen returns the length of the mark that s begins with: some are two or
// three characters, the first of which has n bytes.
func markLen(s string, n int) int {
	for _, m := range []string{"...", "''", "``", "‘‘", "’’", "--"} {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return n
}
