package index

import (
	"math"
	"slices"
	"strings"
)

// The bounds of what is looked at of a question. Nobody asks with more words;
// they bound the work that pasted text can cause.
const (
	maxTerms = 40
	maxWords = 63
)

// A question is a query's text as a briefing is searched for it.
type question struct {
	terms   []queryTerm
	words   []queryWord
	expects signs
	counts  int     // number, from 1, of the term whose number is asked for ("how many soldiers"); 0: none
	many    bool    // … by "many": who asks how much may be told "180,000 tonnes"
	total   float64 // the terms' weights
	meaning meaning
	small   []Correction // words that were read as small ones, which are left out
	missing float64      // the weights of those that the briefing does not hold
	missed  meaning      // … and their meaning
}

// A queryWord is any word of the question, small ones too.
type queryWord struct {
	form  uint32  // its number in the briefing, or noTerm
	first float64 // how telling it is next to the word before, 0 for the first
	asks  bool    // the word after it says what is asked for: what, which
}

// A queryTerm is a word of the question that is looked for.
type queryTerm struct {
	word
	term   string
	at     int    // where it stands among the words
	id     uint32 // its number in the briefing, or noTerm
	row    int32
	weight float64  // how telling it is
	kin    []kin    // what stands for it
	same   []uint32 // terms of the briefing that were asked for with it and mean the same
	typed  string
	read   string // what it was read as, if it is misspelt
	small  bool   // that is a small word
}

// question reads text as a question to s.
func (s *searcher) question(text string) *question {
	q := &question{expects: expects(text)}
	words := read(text, nil)
	words = words[:min(maxWords, len(words))]
	joined := s.joined(text, words)
	var before word
	for i, w := range words {
		w = s.capitals(possessed(w))
		q.words = append(q.words, s.queryWord(before, w))
		terms := len(q.terms)
		if at := slices.IndexFunc(joined, func(p standing) bool { return p.holds(i) }); at < 0 {
			s.addTerm(q, text, i, before, w)
		} else if joined[at].from == i {
			s.addTerm(q, text, i, before, joined[at].as)
		}
		if len(q.terms) > terms && i > 1 && asksCount(words[i-2], words[i-1]) {
			q.counts, q.many = len(q.terms), words[i-1].folded == "many"
		}
		before = w
	}
	s.mend(q)
	q.merge()
	s.measure(q)
	return q
}

// joined returns the phrases in a question's words that s knows, or other words for.
func (s *searcher) joined(text string, words []word) []standing {
	return slices.DeleteFunc(phrasesIn(text, words), func(p standing) bool {
		t := queryTerm{kin: kinOf(p.as.term())}
		_, known := s.words.find(p.as.term())
		return !known && !s.hasKin(&t)
	})
}

// addTerm adds w, which stands at at among the words of text, to what q looks for.
func (s *searcher) addTerm(q *question, text string, at int, before, w word) {
	term := w.term()
	if term == "" || len(q.terms) == maxTerms || slices.ContainsFunc(q.terms, func(t queryTerm) bool { return t.term == term }) {
		return
	}
	t := s.queryTerm(before, w, term)
	t.at, t.typed, t.kin = at, w.In(text), kinOf(term)
	q.terms = append(q.terms, t)
}

// merge makes one term of those that a list says mean the same: a passage that
// holds "pact" holds all that is asked for by "deal or agreement". Small words are left out.
func (q *question) merge() {
	kept := q.terms[:0]
	counts := q.counts
	for i, t := range q.terms {
		if t.small {
			q.small = append(q.small, Correction{t.typed, t.read})
			if counts == i+1 {
				q.counts = 0
			}
			continue
		}
		at := slices.IndexFunc(kept, t.means)
		if at < 0 {
			at, kept = len(kept), append(kept, t)
		} else {
			kept[at].join(t)
		}
		if counts == i+1 {
			q.counts = at + 1
		}
	}
	q.terms = kept
}

// means reports whether a list says that t and u mean the same.
func (t *queryTerm) means(u queryTerm) bool {
	return t.term == u.term || slices.ContainsFunc(t.kin, func(k kin) bool { return k.term == u.term && k.near >= kinSynonym })
}

