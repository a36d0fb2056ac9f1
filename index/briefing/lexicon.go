package briefing

import (
	"strings"
	"sync"
)

// lexicon holds the words that attribution goes by; the files of data/lexicon say
// what each list is for. It never changes.
type lexicon struct {
	reportWords
	peopleWords
	countries  wordSet           // their names of one word
	firstNames map[string]gender // whose they are; of both: unknownGender
	aliases    map[string]string // the full name by another form of it
}

// words returns the lexicon. It is read once, when it is first wanted.
var words = sync.OnceValue(func() *lexicon {
	names := readLists("names.txt")
	defer names.done()
	return &lexicon{
		reportWords: readReportWords(),
		peopleWords: readPeopleWords(),
		countries:   readCountries(readLists("countries.txt").lines("")),
		firstNames:  readFirstNames(names),
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

// readFirstNames returns whose each first name is; women's, if two lists have it.
func readFirstNames(names wordLists) map[string]gender {
	out := map[string]gender{}
	for _, list := range []struct {
		name string
		gender
	}{{"either", unknownGender}, {"male", male}, {"female", female}} {
		for w := range names.set(list.name) {
			out[w] = list.gender
		}
	}
	return out
}

// isFirstName reports whether w, in small letters, is given to people.
func (l *lexicon) isFirstName(w string) bool {
	_, ok := l.firstNames[w]
	return ok && !l.titles[w]
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
	return l.firstNames[first]
}

// genderOfWord returns the gender that a title or a role, in small letters, tells;
// women's, if both do.
func (l *lexicon) genderOfWord(w string) gender {
	switch {
	case l.female[w]:
		return female
	case l.male[w]:
		return male
	}
	return unknownGender
}
