package briefing

import (
	"slices"
	"strings"
)

// is reports whether e is said to be what head names, or may be called so: a
// schoolteacher is a teacher, a secretary may be a minister.
func (e *entity) is(head string) bool {
	if e.heads[head] {
		return true
	}
	for h := range e.heads {
		if len(head) >= 5 && strings.HasSuffix(h, head) || words().called[head][h] && !e.roleHas("general", h) {
			return true
		}
	}
	return false
}

// hasRank reports whether e's role, if it is known, has the words of rank, and no other.
func (e *entity) hasRank(rank []string) bool {
	if e.role == "" {
		return true
	}
	n := 0
	for _, w := range strings.Fields(e.role) {
		if low := lower(w); words().ranks[low] {
			n++
			if !slices.Contains(rank, low) {
				return false
			}
		}
	}
	return n == len(rank)
}

// surely reports whether e is one person, and may be of that gender.
func (e *entity) surely(want gender) bool {
	if e.isPlace() || e.body || e.plural() || e.gender != unknownGender && e.gender != want {
		return false
	}
	return e.person || e.named && e.spoke || e.gender == want && (e.named || e.indefinite() || words().forOthers[e.head] || e.isRelation()) || e.isOffice()
}

// isRelation reports whether e is described by whose relative that is: "her granddaughter".
func (e *entity) isRelation() bool {
	switch e.low[0] {
	case "his", "her", "their", "my", "our":
		return words().relations[e.head]
	}
	return e.owned() && words().relations[e.head]
}

// owned reports whether e is described by whose that is: "Roe’s daughter".
func (e *entity) owned() bool {
	return slices.ContainsFunc(e.low[:len(e.low)-1], func(w string) bool {
		return strings.HasSuffix(w, "’s") || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "s’")
	})
}

// isOffice reports whether e is described as one person by what that one does,
// whom no name stands for: "the harbour master", "the man in the blue cap", "its author".
func (e *entity) isOffice() bool {
	switch {
	case e.named || !e.isRole() || words().forOthers[e.head] && !e.indefinite():
		return false
	case e.low[0] == "its", e.indefinite(), e.owned():
		return true
	}
	return (e.low[0] == "the" || e.low[0] == "my") && (!isMan(e.head) || len(e.low) > longestPlain)
}

// isBackground reports whether e is described as the relative of whom the text is
// about: "the father".
func (e *entity) isBackground() bool {
	return !e.named && e.low[0] == "the" && words().relations[e.head]
}

// isPlace reports whether e is a place: "in Colorado".
// Somebody may bear the name of one: "Dallas Roe".
func (e *entity) isPlace() bool {
	return (e.place || e.named && !e.person && len(e.low) == 1 && words().countries[e.low[0]]) && (len(e.words) == 1 || !words().isFirstName(e.low[0]))
}

// placesName reports whether the name at r is a place: "in" stands before it, and it
// owns nothing: "in Roe’s view".
func (s *scan) placesName(r tokenRange) bool {
	return r.from > 0 && s.toks[r.from-1].quote == s.toks[r.from].quote && s.toks[r.from-1].is("in", "near", "outside") &&
		!(r.to < len(s.toks) && s.toks[r.to].is("'s", "'", "’"))
}

// indefinite reports whether e is described as somebody new: "a woman".
func (e *entity) indefinite() bool {
	switch e.low[0] {
	case "a", "an", "one", "another":
		return true
	}
	return false
}

// mayBe reports whether e can be a person of that gender.
func mayBe(e *entity, want gender) bool {
	if e.isPlace() || e.body || e.plural() {
		return false
	}
	return e.gender == want || e.gender == unknownGender && (e.person || e.named || e.isRole())
}

// plural reports whether e is several.
func (e *entity) plural() bool {
	if e.members != nil {
		return true
	}
	w := e.head
	if e.named {
		w = e.low[len(e.low)-1]
	}
	one, ok := singular(w)
	if e.named {
		return ok && (words().affiliations[one] || len(e.low) == 1 && isRole(one) && !words().isFirstName(w)) || len(e.low) == 1 && (words().groups[w] || words().affiliations[w])
	}
	return ok && words().roles[one] || words().groups[w]
}

// isRole reports whether e is described as one person.
func (e *entity) isRole() bool { return words().roles[e.head] }

// maybeBody reports whether e is named as an organisation may be, or described as
// something that is nobody: "the utility".
func (e *entity) maybeBody() bool {
	if !e.named {
		return e.low[0] == "the" && !isRole(e.head) && !e.plural() && !strings.HasSuffix(e.head, "s") && e.gender == unknownGender
	}
	return !e.person && e.gender == unknownGender
}
