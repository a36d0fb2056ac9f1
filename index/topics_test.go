package index

import (
	"slices"
	"testing"
)

// Topics are what somebody would type: no labels, no half words, nothing that
// begins with a number or ends with a time.
func TestTopicsAsTyped(t *testing.T) {
	for _, row := range []struct {
		text    string
		has     string
		hasNone []string
	}{
		{"Q: How is the harbour?\n\nA: The harbour is full.", "harbour", []string{"Q", "A"}},
		{"The driver lost a 40-tonne lorry in the harbour.", "lorry", []string{"tonne lorry", "40-tonne lorry"}},
		{"A peer-to-peer distribution model came with the ferry.", "distribution model", []string{"peer distribution model", "peer"}},
		{"The council bought eleven wooden boats.", "wooden boats", []string{"eleven wooden boats"}},
		{"The ferry had good revenues last year.", "revenues", []string{"revenues last year", "last year"}},
		{"Workers praised Mr Hartwell.", "Hartwell", []string{"Mr Hartwell"}},
	} {
		got := openText(t, row.text+"\n\nNothing else happened in town.").Topics("", "", 20)
		if !slices.ContainsFunc(got, func(topic string) bool { return topic == row.has || topic == "good "+row.has }) {
			t.Errorf("%q speaks of %q, want %q among them", row.text, got, row.has)
		}
		for _, bad := range row.hasNone {
			if slices.Contains(got, bad) {
				t.Errorf("%q speaks of %q, with %q", row.text, got, bad)
			}
		}
	}
}
