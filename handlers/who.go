package handlers

import (
	"slices"
	"strings"

	"attache/index/briefing"
)

// A match says which speakers of a briefing a typed name may mean.
type match struct {
	speakers []*briefing.Speaker // more than one: the name fits them all
	read     bool                // they are not called so: by role, initials or a slip
	slip     bool                // the name is misspelt
	together bool                // all of them are meant: "Basit and Durrani"
}

// one returns the speaker that is meant, or nil.
func (m match) one() *briefing.Speaker {
	if len(m.speakers) != 1 {
		return nil
	}
	return m.speakers[0]
}

// A way is one manner of naming a speaker; typed and the names are folded.
type way struct {
	fits func(sp known, typed string) bool
	read bool
}

// ways are tried in order; the first that finds anybody decides. A surname and
// another form of a name count alike: if the text calls one of two brothers by
// the surname alone, whoever types it may mean either.
var ways = []way{
	{isName, false},
	{isAliasOrSurname, false},
	{holdsName, false},
	{holdsRole, true},
	{isUntitled, false},
	{isInitials, true},
}

// longestTyped is the longest name that is looked for, in bytes.
const longestTyped = 200

// who finds the speakers of b that typed may mean.
func who(b *briefing.Briefing, typed string) match { return among(namesOf(b), b, typed) }

// among finds those of all, the speakers of b, that typed may mean.
func among(all []known, b *briefing.Briefing, typed string) match {
	if len(typed) > longestTyped {
		return match{}
	}
	t := strings.TrimPrefix(fold(typed), "the ")
	if t == "" {
		return match{}
	}
	for _, w := range ways {
		if found := filter(all, t, w.fits); len(found) > 0 {
			return match{speakers: found, read: w.read}
		}
	}
	if full := briefing.Office(t); full != "" {
		return among(all, b, full)
	}
	if m := listed(all, b, typed); m.together {
		return m
	}
	if read, ok := asWriter(b, t); ok {
		return match{speakers: []*briefing.Speaker{theWriter}, read: read}
	}
	for _, near := range []func([]known, string) []*briefing.Speaker{misspelt, unfinished} {
		if found := near(all, withoutTitle(t)); len(found) > 0 && !uses(b, t) {
			return match{speakers: found, read: true, slip: true}
		}
	}
	return match{}
}

// known is a speaker with every form of the name and the role, folded; of the
// name and the role also the words.
type known struct {
	*briefing.Speaker
	forms []string // the full name first
	words []string
	heads []string // the words of the role that say what somebody is
	role  []string
}

// namesOf returns the speakers of b with what they are called.
func namesOf(b *briefing.Briefing) []known {
	if b == nil {
		return nil
	}
	all := make([]known, 0, len(b.Speakers))
	for _, sp := range b.Speakers {
		n := known{Speaker: sp, forms: []string{strings.TrimPrefix(fold(sp.Name), "the ")}}
		for _, a := range sp.Aliases {
			n.forms = append(n.forms, strings.TrimPrefix(fold(a), "the "))
		}
		for _, form := range n.forms {
			n.words = append(n.words, strings.Fields(form)...)
		}
		n.role, n.heads = strings.Fields(fold(sp.Role)), heads(sp.Role)
		all = append(all, n)
	}
	return all
}

func filter(all []known, typed string, fits func(known, string) bool) []*briefing.Speaker {
	var found []*briefing.Speaker
	for _, sp := range all {
		if fits(sp, typed) {
			found = append(found, sp.Speaker)
		}
	}
	return found
}

// isName reports whether typed is sp's full name.
func isName(sp known, typed string) bool { return typed == sp.forms[0] }

// isAliasOrSurname reports whether typed is another form of sp's name, or its last word.
func isAliasOrSurname(sp known, typed string) bool {
	full := strings.Fields(sp.forms[0])
	return slices.Contains(sp.forms, typed) || len(full) > 0 && full[len(full)-1] == typed
}

// holdsName reports whether each word of typed is one of sp's names.
func holdsName(sp known, typed string) bool { return holds(sp.words, typed) }

// holdsRole reports whether typed is made of sp's names and role, and says what
// sp is or is called: "ambassador Basit", "the economist"; but not "Iran" for an
// ambassador to Iran.
func holdsRole(sp known, typed string) bool {
	words := strings.Fields(typed)
	if !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(sp.heads, w) }) {
		return false
	}
	return holds(slices.Concat(sp.words, sp.role), typed)
}

// heads returns the words of a role that say what somebody is: of "former
// ambassador to Iran and author", ambassador and author.
func heads(role string) []string {
	var last string
	var found []string
	end := func() {
		if last != "" {
			found = append(found, last)
		}
		last = ""
	}
	skip := false
	for _, w := range strings.FieldsFunc(strings.ReplaceAll(role, ",", " , "), func(c rune) bool { return c == ' ' || c == '-' }) {
		switch w = strings.ToLower(w); {
		case w == "," || w == "and" || w == "&":
			end()
			skip = false
		case slices.Contains(after, w):
			end()
			skip = true
		case !skip:
			last = fold(w)
		}
	}
	end()
	return found
}

// after holds the words that follow what somebody is and begin of, where or for whom.
var after = strings.Fields("of to at in for with on from by under who which that during until since is was writes")

// isUntitled reports whether typed without a title is a name of sp: "Mr Basit".
func isUntitled(sp known, typed string) bool {
	bare := withoutTitle(typed)
	return bare != typed && (isName(sp, bare) || isAliasOrSurname(sp, bare) || holdsName(sp, bare))
}

// withoutTitle returns typed without the titles that it begins with, which say nothing
// of who is meant, if a name is left.
func withoutTitle(typed string) string {
	words := strings.Fields(typed)
	for len(words) > 1 && briefing.IsTitle(words[0]) && !slices.Contains(after, words[1]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// isInitials reports whether typed is the initials of sp's name, or the other
// way about: "IMF" and International Monetary Fund. Two letters at least.
func isInitials(sp known, typed string) bool {
	return slices.ContainsFunc(sp.forms, func(form string) bool {
		return len(typed) > 1 && typed == initials(form) || len(form) > 1 && form == initials(typed)
	})
}

// initials returns the first letters of the words of a folded name, small words
// left out.
func initials(name string) string {
	var b strings.Builder
	words := strings.Fields(name)
	if len(words) < 2 {
		return ""
	}
	for _, w := range words {
		if w != "of" && w != "the" && w != "and" && w != "for" {
			b.WriteRune([]rune(w)[0])
		}
	}
	return b.String()
}

func holds(has []string, typed string) bool {
	for _, w := range strings.Fields(typed) {
		if !slices.Contains(has, w) {
			return false
		}
	}
	return true
}
