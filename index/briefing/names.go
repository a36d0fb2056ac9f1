package briefing

import (
	"iter"
	"slices"
	"strings"
)

// retagSurnames makes names of the words that begin a sentence, are somebody's surname
// and never stand in small letters: the tagger may take "Finch wrote" for an order.
func (c *cast) retagSurnames(s *scan) {
	for _, r := range s.sents {
		t := &s.toks[s.firstWord(r)]
		if t.cap && !t.tag.proper() && c.small[t.low] == 0 && slices.ContainsFunc(c.byLast[t.low], func(e *entity) bool { return len(e.words) > 1 && e.person }) {
			t.tag = tagNNP
		}
	}
}

// A namedAt is a name as it stands in a text.
type namedAt struct {
	words, sentence tokenRange
	title           string
}

// namesIn yields the names in s that are no heading's, in their order.
func (c *cast) namesIn(s *scan) iter.Seq[namedAt] {
	return func(yield func(namedAt) bool) {
		for _, r := range s.sents {
			if s.headline(r) {
				continue
			}
			for i := r.from; i < r.to; {
				run := s.capitalRun(i, r.to)
				if run.empty() {
					i++
					continue
				}
				name, title := c.bare(s, run, i == s.firstWord(r))
				if !name.empty() && run.from >= s.afterDateline(r) && !c.heading(s, name) && !s.calledThing(run) && !yield(namedAt{name, r, title}) {
					return
				}
				i = run.to
			}
		}
	}
}

// calledThing reports whether run is what a thing is called: "a podcast called The
// Daily Source". A firm may be called so and say something.
func (s *scan) calledThing(run tokenRange) bool {
	i := run.from - 1
	if i > 0 && s.toks[i].low == "the" {
		i--
	}
	if i < 1 || !s.toks[i].is("called", "titled", "entitled", "dubbed") || s.toks[i-1].tag != tagNN {
		return false
	}
	w, low := words(), s.toks[i-1].low
	return !s.animate(low) && !w.organisations[low] && !w.groups[low] && !w.affiliations[low] && !w.trades[low]
}

// heading reports whether r is in capitals and no acronym: the words of a heading.
func (c *cast) heading(s *scan, r tokenRange) bool {
	for i := r.from; i < r.to; i++ {
		if !s.upperCase(tokenRange{i, i + 1}) {
			return false
		}
	}
	for i := r.from; i < r.to; i++ {
		if t := &s.toks[i]; t.End-t.Start > 4 && c.small[t.low] > 0 {
			return true
		}
	}
	return false
}

// firstWord returns the first token of r that is a word.
func (s *scan) firstWord(r tokenRange) int {
	for i := r.from; i < r.to; i++ {
		if s.toks[i].word {
			return i
		}
	}
	return r.from
}

// capitalRun returns the run of capitalised words that begins with token i.
func (s *scan) capitalRun(i, limit int) tokenRange {
	j := i
	if !s.toks[i].cap {
		return tokenRange{i, i}
	}
	for j < limit && j-i < 12 {
		t := &s.toks[j]
		if j > i && t.is("’", "'") && j+1 < limit && s.toks[j+1].cap && strings.HasSuffix(s.toks[j-1].low, "s") && s.toks[j-1].End == t.Start && t.quote == s.toks[i].quote {
			j++ // "Tenants’ Union"
			continue
		}
		if j > i && t.low == "&" && j+1 < limit && s.toks[j+1].cap && t.quote == s.toks[i].quote {
			j++ // "Marks & Spencer"
			continue
		}
		if !t.word || t.quote != s.toks[i].quote || j > i && isTime(t.low) && t.tag.proper() && !t.is("may", "april", "june", "august") && !s.inTitle(j, limit) {
			break
		}
		if !t.cap && !(j > i && j+1 < limit && s.linksName(j)) || t.low == "'s" {
			break
		}
		if t.is("i", "i'm") || j > i && words().openers[t.low] && !words().isFirstName(t.low) && !t.is("of", "the", "in", "on", "for", "and") {
			break
		}
		j++
	}
	return tokenRange{i, j}
}

// bare takes off run what is no part of a name: a word that begins the sentence,
// titles, nationalities. The last title that stood before the name is returned.
func (c *cast) bare(s *scan, run tokenRange, begins bool) (name tokenRange, title string) {
	w := words()
	if s.calledLikeTime(run) {
		return run, ""
	}
	if begins && run.to > run.from {
		t := &s.toks[run.from]
		if w.openers[t.low] || c.describing(t) || !t.tag.proper() && c.large[t.low] == 0 && !w.isFirstName(t.low) && (c.small[t.low] > 0 || t.tag == tagRB || t.tag == tagIN || t.tag.verb() && !(t.tag == tagVBG && run.to < len(s.toks) && s.toks[run.to].tag.finite())) {
			run.from++
		}
	}
	for run.to-run.from > 1 && w.openers[s.toks[run.from].low] && !w.isFirstName(s.toks[run.from].low) {
		run.from++
	}
	if c.onlyTitles(s, run) {
		return tokenRange{}, ""
	}
	for run.to-run.from > 1 && w.affiliations[s.toks[run.to-1].low] && !w.roles[s.toks[run.to-1].low] && !s.firstAndLast(run) {
		run.to--
	}
	if at := c.lastTitle(s, run); at >= 0 {
		title = strings.TrimSuffix(s.toks[at].low, ".")
		run.from = at + 1
	}
	if first := s.toks[min(run.from, run.to-1)].low; run.to-run.from > 2 && w.demonyms[first] && !w.isFirstName(first) {
		run.from++ // "the Cuban Yoel Mesa"
	}
	for run.to-run.from > 1 && w.affiliations[s.toks[run.from].low] && !w.organisations[s.toks[run.to-1].low] && !w.groups[s.toks[run.to-1].low] {
		run.from++
	}
	if run.to-run.from > 1 {
		return c.person(s, run), title
	}
	if run.to-run.from == 1 && w.affiliations[s.toks[run.from].low] && !c.known(s.toks[run.from].low) {
		return tokenRange{}, ""
	}
	if run.to-run.from == 1 && w.demonyms[s.toks[run.from].low] && run.from > 0 && s.toks[run.from-1].is("the") && !c.known(s.toks[run.from].low) {
		return tokenRange{}, "" // "the Dane"
	}
	if !run.empty() {
		if t := &s.toks[run.from]; title == "" && (w.openers[t.low] || w.roles[t.low] && !w.isFirstName(t.low) || w.titles[strings.TrimSuffix(t.low, ".")] || isTime(t.low)) && !c.known(t.low) {
			return tokenRange{}, ""
		}
	}
	return run, title
}

