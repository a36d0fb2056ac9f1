package index

import "unicode/utf8"

// Slips is how many slips of the finger a word may hold and still be read as another:
// none in numbers and in short words, where every slip makes another.
func Slips(word string) int {
	switch n := utf8.RuneCountInString(word); {
	case n < 4 || isDigit(word[0]):
		return 0
	case n < 7:
		return 1
	}
	return 2
}

// commonLetters is how many letters most words and names have at most.
const commonLetters = 31

// Distance counts the letters to change, add, drop or swap with their neighbour
// to make a of b (Damerau 1964, restricted); what exceeds most is most+1.
func Distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if n := len(x) - len(y); n > most || -n > most {
		return most + 1
	}
	var short [3][commonLetters + 1]int
	rows := [3][]int{short[0][:], short[1][:], short[2][:]}
	if len(y) > commonLetters {
		for i := range rows {
			rows[i] = make([]int, len(y)+1)
		}
	}
	for j := range len(y) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		row, last, before := rows[i%3], rows[(i+2)%3], rows[(i+1)%3]
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			change := 1
			if x[i-1] == y[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
	}
	return min(rows[len(x)%3][len(y)], most+1)
}
