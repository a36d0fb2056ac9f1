package discord

import (
	"strings"

	"attache/handlers"
)

// small begins a line in small print.
const small = "-# "

// credits says in small print who says what of an excerpt, in what role, in
// which paragraph, and how. Where there are several voices, each stands with
// the words that it begins with.
func credits(e handlers.Excerpt) string {
	said := e.Said()
	switch len(said) {
	case 0:
		return small + e.Place()
	case 1:
		if said[0].IsWriter() {
			return small + "the writer · " + e.Place()
		}
		return small + speaker(said[0]) + " · " + e.Place() + " · " + said[0].Voice.String()
	}
	parts := []string{e.Place()}
	for _, v := range said {
		parts = append(parts, "“"+escape(e.Opening(v))+"” "+credit(v))
	}
	return small + strings.Join(parts, " · ")
}

// credit says who speaks and how.
func credit(v handlers.Voice) string {
	if v.IsWriter() {
		return "the writer"
	}
	return speaker(v) + ", " + v.Voice.String()
}

// speaker says who speaks, in what role, and whether that is doubtful.
func speaker(v handlers.Voice) string {
	who := handlers.Unnamed
	if v.Speaker != "" {
		who = "**" + escape(v.Speaker) + "**"
	}
	if v.Speaker != "" && v.Role != "" {
		who += ", " + escape(v.Role)
	}
	if !v.Sure {
		who = doubtful + " " + who
	}
	return who
}
