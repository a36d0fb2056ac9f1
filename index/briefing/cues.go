package briefing

import "strings"

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
	v, ok := words().verbs[t.low]
	if !ok {
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
	if t.tag != tagVBD && t.tag != tagVBZ || isBe(t.low) || isHave(t.low) || t.is("do", "did", "does") || i == r.from {
		return reportVerb{}, false
	}
	after := i + 1
	for after < r.to && after < i+3 && (s.toks[after].tag == tagRB || s.toks[after].tag == tagRP || s.toks[after].is("back", "in", "up", "out")) {
		after++
	}
	if after+1 < r.to && s.toks[after].quote == 0 && s.toks[after].is("him", "her", "them", "me", "us") {
		after++
	}
	if after+1 < r.to && s.toks[after].quote == 0 && s.toks[after].is(",", ":") && s.toks[after+1].quote > 0 && s.quotes[s.toks[after+1].quote-1].words >= fewWords {
		return reportVerb{t.low, classQuote}, true
	}
	p, ok := s.phraseLeft(i-1, r.from)
	if !ok || p.from == 0 || p.to-p.from > 4 || s.toks[p.from-1].quote == 0 || !s.personLike(p) || !s.endsClause(after, r) {
		return reportVerb{}, false
	}
	q := s.quotes[s.toks[p.from-1].quote-1]
	if q.words < fewWords || q.to != p.from || !q.closed || q.to-2 < q.from || !s.toks[q.to-2].is(",", "?", "!", "—") {
		return reportVerb{}, false
	}
	return reportVerb{t.low, classQuote}, true
}

// accordingTo returns the cue "according to X" at i.
func (s *scan) accordingTo(i int, r tokenRange) (cue, bool) {
	p, ok := s.phraseRight(i+2, r.to)
	if !ok {
		return cue{}, false
	}
	return cue{kind: cueAccording, verb: i, words: tokenRange{i, i + 2}, source: p, all: tokenRange{i, s.endBeside(p)}}, true
}

// perCue returns the cue "per X" or "in the words of X" at i.
func (s *scan) perCue(i int, r tokenRange) (cue, bool) {
	from := i
	switch t := &s.toks[i]; {
	case t.low == "per" && (i == r.from || s.toks[i-1].is(",", "—") || s.toks[i-1].quote > 0) && i+1 < r.to && (s.toks[i+1].cap || s.toks[i+1].tag == tagDT):
	case t.low == "of" && i-3 >= r.from && s.toks[i-1].is("words", "opinion", "view", "judgment", "eyes") && s.toks[i-3].is("in", "to"):
		from = i - 3
	default:
		return cue{}, false
	}
	p, ok := s.phraseRight(i+1, r.to)
	if !ok {
		return cue{}, false
	}
	return cue{kind: cueAccording, verb: i, words: tokenRange{from, i + 1}, source: p, all: tokenRange{from, s.endBeside(p)}}, true
}

// endBeside returns where a phrase ends, with the name that stands beside it.
func (s *scan) endBeside(p phrase) int { return max(p.to, p.other.to) }

// never holds forms of report verbs that are nearly always verbs, whatever the
// tagger says.
var surelyVerbs = wordSetOf("said says told tells argued argues added adds insisted insists explained explains wrote writes believes believed thinks thought asked asks admitted admits conceded concedes contends contended asserted asserts recalled recalls responded responds warned warns tweeted announced announces")

// isVerb reports whether the report form at i stands as a verb.
func (s *scan) isVerb(i int, r tokenRange) bool {
	t := &s.toks[i]
	if t.cap && i != s.firstWord(r) && !s.headline(r) {
		return false
	}
	if i > 0 && s.toks[i-1].tag == tagDT && !s.toks[i-1].is("that", "all", "both", "some", "these", "those", "this") {
		return false
	}
	if i > 0 && s.toks[i-1].tag == tagPOS && t.tag != tagVBN && t.tag != tagVBG {
		return false // "Clarke’s venture"
	}
	return t.tag.verb() || surelyVerbs[t.low] && t.tag != tagJJ || s.betweenCommas(i, r) || s.beforeClause(i, r)
}

// beforeClause reports whether the word at i, which the tagger takes for a noun,
// stands before what only a verb can have: "Paris claims she", "the report states
// that".
func (s *scan) beforeClause(i int, r tokenRange) bool {
	t := &s.toks[i]
	if t.tag != tagNNS && t.tag != tagNN || i-1 < r.from || i+1 >= r.to || t.cap || !words().verbs[t.low].is(classClause) {
		return false
	}
	before, after := &s.toks[i-1], &s.toks[i+1]
	if before.tag != tagNNP && before.tag != tagNNPS && !s.animate(before.low) && !words().documents[before.low] {
		return false
	}
	return after.is("he", "she", "they", "we") || t.low == "say" || after.low == "that" && (strings.HasSuffix(t.low, "s") && !strings.HasSuffix(before.low, "s") || before.tag == tagNNS)
}

