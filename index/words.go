package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"attache/index/briefing"
)

// A word is a word of a text or a question: where it stands, and what it is
// without case, accents and possessive ending.
type word struct {
	briefing.Span
	folded  string
	capital bool // begins with a capital or is all capitals
	name    bool // all capitals: US, WHO
	tail    bool // belongs to the long name that a word before it stands for
	beside  bool // is not written, but stands for what is: see acronyms
}

// eachWord calls f with every word of text in order. A hyphen parts words, as
// does every mark but an apostrophe, a stop within U.S., and a comma or point
// within a number.
func eachWord(text string, f func(word)) {
	for at := 0; at < len(text); {
		c, n := utf8.DecodeRuneInString(text[at:])
		if !letter(c) {
			at += n
			continue
		}
		end := wordEnd(text, at)
		if w := newWord(text, briefing.Span{Start: at, End: end}); w.folded != "" {
			f(w)
		}
		at = end
	}
}

func letter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c)
}

// wordEnd returns where the word that begins at at ends.
func wordEnd(text string, at int) int {
	var last rune
	for at < len(text) {
		c, n := utf8.DecodeRuneInString(text[at:])
		if !letter(c) {
			next, _ := utf8.DecodeRuneInString(text[at+n:])
			if !joins(c, last, next) || !letter(next) {
				return at
			}
		}
		last, at = c, at+n
	}
	return at
}

// joins reports whether a mark between two letters is part of their word.
func joins(mark, before, after rune) bool {
	switch mark {
	case '\'', '’', 'ʼ':
		return true
	case ',', '.':
		if unicode.IsDigit(before) && unicode.IsDigit(after) {
			return true
		}
		return mark == '.' && unicode.IsUpper(before) && unicode.IsUpper(after)
	}
	return false
}

func newWord(text string, at briefing.Span) word {
	s := at.In(text)
	w := word{Span: at, folded: fold(s)}
	first, _ := utf8.DecodeRuneInString(s)
	w.capital = unicode.IsUpper(first)
	w.name = w.capital && len(s) > 1 && strings.ToUpper(s) == s && strings.ContainsFunc(s, unicode.IsLetter)
	return w
}

// fold returns a word in small letters, without accents, marks and possessive ending.
func fold(s string) string {
	if plain(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	for _, c := range norm.NFD.String(s) {
		switch {
		case c == '’' || c == 'ʼ' || c == '\'':
			b.WriteByte('\'')
		case letter(c) && !unicode.Is(unicode.Mn, c):
			b.WriteRune(unicode.ToLower(c))
		case c == '.' && b.Len() > 0 && isDigit(b.String()[b.Len()-1]):
			b.WriteByte('.')
		}
	}
	folded := strings.TrimSuffix(strings.TrimSuffix(b.String(), "'"), "'s")
	return strings.TrimSuffix(folded, ".")
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c == '\'' || c == '.' || c == ',' {
			return false
		}
	}
	return true
}

// stem returns what the forms of a word have in common (Porter, "Snowball", 2001),
// after irregular forms are made regular.
func stem(folded string) string {
	if term, ok := apart()[folded]; ok {
		return term
	}
	if of, ok := irregular()[folded]; ok {
		folded = of
	}
	if len(folded) < 3 || isDigit(folded[0]) {
		return folded
	}
	env := snowballstem.NewEnv(strings.ReplaceAll(folded, "'", ""))
	english.Stem(env)
	return env.Current()
}

// namesMark ends the terms of words that are small words unless they are
// written in capitals: US is a country, us is not.
const namesMark = "^"

// tailMark ends the forms of words that are the end of a long name.
const tailMark = "~"

// key is what the form of w is known by.
func (w word) key() string {
	if w.tail {
		return w.folded + tailMark
	}
	if w.name && stopWords()[w.folded] {
		return w.folded + namesMark
	}
	return w.folded
}

// term returns what w is indexed under, "" if it is a word to leave out.
func (w word) term() string {
	if w.tail {
		return ""
	}
	if w.beside && isPhrase(w.folded) {
		return w.folded
	}
	if stopWords()[w.folded] {
		if w.name && len(w.folded) > 1 {
			return w.folded + namesMark
		}
		return ""
	}
	return stem(w.folded)
}
