package briefing

import (
	"slices"
	"strings"
	"sync"
)

// lexicon holds the words that attribution goes by; the files of data/lexicon say
// what each list is for. It never changes.
type lexicon struct {
	reportWords
	peopleWords
	countries              wordSet           // their names of one word
	femaleNames, maleNames wordSet           // first names
	firstNames             wordSet           // these, and those that both may have
	aliases                map[string]string // the full name by another form of it
}

// words returns the lexicon. It is read once, when it is first wanted.
var words = sync.OnceValue(func() *lexicon {
	names := readLists("names.txt")
	defer names.done()
	women, men := names.lines("female"), names.lines("male")
	return &lexicon{
		reportWords: readReportWords(),
		peopleWords: readPeopleWords(),
		countries:   readCountries(readLists("countries.txt").lines("")),
		femaleNames: setOf(women),
		maleNames:   setOf(men),
		firstNames:  setOf(slices.Concat(women, men, names.lines("either"))),
		aliases:     readLists("aliases.txt").aliases(""),
	}
})

// readCountries returns the names of countries, in small letters, that are one word.
func readCountries(lines []string) wordSet {
	out := wordSet{}
	for _, l := range lines {
		names, _, _ := strings.Cut(l, "|")
		for _, n := range strings.Fields(names) {
			out[lower(n)] = true
		}
	}
	return out
}

// isFirstName reports whether w, in small letters, is given to people.
func (l *lexicon) isFirstName(w string) bool {
	return l.firstNames[w] && !l.titles[w]
}

// A gender is that of a person, as far as the text tells.
type gender uint8

// The genders.
const (
	unknownGender gender = iota
	female
	male
)

// genderOfName returns the gender that a first name, in small letters, tells.
func (l *lexicon) genderOfName(first string) gender {
	if l.titles[first] {
		return unknownGender // "Mayor Anna Holt"
	}
	return genderIn(l.femaleNames, l.maleNames, first)
}

// genderOfWord returns the gender that a title or a role, in small letters, tells.
func (l *lexicon) genderOfWord(w string) gender {
	return genderIn(l.female, l.male, w)
}

// genderIn returns the gender whose words hold w; women's, if both do.
func genderIn(women, men wordSet, w string) gender {
	switch {
	case women[w]:
		return female
	case men[w]:
		return male
	}
	return unknownGender
}
