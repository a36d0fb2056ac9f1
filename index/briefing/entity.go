package briefing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An entity is somebody whom the text names or describes: one person,
// organisation or group.
type entity struct {
	words  []string // the fullest form of the name, as written; for a description the description
	low    []string // words in small letters
	gender gender
	person bool    // known to be one person
	body   bool    // known to be an organisation
	place  bool    // the text says "in" before the name, and nothing tells of a person
	spoke  bool    // it has been credited with speech
	met    bool    // the text has named it up to here
	told   bool    // what it is stands after its name: "Ann Roe, a baker"
	named  bool    // by a name; else by a description: "some observers"
	first  int     // the number of its first mention in the text
	seen   int     // the number of its last full mention so far; 0: none yet
	begins int     // the paragraph of its first mention, 0 for the headline
	near   int     // the paragraph of its last full mention, 0 for the headline
	headed bool    // the headline names it in full
	full   int     // how often the text names it in full
	alone  int     // how often the surname alone means it, as far as is seen at first
	same   *entity // who it turned out to be: “the mayor” of the first paragraph; nil: nobody else
	role   string
	heads  wordSet // what it is said to be: "economist"
	kind   string  // the noun before that: "bus" of a bus driver
	past   wordSet // what of that it is said to have been
	head   string  // of a description, what it says they are: "keeper" of "the keeper of the hut"

	members []*entity // of several who speak as one, who they are
}

// surname returns the last word of the name in small letters, a suffix like Jr. left out.
func (e *entity) surname() string { return e.low[e.last()] }

// last returns which word of the name is the surname.
func (e *entity) last() int {
	n := len(e.low) - 1
	if n > 0 && isSuffix(e.low[n]) {
		n--
	}
	return n
}

func isSuffix(w string) bool { return words().suffixes[strings.Trim(w, ".,")] }

// whole returns who e turned out to be.
func (e *entity) whole() *entity {
	if e.same != nil {
		return e.same
	}
	return e
}

// turnsOut notes that e, a description, is who is named.
func (e *entity) turnsOut(who *entity) {
	e.same = who
	who.heads[e.head] = true
	if who.kind == "" {
		who.kind = e.kind
	}
	if who.gender == unknownGender {
		who.gender = e.gender
	}
}

// name returns e's name as it is shown.
func (e *entity) name() string { return strings.Join(e.words, " ") }

// A cast is everybody whom a text names.
type cast struct {
	entities  []*entity
	byLast    map[string][]*entity // by surname, in order of first mention
	byName    map[string]*entity   // by the whole name in small letters
	byFirst   map[string]*entity   // people by first name, the first who has it
	byGiven   map[string][]*entity // whoever may be one by the first of two or three words
	byInitial map[string]*entity   // organisations by their initials
	small     map[string]int       // how often a word stands in small letters
	large     map[string]int       // how often with a capital inside a sentence
	described map[string]*entity   // descriptions, in small letters
	mention   int                  // numbers mentions
	paragraph int                  // the paragraph that is read, 0 for the headline
	families  map[string]family    // by surname
}

// usualWords is how many different words an article has.
const usualWords = 400

func newCast() *cast {
	return &cast{byLast: map[string][]*entity{}, byName: map[string]*entity{}, byFirst: map[string]*entity{}, byGiven: map[string][]*entity{}, byInitial: map[string]*entity{},
		small: make(map[string]int, usualWords), large: map[string]int{}, described: map[string]*entity{}, families: map[string]family{}}
}

// count notes how the words of s are written, so that a word that begins a
// sentence can be told from a name.
func (c *cast) count(s *scan) {
	for _, r := range s.sents {
		first := true
		for i := r.from; i < r.to; i++ {
			t := &s.toks[i]
			switch {
			case !t.word:
				continue
			case !t.cap:
				c.small[t.low]++
			case !first && !(i > 0 && s.toks[i-1].is("“", `"`, ":", "‘")):
				c.large[t.low]++
			}
			first = false
		}
	}
}

// collect notes the names in s.
func (c *cast) collect(s *scan) {
	for n := range c.namesIn(s) {
		c.add(s, n.words, n.title)
		if whole := s.bodyOf(n.words); !whole.empty() {
			if in := initialsOf(s.forms(whole)); len(in) > 2 && c.large[in] > 0 {
				c.named(s.forms(whole))
			}
		}
	}
}

// bodyOf returns the name of a body that begins with name and tells what it is of:
// "Federation of Harbour Industry".
func (s *scan) bodyOf(name tokenRange) tokenRange {
	if !words().organisations[s.toks[name.to-1].low] || name.to+1 >= len(s.toks) || s.toks[name.to].low != "of" {
		return tokenRange{}
	}
	rest := s.capitalRun(name.to+1, len(s.toks))
	if rest.empty() {
		return tokenRange{}
	}
	return tokenRange{name.from, rest.to}
}

// known reports whether low is the surname of somebody who is noted.
func (c *cast) known(low string) bool { return len(c.byLast[low]) > 0 }

// add notes a name and returns whose it is.
func (c *cast) add(s *scan, r tokenRange, title string) *entity {
	e := c.named(s.forms(r))
	c.tally(s, e)
	e.place = e.place || title == "" && s.placesName(r)
	c.mark(e, title)
	return e
}

