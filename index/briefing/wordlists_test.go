package briefing

import (
	"fmt"
	"strings"
	"testing"
)

// A list that an editor names wrong must not be passed over in silence.
func TestWordLists(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"# Colours.\n[warm]\nred  Orange\n\nyellow\n", "map[orange:true red:true yellow:true]"},
		{"[warm]\n[cold]\nblue\n", "data/lexicon/test.txt: the program knows no list [cold]"},
		{"[worm]\nred\n", "data/lexicon/test.txt has no list [warm]"},
		{"[warm]\n", "map[]"},
	} {
		if got := warm(tt.text); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

// warm returns the words of the list [warm] of text, or what is wrong with it.
func warm(text string) (got string) {
	defer func() {
		if wrong := recover(); wrong != nil {
			got = fmt.Sprint(wrong)
		}
	}()
	l := parseLists("test.txt", strings.NewReader(text))
	set := l.set("warm")
	l.done()
	return fmt.Sprint(map[string]bool(set))
}