// calledLikeTime reports whether run names somebody who is called like a day or a
// month: "Sunday Okon, who", "said April Ruiz", "His wife, June,".
func (s *scan) calledLikeTime(run tokenRange) bool {
	if run.empty() || !isTime(s.toks[run.from].low) || run.to+1 >= len(s.toks) {
		return false
	}
	comma := s.toks[run.to].low == ","
	if run.to-run.from == 2 {
		return comma && (s.toks[run.to+1].low == "who" || isAge(s.toks[run.to+1].low)) ||
			words().isFirstName(s.toks[run.from].low) && (s.sentBegins(run.from) || words().surely[s.toks[run.from-1].low]) && !isTime(s.toks[run.from+1].low)
	}
	return comma && run.to-run.from == 1 && run.from > 1 && s.toks[run.from-1].low == "," && words().relations[s.toks[run.from-2].low]
}

// firstAndLast reports whether run is a first name, or a title, and one word more:
// "Mike German".
func (s *scan) firstAndLast(run tokenRange) bool {
	return run.to-run.from == 2 && (words().isFirstName(s.toks[run.from].low) || s.genderTitle(run.from))
}

// genderTitle reports whether token i is a title that tells the gender of the name
// after it: "Mr".
func (s *scan) genderTitle(i int) bool {
	return titleGender(strings.TrimSuffix(s.toks[i].low, ".")) != unknownGender
}

// describing reports whether t, which begins a sentence or a headline, is a
// participle that the text writes small elsewhere: "Troubled Marsh under scrutiny".
func (c *cast) describing(t *token) bool {
	return strings.HasSuffix(t.low, "ed") && c.small[t.low] > 0 && c.large[t.low] == 0 && !words().isFirstName(t.low)
}

// onlyTitles reports whether run is made of several titles, "Vice President", of
// which the last is nobody's name: "Mr King".
func (c *cast) onlyTitles(s *scan, run tokenRange) bool {
	w := words()
	for i := run.from; i < run.to; i++ {
		low := strings.TrimSuffix(s.toks[i].low, ".")
		if !w.titles[low] && !w.roles[low] && !w.affiliations[low] || w.isFirstName(low) {
			return false
		}
	}
	return run.to-run.from > 1 && !(s.genderTitle(run.from) && c.known(s.toks[run.to-1].low))
}

// lastTitle returns the last title or role in run that a name follows, or -1:
// "New Jersey Gov. Chris Christie".
func (c *cast) lastTitle(s *scan, run tokenRange) int {
	w := words()
	if w.organisations[s.toks[run.to-1].low] {
		return -1
	}
	for i := run.to - 2; i >= run.from; i-- {
		low := strings.TrimSuffix(s.toks[i].low, ".")
		if i < run.to-2 && w.organisations[s.toks[i+1].low] {
			continue // "the Refugee Council Enver Roe"
		}
		several := isPluralRole(low) && w.isFirstName(s.toks[i+1].low) // "Senators Ann Roe and Bob Lee"
		if (w.titles[low] || w.roles[low] || i == run.from && (agentive(low) || several)) && !w.isFirstName(low) && !(i == run.to-2 && i > run.from && w.isFirstName(s.toks[i-1].low)) {
			return i
		}
	}
	return -1
}

// person takes a place or a body off the front of a long run that ends with a person's
// name: "Texas Arlington Amneh Jafari", "of the Harbour Council Enver Roe".
func (c *cast) person(s *scan, run tokenRange) tokenRange {
	w := words()
	if run.to-run.from < 3 || w.isFirstName(s.toks[run.from].low) || w.organisations[s.toks[run.to-1].low] {
		return run
	}
	led := s.ledBy(run, "of", "for") || s.toks[run.from].is("of", "for")
	if run.to-run.from == 3 && !led && (run.from == 0 || !s.toks[run.from-1].is("in", "at")) && !w.affiliations[s.toks[run.from].low] {
		return run // "Hernan Dario Gomez"
	}
	for i := run.from + 1; i < run.to-1; i++ {
		if w.isFirstName(s.toks[i].low) && !w.organisations[s.toks[i].low] && (w.firstNames[s.toks[i].low] != unknownGender || led && i == run.to-2) {
			return tokenRange{i, run.to}
		}
	}
	if last := run.to - 2; led && last > run.from+1 && w.organisations[s.toks[last-1].low] && !w.organisations[s.toks[last].low] && !w.affiliations[s.toks[last].low] {
		return tokenRange{last, run.to}
	}
	return run
}

// ledBy reports whether one of the words stands before r, or before its "the".
func (s *scan) ledBy(r tokenRange, of ...string) bool {
	at := r.from - 1
	if at > 0 && s.toks[at].low == "the" {
		at--
	}
	return at >= 0 && s.toks[at].is(of...)
}
