package discord

import (
	"fmt"
	"strings"

	"attache/handlers"
	"attache/index/briefing"
)

// small begins a line in small print.
const small = "-# "

// credits says in small print who says what of an excerpt, in what role, in
// which paragraph, and how. Where there are several voices, each stands with
// the words that it begins with.
func credits(e handlers.Excerpt) string {
	said := merged(e.Voices)
	switch len(said) {
	case 0:
		return small + place(e)
	case 1:
		v := said[0]
		if isWriter(v) {
			return small + "the writer · " + place(e)
		}
		return small + speaker(v) + " · " + place(e) + " · " + v.Voice.String()
	}
	parts := []string{place(e)}
	told := map[string]bool{}
	for _, v := range said {
		if told[v.Speaker] {
			v.Role = ""
		}
		told[v.Speaker] = true
		parts = append(parts, "“"+escape(opening(v.In(e.Text)))+"” "+credit(v))
	}
	return small + strings.Join(parts, " · ")
}

// merged joins voices that follow one another and are the same.
func merged(all []handlers.Voice) []handlers.Voice {
	var said []handlers.Voice
	for _, v := range all {
		if n := len(said); n > 0 && credit(said[n-1]) == credit(v) {
			said[n-1].End = v.End
			continue
		}
		said = append(said, v)
	}
	return said
}

// credit says who speaks and how.
func credit(v handlers.Voice) string {
	if isWriter(v) {
		return "the writer"
	}
	return speaker(v) + ", " + v.Voice.String()
}

func isWriter(v handlers.Voice) bool { return v.Voice == briefing.Writer && v.Speaker == "" }

// speaker says who speaks, in what role, and whether that is doubtful.
func speaker(v handlers.Voice) string {
	who := "somebody whom the text does not name"
	if v.Speaker != "" {
		who = "**" + escape(v.Speaker) + "**"
	}
	if v.Speaker != "" && v.Role != "" {
		who += ", " + escape(v.Role)
	}
	if !v.Sure {
		who = "probably " + who
	}
	return who
}

// place says where an excerpt stands.
func place(e handlers.Excerpt) string {
	at := pilcrow(e.Paragraph)
	for i, n := range e.Also {
		if i == 0 {
			at += fmt.Sprintf(", nearly the same in ¶%d", n)
		} else {
			at += fmt.Sprintf(", ¶%d", n)
		}
	}
	return at
}

// opening returns the first words of s.
func opening(s string) string {
	const few = 4
	words := strings.Fields(strings.Trim(s, "“”\"‘’ …"))
	if len(words) <= few {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:few], " ") + " …"
}
