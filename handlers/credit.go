package handlers

import (
	"fmt"
	"strings"

	"attache/index/briefing"
)

// IsWriter reports whether v is the writer's own voice.
func (v Voice) IsWriter() bool { return v.Voice == briefing.Writer && v.Speaker == "" }

// Unnamed is what a speaker is called whom the text does not name.
const Unnamed = "somebody whom the text does not name"

// Said returns e's voices, those that follow one another and are the same made
// one; from the second time that a speaker appears, without the role.
func (e Excerpt) Said() []Voice {
	var said []Voice
	told := map[string]bool{}
	for _, v := range e.Voices {
		if told[v.Speaker] {
			v.Role = ""
		}
		if n := len(said); n > 0 && same(said[n-1], v) {
			said[n-1].End = v.End
			continue
		}
		told[v.Speaker] = true
		said = append(said, v)
	}
	return said
}

// same reports whether a and b are one voice.
func same(a, b Voice) bool {
	return a.Speaker == b.Speaker && a.Voice == b.Voice && a.Sure == b.Sure
}

// Place says where e stands: "¶9, nearly the same in ¶14".
func (e Excerpt) Place() string {
	at := fmt.Sprintf("¶%d", e.Paragraph)
	if len(e.Also) > 0 {
		at += ", nearly the same in " + Ranges(e.Also)
	}
	return at
}

// openingWords is how many words tell which of several stretches is meant.
const openingWords = 4

// quotationMarks are left out of an opening, which stands in such marks itself.
const quotationMarks = "“”\"«»„"

// Opening returns the first words of what v says in e.
func (e Excerpt) Opening(v Voice) string {
	said := strings.Trim(v.In(e.Text), quotationMarks+"‘’… ")
	words := make([]string, 0, openingWords+1)
	for w := range strings.FieldsSeq(said) {
		if w = withoutMarks(w); w != "" {
			words = append(words, w)
		}
		if len(words) > openingWords {
			return strings.TrimRight(strings.Join(words[:openingWords], " "), ",;:.") + " " + ellipsis
		}
	}
	return strings.Join(words, " ")
}

// withoutMarks returns word without quotation marks.
func withoutMarks(word string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(quotationMarks, c) {
			return -1
		}
		return c
	}, word)
}
