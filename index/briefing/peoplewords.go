package briefing

// peopleWords say what somebody is; data/lexicon/people.txt explains each list.
type peopleWords struct {
	titles, courtesy, ranks          wordSet
	shortTitles                      map[string]string // the role by the short title: "doctor" by "dr"
	typedTitles, writers             wordSet           // what people type: "former", "the columnist"
	offices                          map[string]string // by their initials: "prime minister" by "pm"
	roles, groups, forOthers         wordSet
	agents                           []string           // how words end that say who does something
	called                           map[string]wordSet // who may be called so: secretaries of "minister"
	epithets, professions, relations wordSet            // what somebody named before may be called: "the candidate", "the astronomer"; what somebody is to another
	female, male                     wordSet            // words that tell: "spokeswoman"
	organisations, affiliations      wordSet
	trades                           wordSet // roles that companies have, too: "the supplier"
	demonyms                         wordSet // nouns for people of a country: "the Dane"
	paired                           wordSet // organisations that are named after two things
	particles, suffixes              wordSet // in names: "von", "jr"
	openers                          wordSet
}

func readPeopleWords() peopleWords {
	l := readLists("people.txt")
	defer l.done()
	return peopleWords{
		titles:        l.set("title"),
		courtesy:      l.set("courtesy"),
		ranks:         l.set("rank"),
		shortTitles:   l.aliases("short title"),
		typedTitles:   l.set("typed title"),
		offices:       l.aliases("office"),
		writers:       l.set("writer"),
		roles:         l.set("role"),
		groups:        l.set("group"),
		forOthers:     l.set("for others"),
		agents:        l.words("agent"),
		called:        l.belonging("called"),
		epithets:      l.set("epithet"),
		professions:   l.set("profession"),
		relations:     l.set("relation"),
		female:        l.set("female"),
		male:          l.set("male"),
		organisations: l.set("organisation"),
		affiliations:  l.set("affiliation"),
		trades:        l.set("trade"),
		demonyms:      l.set("demonym"),
		paired:        l.set("paired"),
		particles:     l.set("particle"),
		suffixes:      l.set("suffix"),
		openers:       l.set("opener"),
	}
}
