package briefing

import "strings"

// retag returns the part of speech of token i of the sentence r, where the words of
// reports tell better than the tagger.
func (s *scan) retag(i int, r tokenRange) tag {
	t := &s.toks[i]
	before, after := s.neighbours(i, r)
	switch {
	case s.namesSpeaker(i, r), t.low == "and" && s.insideName(i, r):
		return tagNNP
	case t.tag == tagNN || t.tag == tagNNS:
		return s.retagNoun(i, r)
	case t.tag.verb():
		return s.retagVerb(i, r)
	case t.tag == tagJJ:
		return s.retagAdjective(i, r)
	case (t.tag == tagIN || t.tag == tagMD) && t.cap && after.cap && after.tag.proper() && words().isFirstName(t.low):
		return tagNNP // "Per Haug"
	case t.tag == tagPRP && t.low == "mine" && before.tag == tagDT:
		return tagNN // "the mine"
	case s.severalReport(i, r), s.saysLast(i, r):
		return tagVBP
	case t.tag == tagRB && strings.HasSuffix(t.low, "ly") && words().surely[after.low]:
		if before.tag == tagDT {
			return tagNN // "the organizer of a rally said"
		}
		if t.cap && i == r.from {
			return tagNNP // "Jolly said"
		}
	}
	return t.tag
}

// sentenceEdge stands for what is before the first token of a sentence and behind
// its last.
var sentenceEdge = token{tag: tagPunct}

// neighbours returns the tokens before and behind token i of the sentence r.
func (s *scan) neighbours(i int, r tokenRange) (before, after *token) {
	before, after = &sentenceEdge, &sentenceEdge
	if i > r.from {
		before = &s.toks[i-1]
	}
	if i+1 < r.to {
		after = &s.toks[i+1]
	}
	return before, after
}

// retagNoun is retag for what the tagger takes for a common noun.
func (s *scan) retagNoun(i int, r tokenRange) tag {
	t := &s.toks[i]
	before, after := s.neighbours(i, r)
	several := t.tag == tagNNS
	switch {
	case several && !t.cap && before.is("he", "she", "nobody", "everybody", "somebody", "everyone", "someone", "himself", "herself"):
		return tagVBZ // "he plans", "which Roe herself calls “…”"
	case !several && strings.HasSuffix(t.low, "ed") && after.tag == tagPunct && words().verbs[t.low].is(classSay):
		return tagVBD // "an usher whispered."
	case !several && s.pluralSays(i, r), s.severalReport(i, r):
		return tagVBP
	case !several && s.endsWritten(i, r):
		return tagVBG
	case t.low == "points" && after.low == "out":
		return tagVBZ
	case s.saysLast(i, r), !several && s.alsoSay(i, r):
		return tagVBP
	case several && before.is("and", "but") && after.low == "that" && s.reportsBefore(i, r):
		return tagVBZ // "It recommends filters and warns that"
	case several && (s.afterRelative(i, r) || s.plainlySays(i, r) || s.callsSomething(i, r)):
		return tagVBZ
	}
	return t.tag
}

// retagVerb is retag for what the tagger takes for a verb.
func (s *scan) retagVerb(i int, r tokenRange) tag {
	t := &s.toks[i]
	before, after := s.neighbours(i, r)
	plain := t.tag == tagVBP || t.tag == tagVB
	switch {
	case t.tag == tagVBZ && (words().groups[t.low] || i > r.from && isPluralRole(t.low)):
		return tagNNS // "aides", "witnesses"
	case t.tag == tagVBG && t.cap && after.cap && words().isFirstName(t.low):
		return tagNNP // "Downing Street"
	case t.tag == tagVBD && t.low == "asked" && before.low == "those":
		return tagVBN // "a third of those asked"
	case plain && strings.HasSuffix(t.low, "ly") && i > r.from && (after.tag == tagVBD || after.tag == tagVBN):
		return tagRB // "they boldly reminded"
	case t.tag == tagVBZ && after.tag == tagVBP && words().documents[t.low]:
		return tagNNS // "agency reports show"
	case s.severalReport(i, r):
		return tagVBP
	case t.tag == tagVBZ && t.cap && before.tag == tagNNP && !s.headline(r):
		return tagNNPS // "the journal Polar Notes"
	case t.tag == tagVBZ && after.tag == tagMD && !isBe(t.low) && !isHave(t.low):
		return tagNNS // "lawsuits could be filed"
	case t.tag == tagVBD && t.low == "dated" && (after.tag == tagCD || isTime(after.low)):
		return tagVBN // "a letter dated 4 April"
	case t.tag == tagVBD && t.low == "accused" && before.tag.noun() && after.low == "of":
		return tagVBN // "a baker accused of arson"
	case t.tag == tagVBD && before.tag == tagDT && after.tag.noun() && !before.is("that", "this", "all", "both"):
		return tagVBN // "a retired schoolteacher"
	case (t.tag == tagVBD || t.tag == tagVBN) && before.is("said", "says") && after.tag.noun() && strings.HasSuffix(t.low, "ed"):
		return tagJJ // "she said proposed cuts would hurt"
	case t.tag == tagVBN && (s.afterInsertion(i, r) || s.mainVerbAt(i, r)):
		return tagVBD
	case t.tag == tagVBN && before.tag.noun() && after.low == "that" && words().verbs[t.low].is(classSay):
		return tagVBD // "the ministry across the river denied that"
	case t.tag == tagVBN && before.tag.noun() && after.tag == tagTO && t.is("declined", "refused", "failed", "managed", "tried", "attempted"):
		return tagVBD // "his spokesman declined to say"
	case plain && before.low == "that" && after.cap && words().roles[t.low]:
		return tagNN // "said that rival Ann Roe"
	case t.tag == tagVBG && before.tag == tagPRPS && words().surely[after.low]:
		return tagNN // "people who know her thinking said"
	}
	return t.tag
}

