package handlers

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"attache/index"
	"attache/index/briefing"
)

// saysPattern is how people ask what somebody says.
var saysPattern = regexp.MustCompile(`^(?i:what (?:does|did|do|has|have) (.+?) (?:say|said|think|thought) (?:about|on|of) (.+))$`)

// asStranger reads a question like "what does the pope say about peace?" where
// the briefing knows nobody and nothing of that name.
func asStranger(s *index.Snapshot, r Request) (Request, bool) {
	m := saysPattern.FindStringSubmatch(bare(r.Topic))
	b := s.Briefing(r.Briefing)
	if m == nil || b == nil {
		return r, false
	}
	for _, w := range strings.Fields(strings.TrimPrefix(fold(m[1]), "the ")) {
		if pronouns[w] || uses(b, w) {
			return r, false
		}
	}
	r.Speaker, r.Topic = m[1], m[2]
	return r, true
}

// pronouns name nobody by themselves.
var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true, "we": true, "you": true, "people": true, "everybody": true, "everyone": true, "anybody": true, "anyone": true, "experts": true, "analysts": true, "the": true}

// unquotedIn says of a question that asks what somebody says, whom b names and
// does not quote, that what follows is what others say.
func unquotedIn(b *briefing.Briefing, question string, sure index.Confidence) string {
	name := mute(b, bare(question))
	switch {
	case name == "":
		return ""
	case sure < index.Fair:
		return "Nothing was found that “" + name + "” says in this briefing."
	}
	return "Nothing was found that “" + name + "” says in this briefing. What others say, the writer among them:"
}

// mute returns who is asked for by name in a question, is named in b, and does
// not speak there; "" if nobody is.
func mute(b *briefing.Briefing, question string) string {
	if m := saysPattern.FindStringSubmatch(question); m != nil && !speaks(b, m[1]) {
		return asWritten(b, m[1], beginsNamed)
	}
	for _, p := range phrases {
		if p.command != "position" && p.command != "quotes" {
			continue
		}
		m := p.pattern().FindStringSubmatch(question)
		for i := range m {
			if group := p.pattern().SubexpNames()[i]; group != "speaker" && group != "with" || speaks(b, m[i]) {
				continue
			}
			if name := asWritten(b, m[i], isNamed); name != "" {
				return name
			}
		}
	}
	return ""
}

// besides returns the number of a paragraph in which typed stands beside the
// name of who speaks: "the League and the RSPCA say". 0 if there is none.
func besides(b *briefing.Briefing, typed string) int {
	typed = strings.TrimPrefix(fold(typed), "the ")
	for _, a := range b.Attributions {
		if typed == "" || a.Paragraph == 0 || a.Source.Empty() || a.Cue.Empty() {
			continue
		}
		who := briefing.Span{Start: min(a.Source.Start, a.Cue.Start), End: max(a.Source.End, a.Cue.End)}
		names := " " + strings.ReplaceAll(fold(who.In(b.Text(a.Paragraph))), "the ", "") + " "
		if strings.Contains(names, " and "+typed+" ") || strings.Contains(names, " "+typed+" and ") {
			return a.Paragraph
		}
	}
	return 0
}

// asWritten returns typed as the text of b writes it where it fits, but for the
// beginnings of sentences, which have capitals of their own; "" if it nowhere does.
func asWritten(b *briefing.Briefing, typed string, fits func(words, wanted []string) bool) string {
	wanted := strings.Fields(strings.TrimPrefix(fold(typed), "the "))
	if b == nil || len(wanted) == 0 || len(wanted) > longestName || !uses(b, strings.Join(wanted, " ")) || besides(b, typed) > 0 {
		return ""
	}
	for i := range b.Paragraphs {
		words, first := strings.Fields(b.Paragraphs[i].Text), true
		for k := range words {
			if here := words[k:]; !first && fits(here, wanted) && !goesOnNamed(here, len(wanted)) {
				return trimmed(here[:len(wanted)])
			}
			first = strings.ContainsAny(words[k], ".?!:“\"")
		}
	}
	return ""
}

// isNamed reports whether words begin with those that are wanted, each with a
// capital: "Trump", but not "US sanctions".
func isNamed(words, wanted []string) bool {
	return beginsNamed(words, wanted) && !slices.ContainsFunc(words[1:len(wanted)], func(w string) bool { return !capital(w) })
}

// beginsNamed reports whether words begin with those that are wanted, the first
// with a capital: "Gulf states".
func beginsNamed(words, wanted []string) bool {
	if len(words) < len(wanted) || !capital(words[0]) {
		return false
	}
	for i, w := range wanted {
		if fold(words[i]) != w {
			return false
		}
	}
	return true
}

// goesOnNamed reports whether the name that words begin with goes on after n of
// them: "Port" of "Port Selin" is none by itself.
func goesOnNamed(words []string, n int) bool {
	last := []rune(words[n-1])
	return len(words) > n && capital(words[n]) && unicode.IsLetter(last[len(last)-1]) && !strings.HasSuffix(words[n-1], "’s")
}

// capital reports whether the first letter of word is one.
func capital(word string) bool {
	i := strings.IndexFunc(word, unicode.IsLetter)
	return i >= 0 && unicode.IsUpper([]rune(word[i:])[0])
}

// trimmed returns words without the marks around them and a possessive ending.
func trimmed(words []string) string {
	name := strings.TrimFunc(strings.Join(words, " "), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.TrimSuffix(strings.TrimSuffix(name, "’s"), "'s")
}
