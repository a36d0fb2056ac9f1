package index

import (
	"strings"
	"testing"
)

// Which words of a text are read as one.
func TestPhrases(t *testing.T) {
	for _, row := range [][2]string{
		{"They hit back.", "hit_back"}, {"hitting back", "hit_back"}, {"She gave up the plan.", "give_up"}, {"the middle ground", "middle_grind"},
		{"price rises", "price_rise"}, {"a start-up", "start_up"},
		// a verb and its particle may stand apart, but not across a mark
		{"They called the whole thing off.", "call_off"}, {"He called. Off they went.", ""},
		// prefixes are joined to their words
		{"de-escalation", "deescalation"}, {"non-payment of fees", "nonpayment"}, {"de facto", ""},
		// nothing
		{"", ""}, {"hit", ""}, {"back", ""}, {"The dog went home.", ""},
	} {
		var got []string
		for _, p := range phrasesIn(row[0], read(row[0], nil)) {
			got = append(got, p.as.folded)
		}
		if strings.Join(got, " ") != row[1] {
			t.Errorf("%q holds %q, want %q", row[0], got, row[1])
		}
	}
}

// TestOtherWords asks a text in other words than its own.
func TestOtherWords(t *testing.T) {
	const text = `The council of Brannet has put the new tram line on hold until spring.

Doctors at the harbour clinic say that every third bed is vacant.

The fishermen struck back on Monday and closed the lock to the ferries.

A calmer tone has brought some de-escalation to the quarrel over the pier.

The mayor ruled nothing out, but she would not give up the old market hall.

Downing Street has sent nobody to the pier, and the town of Netley waits.

Macron opened the fair, and the French came in crowds.

The French have asked for a longer pier.

Several sailors were taken off the wreck, and none was hurt.

Twelve lanterns burned at the lock.
`
	s := openText(t, text)
	for _, row := range []struct {
		typed string
		want  int
	}{
		{"why was the tram postponed", 1},
		{"retaliation by the fishermen", 3},
		{"did they hit back", 3},
		{"way to deescalate", 4},
		{"how to defuse the quarrel", 4},
		{"will she renounce the hall", 5},
		{"physicians", 2},
		{"what do the british do", 6},
		{"netleys pier", 6},
		{"macron at the fair", 7}, // the text has him: the French do not stand for him
		{"a pier for the french", 8},
		{"12 lanterns", 10},
	} {
		found, _ := search(t, s, Query{Text: row.typed})
		if got := append(found, 0)[0]; got != row.want {
			t.Errorf("%q: paragraph %d, want %d", row.typed, got, row.want)
		}
	}
}
