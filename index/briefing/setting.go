package briefing

import "strings"

// pastDateline returns part without the place or the hour that a report begins
// with: "WASHINGTON — The deal", "14:05 The deal".
func (s *scan) pastDateline(part tokenRange) tokenRange {
	if low := s.toks[part.from].low; strings.Contains(low, ":") && digitAfter(low, 0) && part.from+1 < part.to && s.sentBegins(part.from) {
		part.from++
	}
	for i := part.from; i < part.to && i < part.from+10; i++ {
		t := &s.toks[i]
		if t.is("—", "–", "―", "--") && i > part.from && s.upperCase(tokenRange{part.from, part.from + 1}) && s.p.Sentences[0].Start == s.toks[part.from].Start {
			return tokenRange{i + 1, part.to}
		}
	}
	return part
}

// longestDateline is how many tokens a dateline has at most.
const longestDateline = 10

// afterDateline returns where the first sentence r begins after the place that a report
// begins with, in capitals: "OLYMPIA FALLS – The head"; where r begins if none does.
func (s *scan) afterDateline(r tokenRange) int {
	if s.p.Number != 1 || r.from > 0 || !s.upperCase(tokenRange{0, 1}) {
		return r.from
	}
	for i := 1; i < min(r.to, longestDateline); i++ {
		if s.toks[i].is("—", "–", "―", "--") {
			return i + 1
		}
	}
	return r.from
}

// asClause reports whether c is "as X says", or "if X says so" without a content of
// its own: "If she says that it rained, …" has one.
func (s *scan) asClause(c *cue, r tokenRange) bool {
	k := c.all.from - 1
	if k < r.from || s.toks[k].quote > 0 {
		return false
	}
	if c.report.lemma == "speak" || c.report.lemma == "talk" || c.report.lemma == "ask" && s.toks[k].low == "when" {
		return false // "She wept as she spoke", "When the inspectors asked, they were shown"
	}
	if s.toks[k].is("if", "when") {
		return c.words.to >= r.to || s.toks[c.words.to].is(",", "—", "–", ".") && !(c.words.to+1 < r.to && s.toks[c.words.to+1].quote > 0)
	}
	if c.words.to < r.to && s.toks[c.words.to].low == "that" {
		return false // "as they agreed that it rained"
	}
	if s.toks[k].low == "as" && k-2 >= r.from && s.toks[k-2].low == "as" || s.toks[k].low == "than" && k > r.from && s.toks[k-1].is("more", "less", "fewer") {
		return false // "as many as half of them say", "more than half say"
	}
	if s.toks[k].low == "as" && k > r.from && s.toks[k-1].low == "even" {
		return false // "It came even as the mayor said it would not"
	}
	return s.toks[k].is("as", "than") || s.toks[k].low == "what" && !s.quoted(tokenRange{c.words.to, min(c.words.to+3, r.to)})
}

// adverbial reports whether part only opens a sentence: "On Monday", "Asked
// about it", "When the talks failed".
func (s *scan) adverbial(part tokenRange) bool {
	t := &s.toks[part.from]
	if s.amount(part) {
		return false
	}
	return t.tag == tagIN || t.tag == tagTO || t.tag == tagRB || t.tag == tagVBG || t.tag == tagVBN || t.tag == tagWRB || t.tag == tagCC || isTime(t.low) ||
		t.is("when", "while", "after", "before", "although", "though", "as", "if", "since", "asked", "last", "earlier", "later", "speaking", "next")
}

// amount reports whether part is a number that is no more than near: "About nine
// billion, Aas said".
func (s *scan) amount(part tokenRange) bool {
	return part.from+1 < part.to && s.toks[part.from+1].tag == tagCD && s.toks[part.from].is("about", "around", "over", "under", "nearly", "almost", "roughly")
}

// finiteAfter reports whether part holds a clause of its own.
func (s *scan) finiteAfter(part tokenRange) bool {
	return s.finite(part) >= 0 || s.quoted(part)
}

// subordinate reports whether part begins with a subordinate clause: "But when
// Congress cut the funding".
func (s *scan) subordinate(part tokenRange) bool {
	i := part.from
	if s.toks[i].is("but", "and", "yet", "so") && i+1 < part.to {
		i++
	}
	return s.subordinates(i) && s.find(tokenRange{i, part.to}, ",") < 0
}

// namesPlace reports whether part says where a thing was said and quotes no more
// than its title: "On the BBC’s “Newsnight,”".
func (s *scan) namesPlace(part tokenRange) bool {
	q := s.firstQuoted(part)
	quotation := s.quotes[s.toks[q].quote-1]
	if q == part.from || quotation.to < part.to || s.finite(tokenRange{part.from, q}) >= 0 || !s.toks[q-1].tag.proper() && !s.toks[q-1].is("'s", "on", "in", "show", "program", "programme", "podcast") {
		return false
	}
	for i := quotation.from; i < quotation.to; i++ {
		if t := &s.toks[i]; t.word && !t.cap && t.tag != tagIN && t.tag != tagDT {
			return false
		}
	}
	return s.adverbial(part) || s.find(tokenRange{part.from, q}, "on", "in") >= 0
}

// setsScene reports whether part says no more than when a thing was said: "When
// the talks failed", "In May, as they left the hall".
func (s *scan) setsScene(part tokenRange) bool {
	i := part.from
	if comma := s.find(part, ","); comma >= 0 && s.adverbial(part) && s.finite(tokenRange{part.from, comma}) < 0 {
		i = comma + 1
	}
	rest := tokenRange{i, part.to}
	return !rest.empty() && s.toks[i].quote == 0 && s.toks[i].is("when", "while", "as", "after", "before", "once", "asked") && s.find(rest, ",") < 0
}

// condition reports whether part is a clause with "if", which belongs to what is
// said would be then.
func (s *scan) condition(part tokenRange) bool {
	i := part.from
	if s.toks[i].is("but", "and", "even", "only") && i+1 < part.to {
		i++
	}
	return s.toks[i].is("if", "unless") && s.toks[i].quote == 0 && s.finite(part) >= 0 && s.find(tokenRange{i, part.to}, ",") < 0
}

// opensClause reports whether a content begins at token i.
func (s *scan) opensClause(i int, r tokenRange) bool {
	if i >= r.to {
		return false
	}
	t := &s.toks[i]
	return t.quote > 0 || t.is("that", "whether", "how", "why") || t.word && s.finite(tokenRange{i, r.to}) >= 0
}

// trimOpening takes an introduction before a quotation off part: "On Monday, “…”".
func (s *scan) trimOpening(part tokenRange) tokenRange {
	q := s.firstQuoted(part)
	if q == part.from {
		return part
	}
	before := tokenRange{part.from, q}
	if s.finite(before) >= 0 && s.toks[q-1].low != ":" {
		return part
	}
	if s.countWords(before) <= 2 && (s.adverbial(before) || s.toks[q-1].low == ",") {
		part.from = q
	}
	return part
}
