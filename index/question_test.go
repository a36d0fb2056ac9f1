package index

import (
	"strings"
	"testing"
)

// TestQuestions asks three paragraphs what only one of them answers.
func TestQuestions(t *testing.T) {
	const text = `The union called the pact with the shippers a success, and the pact holds.

A crowd of soldiers stood at the gate, and soldiers waited in the yard behind it.

On Monday the army sent 4,000 tired soldiers to the border.

The fair of Tarn, one of the largest in the land, draws visitors from the whole coast.

The talks took all of the winter, and nothing came of them in the end.

A tenth of the harvest failed.

The last train leaves at 19.12 from the second platform.

Karin Ek praised the cooks.

In the barn lay barley, 300 tonnes of it.

For the barn a merchant paid 4,000 crowns.
`
	s := openText(t, text)
	for _, row := range []struct {
		typed string
		want  int        // the first paragraph
		least Confidence // Low: no more than that; None: silence
	}{
		// two words for one thing need not both be there
		{"deal or agreement with the shippers", 1, Fair},
		{"the accord, the treaty with shippers", 1, Fair},
		// how many: they must be counted
		{"how many soldiers", 3, Fair},
		{"how many visitors", 0, None},
		{"number of soldiers", 3, Fair},
		// how much: in tonnes and crowns
		{"how much barley lay in the barn", 9, Fair},
		{"how much money was paid for the barn", 10, Fair},
		{"who waited in the yard", 2, Fair},
		// a number is asked for, and there is none
		{"population of Tarn", 0, None},
		{"fair of Tarn", 4, Fair},
		// a tenth is a number, 19.12 and "in the end" are times
		{"how much of the harvest failed", 6, Fair},
		{"when does the last train leave", 7, Fair},
		// a sum of money is asked for, and is there or not
		{"how much was paid for the barn", 10, Fair},
		{"what does the platform cost", 0, None},
		// a time is asked for, and there is none
		{"when did the soldiers stand at the gate", 2, Low},
		// one of two things is not there; a name of two words is one thing
		{"who built the gate", 2, Low},
		{"how old is Karin Ek", 0, None},
		{"what did Karin Ek praise", 8, Fair},
		{"Karin Ek", 8, Fair},
	} {
		found, r := search(t, s, Query{Text: row.typed})
		got := append(found, 0)[0] // 0 is silence
		if got != row.want || r.Confidence < row.least || row.least == Low && r.Confidence > Low {
			t.Errorf("%q: paragraph %d, confidence %d, want %d, %d", row.typed, got, r.Confidence, row.want, row.least)
		}
	}
}

// TestMarked asks what several sentences of one paragraph hold.
func TestMarked(t *testing.T) {
	const text = `The harbour of Tarn stays open, whatever the strike brings. “The harbour will stay open to the end of the strike,” says Ada Brunn, the harbour master.

The strike has closed the school. “Nobody has asked the children,” says Olaf Reit, a teacher.

Pipes leak all over town. The council should renew the pipes of the old quarter, Ada Brunn says.
`
	s := openText(t, text)
	for _, row := range [][2]string{
		// what somebody says comes before the sentence of the writer's that leads to it
		{"does the harbour stay open", "“The harbour will"},
		// but not if it says nothing of what is asked
		{"what has the strike closed", "The strike has closed"},
		{"what should the council do about pipes", "The council should"},
	} {
		_, r := search(t, s, Query{Text: row[0]})
		if len(r.Hits) == 0 {
			t.Errorf("%q: silence", row[0])
			continue
		}
		if got := r.Hits[0].Best.In(r.Hits[0].Passage.Text); !strings.HasPrefix(got, row[1]) {
			t.Errorf("%q: marked %q, want %q", row[0], got, row[1])
		}
	}
}
