package index

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// paragraphsEach is how many paragraphs a made-up briefing has, about the number
// of a long news feature.
const paragraphsEach = 25

// madeUp returns a news text of no meaning with the words that news uses, as
// often as it does, of people who are quoted. The same n is the same text.
func madeUp(n int) string {
	w := &writer{rand: rand.New(rand.NewPCG(uint64(n), 1))}
	w.rank = rand.NewZipf(w.rand, 1.07, 8, uint64(vectors.words-1))
	for range 4 {
		w.people = append(w.people, w.name()+" "+w.name())
	}
	fmt.Fprintf(w, "Title: %s %s\nDate: %s\n", w.name(), w.words(6), time.Unix(1.7e9+int64(n)*3600, 0).UTC().Format(time.DateOnly))
	for range paragraphsEach {
		w.WriteString("\n")
		for range 3 {
			w.sentence()
		}
		w.WriteString("\n")
	}
	return w.String()
}

// A writer writes such a text.
type writer struct {
	strings.Builder
	rand   *rand.Rand
	rank   *rand.Zipf
	people []string
}

func (w *writer) word() string { return vectors.text(int(w.rank.Uint64())) }

func (w *writer) words(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = w.word()
	}
	return strings.Join(all, " ")
}

// name returns what looks like a name.
func (w *writer) name() string {
	s := vectors.text(2000 + w.rand.IntN(vectors.words-2000))
	return strings.ToUpper(s[:1]) + s[1:]
}

// sentence writes one: of the writer's, reported, or quoted.
func (w *writer) sentence() {
	who := w.people[w.rand.IntN(len(w.people))]
	surname := who[strings.Index(who, " ")+1:]
	switch w.rand.IntN(4) {
	case 0:
		fmt.Fprintf(w, "“The %s,” said %s, the minister of %s. ", w.words(16), who, w.word())
	case 1:
		fmt.Fprintf(w, "%s warned that the %s. ", surname, w.words(16))
	default:
		fmt.Fprintf(w, "The %s in %s. ", w.words(17), w.name())
	}
}
