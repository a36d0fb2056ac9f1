package discord

import (
	"fmt"
	"strings"

	"attache/handlers"
)

// A written is an answer as markdown, all of it within the room that there is.
type written struct {
	header, note, facts string
	passages            []passage
	footer              string
}

// Room for parts, in characters after escaping. The notes and facts of a
// briefing of an ordinary size are far below.
const (
	partRoom    = 60  // of the header: speaker, topic
	lineRoom    = 100 // the header: a line of a client on a desk
	leastSource = 24  // of the header, the briefing
	noteRoom    = 500 // what the reader must know
	factRoom    = 400 // one line of facts
	leftRoom    = 80  // the line about what is left out
)

// write writes an answer into at most room characters. Who says what is never
// cut: passages are, at their sentences.
func write(a handlers.Answer, l look, room int) written {
	w := written{header: header(a), note: noteOf(a, l)}
	room -= length(w.header) + length(w.note) + leftRoom
	w.footer = footer(a, l, room)
	room -= length(w.footer)
	inFacts := room
	if len(a.Excerpts) > 0 {
		inFacts /= 2
	}
	w.facts = facts(a.Facts, inFacts)
	var left []int
	w.passages, left = passages(a.Excerpts, l, room-length(w.facts))
	w.footer = lines(leftOut(left), w.footer)
	return w
}

// header is one line: command, speaker, topic, how many passages, which
// briefing, of whose title what there is room for.
func header(a handlers.Answer) string {
	said := "**/" + escapeWithin(a.Command, partRoom) + "**"
	for _, p := range []string{a.Speaker, a.Topic, howMany(a)} {
		if p != "" {
			said += part + escapeWithin(p, partRoom)
		}
	}
	if a.Source == "" || a.Command == "briefings" {
		return said
	}
	return said + part + escapeWithin(a.Source, max(lineRoom-length(said), leastSource))
}

// part stands between the parts of a header.
const part = " · "

// howMany says how many passages there are.
func howMany(a handlers.Answer) string {
	switch {
	case a.Command == "read" && a.Found:
		return fmt.Sprintf("%s of %d", pilcrow(a.Page), a.Pages)
	case a.Command == "read" || len(a.Facts) > 0 || a.Command == "help":
		return ""
	case a.Total == 0:
		return "no passage"
	case a.Total == 1:
		return "1 passage"
	}
	return fmt.Sprintf("%d passages", a.Total)
}

func pilcrow(n int) string { return fmt.Sprintf("¶%d", n) }

// noteOf is what the reader must know.
func noteOf(a handlers.Answer, l look) string {
	return escapeWithin(handlers.Sentences(handlers.Sentences(l.notes...), a.Note), noteRoom)
}

// asked begins the line of a message that holds a long question whole, so that
// a button can name it by its digest.
const asked = small + "Question: "

// footer is what stands below the passages; of what may be tried, and of more,
// what there is room for.
func footer(a handlers.Answer, l look, room int) string {
	var said, more []string
	if isLong(a.Topic) {
		said = append(said, asked+escape(a.Topic))
	}
	if l.shared {
		said = append(said, small+"Shared by <@"+l.asker+">")
	}
	for _, r := range a.Suggestions {
		if !l.carries(a, r) {
			more = append(more, small+"Try: "+escapeWithin(r.Line(), factRoom))
		}
	}
	if l.bare && a.Found && a.Page < a.Pages {
		more = append(more, small+"More: "+escapeWithin(a.At(max(a.Page, 1)+1).Line(), factRoom))
	}
	for _, m := range more {
		if length(lines(append(said, m)...)) <= room {
			said = append(said, m)
		}
	}
	return lines(said...)
}

// isLong reports whether a header cannot show a topic so that it is read back.
func isLong(topic string) bool {
	return length(escape(topic)) > partRoom || strings.Contains(topic, strings.TrimSpace(part))
}

// facts writes labelled lines, as many as there is room for.
func facts(all []handlers.Fact, room int) string {
	var said []string
	for i, f := range all {
		line := "**" + escapeWithin(f.Label, factRoom) + "** " + escapeWithin(f.Text, factRoom)
		more := fmt.Sprintf("%sand %d more", small, len(all)-i)
		if room -= length(line) + 1; room < length(more)+1 {
			return strings.Join(append(said, more), "\n")
		}
		said = append(said, line)
	}
	return strings.Join(said, "\n")
}

// leftOut says which paragraphs there was no room for.
func leftOut(paragraphs []int) string {
	if len(paragraphs) == 0 {
		return ""
	}
	var said []string
	for _, n := range paragraphs[:min(maxPassages, len(paragraphs))] {
		said = append(said, fmt.Sprintf("/read %d", n))
	}
	return small + "No room here for more: " + strings.Join(said, ", ")
}

// lines joins lines, leaving out what is empty.
func lines(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, "\n")
}
