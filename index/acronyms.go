package index

import (
	"strings"
	"sync"
	"unicode/utf8"

	"attache/index/briefing"
)

// Names of three words and more are found by their initials too, whether the
// text uses them or not, and initials by the name that the text has for them:
// who asks for "IAEA" finds "International Atomic Energy Agency", and the other
// way about. Both are read as if they stood side by side.

// acronyms maps the initials that a briefing uses to the names that they stand
// for, in small letters and without small words.
type acronyms map[string][]string

// The bounds of names and of their initials, in words and letters.
const (
	fewestInitials = 3 // two letters stand for too much
	mostInitials   = 8
)

// acronymsIn finds what the initials in the paragraphs stand for, where they or
// everybody's knowledge tell.
func acronymsIn(paragraphs [][]word) acronyms {
	wanted := map[string]bool{}
	for _, words := range paragraphs {
		for _, w := range words {
			if n := len(w.folded); w.name && n >= fewestInitials && n <= mostInitials {
				wanted[w.folded] = true
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	found := acronyms{}
	for _, words := range paragraphs {
		found.note(words, wanted)
	}
	for short := range wanted {
		if long := knownAcronyms()[short]; long != nil && found[short] == nil {
			found[short] = long
		}
	}
	return found
}

// note adds what words say of the initials that are among wanted.
func (a acronyms) note(words []word, wanted map[string]bool) {
	for i := range words {
		short := words[i].folded
		if !wanted[short] || a[short] != nil {
			continue
		}
		if long := spelling(words[:i], short); long != nil {
			a[short] = long
		}
	}
	eachName(words, func(from, to int) {
		if short := initials(words[from:to]); wanted[short] && a[short] == nil {
			a[short] = withoutSmall(words[from:to])
		}
	})
}

// spelling returns the words that end where words do and whose initials are
// short, in whatever letters: "gross domestic product (GDP)".
func spelling(words []word, short string) []string {
	from := len(words)
	for rest := short; rest != ""; {
		if from--; from < 0 || len(words)-from > mostInitials {
			return nil
		}
		if strings.HasSuffix(rest, words[from].folded[:1]) {
			rest = rest[:len(rest)-1]
		} else if !stopWords()[words[from].folded] {
			return nil
		}
	}
	if len(words)-from < fewestInitials {
		return nil
	}
	return withoutSmall(words[from:])
}

// withoutSmall returns words without the small ones.
func withoutSmall(words []word) []string {
	var all []string
	for _, w := range words {
		if !stopWords()[w.folded] {
			all = append(all, w.folded)
		}
	}
	return all
}

// eachName calls f with the runs of words that begin with capitals, small words
// between them, from each first to the word after its last.
func eachName(words []word, f func(from, to int)) {
	for i := 0; i < len(words); i++ {
		if !inName(words[i]) {
			continue
		}
		to := i + 1
		for k := i + 1; k < len(words) && adjoins(words[k-1], words[k]); k++ {
			if inName(words[k]) {
				to = k + 1
			} else if !linking[words[k].folded] {
				break
			}
		}
		f(i, to)
		i = to - 1
	}
}

// inName reports whether w may be part of a name.
func inName(w word) bool { return w.capital && !w.tail && (w.name || !stopWords()[w.folded]) }

// linking are the small words within names.
var linking = map[string]bool{"of": true, "for": true, "and": true, "on": true, "in": true, "to": true}

// adjoins reports whether nothing but a blank or a hyphen parts two words.
func adjoins(a, b word) bool { return b.Start <= a.End+1 }

// initials returns the first letters of a name, without its small words; "" if
// it is too short or too long, or has initials in it already.
func initials(name []word) string {
	var b strings.Builder
	for _, w := range name {
		if w.name {
			return ""
		}
		if !linking[w.folded] {
			c, _ := utf8.DecodeRuneInString(w.folded)
			b.WriteRune(c)
		}
	}
	if b.Len() < fewestInitials || b.Len() > mostInitials {
		return ""
	}
	return b.String()
}

// side returns words with what they stand for beside them.
func (a acronyms) side(words []word) []word {
	var all []word // nil as long as nothing was added
	last := 0
	put := func(to int, more ...word) {
		all = append(append(all, words[last:to]...), more...)
		last = to
	}
	eachName(words, func(from, to int) {
		whole := briefing.Span{Start: words[from].Start, End: words[to-1].End}
		short := initials(words[from:to])
		if short == "" {
			short = shortNames()[strings.Join(withoutSmall(words[from:to]), " ")]
		}
		if short != "" {
			put(to, word{Span: whole, folded: short, capital: true, name: true, beside: true})
			return
		}
		for k := from; k < to; k++ {
			if long := a[words[k].folded]; words[k].name && long != nil {
				for _, l := range long {
					put(k+1, word{Span: words[k].Span, folded: l, beside: true})
				}
			}
		}
	})
	if all == nil {
		return words
	}
	put(len(words))
	return all
}

// shortNames maps long names that everybody knows by their initials to these.
var shortNames = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for short, long := range knownAcronyms() {
		all[strings.Join(long, " ")] = short
	}
	return all
})

// knownAcronyms are the initials that are known where no text tells what they stand for.
var knownAcronyms = sync.OnceValue(func() acronyms {
	all := acronyms{}
	for _, l := range lines("aliases.txt") {
		long, short, _ := strings.Cut(l, "=")
		var name []word
		eachWord(long, func(w word) { name = append(name, w) })
		for _, s := range strings.Split(short, ",") {
			eachWord(s, func(w word) {
				if w.name && len(name) > 1 && len(strings.Fields(s)) == 1 && !countries()[w.term()] {
					all[w.folded] = withoutSmall(name)
				}
			})
		}
	}
	return all
})
