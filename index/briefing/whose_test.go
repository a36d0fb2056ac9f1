package briefing_test

import (
	"strings"
	"testing"

	"attache/index/briefing"
)

// whose tells, sentence by sentence, whose words the bundled briefing's are, as
// a person reads it: w the writer's, B Abdul Basit's, D Asif Durrani's, o some
// observers'. A sentence without a cue is the writer's unless the text shows that
// the report goes on.
var whose = []string{
	"www",      // ¶1
	"wwwww",    // ¶2
	"BBBB",     // ¶3: the third goes on: “It could similarly agree”
	"BBB",      // ¶4
	"BB",       // ¶5: a quotation whose speaker stands in ¶4 and ¶6
	"BBB",      // ¶6: reopened before it was closed
	"B",        // ¶7
	"D",        // ¶8
	"www",      // ¶9: “From Iran’s perspective” is the writer's judgement
	"DDD",      // ¶10
	"DD",       // ¶11
	"BBBB",     // ¶12: never closed
	"wDD",      // ¶13
	"www",      // ¶14
	"DDwwDwwD", // ¶15: quotation and the writer by turns
	"ww",       // ¶16
	"wDD",      // ¶17
	"woww",     // ¶18
	"wB",       // ¶19
	"wBw",      // ¶20: “Basit’s position frames this”
	"www",      // ¶21
	"DDDw",     // ¶22
	"DDD",      // ¶23
	"wD",       // ¶24
	"wD",       // ¶25
	"ww",       // ¶26
}

// TestWhose holds every sentence of the bundled briefing to its voice: that of
// most of its letters.
func TestWhose(t *testing.T) {
	b, err := briefing.Parse(bundledName, strings.NewReader(readBundled(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Paragraphs) != len(whose) {
		t.Fatalf("%d paragraphs, want %d", len(b.Paragraphs), len(whose))
	}
	sentences := 0
	for i, p := range b.Paragraphs {
		if len(p.Sentences) != len(whose[i]) {
			t.Fatalf("¶%d has %d sentences, want %d", p.Number, len(p.Sentences), len(whose[i]))
		}
		for j, s := range p.Sentences {
			sentences++
			if got, want := mostlyWhose(p, s), rune(whose[i][j]); got != want {
				t.Errorf("¶%d: %q is %c's, want %c's", p.Number, s.In(p.Text), got, want)
			}
		}
	}
	if sentences != 78 {
		t.Errorf("%d sentences, want 78", sentences)
	}
}

// mostlyWhose returns whose most of s is, as in whose; ? is somebody else's.
func mostlyWhose(p briefing.Paragraph, s span) rune {
	letters := map[rune]int{}
	for _, st := range p.Statements {
		common := span{Start: max(s.Start, st.Start), End: min(s.End, st.End)}
		if !common.Empty() {
			letters[initial(st)] += len(strings.Join(strings.Fields(common.In(p.Text)), ""))
		}
	}
	most := '?'
	for _, who := range "wBDo?" {
		if letters[who] > letters[most] {
			most = who
		}
	}
	return most
}

func initial(s briefing.Statement) rune {
	if s.Voice == briefing.Writer {
		return 'w'
	}
	if s.Speaker == nil {
		return '?'
	}
	switch s.Speaker.Name {
	case "Abdul Basit":
		return 'B'
	case "Asif Durrani":
		return 'D'
	case "Some observers":
		return 'o'
	}
	return '?'
}
