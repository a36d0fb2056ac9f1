package handlers

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold returns s without case, accents and punctuation, its words one blank
// apart, possessive endings gone: "Durrani’s" and "DURRANI" are one word.
func fold(s string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ReplaceAll(s, "'", "’")) {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			b.WriteRune(unicode.ToLower(c))
		case unicode.Is(unicode.Mn, c):
		case c == '’':
			b.WriteRune(c)
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	kept := words[:0]
	for _, w := range words {
		w = strings.ReplaceAll(strings.TrimSuffix(w, "’s"), "’", "")
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// distance counts the letters to change, add, drop or swap with their neighbour
// to make a of b (Damerau 1964, restricted), and stops at over when it exceeds most.
func distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	var before []int
	last := make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row := make([]int, len(y)+1)
		row[0] = i
		for j := 1; j <= len(y); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+differ(x[i-1], y[j-1]))
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(y)]
}

func differ(a, b rune) int {
	if a == b {
		return 0
	}
	return 1
}

// slips is how many slips of the finger a word of n letters may hold and still
// be read as another: none in short words, where every slip makes another word.
func slips(word string) int {
	switch n := len([]rune(word)); {
	case n < 4:
		return 0
	case n < 7:
		return 1
	}
	return 2
}

// nearestCommand returns the command that name may be a slip for, or "".
func nearestCommand(name string) string {
	best, most := "", slips(name)
	for _, c := range Commands {
		if d := distance(name, c.Name, most); d <= most && (best == "" || d < distance(name, best, most)) {
			best = c.Name
		}
	}
	return best
}
