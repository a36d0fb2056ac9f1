package discord

import "attache/handlers"

// A passage is an excerpt as markdown.
type passage struct {
	paragraph             int
	heading, text, credit string
}

func (p passage) String() string { return lines(p.heading, p.text, p.credit) }

// breaks is how many line breaks a passage has at most.
const breaks = 4

// fixed is the room that a passage takes beside its text.
func (p passage) fixed() int { return length(p.heading) + length(p.credit) + breaks }

// leastRoom is what a passage needs to say anything, in characters.
const leastRoom = 80

// passages writes excerpts into room, each an equal share and what the ones
// before it did not need. It returns the paragraphs that had no room.
func passages(all []handlers.Excerpt, l look, room int) (shown []passage, left []int) {
	all, shown, left, room = choose(all, room)
	for i, e := range all {
		share := room / (len(all) - i)
		short := fit(e, l.paragraph(e.Paragraph), share)
		shown[i].text = markdown(short)
		if short.Text != e.Text {
			shown[i].credit = atMost(credits(short), shown[i].credit) // without who no longer speaks
		}
		room -= length(shown[i].text)
	}
	return shown, left
}

// atMost returns credit if it is no longer than before, else before.
func atMost(credit, before string) string {
	if length(credit) <= length(before) {
		return credit
	}
	return before
}

// choose takes as many excerpts as there is room for with who says them, and
// returns them with what stands beside their text and the room that is left.
func choose(all []handlers.Excerpt, room int) (chosen []handlers.Excerpt, shown []passage, left []int, rest int) {
	group := ""
	for _, e := range all {
		p := passage{paragraph: e.Paragraph, credit: credits(e)}
		if e.Group != "" && e.Group != group {
			p.heading = "**" + escape(e.Group) + "**"
		}
		need := p.fixed() + leastRoom*(len(chosen)+1)
		if len(chosen) == 0 && need > room {
			p.heading, p.credit = "", clipEscaped(p.credit, max(room-2*leastRoom, leastRoom)) // a role as long as a message
			need = p.fixed()
		}
		if len(chosen) == maxPassages || need > room {
			left = append(left, e.Paragraph)
			continue
		}
		group, room = e.Group, room-p.fixed()
		chosen, shown = append(chosen, e), append(shown, p)
	}
	return chosen, shown, left, room
}
