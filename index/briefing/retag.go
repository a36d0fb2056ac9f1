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
