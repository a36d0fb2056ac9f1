package briefing

import "strings"

// afterRelative reports whether what looks like a plural at i is the verb after a
// relative clause between commas: "Brother Anselm, who makes it, smiles at that".
func (s *scan) afterRelative(i int, r tokenRange) bool {
	if i-1 <= r.from || i+1 >= r.to || s.toks[i-1].low != "," || s.toks[i+1].tag != tagIN && s.toks[i+1].tag != tagRB && s.toks[i+1].tag != tagDT {
		return false
	}
	open := s.opening(i-1, r.from)
	return open > r.from && s.toks[open+1].low == "who" && s.finite(tokenRange{i + 1, r.to}) < 0
}

// afterInsertion reports whether what looks like a participle at i is the verb of the
// sentence, after what stands between commas beside its subject: "The mayor, Carlo
// Bessi, abstained."
func (s *scan) afterInsertion(i int, r tokenRange) bool {
	if i-3 <= r.from || s.toks[i-1].low != "," || !strings.HasSuffix(s.toks[i].low, "ed") || !s.onlySubordinate(tokenRange{i + 1, r.to}) {
		return false
	}
	open := s.opening(i-1, r.from)
	if open <= r.from || !s.toks[open-1].tag.noun() || s.finite(tokenRange{r.from, open}) >= 0 || s.segment(tokenRange{open + 1, i - 1}) == segmentClause {
		return false
	}
	p, ok := s.phraseLeft(open-1, r.from)
	return ok && p.from == s.firstWord(r)
}

// severalReport reports whether the word at i, a plain form that the tagger takes for
// something else, is what several people do: "economists warn that", "a third, 33%,
// say they".
func (s *scan) severalReport(i int, r tokenRange) bool {
	t := &s.toks[i]
	if t.cap || t.tag == tagVBP || i+1 >= r.to || i > r.from && (s.toks[i-1].tag == tagMD || s.toks[i-1].tag == tagTO) || !s.toks[i+1].is("that", "he", "she", "they", "we", "it", "there") && !(s.toks[i+1].low == "to" && words().purposes[t.low]) {
		return false
	}
	if v := words().verbs[t.low]; v.lemma != t.low || !v.is(classClause) {
		return false
	}
	p, ok := s.subject(i, r.from)
	if !ok || s.toks[p.head()].quote > 0 {
		return false
	}
	head := &s.toks[p.head()]
	return head.tag == tagNNS && s.animate(head.low) || s.share(p)
}

// endsWritten reports whether i is a participle before what is said: "with one
// poster writing “…”".
func (s *scan) endsWritten(i int, r tokenRange) bool {
	low := s.toks[i].low
	return strings.HasSuffix(low, "ing") && words().verbs[low].is(classClause) && i > r.from && i+1 < r.to &&
		(s.toks[i+1].is(":", "“", `"`, "that") || s.toks[i-1].low == "," && s.toks[i+1].low == "," && i+2 < r.to && s.toks[i+2].is("“", `"`, "''", "‘‘"))
}

// plainlySays reports whether what looks like a plural at i is a verb: "She points
// to", "the latest poll shows Trump ahead", "Trump claims the".
func (s *scan) plainlySays(i int, r tokenRange) bool {
	if i == r.from || i+1 >= r.to || s.toks[i].cap || !words().verbs[s.toks[i].low].is(classClause) {
		return false
	}
	before, after := &s.toks[i-1], &s.toks[i+1]
	opens := after.tag == tagDT || after.tag == tagPRP || after.tag == tagPRPS || after.low == "that"
	switch {
	case before.is("he", "she", "it"):
		return true
	case words().documents[before.low] && before.tag == tagNN:
		return opens || after.tag.proper() || after.tag == tagCD
	}
	return before.tag == tagNNP && (opens || after.low == "out" && words().verbs[s.toks[i].low].lemma == "point")
}

// callsSomething reports whether what looks like a plural at i is a verb, since a
// pronoun is its object: "her physiotherapist, Nahuel, calls it".
func (s *scan) callsSomething(i int, r tokenRange) bool {
	t := &s.toks[i]
	return i > r.from && i+1 < r.to && !t.cap && s.toks[i+1].is("it", "him", "them", "me", "us") && words().verbs[t.low].lemma != ""
}

// alsoSay reports whether what looks like a noun at i is the verb of several: "Some
// users in Canada also report that".
func (s *scan) alsoSay(i int, r tokenRange) bool {
	if i == r.from || i+2 >= r.to || s.toks[i+1].low != "that" || !s.toks[i-1].is("also", "now", "still", "often", "already") {
		return false
	}
	v := words().verbs[s.toks[i].low]
	return v.lemma == s.toks[i].low && v.is(classClause)
}

// longestLast is how many words of a speaker end a sentence after an inverted verb.
const longestLast = 8

// saysLast reports whether what looks like a noun or an adjective at i is the verb
// of who is named last: "Prices will rise, warn economists."
func (s *scan) saysLast(i int, r tokenRange) bool {
	t := &s.toks[i]
	if i < r.from+3 || i+1 >= r.to || r.to-i > longestLast+2 || s.toks[i-1].low != "," || t.tag.verb() || t.cap {
		return false
	}
	if v := words().verbs[t.low]; v.lemma != t.low || !v.is(classSay|classThink) {
		return false
	}
	for k := i + 1; k < r.to; k++ {
		if u := &s.toks[k]; u.tag.finite() || u.is(",", "and", "or", "that") {
			return false
		}
	}
	next := &s.toks[i+1]
	return next.tag == tagNNS || next.tag == tagNNP || next.tag == tagJJ && r.to-i <= 5 || words().groups[next.low] || next.tag == tagNN && i+2 < r.to && s.toks[i+2].tag == tagNNS
}

// pluralSays reports whether what looks like a noun at i is the verb of several:
// "Labor leaders point out", "many argue".
func (s *scan) pluralSays(i int, r tokenRange) bool {
	if i == r.from || i+1 >= r.to || s.toks[i].cap {
		return false
	}
	if v := words().verbs[s.toks[i].low]; v.lemma != s.toks[i].low || !v.is(classClause) {
		return false
	}
	before, after := &s.toks[i-1], &s.toks[i+1]
	if isTime(before.low) && after.is(",", ".", "that") { // "two polls published on Thursday suggest,"
		k := i - 1
		for k > r.from && i-k < 5 && (isTime(s.toks[k].low) || s.toks[k].is("on", "in", "last", "this", "published", "released")) {
			k--
		}
		before = &s.toks[k]
	}
	if !isPluralRole(before.low) && !(words().groups[before.low] && (before.tag != tagNN || before.low == "police")) && !(words().documents[before.low] && before.tag == tagNNS) {
		return false
	}
	return after.is("that", "out", "to", ",", ".", "between") || after.tag == tagDT || after.tag == tagPRP || after.tag.proper() || after.tag == tagCD
}