// named returns the entity that a name names, a new one if there is none.
func (c *cast) named(forms []string) *entity {
	c.mention++
	key := lower(strings.Join(forms, " "))
	if e := c.byName[key]; e != nil {
		return e
	}
	if e := c.alias(key); e != nil {
		c.byName[key] = e
		return e
	}
	low := make([]string, len(forms))
	for i, f := range forms {
		low[i] = lower(f)
	}
	if e := c.longer(forms, low); e != nil {
		return e
	}
	e := &entity{words: forms, low: low, first: c.mention, begins: c.paragraph, named: true, heads: wordSet{}}
	c.entities = append(c.entities, e)
	c.byName[key] = e
	share(c.byLast, e.surname(), e)
	if len(low) == 2 || len(low) == 3 {
		share(c.byGiven, low[0], e)
	}
	if len(low) > 2 || len(low) == 2 && !words().isFirstName(low[0]) {
		if in := initialsOf(forms); len(in) > 1 && c.byInitial[in] == nil {
			c.byInitial[in] = e
		}
	}
	return e
}

// mostNamesakes is how many of one name are told apart; all are looked at wherever it
// stands, and no text of people has as many.
const mostNamesakes = 40

// share notes that e has name, if not too many have it.
func share(by map[string][]*entity, name string, e *entity) {
	if len(by[name]) < mostNamesakes {
		by[name] = append(by[name], e)
	}
}

// alias returns who is meant by a name that the list of aliases or its initials
// tell, if the text names them.
func (c *cast) alias(key string) *entity {
	if full := words().aliases[key]; full != "" {
		if e := c.byName[strings.ToLower(full)]; e != nil {
			return e
		}
	}
	if bare := strings.ReplaceAll(key, ".", ""); len(bare) >= 2 && len(bare) <= 6 && !strings.Contains(bare, " ") {
		return c.byInitial[bare]
	}
	return nil
}

// initialsOf returns the first letters of a name in small letters.
func initialsOf(forms []string) string {
	var b strings.Builder
	for _, f := range forms {
		r, _ := utf8.DecodeRuneInString(f)
		if unicode.IsUpper(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// longer returns the entity of which forms is another full form: with or without
// a middle initial.
func (c *cast) longer(forms, low []string) *entity {
	if len(low) < 2 {
		return nil
	}
	last := low[len(low)-1]
	if isSuffix(last) && len(low) > 2 {
		last = low[len(low)-2]
	}
	for _, e := range c.byLast[last] {
		if len(e.low) == 3 && len(low) == 2 && e.low[1] == low[0] && !e.body {
			c.byName[strings.Join(low, " ")] = e
			return e // "Nguyen Minh Anh", then "Minh Anh"
		}
		if len(e.low) < 2 || !givenAgree(e.low[0], low[0]) {
			continue
		}
		if len(forms) > len(e.words) {
			e.words, e.low = forms, low
		}
		c.byName[strings.Join(low, " ")] = e
		return e
	}
	return nil
}

// givenAgree reports whether a and b may be the same first name.
func givenAgree(a, b string) bool {
	a, b = strings.TrimSuffix(a, "."), strings.TrimSuffix(b, ".")
	if a == b {
		return true
	}
	short, long := a, b
	if len(short) > len(long) {
		short, long = long, short
	}
	return len([]rune(short)) == 1 && strings.HasPrefix(long, short)
}

// mark notes what a title, and the name itself, tell of e.
func (c *cast) mark(e *entity, title string) {
	w := words()
	if title != "" {
		e.person = true
		if full := w.shortTitles[title]; full != "" {
			e.heads[full] = true
		}
		if w.roles[title] {
			e.heads[title] = true
		}
		if g := w.genderOfWord(title); g != unknownGender {
			e.gender = g
		}
	}
	first := strings.TrimSuffix(e.low[0], ".")
	if e.gender == unknownGender && (len(e.low) > 1 || len(c.byLast[first]) < 2) {
		e.gender = w.genderOfName(first)
	}
	if slices.Contains(e.low, "of") || slices.Contains(e.low, "&") || w.organisations[e.low[len(e.low)-1]] || w.organisations[e.low[0]] && !w.isFirstName(first) {
		e.body = !e.person
	}
	if w.isFirstName(first) && !e.body && (len(e.low) > 1 || e.gender != unknownGender) {
		e.person = true
	}
	if len(e.low) > 1 && e.person && c.byFirst[first] == nil {
		c.byFirst[first] = e
	}
}

// firstNamed returns the person whom the text calls by the first name low, or nil: who
// is named in full has it, and nobody else.
func (c *cast) firstNamed(low string) *entity {
	if words().isFirstName(low) {
		return c.byFirst[low]
	}
	given := c.byGiven[low]
	if len(given) != 1 || !given[0].person && !c.kin(given[0]) || given[0].body || words().affiliations[low] || words().openers[low] || words().titles[low] || words().roles[low] {
		return nil
	}
	return given[0]
}

// kin reports whether a person bears e's surname too: "Tuva Merrin" is one, if "Ada
// Merrin" is.
func (c *cast) kin(e *entity) bool {
	return slices.ContainsFunc(c.byLast[e.surname()], func(o *entity) bool { return o != e && o.person && len(o.low) > 1 })
}

// branch reports whether e is a part of the body that initials name: "London UKIP"
// is not UKIP.
func (e *entity) branch(initials string) bool {
	first, last := e.words[0], e.words[len(e.words)-1]
	return !e.person && len(initials) > 1 && last == initials && initials == strings.ToUpper(initials) && first != strings.ToUpper(first)
}

// describe returns the entity of a description, "some observers", whose head says
// what they are.
func (c *cast) describe(text, head string) *entity {
	key := strings.ToLower(text)
	if e := c.described[key]; e != nil {
		return e
	}
	c.mention++
	e := &entity{words: []string{text}, low: strings.Fields(key), first: c.mention, heads: wordSet{}, head: head}
	c.described[key] = e
	return e
}