// join takes u, which means the same, into t.
func (t *queryTerm) join(u queryTerm) {
	t.weight = max(t.weight, u.weight)
	switch {
	case t.id == noTerm:
		t.word, t.term, t.id, t.row = u.word, u.term, u.id, u.row
	case u.id != noTerm && u.id != t.id:
		t.same = append(t.same, u.id)
	}
	t.kin = append(slices.Clip(t.kin), u.kin...)
}

// capitals reads "us" as US where the briefing speaks of it: people who are in
// a hurry type small letters.
func (s *searcher) capitals(w word) word {
	if w.folded == "us" {
		_, ok := s.words.find(w.folded + namesMark)
		w.name = w.name || ok
	}
	return w
}

// possessed returns w without the s of its possessive, whose mark people leave out,
// if only so English has it: "netanyahus".
func possessed(w word) word {
	if one, ok := strings.CutSuffix(w.folded, "s"); ok && vectors.row(w.folded) == noRow && vectors.row(one) != noRow {
		w.folded = one
	}
	return w
}

// queryWord returns w, which follows before.
func (s *searcher) queryWord(before, w word) queryWord {
	qw := queryWord{form: noTerm, asks: w.folded == "what" || w.folded == "which"}
	if id, ok := s.words.form(w.key()); ok {
		qw.form = id
	}
	if before.folded != "" {
		qw.first = rarity(vectors.rowOf(before.folded))/4 + rarity(vectors.rowOf(w.folded))/4
	}
	return qw
}

// queryTerm returns w, which follows before, as something that is looked for.
func (s *searcher) queryTerm(before, w word, term string) queryTerm {
	t := queryTerm{word: w, term: term, id: noTerm, row: rowOf(w)}
	count := uint32(0)
	if id, ok := s.words.find(term); ok {
		t.id, count = id, s.words.counts[id]
	}
	t.weight = s.telling(count, t.row)
	if _, ok := asked().kinds[w.folded]; ok {
		t.weight *= askedWeight
	}
	if before.folded == "what" || before.folded == "which" {
		t.weight *= askedWeight
	}
	return t
}

// rowOf returns the row of w; of a phrase, that of the first word that stands for it.
func rowOf(w word) int32 {
	row := vectors.rowOf(strings.ReplaceAll(w.folded, "_", ""))
	if row == noRow && w.beside {
		for _, k := range kinOf(w.term()) {
			if row = vectors.rowOf(k.word); row != noRow {
				break
			}
		}
	}
	return row
}

// askedWeight is how much less a word tells that says what kind of thing is
// asked for, measured: 0.4 to 0.7 are about even, 1 is worse by 0.15 points.
const askedWeight = 0.7

// measure adds up what all terms tell, and, if s has nothing for one of them, those
// that it lacks.
func (s *searcher) measure(q *question) {
	var sum, missed meaningSum
	q.total, q.missing = 0, 0
	lacks := false
	for _, t := range q.terms {
		q.total += t.weight
		sum.add(t.row, t.weight)
		if t.id != noTerm {
			continue
		}
		w := t.weight
		if s.hasKin(&t) {
			w *= lackingKin
		} else {
			lacks = true
		}
		q.missing += w
		missed.add(t.row, w)
	}
	if !lacks {
		q.missing = 0
	}
	q.meaning, q.missed = sum.meaning(), missed.meaning()
}

// lackingKin is how much of a word a briefing lacks that has another which stands
// for it (0.3 to 1 are about even).
const lackingKin = 0.3

// telling says how much a term tells that count of the passages hold: half by
// how rare it is in the briefing (Robertson and Spärck Jones, 1976), half by
// how rare it is in English. A short briefing alone cannot tell "weigh" from
// "enrichment".
func (s *searcher) telling(count uint32, row int32) float64 {
	n, all := float64(count), float64(s.size())
	return (math.Log(1+(all-n+0.5)/(n+0.5)) + rarity(row) - common) / 2
}

// rarity is the logarithm of a word's rank in English. By Zipf's law that is
// its inverse frequency; the first words are all alike.
func rarity(row int32) float64 { return math.Log(float64(vectors.rank(row)) + 12) }

// common is the rarity of the most frequent word.
var common = math.Log(12)
