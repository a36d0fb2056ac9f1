package handlers

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"attache/index"
	"attache/index/briefing"
)

// fold returns s without case, accents and punctuation, its words one blank
// apart, possessive endings gone: "Durrani’s" and "DURRANI" are one word.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	if !ascii(s) {
		s = norm.NFD.String(s)
	}
	for _, c := range strings.ReplaceAll(s, "'", "’") {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			b.WriteRune(unicode.ToLower(c))
		case unicode.Is(unicode.Mn, c):
		case c == '’':
			b.WriteRune(c)
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	kept := words[:0]
	for _, w := range words {
		w = strings.ReplaceAll(strings.TrimSuffix(w, "’s"), "’", "")
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// nearestCommand returns the command that name may be a slip for, or "".
func nearestCommand(name string) string {
	best, most := "", index.Slips(name)
	for _, c := range Commands {
		if d := index.Distance(name, c.Name, most); d <= most && (best == "" || d < index.Distance(name, best, most)) {
			best = c.Name
		}
	}
	return best
}

// misspelt returns the speakers of whom a name, or a word of one, is nearest to typed.
func misspelt(all []known, typed string) []*briefing.Speaker {
	var found []*briefing.Speaker
	most := index.Slips(typed)
	for _, sp := range all {
		d := most + 1
		for _, w := range slices.Concat(sp.words, sp.forms) {
			if n := len(w) - len(typed); len(w) > shortest && -farthest < n && n < farthest {
				d = min(d, index.Distance(typed, w, most), 1+index.Distance(sound(typed), sound(w), most))
			}
		}
		if d > 0 && d < most {
			most, found = d, nil
		}
		if d <= most && most > 0 {
			found = append(found, sp.Speaker)
		}
	}
	return found
}

// unfinished returns the speakers of whom a word of a name begins as it is typed,
// by the sound: who types "duran" has not finished Durrani.
func unfinished(all []known, typed string) []*briefing.Speaker {
	heard := sound(typed)
	if len(heard) <= shortest {
		return nil
	}
	return filter(all, heard, func(sp known, heard string) bool {
		return slices.ContainsFunc(slices.Concat(sp.words, sp.forms), func(w string) bool { return strings.HasPrefix(sound(w), heard) })
	})
}

// isNearly reports whether typed may mean sp, though not so plainly that it
// would be read so: it is the beginning of a name, or a slip more than is read.
func isNearly(sp known, typed string) bool {
	if len(typed) < shortest {
		return false
	}
	return slices.ContainsFunc(sp.words, func(w string) bool {
		most := index.Slips(typed) + 1
		return strings.HasPrefix(sound(w), sound(typed)) || len(typed) > shortest && sound(w)[0] == sound(typed)[0] && index.Distance(typed, w, most) <= most
	})
}

// A name of shortest bytes or fewer is never read from another word: too many
// are near it. One that differs by farthest bytes in length is another name.
const (
	shortest = 3
	farthest = 6
)

// sound returns a folded name as it is heard: letters that are written for one
// another made one, doubled letters single.
func sound(s string) string {
	s = alike.Replace(s)
	var b strings.Builder
	last := rune(0)
	for _, c := range s {
		if c != last {
			b.WriteRune(c)
		}
		last = c
	}
	return b.String()
}

var alike = strings.NewReplacer("ph", "f", "ck", "k", "q", "k", "c", "k", "ee", "i", "ie", "i", "y", "i", "oo", "u", "ou", "u", "z", "s", "v", "w", "kh", "k", "gh", "g")

// uses reports whether b's text holds words as they are typed: they are no slip
// for others ("Iraq" does not mean Iran).
func uses(b *briefing.Briefing, typed string) bool {
	for _, p := range b.Paragraphs {
		if strings.Contains(" "+fold(p.Text)+" ", " "+typed+" ") {
			return true
		}
	}
	return false
}