// betweenCommas reports whether the word at i stands where only a verb can: after
// a name or a pronoun that a comma precedes, and before a comma or "that".
func (s *scan) betweenCommas(i int, r tokenRange) bool {
	if i-1 <= r.from || i+1 >= r.to || !s.toks[i+1].is(",", "that") || s.toks[i].cap {
		return false
	}
	before := &s.toks[i-1]
	if before.tag == tagPRP || before.cap && before.tag.proper() {
		k := i - 2
		for k > r.from && s.toks[k].cap {
			k--
		}
		return s.toks[k].is(",")
	}
	return false
}

// headline reports whether most words of the sentence are capitalised.
func (s *scan) headline(r tokenRange) bool {
	caps, n := 0, 0
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; t.word && t.quote == 0 && t.low != "'s" {
			n++
			if t.cap || digitAfter(t.low, 0) {
				caps++
			}
		}
	}
	return n >= 4 && caps*10 >= n*7
}

// A group is a verb with what belongs to it: "has repeatedly said".
type group struct {
	from       int // its first token
	passive    bool
	infinitive bool // "wants to say", but not "went on to say"
	negated    bool
	modal      bool // "would", "might"
	helped     bool // it has an auxiliary
}

// groupOf returns the group of the verb at i.
func (s *scan) groupOf(i, floor int) group {
	g := group{from: i}
	for k := i - 1; k >= floor; k-- {
		t := &s.toks[k]
		switch {
		case t.quote > 0:
			return g
		case isBe(t.low) && (t.tag.verb() || t.is("'s", "'re", "'m")):
			g.passive = g.passive || s.toks[i].tag == tagVBN || s.toks[i].tag == tagVBD || s.toks[i].tag == tagJJ
			g.helped = true
		case isHave(t.low) && (t.tag.verb() || t.is("'s", "'ve", "'d")):
			g.helped = true
		case t.is("do", "does", "did", "let", "help"):
			g.helped = true
		case t.tag == tagMD:
			g.modal, g.helped = true, true
		case t.is("not", "n't", "never"):
			g.negated = true
		case t.tag == tagRB || t.is("also", "all", "both", "too", "further", "himself", "herself", "themselves", "itself", "once", "again", "even", "then", "just", "only"):
			if t.is("both", "all") && (k == floor || !s.toks[k-1].tag.noun() && s.toks[k-1].tag != tagPRP && s.toks[k-1].low != ")") {
				return g // "all agreed"; but "the senators all agreed"
			}
		case t.low == "to" && k == i-1:
			from, ok := s.aspect(k, floor)
			if !ok {
				g.infinitive = true
				return g
			}
			k = from + 1
			g.helped = true
			if from >= i {
				return g
			}
			g.from = from
			k = from
			continue
		case s.timeBefore(k, floor) >= 0:
			k = s.timeBefore(k, floor)
			g.from = k
			continue
		default:
			return g
		}
		g.from = k
	}
	return g
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "'s":
		return true
	}
	return false
}

func isHave(w string) bool {
	switch w {
	case "has", "have", "had", "having", "'ve", "'d":
		return true
	}
	return false
}

// aspect returns where the verb begins whose infinitive follows token to, if what
// is said in the infinitive is said: "went on to say", "continues to insist".
func (s *scan) aspect(to, floor int) (int, bool) {
	k := to - 1
	if k >= floor && s.toks[k].low == "on" {
		k--
	}
	if k < floor {
		return 0, false
	}
	switch s.toks[k].low {
	case "went", "goes", "go", "going", "continued", "continues", "continue", "began", "begun", "begins", "came", "come", "comes", "proceeded", "hastened", "appeared", "appears", "seemed", "seems", "used", "tends", "tended", "rushed", "paused", "had", "took", "is", "was":
		return k, true
	}
	return 0, false
}

// timeBefore returns where the words of time begin that end with token k, or -1:
// "on Tuesday", "last week".
func (s *scan) timeBefore(k, floor int) int {
	if !isTime(s.toks[k].low) {
		return s.adverbialTime(k, floor)
	}
	for k > floor && (isTime(s.toks[k-1].low) || s.toks[k-1].is("on", "in", "last", "this", "late", "early", "earlier", "just") || s.toks[k-1].tag == tagCD) {
		k--
	}
	if !s.toks[k].is("on", "in", "last", "this", "late", "early", "earlier", "just") && s.toks[k].tag == tagNN && !s.toks[k].is("yesterday", "today", "tonight") {
		return -1
	}
	return k
}

