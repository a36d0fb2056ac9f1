package index

import (
	"strings"
	"testing"
)

// How a text is read as terms; small words are left out.
func TestTerms(t *testing.T) {
	for _, row := range [][2]string{
		// forms
		{"missiles", "missil"}, {"Missile", "missil"}, {"talks talking talked", "talk talk talk"},
		{"began begun begins", "begin begin begin"}, {"armies", "armi"}, {"women", "women"},
		// words that only share a stem
		{"severe several", "sever several"}, {"imports important", "import important"}, {"freed free", "free free"},
		// marks
		{"Iran’s", "iran"}, {"Iran's", "iran"}, {"the Iranians’ demands", "iranian demand"}, {"O’Neill O'Neill", "oneil oneil"},
		{"US-Israel attacks", "us^ israel attack"}, {"de-escalation", "de escal"}, {"35,000-50,000", "35000 50000"}, {"1.5 percent.", "1.5 percent"},
		{"U.S. and U.N.", "us^ un"}, {"Erdoğan Élysée", "erdogan elyse"},
		// small words, and names that look like them
		{"what does it say about us", "say"}, {"the US and the WHO", "us^ who^"}, {"IT", "it^"}, {"A", ""},
		// nothing
		{"", ""}, {"… — “”", ""}, {"\xff\xfe", ""}, {"'", ""},
	} {
		var got []string
		eachWord(row[0], func(w word) {
			if term := w.term(); term != "" {
				got = append(got, term)
			}
		})
		if strings.Join(got, " ") != row[1] {
			t.Errorf("%q is read as %q, want %q", row[0], got, row[1])
		}
	}
}

// Words lie in order within the text.
func FuzzWords(f *testing.F) {
	f.Add("Iran’s U.S. 35,000-50,000 de-escalation")
	f.Add("\xff’'’ é\u0301́")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		eachWord(text, func(w word) {
			if w.Start < end || w.End <= w.Start || w.End > len(text) || w.folded == "" {
				t.Fatalf("%q: %q at %v, after %d", text, w.folded, w.Span, end)
			}
			end = w.End
			w.term()
		})
	})
}
