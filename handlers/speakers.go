package handlers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// speakers answers who speaks, most first: role, paragraphs, share of the words.
// Whom the text does not name, and the writer, stand below.
func speakers(_ context.Context, s *index.Snapshot, r Request) (Answer, error) {
	a := begin(s, r, "Who speaks")
	b := s.Briefing(r.Briefing)
	all, shares := sharesOf(b)
	var lines []Fact
	for i, percent := range percents(all, shares) {
		lines = append(lines, shares[i].fact(all, percent))
	}
	if len(b.Speakers) == 0 {
		a.Note = "The briefing quotes nobody by name."
	}
	from, to, ok := a.list(len(lines))
	if !ok {
		return pastEnd(a), nil
	}
	a.Facts = lines[from:to]
	return a, nil
}

// Whose words they are: a speaker's, somebody's whom the text does not name, the writer's.
const (
	ofSpeaker = iota
	ofUnnamed
	ofWriter
)

// A share is what one voice has of a briefing.
type share struct {
	speaker         *briefing.Speaker
	whose           int
	paragraphs      []int
	words, verbatim int
}

// sharesOf returns how many words b has, and who has how many of them: speakers
// first, and of them who has most.
func sharesOf(b *briefing.Briefing) (all int, shares []*share) {
	type owner struct {
		speaker *briefing.Speaker
		whose   int
	}
	of := map[owner]*share{}
	for _, p := range b.Paragraphs {
		for _, st := range p.Statements {
			k := owner{st.Speaker, whose(st)}
			if of[k] == nil {
				of[k] = &share{speaker: k.speaker, whose: k.whose}
				shares = append(shares, of[k])
			}
			n := words(st.In(p.Text))
			all += n
			of[k].add(p.Number, n, st.Voice)
		}
	}
	slices.SortStableFunc(shares, func(x, y *share) int { return cmp.Or(x.whose-y.whose, y.words-x.words) })
	return all, shares
}

func whose(st briefing.Statement) int {
	switch {
	case st.Speaker != nil:
		return ofSpeaker
	case st.Voice != briefing.Writer:
		return ofUnnamed
	}
	return ofWriter
}

func (sh *share) add(paragraph, words int, v briefing.Voice) {
	if n := len(sh.paragraphs); n == 0 || sh.paragraphs[n-1] != paragraph {
		sh.paragraphs = append(sh.paragraphs, paragraph)
	}
	sh.words += words
	if v == briefing.Verbatim {
		sh.verbatim += words
	}
}

// fact says what the share is of all words; of that, its percentage.
func (sh *share) fact(all, of int) Fact {
	said := fmt.Sprintf("%d %% of the words", of)
	if sh.verbatim > 0 {
		said += fmt.Sprintf(", %d %% verbatim", min(of, percent(sh.verbatim, all)))
	}
	lines := []string{Ranges(sh.paragraphs), said}
	switch sh.whose {
	case ofWriter:
		return Fact{"The writer", strings.Join(lines, " · ")}
	case ofUnnamed:
		return Fact{"Not named in the text", strings.Join(lines, " · ")}
	}
	return Fact{begins(sh.speaker.Name), strings.Join(append(nonempty(sh.speaker.Role), lines...), " · ")}
}

// percents returns the shares' percentages of all words, which add up to 100:
// those that are cut most are rounded up (Hamilton's method of largest remainders).
func percents(all int, shares []*share) []int {
	of, order, left := make([]int, len(shares)), make([]int, len(shares)), 100
	for i, sh := range shares {
		of[i], order[i] = 100*sh.words/max(all, 1), i
		left -= of[i]
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return 100*shares[j].words%max(all, 1) - 100*shares[i].words%max(all, 1)
	})
	for _, i := range order[:min(left, len(order))] {
		of[i]++
	}
	return of
}

// percent returns n of all, rounded.
func percent(n, all int) int { return (200*n + all) / (2 * max(all, 1)) }

// Ranges writes paragraph numbers: "¶3–6, 18".
func Ranges(numbers []int) string {
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

func words(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

func nonempty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