// adverbialTime returns where "in the past" or "in recent weeks" begins that ends
// with token k, or -1.
func (s *scan) adverbialTime(k, floor int) int {
	if isYear(s.toks[k].low) && k > floor && s.toks[k-1].low == "in" {
		return k - 1
	}
	if !s.toks[k].is("past", "days", "weeks", "months", "years", "time", "times", "moment", "hours") {
		return -1
	}
	for i := k - 1; i > floor && k-i <= 4; i-- {
		if t := &s.toks[i]; t.is("in", "at", "over", "for", "during") {
			return i
		} else if t.tag != tagDT && t.tag != tagJJ && t.tag != tagCD && t.tag != tagJJS {
			return -1
		}
	}
	return -1
}

// isYear reports whether w is a year.
func isYear(w string) bool { return len(w) == 4 && isNumber(w) && (w[0] == '1' || w[0] == '2') }

// verbCue returns the cue of the report verb at i.
func (s *scan) verbCue(i int, v reportVerb, r tokenRange, before []cue) (cue, bool) {
	g := s.groupOf(i, r.from)
	c := cue{verb: i, words: tokenRange{g.from, i + 1}, report: v}
	if c.words.to < r.to && s.toks[i+1].tag == tagRP || c.words.to < r.to && v.lemma == "point" && s.toks[i+1].low == "out" {
		c.words.to++
	}
	if g.from == i && v.lemma == "ask" && s.toks[i].tag != tagVBG && (i == s.firstWord(r) || s.toks[i-1].is("when", ",", "if")) && s.asks(i+1, r) {
		c.kind, c.all = cueUnnamed, c.words
		return c, true
	}
	if s.toks[i].tag == tagVBG && !g.helped || s.toks[i].tag == tagVBG && g.from == i {
		return s.participle(c, r, before)
	}
	if g.passive && s.toks[i].tag != tagVBG {
		return s.passive(c, g, r)
	}
	if g.negated && v.is(classSay|classTell|classAsk) && v.lemma != "deny" && !v.is(classThink) {
		return cue{}, false // "did not say"
	}
	if g.infinitive {
		return s.infinitive(c, r, before)
	}
	if inv, ok := s.inverted(c, r); ok {
		return inv, true
	}
	return s.verbWithSubject(c, g, r, before)
}

// passive returns the cue of a question that somebody was asked; other passives
// report nothing that somebody says.
func (s *scan) passive(c cue, g group, r tokenRange) (cue, bool) {
	if c.report.lemma == "ask" && s.asks(c.words.to, r) {
		c.kind, c.all = cueUnnamed, c.words
		return c, true
	}
	return cue{}, false
}

// asks reports whether a question is told from token i on, or soon after.
func (s *scan) asks(i int, r tokenRange) bool {
	near := tokenRange{i, min(r.to, i+8)}
	k := s.find(near, "if", "whether", "what", "how", "why", "who", "which", "where", "when")
	return k >= 0 && s.finite(tokenRange{i, k}) < 0 && s.find(tokenRange{i, k}, ",") < 0
}

// infinitive returns the cue of "to say that": its subject is the sentence's. That
// somebody declines to say a thing reports nothing.
func (s *scan) infinitive(c cue, r tokenRange, before []cue) (cue, bool) {
	if !c.report.is(classSay|classTell|classThink) || c.words.to >= r.to || s.toks[c.words.to].low != "that" && s.toks[c.words.to].quote == 0 {
		return cue{}, false
	}
	for k := c.words.from - 1; k >= r.from && k > c.words.from-5; k-- {
		if s.toks[k].is("declined", "refused", "failed", "unable", "not", "n't", "never", "hard", "easy", "fair", "safe", "difficult", "declines", "refuses", "hesitant", "reluctant") {
			return cue{}, false
		}
	}
	return s.shared(c, r, before)
}

