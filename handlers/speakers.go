package handlers

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// speakers answers who speaks: role, paragraphs, share of the words.
func speakers(_ context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a := begin(s, r, "Who speaks")
	b := s.Briefing(r.Briefing)
	all, shares := 0, map[*briefing.Speaker]*share{}
	for _, p := range b.Paragraphs {
		for _, st := range p.Statements {
			n := words(st.In(p.Text))
			all += n
			if st.Voice == briefing.Writer || st.Speaker != nil {
				if shares[st.Speaker] == nil {
					shares[st.Speaker] = &share{}
				}
				shares[st.Speaker].add(p.Number, n, st.Voice)
			}
		}
	}
	for _, sp := range b.Speakers {
		if sh := shares[sp]; sh != nil {
			a.Facts = append(a.Facts, Fact{sp.Name, strings.Join(append(nonempty(sp.Role), sh.lines(all)...), " · ")})
		}
	}
	if len(a.Facts) == 0 {
		a.Note = "The briefing quotes nobody: all of it is the writer’s own voice."
	}
	if sh := shares[nil]; sh != nil {
		a.Facts = append(a.Facts, Fact{"The writer", strings.Join(sh.lines(all), " · ")})
	}
	a.Found = true
	return a, nil
}

// A share is what one voice has of a briefing.
type share struct {
	paragraphs      []int
	words, verbatim int
}

func (sh *share) add(paragraph, words int, v briefing.Voice) {
	if !slices.Contains(sh.paragraphs, paragraph) {
		sh.paragraphs = append(sh.paragraphs, paragraph)
	}
	sh.words += words
	if v == briefing.Verbatim {
		sh.verbatim += words
	}
}

// lines says what the share is of all words.
func (sh *share) lines(all int) []string {
	said := fmt.Sprintf("%d %% of the words", percent(sh.words, all))
	if sh.verbatim > 0 {
		said += fmt.Sprintf(", %d %% verbatim", percent(sh.verbatim, all))
	}
	return []string{ranges(sh.paragraphs), said}
}

// percent returns n of all, rounded.
func percent(n, all int) int { return (200*n + all) / (2 * max(all, 1)) }

// ranges writes paragraph numbers: "¶3–6, 18".
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch {
		case j > i:
			parts = append(parts, fmt.Sprintf("%d–%d", numbers[i], numbers[j]))
		default:
			parts = append(parts, fmt.Sprint(numbers[i]))
		}
		i = j + 1
	}
	return "¶" + strings.Join(parts, ", ")
}

func words(s string) int { return len(strings.Fields(s)) }

func nonempty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
