package index

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"attache/index/briefing"
)

// Topics are the things that a text names, as one would type them: noun
// phrases of up to three words.

// The bounds of looking for topics. A text says early what it is about.
const (
	maxTopicWords = 3
	topicPassages = 150
	maxTopics     = 100
)

// topicWords are the words by which topics are told.
type topicWords struct {
	general map[string]bool // too wide to ask for by themselves
	titles  map[string]bool // stand before names
}

var wordsOfTopics = sync.OnceValue(func() topicWords {
	all := lists("topics.txt", "general", "before names")
	return topicWords{setOf(all["general"]), setOf(all["before names"])}
})

// Topics returns up to n things that the briefing speaks of (or that speaker,
// a Name, speaks of in it), as a person would type them, most telling first.
func (s *Snapshot) Topics(id, speaker string, n int) []string {
	e := s.entry(id)
	if e == nil || !e.knows(speaker) {
		return nil
	}
	all := e.search().topicsOf(speaker)
	return slices.Clone(all[:min(max(n, 0), len(all))])
}

// topicsOf returns what speaker speaks of, "" for all: somebody who types asks
// for it with every letter. There are no more of them than speakers.
func (s *searcher) topicsOf(speaker string) []string {
	find, ok := s.topics.Load(speaker)
	if !ok {
		find, _ = s.topics.LoadOrStore(speaker, sync.OnceValue(func() []string { return newTopicFinder(s, speaker).best() }))
	}
	return find.(func() []string)()
}

// A topic is a phrase with how often it is named.
type topic struct {
	text  string
	terms []string
	times int
	first int // how many phrases were found before it
	score float64
}

// A topicFinder gathers the topics of a briefing.
type topicFinder struct {
	*searcher
	topicWords
	names map[string]bool // the words of speakers' names
	found map[string]*topic
}

func newTopicFinder(s *searcher, speaker string) *topicFinder {
	f := &topicFinder{searcher: s, topicWords: wordsOfTopics(), names: map[string]bool{}, found: map[string]*topic{}}
	for _, sp := range s.briefing.Speakers {
		eachWord(sp.Name, func(w word) { f.names[w.folded] = true })
	}
	for i := range s.briefing.Paragraphs[:min(topicPassages, s.size())] {
		f.read(&s.briefing.Paragraphs[i], speaker)
	}
	return f
}

// read adds the topics of what speaker says in p.
func (f *topicFinder) read(p *briefing.Paragraph, speaker string) {
	if speaker != "" && !slices.ContainsFunc(p.Statements, func(st briefing.Statement) bool { return by(&st, speaker) }) {
		return
	}
	for _, n := range p.Nouns() {
		if spoken(p, n, speaker) {
			f.add(p.Text, f.typed(p.Text, n))
		}
	}
}

// spoken reports whether n is of the words that speaker says, "" being anybody, and
// not of those that name the speaker: "its chief executive, Ann Roe, said".
func spoken(p *briefing.Paragraph, n briefing.Span, speaker string) bool {
	return slices.ContainsFunc(p.Statements, func(st briefing.Statement) bool {
		if speaker == "" {
			return st.Contains(n)
		}
		return by(&st, speaker) && slices.ContainsFunc(st.Content, func(c briefing.Span) bool { return c.Contains(n) })
	})
}

// typed returns the words of the noun phrase n that somebody would type: the last
// ones, after a number ("eleven villages") and without a time ("sales last year").
func (f *topicFinder) typed(text string, n briefing.Span) []word {
	if n.End < len(text)-1 && text[n.End] == '-' && letter(rune(text[n.End+1])) {
		return nil // "state" of "state-to-be"
	}
	var words []word
	eachWord(n.In(text), func(w word) {
		w.Start, w.End = w.Start+n.Start, w.End+n.Start
		words = append(words, w)
	})
	from := 0
	for i, w := range words {
		if timed[w.folded] && i+1 < len(words) && f.general[words[i+1].folded] {
			words = words[:i]
			break
		}
		if !w.capital && (isDigit(w.folded[0]) || signWords()[w.folded]&hasNumber != 0) {
			from = i + 1
		}
	}
	words = words[min(len(words), max(from, len(words)-maxTopicWords)):]
	for len(words) > 0 && f.isNoBeginning(text, words[0]) {
		words = words[1:]
	}
	return words
}

// timed are the words that a time which is counted from now begins with.
var timed = wordSet("last next this past previous")

// isNoBeginning reports whether nobody would begin what they type with w: a small
// word, somebody who speaks, a title, or half a word ("tonne" of "40-tonne").
func (f *topicFinder) isNoBeginning(text string, w word) bool {
	return w.term() == "" || f.names[w.folded] || f.titles[w.folded] || isDigit(w.folded[0]) ||
		w.Start > 1 && text[w.Start-1] == '-' && letter(rune(text[w.Start-2]))
}

// add counts the phrase that words of text make.
func (f *topicFinder) add(text string, words []word) {
	var terms []string
	wide := true
	for _, w := range words {
		if w.term() == "" || f.names[w.folded] {
			return
		}
		terms = append(terms, w.term())
		wide = wide && (f.general[w.folded] || f.general[w.term()] || len(w.folded) == 1)
	}
	if wide {
		return
	}
	key := strings.Join(terms, " ")
	t := f.found[key]
	if t == nil {
		last := len(words) - 1
		t = &topic{text: possessive(text[words[0].Start:words[last].End]), terms: terms, first: len(f.found)}
		f.found[key] = t
	}
	t.times++
}

// best returns the topics, most telling first, leaving out those that others
// above them say.
func (f *topicFinder) best() []string {
	all := make([]*topic, 0, len(f.found))
	for _, t := range f.found {
		t.score = f.score(t)
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *topic) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.first, b.first))
	})
	var texts []string
	taken := map[string]int{}
	for _, t := range all {
		if len(texts) == maxTopics || said(t, taken) {
			continue
		}
		for _, term := range t.terms {
			taken[term]++
		}
		texts = append(texts, t.text)
	}
	return texts
}

// said reports whether topics above t hold all of its terms, or one of them twice.
func said(t *topic, taken map[string]int) bool {
	held := 0
	for _, term := range t.terms {
		if taken[term] > 1 {
			return true
		}
		held += min(1, taken[term])
	}
	return held == len(t.terms)
}

// Of topics, a phrase says more than a word, and rare words no more than mostTelling.
const (
	oneWord     = 0.7
	mostTelling = 5
)

// score tells how much a topic says: how telling its words are, how many
// passages hold them, and how often it is named whole.
func (f *topicFinder) score(t *topic) float64 {
	sum, passages := 0.0, math.Inf(1)
	for _, term := range t.terms {
		id, ok := f.words.find(term)
		if !ok {
			return 0
		}
		sum += min(f.telling(f.words.counts[id], f.words.rows[id]), mostTelling)
		passages = min(passages, float64(f.words.counts[id]))
	}
	n := float64(len(t.terms))
	if n == 1 {
		sum *= oneWord
	}
	return sum / math.Sqrt(n) * math.Log(1+passages) * (1 + math.Log(float64(t.times))/2)
}