// verbWithSubject returns c with the subject at its left.
func (s *scan) verbWithSubject(c cue, g group, r tokenRange, before []cue) (cue, bool) {
	k := g.from - 1
	if k < r.from {
		return cue{}, false
	}
	t := &s.toks[k]
	if t.quote > 0 {
		return cue{}, false
	}
	switch {
	case t.is("who", "which") || t.low == "that" && t.tag == tagWDT:
		return s.relativeCue(c, k, r)
	case t.is("and", "or", "but", "then"):
		return s.shared(c, r, before)
	case t.low == "," && k > r.from && c.words.from == c.verb && s.coordinated(c, before) && s.find(tokenRange{before[len(before)-1].words.to, k}, "who", "which") < 0 && s.toks[k-1].quote == 0:
		if p, ok := s.subject(g.from, r.from); !ok || s.pronoun(p) {
			return s.shared(c, r, before)
		}
	}
	p, ok := s.subject(g.from, r.from)
	if !ok || s.toks[p.from].is("what", "this", "these", "there", "it's") && !words().documents[s.toks[p.head()].low] && !s.animate(s.toks[p.head()].low) {
		if t.low == "," && len(before) == 0 {
			p, ok = s.firstPhrase(r, k)
		}
		if !ok || s.toks[p.from].is("what", "this", "these", "there") && !words().documents[s.toks[p.head()].low] && !s.animate(s.toks[p.head()].low) {
			return cue{}, false
		}
	}
	c.source, c.all = p, tokenRange{min(p.from, s.startBeside(p)), c.words.to}
	if k := c.all.from - 1; k >= r.from && s.toks[k].quote == 0 && s.toks[k].is("what", "whatever") && !(c.words.to < r.to && s.toks[c.words.to].quote > 0) {
		return cue{}, false // "what Trump says his plan would do"
	}
	if !s.speaks(p, c, g) {
		return cue{}, false
	}
	return c, true
}

func (s *scan) startBeside(p phrase) int {
	if p.other.empty() {
		return p.from
	}
	return p.other.from
}

// coordinated reports whether c may share the subject of the last cue before it.
func (s *scan) coordinated(c cue, before []cue) bool {
	return len(before) > 0 && before[len(before)-1].kind == cueSubject && s.toks[before[len(before)-1].verb].tag == s.toks[c.verb].tag
}

// firstPhrase returns the phrase that the sentence begins with, if a comma
// follows it: the subject of a verb that a long insertion parts from it.
func (s *scan) firstPhrase(r tokenRange, limit int) (phrase, bool) {
	i := s.firstWord(r)
	if i >= limit || s.toks[i].quote > 0 || !s.toks[i].cap || s.toks[i].tag == tagIN || s.toks[i].tag == tagRB {
		return phrase{}, false
	}
	base := s.baseRight(i, limit)
	if p, ok := s.phraseRight(i, limit+1); ok && p.to == limit && s.properHead(p) {
		return phrase{tokenRange: tokenRange{p.from, p.to}, base: p.base}, true // "Ann Roe for the board, says"
	}
	if base.empty() || base.to >= limit || !s.toks[base.to].is(",", "(") {
		return phrase{}, false
	}
	return phrase{tokenRange: base, base: base}, true
}

// relativeCue returns the cue of a verb whose subject is the relative pronoun at k.
func (s *scan) relativeCue(c cue, k int, r tokenRange) (cue, bool) {
	j := k - 1
	if j >= r.from && s.toks[j].low == "," {
		j--
	}
	if j < r.from {
		return cue{}, false
	}
	p, ok := s.phraseLeft(j, r.from)
	if !ok || s.pronoun(p) {
		return cue{}, false
	}
	if k-1 > r.from && s.toks[k-1].low == "," && s.toks[p.head()].tag.proper() {
		// "the company’s owner, Ann Roe, who said"; of a list, the last
		if q, ok := s.subjectBeyond(k-1, r.from); ok && q.to == p.from-1 {
			q.other = p.base
			p = q
		}
	}
	if s.listed(p) && !s.toks[j].tag.noun() || s.listed(p) && s.toks[j].tag.proper() {
		base := s.baseLeft(j, r.from)
		p = phrase{tokenRange: base, base: base}
	}
	c.kind, c.source, c.all = cueRelative, p, tokenRange{p.from, c.words.to}
	return c, s.speaks(p, c, group{})
}

// shared returns the cue of a verb that has another verb's subject.
func (s *scan) shared(c cue, r tokenRange, before []cue) (cue, bool) {
	if s.toks[c.verb].tag == tagVB && c.words.from == c.verb && !(c.verb > r.from && s.toks[c.verb-1].low == "to") {
		return cue{}, false // "what to say or not say"
	}
	c.kind = cueShared
	for n := len(before) - 1; n >= 0; n-- {
		if b := before[n]; b.kind == cueSubject || b.kind == cueShared || b.kind == cueInverted || b.kind == cueRelative && s.toks[c.verb].tag != tagVBG {
			c.source, c.all, c.follows = b.source, c.words, true
			return c, true
		}
	}
	p, ok := s.mainSubject(r, c.words.from)
	if !ok || !s.speaks(p, c, group{}) {
		return cue{}, false
	}
	c.source, c.all = p, c.words
	return c, true
}

