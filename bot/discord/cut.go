package discord

import (
	"strings"
	"unicode/utf8"

	"attache/handlers"
	"attache/index/briefing"
)

// ellipsis stands where something of a passage is left out.
const ellipsis = "…"

// fit returns e cut so that its markdown takes at most room: to sentences
// around the best one, or where even that is too long, to its first words.
// What is said of the text moves with it; p, which may be nil, says where its
// sentences begin.
func fit(e handlers.Excerpt, p *briefing.Paragraph, room int) handlers.Excerpt {
	if length(markdown(e)) <= room {
		return e
	}
	kept := around(e, starts(e.Text, p), room)
	if short := slice(e, kept); length(markdown(short)) <= room {
		return short
	}
	return slice(e, words(e, kept, room))
}

// starts returns where the sentences of a paragraph begin in an excerpt's text,
// and its end.
func starts(text string, p *briefing.Paragraph) []int {
	at := []int{0}
	if p != nil {
		for _, s := range p.Sentences {
			sentence := strings.TrimSpace(s.In(p.Text))
			last := at[len(at)-1]
			if i := strings.Index(text[last:], sentence); i > 0 && sentence != "" {
				at = append(at, last+i)
			}
		}
	}
	return append(at, len(text))
}

// around returns the sentences that fit room: the best one, then those after
// it, then those before.
func around(e handlers.Excerpt, at []int, room int) briefing.Span {
	i := 0
	for i+2 < len(at) && at[i+1] <= e.Best.Start {
		i++
	}
	j := i + 1
	for j+1 < len(at) && at[j] < e.Best.End {
		j++
	}
	fits := func(from, to int) bool {
		return length(markdown(slice(e, briefing.Span{Start: at[from], End: at[to]}))) <= room
	}
	for j+1 < len(at) && fits(i, j+1) {
		j++
	}
	for i > 0 && fits(i-1, j) {
		i--
	}
	return briefing.Span{Start: at[i], End: at[j]}
}

// words returns the first words of kept that fit room.
func words(e handlers.Excerpt, kept briefing.Span, room int) briefing.Span {
	low, high := kept.Start, kept.End
	for low < high {
		middle := (low + high + 1) / 2
		if length(markdown(slice(e, wordsUntil(e.Text, kept.Start, middle)))) <= room {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return wordsUntil(e.Text, kept.Start, low)
}

// wordsUntil is the text from start to end without the word that end cuts, or
// if there is only one word, without the letter.
func wordsUntil(text string, start, end int) briefing.Span {
	whole := end
	for whole < len(text) && whole > start && !utf8.RuneStart(text[whole]) {
		whole--
	}
	if whole < len(text) && text[whole] != ' ' {
		if blank := strings.LastIndexByte(text[start:whole], ' '); blank > 0 {
			whole = start + blank
		}
	}
	return briefing.Span{Start: start, End: whole}
}

// slice returns e with only kept of its text, and marks where it was cut.
func slice(e handlers.Excerpt, kept briefing.Span) handlers.Excerpt {
	kept = trimmed(e.Text, kept)
	before, after := "", ""
	if kept.Start > 0 {
		before = ellipsis + " "
	}
	if kept.End < len(e.Text) {
		after = " " + ellipsis
	}
	move := func(s briefing.Span) briefing.Span {
		s = briefing.Span{Start: max(s.Start, kept.Start), End: min(s.End, kept.End)}
		if s.Empty() {
			return briefing.Span{}
		}
		by := len(before) - kept.Start
		return briefing.Span{Start: s.Start + by, End: s.End + by}
	}
	short := e
	short.Text = before + kept.In(e.Text) + after
	short.Best = move(e.Best)
	short.Matches, short.Voices = nil, nil
	for _, v := range e.Voices {
		if v.Span = move(v.Span); handlers.HasWord(v.In(short.Text)) {
			short.Voices = append(short.Voices, v)
		}
	}
	return short
}

// trimmed takes blanks and ellipses off both ends of s.
func trimmed(text string, s briefing.Span) briefing.Span {
	in := s.In(text)
	s.Start += len(in) - len(strings.TrimLeft(in, " "+ellipsis))
	s.End = s.Start + len(strings.Trim(in, " "+ellipsis))
	return s
}

// markdown writes an excerpt's text with its best sentence bold.
func markdown(e handlers.Excerpt) string {
	best := e.Best
	if best.Empty() || best.End > len(e.Text) {
		return escape(e.Text)
	}
	best = trimmed(e.Text, best)
	before := escape(e.Text[:best.Start])
	marked := escape(best.In(e.Text))
	if marked = strings.TrimSpace(marked); marked == "" {
		return escape(e.Text)
	}
	return before + "**" + marked + "**" + escape(e.Text[best.End:])
}
