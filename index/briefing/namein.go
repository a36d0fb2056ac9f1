package briefing

import "strings"

// mentioned returns the mention of the name at r, if it has been noted, or nil.
func (s *scan) mentioned(r tokenRange) *nameMention {
	for i := range s.names {
		if m := &s.names[i]; m.tokenRange == r {
			return m
		}
	}
	return nil
}

// forms returns the words of r as written.
func (s *scan) forms(r tokenRange) []string {
	forms := make([]string, 0, r.to-r.from)
	for i := r.from; i < r.to; i++ {
		if form := s.toks[i].In(s.p.Text); !s.toks[i].word && form != "&" && len(forms) > 0 {
			forms[len(forms)-1] += form // "Tenants’"
		} else {
			forms = append(forms, form)
		}
	}
	return forms
}

// titleGender returns the gender that a title of courtesy tells.
func titleGender(title string) gender {
	if !words().courtesy[title] {
		return unknownGender
	}
	return words().genderOfWord(title)
}

// nameIn returns the name that p holds, and the title before it.
func (rd *reader) nameIn(s *scan, p phrase) (name tokenRange, title string) {
	if p.to > p.base.to { // "University of Texas Muslim Association president Sehar Memon"
		i := p.to
		for i > p.base.to && s.toks[i-1].cap && s.toks[i-1].word {
			i--
		}
		if i < p.to && i > p.base.to && !s.toks[i-1].cap && words().roles[s.toks[i-1].low] && s.toks[i-1].tag.noun() {
			return rd.cast.bare(s, tokenRange{i, p.to}, false)
		}
	}
	if name, title = rd.nameAt(s, p.base); !name.empty() {
		if of := rd.ofName(s, p, name); !of.empty() {
			return of, title
		}
		return name, title
	}
	if !p.other.empty() {
		if name, title = rd.nameAt(s, p.other); !name.empty() {
			return name, title
		}
	}
	if p.to > p.base.to && words().roles[s.toks[p.head()].low] && s.toks[p.to-1].cap {
		return rd.nameAfterRole(s, p)
	}
	return tokenRange{}, ""
}

// nameAt returns the name that the base phrase r ends with.
func (rd *reader) nameAt(s *scan, r tokenRange) (tokenRange, string) {
	i := r.to
	for i > r.from && (s.toks[i-1].word && (s.toks[i-1].cap || i < r.to && s.linksName(i-1)) && s.toks[i-1].tag != tagDT || i < r.to && i-2 >= r.from && s.toks[i-1].low == "&" && s.toks[i-2].cap) {
		i--
	}
	for i < r.to && !s.toks[i].cap {
		i++
	}
	if i >= r.to {
		return tokenRange{}, ""
	}
	begins := s.sentBegins(i)
	name, title := rd.cast.bare(s, tokenRange{i, r.to}, begins)
	if title == "" && !name.empty() && name.from > r.from {
		if before := s.toks[name.from-1].low; words().roles[before] {
			title = before
		}
	}
	return name, title
}

// sentBegins reports whether token i is the first word of its sentence.
func (s *scan) sentBegins(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if s.toks[k].word {
			return s.sentenceOf(k) != s.sentenceOf(i)
		}
	}
	return true
}

// ofName returns name with the "of …" that belongs to the name of a body:
// "Department of Justice".
func (rd *reader) ofName(s *scan, p phrase, name tokenRange) tokenRange {
	w := words()
	last := s.toks[name.to-1].low
	if name.to != p.base.to || name.to+1 >= p.to || !s.toks[name.to].is("of", "for") || !w.organisations[last] && !(w.titles[last] && name.to-name.from == 1) || w.roles[last] {
		return tokenRange{}
	}
	i := name.to + 1
	if s.toks[i].is("the") {
		i++
	}
	j := i
	for j < p.to && s.toks[j].word && (s.toks[j].cap || s.toks[j].is("and", "of", "the") && j+1 < p.to && s.toks[j+1].cap) {
		j++
	}
	if j == i {
		return tokenRange{}
	}
	return tokenRange{name.from, j}
}

// nameAfterRole returns the person's name that ends p behind a role and where it
// is held: "director of the Dallas chapter Alia Salem".
func (rd *reader) nameAfterRole(s *scan, p phrase) (tokenRange, string) {
	i := p.to
	for i > p.base.to && s.toks[i-1].cap && s.toks[i-1].word {
		i--
	}
	run := tokenRange{i, p.to}
	if s.toks[i-1].is("for", "to") && (words().forOthers[s.toks[p.head()].low] || rd.cast.lastTitle(s, run) >= 0) {
		return tokenRange{}, "" // "a spokesman for Mayor Ann Roe"
	}
	if words().organisations[s.toks[p.to-1].low] || s.toks[i-1].is("called", "named") {
		return tokenRange{}, "" // "a spokesman for the British Casino Association"
	}
	name := rd.cast.person(s, run)
	if name == run && run.to-run.from < 3 && !words().isFirstName(s.toks[run.from].low) || run.to-run.from < 2 {
		return tokenRange{}, ""
	}
	if name == run && run.to-run.from > 2 && !words().isFirstName(s.toks[run.from].low) {
		name.from = run.to - 2
		if rd.cast.byName[strings.Join(lowOf(s, name), " ")] == nil && len(rd.cast.byLast[s.toks[name.to-1].low]) == 0 {
			return tokenRange{}, ""
		}
	}
	return name, s.toks[p.head()].low
}

func lowOf(s *scan, r tokenRange) []string {
	var low []string
	for i := r.from; i < r.to; i++ {
		low = append(low, s.toks[i].low)
	}
	return low
}
