package handlers

import (
	"regexp"
	"slices"
	"strings"

	"attache/index/briefing"
)

// The patterns of dates and figures in English news text.
var (
	datePattern = regexp.MustCompile(`\b(?:(?:\d{1,2}(?:st|nd|rd|th)? )?` + months + `(?: \d{1,2}(?:st|nd|rd|th)?\b)?(?:,? (?:1[5-9]|20)\d\d)?|(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?)\b`)
	monthOnly   = regexp.MustCompile(`^[A-Z][a-z]+\.?$`)

	figurePattern = regexp.MustCompile(`(?:[$€£¥]|US\$|Rs\.? ?)?\b\d[\d,]*(?:\.\d+)?(?:[-–]\d[\d,]*(?:\.\d+)?)?(?: ?%| ` + units + `\b)*(?:(?: [a-z]+){1,2})?`)
)

const (
	months = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)`
	units  = `(?:percent|per cent|hundred|thousand|million|billion|trillion|crore|lakh)`
)

// dates returns the dates that b names, in order, each once. A month alone is
// none: "May" and "March" are words too.
func dates(b *briefing.Briefing) []string {
	return named(b, datePattern, func(s string) bool { return !monthOnly.MatchString(s) })
}

// figures returns the figures that b names with the words that they count, in
// order, each once; dates are none.
func figures(b *briefing.Briefing) []string {
	return named(b, figurePattern, func(s string) bool { return !datePattern.MatchString(s) })
}

// maxListed is how many dates or figures /brief lists.
const maxListed = 12

func named(b *briefing.Briefing, pattern *regexp.Regexp, keep func(string) bool) []string {
	var found []string
	for _, p := range b.Paragraphs {
		text := p.Text
		if pattern == figurePattern {
			text = datePattern.ReplaceAllStringFunc(text, blankDate)
		}
		for _, m := range pattern.FindAllString(text, -1) {
			if m = trimFigure(m); keep(m) && !slices.Contains(found, m) && len(found) < maxListed {
				found = append(found, m)
			}
		}
	}
	return found
}

// blankDate takes a date out of the way of the figures.
func blankDate(s string) string {
	if monthOnly.MatchString(s) {
		return s
	}
	return strings.Repeat(".", len(s))
}

// trimFigure drops the small words that end a match: "20 percent of" is "20 percent".
func trimFigure(s string) string {
	small := strings.Fields("of and or in to the a an at on for with from by is was are were that who which as has have had but than went")
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		if slices.Contains(small, words[i]) {
			words = words[:i]
		}
	}
	return strings.TrimRight(strings.Join(words, " "), ",.")
}
