package briefing

import "strings"

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

// reportWords are the words of reports; data/lexicon/reporting.txt explains each
// list. Verbs are in their plain form where nothing else is said.
type reportWords struct {
	verbs map[string]reportVerb // by form

	// How a verb reports.
	surely                        wordSet            // forms that are verbs whatever the tagger says
	calls                         wordSet            // come from somebody: “…,” came the cry
	plainSpeech, replies, namings wordSet            // only people do it; who was spoken to does it; it gives a name
	purposes, gerunds, whens      wordSet            // what follows: "to go", "going", "when she went"
	objects                       wordSet            // what follows: "the charge"
	topics                        map[string]wordSet // the prepositions before what is spoken of
	participles, received         wordSet            // "a poster writing that"; "gets a letter saying", in all its forms

	// What a verb reports nothing before.
	deeds                     map[string]wordSet // what it is done to: "told the time"
	noReports                 map[string]wordSet
	noInfinitive, onlyPassive wordSet
	unsaid                    wordSet // what stands before its infinitive: "declined to say"

	// Nouns and adjectives.
	nouns, inNouns, adjectives          wordSet
	documents, pictures, mediums, works wordSet
	inanimate, norms, glosses           wordSet
	abstracts                           []string // how nouns end that can not be touched
	beforeAnswers, afterAnswers         wordSet  // before and behind the name of who is interviewed
}

func readReportWords() reportWords {
	l := readLists("reporting.txt")
	defer l.done()
	return reportWords{
		verbs:         verbForms(l),
		surely:        l.set("surely"),
		calls:         l.set("call"),
		plainSpeech:   l.set("plain speech"),
		replies:       l.set("reply"),
		namings:       l.set("naming"),
		purposes:      l.set("purpose"),
		gerunds:       l.set("gerund"),
		whens:         l.set("when"),
		objects:       l.set("object"),
		topics:        l.belonging("topic"),
		participles:   l.set("participle"),
		received:      l.set("received"),
		deeds:         l.belonging("deed"),
		noReports:     l.belonging("no report"),
		noInfinitive:  l.set("no infinitive"),
		onlyPassive:   l.set("passive infinitive"),
		unsaid:        l.set("unsaid"),
		nouns:         l.set("noun"),
		inNouns:       l.set("in-noun"),
		adjectives:    l.set("adjective"),
		abstracts:     l.words("abstract"),
		documents:     l.set("document"),
		pictures:      l.set("picture"),
		mediums:       l.set("medium"),
		works:         l.set("work"),
		inanimate:     l.set("inanimate"),
		norms:         l.set("norm"),
		glosses:       l.set("gloss"),
		beforeAnswers: l.set("before answers"),
		afterAnswers:  l.set("after answers"),
	}
}

// verbForms returns every form of every verb of the lexicon.
func verbForms(l wordLists) map[string]reportVerb {
	irregular := map[string][]string{}
	for _, line := range l.lines("irregular") {
		forms := strings.Fields(line)
		irregular[forms[0]] = forms
	}
	out := map[string]reportVerb{}
	for name, class := range map[string]verbClass{"say": classSay, "tell": classTell, "ask": classAsk, "think": classThink,
		"show": classShow, "that": classThat, "quote": classQuote} {
		for lemma := range l.set(name) {
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
