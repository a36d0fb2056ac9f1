package handlers

import (
	"context"
	"fmt"
	"slices"
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
	if b == nil {
		b = s.Briefing("")
	}
	if b == nil || ctx.Err() != nil {
		return nil
	}
	fits := &fitting{prefix: fold(prefix)}
	switch option {
	case "speaker":
		fits.speakers(b, prefix)
	case "topic", "question":
		fits.topics(s, b, partial.Speaker)
	case "briefing":
		fits.briefings(s)
	case "paragraph":
		fits.paragraphs(b)
	}
	return fits.choices()
}

// fitting gathers the choices that begin with a prefix, then those of which a
// word does.
type fitting struct {
	prefix        string // folded
	first, second []Choice
}

// choices returns what was gathered.
func (f *fitting) choices() []Choice {
	all := append(f.first, f.second...)
	return all[:min(maxChoices, len(all))]
}

// add takes a choice if it fits, and reports whether there is room for more.
func (f *fitting) add(label, value string) bool {
	if slices.ContainsFunc(f.first, func(c Choice) bool { return strings.EqualFold(c.Value, value) }) {
		return true
	}
	at := " " + fold(value) + " " + fold(label)
	switch c := (Choice{shortLabel(label), value}); {
	case len([]rune(value)) > maxChoice:
	case strings.HasPrefix(at[1:], f.prefix):
		f.first = append(f.first, c)
	case len(f.second) < maxChoices && strings.Contains(at, " "+f.prefix):
		f.second = append(f.second, c)
	}
	return len(f.first) < maxChoices
}

// speakers adds who speaks in b, most first; if nobody is called so, whom typed may mean.
func (f *fitting) speakers(b *briefing.Briefing, typed string) {
	for _, sp := range MostHeard(b) {
		if !f.add(withRole(sp), sp.Name) {
			return
		}
	}
	if len(f.first)+len(f.second) > 0 {
		return
	}
	for _, sp := range who(b, typed).speakers {
		f.second = append(f.second, Choice{shortLabel(withRole(sp)), sp.Name})
	}
}

func withRole(sp *briefing.Speaker) string {
	return strings.Join(append([]string{sp.Name}, nonempty(sp.Role)...), ", ")
}

// MostHeard returns b's speakers, first who says most, in bytes. The list is the
// caller's.
func MostHeard(b *briefing.Briefing) []*briefing.Speaker {
	said := map[*briefing.Speaker]int{}
	for _, p := range b.Paragraphs {
		for _, st := range p.Statements {
			if st.Speaker == nil {
				continue
			}
			for _, sp := range st.Speaker.Each() {
				said[sp] += st.Len()
			}
		}
	}
	all := slices.Clone(b.Speakers)
	slices.SortStableFunc(all, func(x, y *briefing.Speaker) int { return said[y] - said[x] })
	return all
}

// maxTopics is how many topics are looked through for those that fit.
const maxTopics = 100

// topics adds what b speaks of, or what the speaker who is typed speaks of in it.
func (f *fitting) topics(s *index.Snapshot, b *briefing.Briefing, typed string) {
	name := ""
	if sp := who(b, typed).one(); sp != nil {
		name = sp.Name
	}
	for _, t := range s.Topics(b.ID, name, maxTopics) {
		if t = goingOn(t, f.prefix); !f.add(t, t) {
			return
		}
	}
}

// goingOn returns topic from the word on that begins with the folded prefix:
// who types "sanc" means "sanctions relief", not "real sanctions relief".
func goingOn(topic, prefix string) string {
	for at := 0; ; {
		if strings.HasPrefix(fold(topic[at:]), prefix) {
			return topic[at:]
		}
		next := strings.IndexByte(topic[at:], ' ') + 1
		if next == 0 || !strings.Contains(topic[at+next:], " ") {
			return topic // a last word by itself is too wide: "way" of "middle way"
		}
		at += next
	}
}

// briefings adds what is loaded, newest first.
func (f *fitting) briefings(s *index.Snapshot) {
	for _, b := range s.Briefings() {
		if !f.add(strings.Join(append(nonempty(b.Title), b.ID), " · "), b.ID) {
			return
		}
	}
}

// labelled is how much of a paragraph is looked at for its label, in bytes.
const labelled = 4 * maxChoice

// paragraphs adds b's paragraphs in order, each with its number and first words.
func (f *fitting) paragraphs(b *briefing.Briefing) {
	for _, p := range b.Paragraphs {
		words := strings.ToValidUTF8(p.Text[:min(labelled, len(p.Text))], "")
		if !f.add(fmt.Sprintf("¶%d %s", p.Number, words), fmt.Sprint(p.Number)) {
			return
		}
	}
}

// shortLabel cuts a label to what fits.
func shortLabel(s string) string {
	if r := []rune(s); len(r) > maxChoice {
		return string(r[:maxChoice-1]) + ellipsis
	}
	return s
}
