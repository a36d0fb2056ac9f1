package briefing

// cueKind says how a cue names its source.
type cueKind uint8

const (
	cueSubject   cueKind = iota // "Basit says"
	cueInverted                 // "says Basit"
	cueRelative                 // "Basit, who says"
	cueShared                   // "and warns", "adding": the subject is another verb's
	cueAccording                // "according to Basit"
	cueNoun                     // "Basit’s view is", "in Basit’s view"
	cueColon                    // "Basit: “…”", "Basit reflected: “…”"
	cueSignature                // “…” — Basit
	cueUnnamed                  // "asked whether": nobody is said to ask
)

// A cue is the words that report, and whom they name.
type cue struct {
	kind    cueKind
	verb    int        // the word that reports
	words   tokenRange // the reporting words: "would later say", "according to"
	source  phrase
	all     tokenRange // words and source
	report  reportVerb
	who     *entity
	doubt   bool // whose it is, is a guess
	follows bool // it shares the subject of the cue before it
}

// mostCues is how many cues of a sentence are read. No sentence of prose has as many.
const mostCues = 40

// findCues finds the cues of sentence n.
func (s *scan) findCues(n int) []cue {
	var cues []cue
	r := s.sents[n]
	for i := r.from; i < r.to && len(cues) < mostCues; i++ {
		t := &s.toks[i]
		if t.quote > 0 || !t.word {
			continue
		}
		c, ok := s.cueAt(i, r, cues)
		if ok {
			cues = append(cues, c)
			i = max(i, c.words.to-1)
		}
	}
	return cues
}

// cueAt returns the cue whose reporting word is token i of the sentence r, after
// the cues before.
func (s *scan) cueAt(i int, r tokenRange, before []cue) (cue, bool) {
	t := &s.toks[i]
	if t.low == "according" && i+2 < r.to && s.toks[i+1].low == "to" {
		return s.accordingTo(i, r)
	}
	if c, ok := s.perCue(i, r); ok {
		return c, true
	}
	if c, ok := s.nounCue(i, r); ok {
		return c, true
	}
	if c, ok := s.adjectiveCue(i, r); ok {
		return c, true
	}
	v, ok := words().verbs[t.low]
	if !ok {
		if c, ok := s.answerCame(i, r); ok {
			return c, true
		}
		if v, ok = s.besideQuotation(i, r); !ok {
			return cue{}, false
		}
	}
	if !s.isVerb(i, r) {
		return cue{}, false
	}
	return s.verbCue(i, v, r, before)
}

// besideQuotation returns what any verb stands for right beside a quotation:
// “Go back,” Trump barked; Beck shot back, “…”.
func (s *scan) besideQuotation(i int, r tokenRange) (reportVerb, bool) {
	t := &s.toks[i]
	if t.tag != tagVBD && t.tag != tagVBZ && !(t.tag == tagVBN && i > r.from && s.toks[i-1].low == ",") || isBe(t.low) || isHave(t.low) || t.is("do", "did", "does") || i == r.from {
		return reportVerb{}, false
	}
	after := i + 1
	for after < r.to && after < i+3 && (s.toks[after].tag == tagRB || s.toks[after].tag == tagRP || s.toks[after].is("back", "in", "up", "out")) {
		after++
	}
	if after+1 < r.to && s.toks[after].quote == 0 && s.toks[after].is("him", "her", "them", "me", "us") {
		after++
	}
	if s.toks[i-1].low == "," && s.opening(i-1, r.from) < r.from {
		return reportVerb{}, false // "Oswin Pratt, retired: “…”"
	}
	if after+1 < r.to && s.toks[after].quote == 0 && s.toks[after].is(",", ":") && s.toks[after+1].quote > 0 && s.quotes[s.toks[after+1].quote-1].words >= fewWords {
		return reportVerb{t.low, classQuote}, true
	}
	p, ok := s.phraseLeft(i-1, r.from)
	if s.toks[i-1].low == "," {
		p, ok = s.subject(i, r.from) // “…,” the leader of the party, Viktor Lind, shot back
	}
	from := min(p.from, s.startBeside(p))
	if !ok || from == 0 || p.to-p.from > longestBeside || s.toks[from-1].quote == 0 || !s.personLike(p) || !s.endsClause(after, r) {
		return reportVerb{}, false
	}
	q := s.quotes[s.toks[from-1].quote-1]
	if q.words < fewWords || q.to != from || !q.closed || q.to-2 < q.from || !s.toks[q.to-2].is(",", "?", "!", "—") {
		return reportVerb{}, false
	}
	return reportVerb{t.low, classQuote}, true
}

