package index

import "testing"

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		most int
		want int
	}{
		{"", "", 1, 0},
		{"port", "port", 0, 0},
		{"port", "prot", 2, 1}, // two letters in each other's place
		{"port", "ports", 2, 1},
		{"port", "part", 2, 1},
		{"port", "harbour", 2, 3}, // more than most
		{"müller", "muller", 2, 1},
		{"киев", "киеb", 2, 1}, // letters are counted, not bytes
		{"the organisation for the prohibition of nets", "the organization for the prohibition of net", 2, 2},
	} {
		if got := Distance(tt.a, tt.b, tt.most); got != tt.want {
			t.Errorf("Distance(%q, %q, %d) = %d, want %d", tt.a, tt.b, tt.most, got, tt.want)
		}
	}
}

func TestSlips(t *testing.T) {
	for word, want := range map[string]int{"": 0, "gas": 0, "port": 1, "киев": 1, "harbour": 2, "2024-25": 0} {
		if got := Slips(word); got != want {
			t.Errorf("Slips(%q) = %d, want %d", word, got, want)
		}
	}
}
