package briefing

import "slices"

// resolve returns whom a name means where the text has been read up to here, and
// whether that is beyond doubt: somebody named in full before, else after; else the
// name itself.
func (c *cast) resolve(forms []string, title string, want gender) (*entity, bool) {
	if len(forms) > 1 {
		e := c.named(forms)
		if e.first == c.mention {
			c.mark(e, title) // "Council of Britain", which no run of capitals is
		}
		e.seen, e.near = c.mention, c.paragraph
		e.headed = e.headed || c.paragraph == 0
		return e, true
	}
	low := lower(forms[0])
	named := func(e *entity) bool {
		return len(e.low) > 1 && !e.branch(forms[0]) && !(words().countries[low] && !e.person) && !(e.body && title != "")
	}
	best, sure := c.bySurname(low, func(e *entity) bool {
		return named(e) && e.gender == want && e.seen > 0 && want != unknownGender
	})
	if best == nil {
		best, sure = c.bySurname(low, func(e *entity) bool {
			return named(e) && (want == unknownGender || e.gender == unknownGender || e.gender == want)
		})
	}
	if best != nil && !best.body && len(best.low) > 1 && len(best.low) < 4 {
		best.person = true // who is called by the last word of the name
	}
	if best == nil {
		best = c.firstNamed(low)
	}
	if best == nil {
		best = c.named(forms)
	}
	return best, sure
}

// bySurname returns whom of those who fit the surname low alone means: who was named in
// full before in the paragraph, the last first, else the one of them whom the text is
// about; and whether both are one. It is nil if nobody fits.
func (c *cast) bySurname(low string, fits func(*entity) bool) (*entity, bool) {
	var last, chief *entity
	family := slices.ContainsFunc(c.byLast[low], func(e *entity) bool { return e.person && len(e.low) > 1 })
	one := func(e *entity) bool { return e.person || family && len(e.low) == 2 } // whose namesake is a person
	for _, e := range c.byLast[low] {
		if !fits(e) {
			continue
		}
		if last == nil || e.seen > last.seen {
			last = e
		}
		if chief == nil || one(e) && !one(chief) || one(e) == one(chief) && c.weight(e) > c.weight(chief) {
			chief = e
		}
	}
	if last != chief && last.near != c.paragraph && (chief.seen > 0 || last.seen == 0) {
		return chief, true
	}
	return last, last == chief
}

// tally notes that the text s names e, in full or by one word: a surname alone is that of
// whom the text has named in full, if that is one; of several, of the last, if that was
// just before.
func (c *cast) tally(s *scan, e *entity) {
	e.full++
	if len(e.low) > 1 {
		f := c.families[e.surname()]
		f.several = f.several || f.last != nil && f.last != e
		f.last, f.paragraph = e, s.p.Number
		c.families[e.surname()] = f
		return
	}
	if f := c.families[e.low[0]]; f.last != nil && (!f.several || s.p.Number-f.paragraph <= 2) {
		f.last.alone++
	}
}

// A family is who bear one surname.
type family struct {
	last      *entity // who was named in full last
	paragraph int     // where
	several   bool    // others were before
}

// weight is how much of a family a text is about e: whom it calls by the surname alone,
// and not by the first name, as it calls the others; the headline counts most.
func (c *cast) weight(e *entity) int {
	n := 4*e.alone + e.full
	if e.headed {
		n += 8
	}
	if first := c.byName[e.low[0]]; first != nil {
		n -= 4 * first.full
	}
	return n
}

// elder returns whom "the elder Roe" means, or "the younger Roe", of two of that surname:
// who is said to be a parent, or the other; else who was named in full last. It is nil if
// p says no such thing.
func (rd *reader) elder(s *scan, p phrase, name tokenRange) *entity {
	k := s.find(p.base, "elder", "older", "younger")
	if k < 0 || name.to-name.from != 1 {
		return nil
	}
	var last, parent, other *entity
	for _, e := range rd.cast.byLast[s.toks[name.from].low] {
		switch {
		case !e.person || e.seen == 0 || len(e.low) < 2:
			continue
		case e.heads["father"] || e.heads["mother"] || e.heads["grandfather"] || e.heads["grandmother"]:
			parent = e
		default:
			other = e
		}
		if last == nil || e.seen > last.seen {
			last = e
		}
	}
	switch {
	case parent == nil || other == nil:
		return last
	case s.toks[k].low == "younger":
		return other
	}
	return parent
}