// retagAdjective is retag for what the tagger takes for an adjective.
func (s *scan) retagAdjective(i int, r tokenRange) tag {
	t := &s.toks[i]
	before, after := s.neighbours(i, r)
	switch {
	case !t.cap && words().documents[t.low], i > r.from && s.describesPeople(i, r):
		return tagNN
	case before.low == "those" && strings.HasSuffix(t.low, "ed"):
		return tagVBN // "those surveyed"
	case before.tag == tagDT && after.tag.finite() && !t.cap && !(i-2 >= r.from && s.toks[i-2].tag.verb()):
		return tagNN // "growers in the south-east say", "the poor fear"
	case s.severalReport(i, r):
		return tagVBP
	case strings.HasPrefix(t.low, "co-") && isRole(t.low):
		return tagNN // "co-chairman"
	case before.tag == tagDT && isRole(t.low) && after.tag == tagNNS && words().verbs[after.low].is(classClause):
		return tagNN // "the developer denies that"
	case !t.cap && (agentive(t.low) && (strings.HasSuffix(t.low, "ist") || strings.HasSuffix(t.low, "ician")) || words().roles[t.low] && after.tag == tagPunct):
		return tagNN // "the town’s only pharmacist"
	case s.saysLast(i, r):
		return tagVBP
	case s.afterInsertion(i, r):
		return tagVBD
	}
	return t.tag
}

// reportsBefore reports whether the form at i is one of a verb that reports, as another
// one in the present before it does.
func (s *scan) reportsBefore(i int, r tokenRange) bool {
	if !words().verbs[s.toks[i].low].is(classClause) {
		return false
	}
	for k := i - 1; k > r.from; k-- {
		if t := &s.toks[k]; t.tag == tagVBZ && words().verbs[t.low].is(classClause) {
			return true
		}
	}
	return false
}

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

// mainVerbAt reports whether what looks like a participle at i is the verb of the
// sentence, right after its subject: "The leader of the union resigned on Monday, days
// after a recording emerged".
func (s *scan) mainVerbAt(i int, r tokenRange) bool {
	if i-2 < r.from || s.p.Number == 0 || s.toks[r.to-1].low != "." || !strings.HasSuffix(s.toks[i].low, "ed") || !s.toks[i-1].tag.noun() || i+1 < r.to && s.toks[i+1].low == "by" {
		return false
	}
	p, ok := s.phraseLeft(i-1, r.from)
	return ok && p.from == s.firstWord(r) && s.onlySubordinate(tokenRange{i + 1, r.to})
}

// onlySubordinate reports whether every finite verb of r stands in a clause that a
// conjunction or a relative pronoun begins.
func (s *scan) onlySubordinate(r tokenRange) bool {
	opened := false
	for i := r.from; i < r.to; i++ {
		t := &s.toks[i]
		switch {
		case t.tag == tagWDT || t.tag == tagWP || t.tag == tagWPS || t.tag == tagWRB || t.tag == tagIN && (t.low == "that" || s.subordinates(i)),
			t.tag == tagCC && i+1 < r.to && s.toks[i+1].tag.finite():
			opened = true
		case t.word && t.tag.finite():
			if !opened {
				return false
			}
			opened = false
		}
	}
	return true
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

// insideName reports whether the "and" at i is part of a body's name: "the
// Securities and Exchange Commission".
func (s *scan) insideName(i int, r tokenRange) bool {
	if i < r.from+2 || !s.toks[i-1].cap || !s.toks[i-2].is("the") {
		return false
	}
	if low := s.toks[i-1].low; words().organisations[low] || words().affiliations[low] || words().groups[low] || words().isFirstName(low) {
		return false // "the Senate and Justice Department"
	}
	j := i + 1
	for j < r.to && s.toks[j].word && s.toks[j].cap {
		j++
	}
	return j > i+2 && words().paired[s.toks[j-1].low]
}

// namesSpeaker reports whether the sentence's first word is a name that looks like
// another word: "Will believes", "Cook said".
func (s *scan) namesSpeaker(i int, r tokenRange) bool {
	t := &s.toks[i]
	if t.low == "who" && s.upperCase(tokenRange{i, i + 1}) {
		return true
	}
	return i == r.from && t.cap && (t.tag == tagVBP || t.tag == tagVB || t.tag == tagMD) && i+1 < r.to && words().surely[s.toks[i+1].low]
}

// describesPeople reports whether the adjective at i is a noun for somebody: "the
// Republican incumbent said".
func (s *scan) describesPeople(i int, r tokenRange) bool {
	if i+2 < r.to && s.toks[i+1].is("there", "here") && s.toks[i-1].tag == tagDT {
		return words().roles[s.toks[i].low] && (s.toks[i+2].tag.finite() || words().surely[s.toks[i+2].low]) // "an official there said"
	}
	return words().roles[s.toks[i].low] && i+1 < r.to && (s.toks[i+1].tag.finite() || words().surely[s.toks[i+1].low] || strings.HasSuffix(s.toks[i+1].low, "ed") && words().verbs[s.toks[i+1].low].is(classSay))
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
