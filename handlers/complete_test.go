package handlers

import (
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
