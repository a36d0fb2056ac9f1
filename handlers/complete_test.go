package handlers

import (
	"slices"
	"strings"
	"testing"
)

func TestSpeakerChoices(t *testing.T) {
	for _, row := range []struct{ prefix, values string }{
		{"", "Abdul Basit; Asif Durrani; John Smith; Mary Smith; José Núñez; International Monetary Fund; Tehran; the WHO; Mustafa Kemal O’Brien"},
		{"ab", "Abdul Basit"},
		{"BAS", "Abdul Basit"},
		{"smi", "John Smith; Mary Smith"},
		{"nun", "José Núñez"},
		{"econ", "John Smith"},
		{"m", "Mary Smith; Mustafa Kemal O’Brien; José Núñez; International Monetary Fund"},
		{"durani", "Asif Durrani"},
		{"xyz", ""},
	} {
		f := &fitting{prefix: fold(row.prefix)}
		f.speakers(people, row.prefix)
		var values []string
		for _, c := range f.choices() {
			values = append(values, c.Value)
		}
		if got := strings.Join(values, "; "); got != row.values {
			t.Errorf("%q may become %q, want %q", row.prefix, got, row.values)
		}
	}
}

func TestChoicesAreFewAndShort(t *testing.T) {
	f := &fitting{}
	for i := range 60 {
		f.add(strings.Repeat("é", i*5), strings.Repeat("x", i*3))
	}
	all := f.choices()
	if len(all) != maxChoices {
		t.Errorf("%d choices, want %d", len(all), maxChoices)
	}
	for _, c := range all {
		if len([]rune(c.Label)) > maxChoice || len([]rune(c.Value)) > maxChoice {
			t.Errorf("a choice of %d and %d characters", len([]rune(c.Label)), len([]rune(c.Value)))
		}
	}
}

func TestGoingOn(t *testing.T) {
	for _, row := range []struct{ topic, prefix, want string }{
		{"real sanctions relief", "sanc", "sanctions relief"},
		{"real sanctions relief", "rel", "real sanctions relief"},
		{"real sanctions relief", "re", "real sanctions relief"},
		{"middle way", "wa", "middle way"},
		{"wall", "wa", "wall"},
	} {
		if got := goingOn(row.topic, row.prefix); got != row.want {
			t.Errorf("%q goes on as %q, want %q", row.prefix, got, row.want)
		}
	}
}

func TestPercents(t *testing.T) {
	for _, row := range []struct{ words, want []int }{
		{[]int{293, 235, 6, 466}, []int{29, 23, 1, 47}},
		{[]int{1, 1, 1}, []int{34, 33, 33}},
		{[]int{7}, []int{100}},
		{nil, []int{}},
	} {
		all, shares := 0, []*share{}
		for _, n := range row.words {
			all += n
			shares = append(shares, &share{words: n})
		}
		if got := percents(all, shares); !slices.Equal(got, row.want) {
			t.Errorf("%v are %v per cent, want %v", row.words, got, row.want)
		}
	}
}
