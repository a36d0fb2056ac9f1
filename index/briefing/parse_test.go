package briefing

import (
	"strings"
	"testing"

	"attache/data"
)

// bundled parses the briefing that the program ships with.
func bundled(t testing.TB) *Briefing {
	f, err := data.Files.Open("briefings/washington-tehran-talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := Parse("washington-tehran-talks", f)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBundled(t *testing.T) {
	b := bundled(t)
	if want := "Washington, Tehran hold talks as US warships approach the Persian Gulf"; b.Title != want {
		t.Errorf("title %q, want %q", b.Title, want)
	}
	if want := "The writer is a senior The News staffer in Karachi."; b.Byline != want {
		t.Errorf("byline %q, want %q", b.Byline, want)
	}
	if want := "The US and Iran are edging closer to talks, but doubts linger. "; !strings.HasPrefix(b.Paragraphs[0].Text, want) {
		t.Errorf("¶1 %q, want it to begin %q", b.Paragraphs[0].Text, want)
	}
	// The sentences of each paragraph, counted by hand.
	want := []int{3, 5, 4, 3, 2, 3, 1, 1, 3, 3, 2, 4, 3, 3, 8, 2, 3, 4, 2, 3, 3, 4, 3, 2, 2, 2}
	if len(b.Paragraphs) != len(want) {
		t.Fatalf("%d paragraphs, want %d", len(b.Paragraphs), len(want))
	}
	for i, p := range b.Paragraphs {
		if len(p.Sentences) != want[i] {
			t.Errorf("¶%d: %d sentences, want %d", i+1, len(p.Sentences), want[i])
			for _, s := range p.Sentences {
				t.Logf("\t%s", s.In(p.Text))
			}
		}
	}
}
