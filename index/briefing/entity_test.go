package briefing

import (
	"strings"
	"testing"
)

// TestOneIdentity names somebody once in full, with a title behind the verb, and
// then by the surname and a pronoun.
func TestOneIdentity(t *testing.T) {
	for _, row := range []struct{ source, name, role, surname string }{
		{"Mayor Helena Voss", "Helena Voss", "Mayor", "Voss"},
		{"Minister Anna Keller", "Anna Keller", "Minister", "Keller"},
		{"Foreign Minister Anna Keller", "Anna Keller", "Foreign Minister", "Keller"},
		{"Prime Minister Anna Keller", "Anna Keller", "Prime Minister", "Keller"},
		{"Senator Anna Keller", "Anna Keller", "Senator", "Keller"},
		{"Professor Anna Keller", "Anna Keller", "Professor", "Keller"},
		{"Dr Anna Keller", "Anna Keller", "Dr", "Keller"},
		{"Anna Keller, the minister", "Anna Keller", "minister", "Keller"},
	} {
		b, err := Parse("text", strings.NewReader("The Bridge\n\n“We will not sign,” said "+row.source+".\n\n"+
			row.surname+" denied that money was the only reason.\n\n“Safety comes first,” she said.\n"))
		if err != nil {
			t.Fatal(err)
		}
		if len(b.Speakers) != 1 || b.Speakers[0].Name != row.name {
			t.Errorf("said %s: speakers %v, want %s alone", row.source, namesOf(b.Speakers), row.name)
			continue
		}
		if got := b.Speakers[0].Role; got != row.role {
			t.Errorf("said %s: role %q, want %q", row.source, got, row.role)
		}
	}
}

func namesOf(all []*Speaker) (names []string) {
	for _, s := range all {
		names = append(names, s.Name)
	}
	return names
}
