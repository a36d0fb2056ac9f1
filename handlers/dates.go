package handlers

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"attache/index/briefing"
)

const months = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)`

// The patterns of dates in English news text.
var (
	datePattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(?:(?:\d{1,2}(?:st|nd|rd|th)? )?` + months + `(?: \d{1,2}(?:st|nd|rd|th)?\b)?(?:,? (?:1[5-9]|20)\d\d)?|(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?)\b`)
	})
	monthOnly = regexp.MustCompile(`^[A-Z][a-z]+\.?$`)
)

// dates returns the dates that b names and where, in order, each once. A month
// alone is none: "May" and "March" are words too.
func dates(b *briefing.Briefing) string {
	var found mentions
	for _, p := range b.Paragraphs {
		if !hasDigit(p.Text) {
			continue
		}
		for _, at := range datePattern().FindAllStringIndex(p.Text, -1) {
			if isDate(p.Text, at) {
				found.add(p.Text[at[0]:at[1]], p.Number)
			}
		}
	}
	return found.String()
}

// hasDigit spares the patterns, which are slow, the text that holds no date or
// figure anyway.
func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// isDate reports whether text[at[0]:at[1]], which the pattern fits, is a date: no
// month alone, and no number that counts things, as in “more than 2000 homes”.
func isDate(text string, at []int) bool {
	d := text[at[0]:at[1]]
	return !monthOnly.MatchString(d) && !(len(d) == len("2000") && countWord.MatchString(text[max(0, at[0]-len(" as many as ")):at[0]]) && counted(text[at[1]:]) != "")
}

// countWord stands before a number that counts, and not before a year that another
// word follows.
var countWord = regexp.MustCompile(`(?i:\b(?:of|than|least|most|some|nearly|almost|over|another|only|roughly|as many as) )$`)

// withoutDates takes the dates of text out of the way of its figures.
func withoutDates(text string) string {
	left := []byte(text)
	for _, at := range datePattern().FindAllStringIndex(text, -1) {
		if isDate(text, at) {
			copy(left[at[0]:at[1]], strings.Repeat(".", at[1]-at[0]))
		}
	}
	return string(left)
}

// mentions are things that a briefing names, each with its paragraphs.
type mentions []mention

type mention struct {
	what       string
	paragraphs []int
}

func (m *mentions) add(what string, paragraph int) {
	i := slices.IndexFunc(*m, func(x mention) bool { return x.what == what })
	if i < 0 {
		*m = append(*m, mention{what, []int{paragraph}})
		return
	}
	if at := (*m)[i].paragraphs; at[len(at)-1] != paragraph {
		(*m)[i].paragraphs = append(at, paragraph)
	}
}

// maxListed is how many dates or figures /brief lists.
const maxListed = 15

// String lists the mentions: "June 2025 (¶2); 1980 (¶4, 15)".
func (m mentions) String() string {
	var said []string
	for _, x := range m[:min(maxListed, len(m))] {
		said = append(said, x.what+" ("+Ranges(x.paragraphs)+")")
	}
	if len(m) > maxListed {
		said = append(said, fmt.Sprintf("and %d more", len(m)-maxListed))
	}
	return strings.Join(said, "; ")
}