// longestBeside is how many words the subject of a verb has that reports only
// because it stands beside a quotation.
const longestBeside = 5

// accordingTo returns the cue "according to X" at i.
func (s *scan) accordingTo(i int, r tokenRange) (cue, bool) {
	p, ok := s.phraseRight(i+2, r.to)
	if !ok || i > r.from && s.toks[i-1].word && words().norms[s.toks[p.head()].low] {
		return cue{}, false
	}
	return cue{kind: cueAccording, verb: i, words: tokenRange{i, i + 2}, source: p, all: tokenRange{i, s.pastParticiple(s.endBeside(p), r)}}, true
}

// perCue returns the cue "per X", "in the words of X" or "as reported by X" at i.
func (s *scan) perCue(i int, r tokenRange) (cue, bool) {
	from := i
	switch t := &s.toks[i]; {
	case t.low == "per" && (i == r.from || !t.cap) && (i == r.from || s.toks[i-1].is(",", "—") || s.toks[i-1].quote > 0) && i+1 < r.to && (s.toks[i+1].cap || s.toks[i+1].tag == tagDT):
	case t.low == "of" && i-3 >= r.from && s.toks[i-1].is("words", "opinion", "view", "judgment", "eyes") && s.toks[i-3].is("in", "to"):
		from = i - 3
	case t.is("to", "for") && i == s.firstWord(r) && s.isJudged(i, r):
	case t.low == "by" && i-2 >= r.from && s.toks[i-1].is("reported", "noted", "explained", "described") && s.toks[i-2].low == "as":
		from = i - 2
	default:
		return cue{}, false
	}
	p, ok := s.phraseRight(i+1, r.to)
	if !ok {
		return cue{}, false
	}
	return cue{kind: cueAccording, verb: i, words: tokenRange{from, i + 1}, source: p, all: tokenRange{from, s.endBeside(p)}}, true
}

// isJudged reports whether "to" or "for" at i begins what somebody named holds of
// something, in marks: "To the late Emil Roe he was “the last of them”".
func (s *scan) isJudged(i int, r tokenRange) bool {
	p, ok := s.phraseRight(i+1, r.to)
	if !ok || !s.toks[p.to-1].tag.proper() {
		return false
	}
	k := p.to
	if k < r.to && s.toks[k].low == "," {
		k++
	}
	thing := s.baseRight(k, r.to)
	return !thing.empty() && thing.to+1 < r.to && isBe(s.toks[thing.to].low) && s.toks[thing.to+1].quote > 0
}

// endBeside returns where a phrase ends, with the name that stands beside it.
func (s *scan) endBeside(p phrase) int { return max(p.to, p.other.to) }

// opensSpeech reports whether a quotation that is no title begins at i.
func (s *scan) opensSpeech(i int) bool {
	q := s.toks[i].quote
	return q > 0 && s.quotes[q-1].from == i && s.quotes[q-1].words >= fewWords
}

// verbless reports whether r has no finite verb up to the "that" which soon follows
// token i.
func (s *scan) verbless(i int, r tokenRange) bool {
	that := s.find(tokenRange{i + 1, min(r.to, i+furthestContent)}, "that")
	return that > 0 && s.finite(tokenRange{r.from, that}) < 0 && that+1 < r.to && s.finite(tokenRange{that + 1, r.to}) > that+1
}
