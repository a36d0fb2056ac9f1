package index

import (
	"sync"

	"attache/index/briefing"
)

// A searcher is what is built once of a briefing, to search it: its passages as
// numbers of words. It never changes, and is laid out flat.
type searcher struct {
	briefing  *briefing.Briefing
	words     vocabulary
	acronyms  acronyms
	tokens    []uint32 // the forms of all words, in order
	passages  []passage
	sentences []sentence
	voices    []uint32  // the token that each statement begins at
	meanings  []meaning // of the sentences, then of the passages
	mean      float64   // terms of a passage, on average
	topics    sync.Map  // by speaker, "" for all: func() []string, what is spoken of, found when it is first asked for
}

// A passage is one paragraph: it reaches from its first sentence, statement and
// token to those of the next. One more passage stands at the end.
type passage struct {
	sentence, voice, token uint32
	terms                  uint32 // tokens that are no small words
}

// A sentence begins at a token; signs tell what it holds.
type sentence struct {
	token uint32
	signs signs
}

// newSearcher builds what searches b.
func newSearcher(b *briefing.Briefing) *searcher {
	s := &searcher{briefing: b}
	words := newVocabularyBuilder()
	written := make([][]word, len(b.Paragraphs))
	for i := range b.Paragraphs {
		written[i] = read(b.Paragraphs[i].Text, nil)
	}
	s.acronyms = acronymsIn(written)
	for i := range b.Paragraphs {
		s.read(words, i, withPhrases(b.Paragraphs[i].Text, s.acronyms.side(written[i])))
	}
	s.passages = append(s.passages, s.end())
	s.words = words.done()
	for i := range b.Paragraphs {
		s.mean += float64(s.passages[i].terms) / float64(len(b.Paragraphs))
	}
	s.mean = max(s.mean, 1)
	s.weigh()
	return s
}

// size returns how many passages there are.
func (s *searcher) size() int { return len(s.passages) - 1 }

// end returns where what is read next begins.
func (s *searcher) end() passage {
	return passage{sentence: uint32(len(s.sentences)), voice: uint32(len(s.voices)), token: uint32(len(s.tokens))}
}

// reading returns the words of a paragraph, as they are numbered in s.tokens, in
// buffer's place.
func (s *searcher) reading(text string, buffer []word) []word {
	return withPhrases(text, s.acronyms.side(read(text, buffer)))
}

// read adds the passage i, which consists of all.
func (s *searcher) read(words *vocabularyBuilder, i int, all []word) {
	p := &s.briefing.Paragraphs[i]
	here := s.end()
	var found signFinder
	sentences, voices := 0, 0
	begin := func(at int) {
		for sentences < len(p.Sentences) && p.Sentences[sentences].Start <= at {
			s.sign(&found, sentences)
			s.sentences = append(s.sentences, sentence{token: uint32(len(s.tokens))})
			sentences++
		}
		for voices < len(p.Statements) && p.Statements[voices].Start <= at {
			s.voices = append(s.voices, uint32(len(s.tokens)))
			voices++
		}
	}
	for _, w := range all {
		if !w.beside {
			begin(w.Start)
			found.add(p.Text, w)
		}
		id := words.add(w)
		if words.count(id, i) && !w.beside {
			here.terms++
		}
		s.tokens = append(s.tokens, id)
	}
	begin(len(p.Text))
	s.sign(&found, sentences)
	for k := range sentences {
		if mostlySaid(p, p.Sentences[k]) {
			s.sentences[here.sentence+uint32(k)].signs |= voiced
		}
	}
	s.passages = append(s.passages, here)
}

// sign gives the last sentence, if there is one, the signs that were found.
func (s *searcher) sign(found *signFinder, sentences int) {
	if sentences > 0 {
		s.sentences[len(s.sentences)-1].signs = found.found
	}
	*found = signFinder{}
}

// sentence returns the first token of a sentence of the passage p, and the one
// after its last.
func (s *searcher) sentence(p int, i uint32) (from, to uint32) {
	if i+1 < s.passages[p+1].sentence {
		return s.sentences[i].token, s.sentences[i+1].token
	}
	return s.sentences[i].token, s.passages[p+1].token
}

// weigh computes the meanings of sentences and passages.
func (s *searcher) weigh() {
	telling := make([]float64, s.words.size())
	for id := range telling {
		telling[id] = s.telling(s.words.counts[id], s.words.rows[id])
	}
	s.meanings = make([]meaning, len(s.sentences)+s.size())
	for p := range s.size() {
		var all meaningSum
		for i := s.passages[p].sentence; i < s.passages[p+1].sentence; i++ {
			var sum meaningSum
			from, to := s.sentence(p, i)
			for _, f := range s.tokens[from:to] {
				if id := s.words.terms[f]; id != noTerm {
					sum.add(s.words.rows[id], telling[id])
				}
			}
			s.meanings[i] = sum.meaning()
			for k := range all {
				all[k] += sum[k]
			}
		}
		s.meanings[len(s.sentences)+p] = all.meaning()
	}
}

// sentenceMeaning and passageMeaning return what was computed by weigh.
func (s *searcher) sentenceMeaning(i uint32) *meaning { return &s.meanings[i] }
func (s *searcher) passageMeaning(p int) *meaning     { return &s.meanings[len(s.sentences)+p] }
