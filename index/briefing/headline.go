package briefing

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	longestHeadline = 160 // characters
	longestByline   = 300 // characters: "The writer is …" may be two sentences
)

// takeHeadline takes the headline off the front of bs, if there is one.
func (b *Briefing) takeHeadline(file string, bs []block) []block {
	if len(bs) < 2 {
		return bs
	}
	c := bs[0].compose(file)
	first := c.text.String()
	if b.Title != "" {
		if !sameWords(first, b.Title) {
			return bs
		}
	} else if !isHeadline(first) {
		return bs
	} else {
		b.Title = strings.TrimLeft(first, "# ")
	}
	b.heading = Paragraph{Text: first, Sentences: sentences(first), origin: c.origin}
	return bs[1:]
}

// isHeadline reports whether s, the first line of a text, is its headline: short,
// and no sentence ends with it. A question is one if it is set like a headline.
func isHeadline(s string) bool {
	if utf8.RuneCountInString(s) > longestHeadline || startsItem(s) {
		return false
	}
	if strings.HasSuffix(s, "?") {
		return capitalised(s)
	}
	return !endsSentence(s) && !strings.ContainsAny(s[len(s)-1:], ":;,|")
}

// capitalised reports whether nearly all longer words of s begin with a capital
// letter, as in headlines, and there are at least three.
func capitalised(s string) bool {
	const longer, enough = 4, 3
	caps, all := 0, 0
	for _, w := range strings.Fields(s) {
		if utf8.RuneCountInString(w) < longer {
			continue
		}
		all++
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“‘\"'(")); !unicode.IsLower(r) {
			caps++
		}
	}
	return all >= enough && caps*10 >= all*9
}

// sameWords reports whether a and b are the same but for case and marks.
func sameWords(a, b string) bool {
	bare := func(s string) string {
		return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r)
		}), " ")
	}
	return bare(a) == bare(b)
}

// What bylines look like, below a text and above it.
var (
	writerLine = regexp.MustCompile(`^[(*_\[]*(?:The|This|Our) (?:writer|author|columnist|reporter|correspondent|contributor|essayist|reviewer)s? (?:is|are|was|were|has|have|can|may|works?|writes?|teach(?:es)?|tweets?|heads?|covers?|serves?|holds?)\b`)
	byLine     = regexp.MustCompile(`^[(*_\[—–-]*\s*(?:[Bb]y|BY|Words by|Text by|Written by|Reporting by|Reported by|Additional reporting by|Edited by|Editing by|Compiled by) \p{Lu}[\p{L}.’'-]*(?:,? (?:and |& |in |for |de |van |von |al-|bin )?\p{Lu}[\p{L}.’'-]*|; (?:[Ee]diting|[Rr]eporting|[Ww]riting) by)*[)*_\]]*\.?$`)
	bioLine    = regexp.MustCompile(`^[(*_\[—–-]*\s*((?:Dr\.? |Prof\.? )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}) (?:is|was|writes|reports|covers|teaches|works) .*\b(?:writer|journalist|reporter|correspondent|columnist|editor|staffer|contributor|freelancer|author)\b`)
)

// takeByline takes the line that says who wrote the text off the end of bs, or off
// the front, where it stands below the headline.
func (b *Briefing) takeByline(file string, bs []block) []block {
	if n := len(bs) - 1; n > 0 {
		if s := bs[n].compose(file).text.String(); isByline(s, file[:bs[n][0].Start]) {
			b.setByline(s)
			bs = bs[:n]
		}
	}
	if len(bs) > 1 && b.Title != "" {
		if s := bs[0].compose(file).text.String(); utf8.RuneCountInString(s) <= longestByline && byLine.MatchString(s) {
			b.setByline(s)
			bs = bs[1:]
		}
	}
	return bs
}

// setByline keeps s, unless the front matter names the writer.
func (b *Briefing) setByline(s string) {
	if b.Byline == "" {
		b.Byline = s
	}
}

// isByline reports whether s, the last line of a text, says who wrote it. Who is
// described by name must be new: before is the text above.
func isByline(s, before string) bool {
	if utf8.RuneCountInString(s) > longestByline {
		return false
	}
	if writerLine.MatchString(s) || byLine.MatchString(s) {
		return true
	}
	m := bioLine.FindStringSubmatch(s)
	return m != nil && !strings.Contains(before, m[1])
}
