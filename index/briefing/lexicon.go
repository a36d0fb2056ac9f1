package briefing

import (
	"bufio"
	"strings"
	"sync"

	"attache/data"
)

// sections reads a word list of data/lexicon: for each [section] its lines, in
// order, without comments. The list is part of the program, so that it is
// missing is the programmer's fault.
func sections(name string) map[string][]string {
	f, err := data.Files.Open("lexicon/" + name)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	out := map[string][]string{}
	section := ""
	for sc := bufio.NewScanner(f); sc.Scan(); {
		switch l := strings.TrimSpace(sc.Text()); {
		case l == "" || strings.HasPrefix(l, "#"):
		case strings.HasPrefix(l, "["):
			section = strings.Trim(l, "[]")
		default:
			out[section] = append(out[section], l)
		}
	}
	return out
}

// wordSet holds words in small letters.
type wordSet map[string]bool

func setOf(lines []string) wordSet {
	set := wordSet{}
	for _, l := range lines {
		for w := range strings.FieldsSeq(strings.ToLower(l)) {
			set[w] = true
		}
	}
	return set
}

// A verbClass is a set of ways in which a verb reports; data/lexicon/reporting.txt
// says what they mean.
type verbClass uint8

const (
	classSay verbClass = 1 << iota
	classTell
	classAsk
	classThink
	classShow
	classThat
	classQuote

	classClause = classSay | classTell | classThink | classShow // opens a clause
)

// A reportVerb is what the lexicon says of a form of a verb.
type reportVerb struct {
	lemma string
	class verbClass
}

// is reports whether v is of one of the classes in c.
func (v reportVerb) is(c verbClass) bool { return v.class&c != 0 }

// lexicon holds the words that attribution goes by. It never changes.
type lexicon struct {
	verbs                            map[string]reportVerb // by form
	topics                           map[string]wordSet    // by plain form: the prepositions before what is spoken of
	nouns, inNouns, documents        wordSet
	adjectives                       wordSet // "convinced"
	titles, roles, groups            wordSet
	epithets, professions, relations wordSet // what somebody named before may be called: "the candidate", "the astronomer"; what somebody is to another
	female, male                     wordSet // words that tell: "spokeswoman"
	organisations, affiliations      wordSet
	paired                           wordSet            // organisations that are named after two things
	deeds                            map[string]wordSet // by verb, what it is done to when it reports nothing: "told the time"
	called                           map[string]wordSet // who may be called so: secretaries of "minister"
	noReports                        map[string]wordSet // the words after which a verb reports nothing
	openers                          wordSet
	countries                        wordSet // their names of one word
	femaleNames, maleNames, anyNames wordSet // first names
	aliases                          map[string]string
	shortTitles                      map[string]string // the role by the short title: "doctor" by "dr"
}

// words returns the lexicon. It is read once, when it is first wanted.
var words = sync.OnceValue(func() *lexicon {
	reporting, people, names := sections("reporting.txt"), sections("people.txt"), sections("names.txt")
	return &lexicon{
		verbs:         verbForms(reporting),
		topics:        readCalled(reporting["topic"]),
		nouns:         setOf(reporting["noun"]),
		inNouns:       setOf(reporting["in-noun"]),
		adjectives:    setOf(reporting["adjective"]),
		documents:     setOf(reporting["document"]),
		deeds:         readCalled(reporting["deed"]),
		titles:        setOf(people["title"]),
		epithets:      setOf(people["epithet"]),
		professions:   setOf(people["profession"]),
		relations:     setOf(people["relation"]),
		roles:         setOf(people["role"]),
		groups:        setOf(people["group"]),
		female:        setOf(people["female"]),
		male:          setOf(people["male"]),
		organisations: setOf(people["organisation"]),
		affiliations:  setOf(people["affiliation"]),
		paired:        setOf(people["paired"]),
		called:        readCalled(people["called"]),
		noReports:     readCalled(reporting["no report"]),
		openers:       setOf(people["opener"]),
		countries:     readCountries(sections("countries.txt")[""]),
		femaleNames:   setOf(names["female"]),
		maleNames:     setOf(names["male"]),
		anyNames:      setOf(names["either"]),
		aliases:       readAliases(sections("aliases.txt")[""]),
		shortTitles:   readAliases(people["short title"]),
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

// verbForms returns every form of every verb of the lexicon.
func verbForms(lists map[string][]string) map[string]reportVerb {
	irregular := map[string][]string{}
	for _, l := range lists["irregular"] {
		forms := strings.Fields(l)
		irregular[forms[0]] = forms
	}
	out := map[string]reportVerb{}
	for name, class := range map[string]verbClass{"say": classSay, "tell": classTell, "ask": classAsk, "think": classThink,
		"show": classShow, "that": classThat, "quote": classQuote} {
		for lemma := range setOf(lists[name]) {
			forms := irregular[lemma]
			if forms == nil {
				forms = regularForms(lemma)
			}
			for _, f := range forms {
				out[f] = reportVerb{lemma, out[f].class | class}
			}
		}
	}
	return out
}

// regularForms returns a verb's plain form, third person, past and -ing form.
func regularForms(v string) []string {
	switch {
	case strings.HasSuffix(v, "e"):
		return []string{v, v + "s", v + "d", v[:len(v)-1] + "ing"}
	case strings.HasSuffix(v, "y") && !strings.ContainsAny(v[len(v)-2:len(v)-1], "aeou"):
		return []string{v, v[:len(v)-1] + "ies", v[:len(v)-1] + "ied", v + "ing"}
	case strings.HasSuffix(v, "s") || strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ch") || strings.HasSuffix(v, "x"):
		return []string{v, v + "es", v + "ed", v + "ing"}
	}
	return []string{v, v + "s", v + "ed", v + "ing"}
}

// readAliases returns the full name for each other form, in small letters.
func readAliases(lines []string) map[string]string {
	out := map[string]string{}
	for _, l := range lines {
		full, others, ok := strings.Cut(l, "=")
		if !ok {
			continue
		}
		for o := range strings.SplitSeq(others, ",") {
			out[strings.ToLower(strings.TrimSpace(o))] = strings.TrimSpace(full)
		}
	}
	return out
}

// readCalled reads lines of "minister = secretary, premier": a word, and those that
// belong to it.
func readCalled(lines []string) map[string]wordSet {
	out := map[string]wordSet{}
	for _, l := range lines {
		if called, who, ok := strings.Cut(l, "="); ok {
			out[strings.TrimSpace(called)] = setOf([]string{strings.ReplaceAll(who, ",", " ")})
		}
	}
	return out
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

// isFirstName reports whether w, in small letters, is given to people.
func (l *lexicon) isFirstName(w string) bool {
	return !l.titles[w] && (l.femaleNames[w] || l.maleNames[w] || l.anyNames[w])
}