// mainSubject returns the subject of the first finite verb of r before limit.
func (s *scan) mainSubject(r tokenRange, limit int) (phrase, bool) {
	if p, ok := s.subjectFrom(s.mainClause(r, limit), r, limit); ok {
		return p, true
	}
	return s.subjectFrom(r.from, r, limit)
}

// mainClause returns where the main clause of r begins, past a subordinate one
// that r begins with: "As the crowd began to chant, Silverman".
func (s *scan) mainClause(r tokenRange, limit int) int {
	i := s.firstWord(r)
	if s.toks[i].is("but", "and") && i+1 < limit {
		i++
	}
	if s.toks[i].quote > 0 || !s.toks[i].is("as", "when", "while", "after", "before", "although", "though", "if", "since", "once", "because") {
		return r.from
	}
	for k := i + 2; k+1 < limit; k++ {
		t := &s.toks[k+1]
		if s.toks[k].low == "," && s.toks[k].quote == 0 && s.finite(tokenRange{i, k}) >= 0 && t.quote == 0 && (t.tag == tagPRP || t.tag == tagDT || t.tag.noun() || t.tag == tagJJ || t.tag == tagPRPS || t.cap) {
			return k + 1
		}
	}
	return r.from
}

// subjectFrom returns the subject of the first finite verb of r from token from on
// and before limit.
func (s *scan) subjectFrom(from int, r tokenRange, limit int) (phrase, bool) {
	for i := from; i < limit; i++ {
		t := &s.toks[i]
		if t.quote > 0 || !t.tag.finite() || !t.word {
			continue
		}
		g := s.groupOf(i, r.from)
		if p, ok := s.subject(g.from, r.from); ok {
			return p, true
		}
		if j := g.from - 1; j >= r.from && s.toks[j].is("who", "which", "that") {
			continue
		}
		return phrase{}, false
	}
	return phrase{}, false
}

// participle returns the cue of "…, adding that": its subject is the sentence's.
func (s *scan) participle(c cue, r tokenRange, before []cue) (cue, bool) {
	k := c.words.from - 1
	for k >= r.from && (s.toks[k].tag == tagRB || s.toks[k].tag == tagCC) && s.toks[k].quote == 0 {
		k--
	}
	opens := k < r.from || s.toks[k].quote > 0 || s.toks[k].is(",", "—", "–", "--", "―", ";") || s.toks[k].is("while", "before", "after") || s.toks[k].low == "by" && c.report.is(classSay)
	if k < r.from {
		return s.leading(c, r)
	}
	if !opens {
		return s.absolute(c, k, r)
	}
	if k >= r.from && s.toks[k].is("as") {
		return cue{}, false
	}
	return s.shared(c, r, before)
}

// absolute returns the cue of a participle right after its subject, which ends
// with token k: "with one poster writing", "footage of Trump saying".
func (s *scan) absolute(c cue, k int, r tokenRange) (cue, bool) {
	base := s.baseLeft(k, r.from)
	if !base.empty() && c.words.to < r.to && (isTime(s.toks[k].low) || mediums[s.toks[k].low]) {
		return s.shared(c, r, nil) // "unleashed tweets on Friday saying"
	}
	if base.empty() || c.words.to >= r.to || !c.report.is(classSay|classTell|classAsk) {
		return cue{}, false
	}
	p := phrase{tokenRange: base, base: base}
	if !nearby[c.report.lemma] || !s.personLike(p) || s.objective(p) || !s.quoted(tokenRange{c.words.to, r.to}) && s.toks[c.words.to].low != "that" && !s.toks[c.verb].is("saying", "reporting", "arguing", "claiming", "telling") {
		return cue{}, false
	}
	c.source, c.all = p, tokenRange{p.from, c.words.to}
	return c, true
}

// nearby are verbs whose participle may have its subject right before it.
var nearby = wordSetOf("say tell write report argue claim ask add state shout yell chant warn tweet note boast declare insist suggest recommend urge")

// leading returns the cue of a participle that begins the sentence: "Noting that
// it rained, she left".
func (s *scan) leading(c cue, r tokenRange) (cue, bool) {
	i := s.find(tokenRange{c.words.to, r.to}, ",")
	if i < 0 {
		return cue{}, false
	}
	p, ok := s.phraseRight(i+1, r.to)
	if !ok || p.to >= r.to || !s.toks[p.to].tag.finite() {
		return cue{}, false
	}
	c.kind, c.source, c.all = cueShared, p, c.words
	return c, s.speaks(p, c, group{})
}
