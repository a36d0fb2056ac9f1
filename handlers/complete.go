package handlers

import (
	"context"
	"fmt"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// A Choice is a value that an option may take, and how it is shown. Neither is
// longer than 100 characters.
type Choice struct{ Label, Value string }

// maxChoices and maxChoice are Discord's limits; a terminal needs no more.
const (
	maxChoices = 25
	maxChoice  = 100
)

// Complete returns what the option of a command may take that goes on from
// prefix, most fitting first; partial holds what is known of the other options.
func Complete(ctx context.Context, s *index.Snapshot, command, option string, partial Request, prefix string) []Choice {
	b := findBriefing(s, partial.Briefing)
	if b == nil || ctx.Err() != nil {
		b = s.Briefing("")
	}
	if b == nil {
		return nil
	}
	var all []Choice
	switch option {
	case "speaker":
		all = speakerChoices(b)
	case "topic", "question":
		all = topicChoices(s, b, partial.Speaker)
	case "briefing":
		all = briefingChoices(s)
	case "paragraph":
		all = paragraphChoices(b)
	}
	return fitting(all, fold(prefix))
}

func speakerChoices(b *briefing.Briefing) []Choice {
	var all []Choice
	for _, sp := range b.Speakers {
		all = append(all, Choice{strings.Join(append([]string{sp.Name}, nonempty(sp.Role)...), ", "), sp.Name})
	}
	return all
}

func topicChoices(s *index.Snapshot, b *briefing.Briefing, typed string) []Choice {
	name := ""
	if sp := who(b, typed).one(); sp != nil {
		name = sp.Name
	}
	var all []Choice
	for _, t := range s.Topics(b.ID, name, maxTopics) {
		all = append(all, Choice{t, t})
	}
	return all
}

// maxTopics is how many topics are looked through for those that fit.
const maxTopics = 100

func briefingChoices(s *index.Snapshot) []Choice {
	var all []Choice
	for _, b := range s.Briefings() {
		all = append(all, Choice{strings.Join(append(nonempty(b.Title), b.ID), " · "), b.ID})
	}
	return all
}

func paragraphChoices(b *briefing.Briefing) []Choice {
	var all []Choice
	for _, p := range b.Paragraphs {
		all = append(all, Choice{fmt.Sprintf("¶%d %s", p.Number, p.Text), fmt.Sprint(p.Number)})
	}
	return all
}

// fitting returns those of all that begin with prefix, then those of which a
// word does.
func fitting(all []Choice, prefix string) []Choice {
	var first, second []Choice
	for _, c := range all {
		c.Label = shortLabel(c.Label)
		switch at := " " + fold(c.Value) + " " + fold(c.Label); {
		case len([]rune(c.Value)) > maxChoice:
		case strings.HasPrefix(at[1:], prefix):
			first = append(first, c)
		case strings.Contains(at, " "+prefix):
			second = append(second, c)
		}
	}
	all = append(first, second...)
	return all[:min(maxChoices, len(all))]
}

// shortLabel cuts a label to what fits.
func shortLabel(s string) string {
	if r := []rune(s); len(r) > maxChoice {
		return string(r[:maxChoice-1]) + ellipsis
	}
	return s
}
