package handlers

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"attache/index/briefing"
)

// figurePattern is a number as English news text writes it: with a currency
// before it, as a range, with a unit after it.
var figurePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?P<money>(?:US|C|A|HK)?[$€£¥₹]|(?:Rs|PKR|EUR|USD|GBP)\.? ?)?\d[\d,]*(?:\.\d+)?(?:(?:[-–]| to )\d[\d,]*(?:\.\d+)?)?(?: (?:hundred|thousand|million|billion|trillion|crore|lakh)\b)*(?P<share> ?%| (?:percent|per cent)\b)?`)
})

// figures returns the figures that b names, each with what it counts and where,
// in order, each once. Dates are none, and neither are small numbers that count
// nothing, as in the name of a law or an aeroplane.
func figures(b *briefing.Briefing) string {
	var found mentions
	for _, p := range b.Paragraphs {
		if !hasDigit(p.Text) {
			continue
		}
		text := withoutDates(p.Text)
		for _, m := range figurePattern().FindAllStringSubmatchIndex(text, -1) {
			if f := figure(text, m[0], m[1], m[2] >= 0 || m[4] >= 0); f != "" {
				found.add(f, p.Number)
			}
		}
	}
	return found.String()
}

// figure returns the figure at text[start:end] with what it counts, or "" if it
// is none. A measured one, of money or a share, needs no word after it.
func figure(text string, start, end int, measured bool) string {
	if before, _ := utf8.DecodeLastRuneInString(text[:start]); start > 0 && (joins(before) || before == ':') {
		return "" // COVID-19, 10:30, B52
	}
	number, rest := strings.TrimRight(text[start:end], ","), text[end:]
	if after, _ := utf8.DecodeRuneInString(rest); unicode.IsLetter(after) || strings.HasPrefix(rest, ":") {
		return "" // 21st, 5G
	}
	if strings.HasSuffix(text[start:end], ",") || measured {
		return bareFigure(number, measured)
	}
	if compound := compoundPattern.FindString(rest); compound != "" {
		return number + compound
	}
	if what := counted(rest); what != "" {
		return number + " " + what
	}
	return bareFigure(number, measured)
}

// joins reports whether a number after c is part of a word or another number.
func joins(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune("-–./¶#", c)
}

// bareFigure keeps a number that no word follows if it is worth listing.
func bareFigure(number string, measured bool) string {
	if measured || len(number) > 3 && !strings.Contains(number, " to ") {
		return number
	}
	return ""
}

// compoundPattern is what follows a number in "10-year" and "9-year-old".
var compoundPattern = regexp.MustCompile(`^(?:-[a-z]+)+`)

// wordPattern is a word that may say what a number counts, after a blank:
// "missiles", "US".
var wordPattern = regexp.MustCompile(`^ ([a-z’'-]+|[A-Z]{2,4})\b`)

// counted returns the words at the beginning of rest that say what a number
// counts: one or two, ended by a plural or a measure.
func counted(rest string) string {
	var words []string
	for len(words) < 2 {
		m := wordPattern.FindStringSubmatch(rest)
		if m == nil || slices.Contains(small, m[1]) {
			break
		}
		words = append(words, m[1])
		plural := strings.HasSuffix(m[1], "s")
		if rest = rest[len(m[0]):]; plural || slices.Contains(measures, m[1]) {
			break
		}
	}
	if m := oldPattern.FindString(rest); m != "" {
		words = append(words, m[1:])
	}
	return strings.Join(words, " ")
}

// oldPattern is what makes an age of years: "18 year olds".
var oldPattern = regexp.MustCompile(`^ olds?\b`)

var (
	measures = strings.Fields(`years months weeks days hours minutes seconds year month week day hour minute miles kilometres kilometers metres meters
		feet inches acres hectares tons tonnes barrels pounds dollars euros rupees degrees points seats votes people km m cm mm kg ft mi mph litres liters
		times percentage`)
	small = strings.Fields(`of and or in to the a an at on for with from by is was are were that who which as has have had but than went it its he she they
		them we you after before when while if so not then this these those there also between until since under over into out up down off about
		around per each later earlier ago today now during against because would will could can may might did do does said says`)
)
