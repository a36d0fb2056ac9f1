package handlers

import (
	"strings"
	"testing"

	"attache/index"
	"attache/index/briefing"
)

func TestNamesInSentences(t *testing.T) {
	for _, row := range []struct{ name, want string }{
		{"Abdul Basit", "What Abdul Basit says"},
		{"Some observers", "What some observers say"},
		{"Iranian officials", "What Iranian officials say"},
		{"The Gulf states", "What the Gulf states say"},
		{"A senior official", "What a senior official says"},
		{"Tom Jones", "What Tom Jones says"},
		{"United Nations", "What United Nations says"},
		{"International Press", "What International Press says"},
		{"Young people", "What Young people say"},
		{"Engineers", "What Engineers says"}, // it might be a surname
	} {
		if got := "What " + within(row.name) + " " + verb(row.name, "says", "say"); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

func TestNamesThatBeginSentences(t *testing.T) {
	for _, row := range []struct{ name, want string }{
		{"a report", "A report does."},
		{"the élysée", "The élysée does."},
		{"Ann Roe", "Ann Roe does."},
	} {
		if got := whoDoes([]*briefing.Speaker{{Name: row.name}}, nil); got != row.want {
			t.Errorf("%s: %q, want %q", row.name, got, row.want)
		}
	}
}

func TestNamesInLists(t *testing.T) {
	roe, some, official := &briefing.Speaker{Name: "Ann Roe"}, &briefing.Speaker{Name: "Some observers"}, &briefing.Speaker{Name: "A senior official"}
	for _, row := range []struct {
		all            []*briefing.Speaker
		silent, speaks string
	}{
		{[]*briefing.Speaker{roe, some}, "Silent on it: Ann Roe and some observers.", "Ann Roe and some observers are."},
		{[]*briefing.Speaker{some}, "Silent on it: some observers.", "Some observers are."},
		{[]*briefing.Speaker{official, roe}, "Silent on it: a senior official and Ann Roe.", "A senior official and Ann Roe are."},
	} {
		if got := (sides{}).silence(index.Query{Kind: index.Position, Text: "x"}, row.all); got != row.silent {
			t.Errorf("%q, want %q", got, row.silent)
		}
		if got := speaking(row.all); got != row.speaks {
			t.Errorf("%q, want %q", got, row.speaks)
		}
	}
}

func TestSilence(t *testing.T) {
	roe, poe, some := &briefing.Speaker{Name: "Ann Roe"}, &briefing.Speaker{Name: "Jan Poe"}, &briefing.Speaker{Name: "Some observers"}
	said := []Excerpt{{Group: "Ann Roe"}}
	for _, row := range []struct {
		side sides
		q    index.Query
		want string
	}{
		{sides{said: said}, index.Query{Kind: index.Position, Text: "x"}, "Silent on it: Jan Poe and some observers."},
		{sides{said: said, may: []*briefing.Speaker{some}}, index.Query{Kind: index.Position, Text: "x"}, "Silent on it: Jan Poe. Some observers may speak of it too."},
		{sides{said: said, may: []*briefing.Speaker{poe, some}}, index.Query{Kind: index.Position, Text: "x"}, "Jan Poe and some observers may speak of it too."},
		{sides{said: said}, index.Query{Kind: index.Quotes, Text: "x"}, "Not quoted verbatim on it: Jan Poe and some observers."},
		{sides{said: said}, index.Query{Kind: index.Quotes}, "Not quoted verbatim: Jan Poe and some observers."},
	} {
		if got := row.side.silence(row.q, []*briefing.Speaker{roe, poe, some}); got != row.want {
			t.Errorf("%q, want %q", got, row.want)
		}
	}
	all := []*briefing.Speaker{roe, some}
	for _, row := range []struct {
		plain []*briefing.Speaker
		want  string
	}{{nil, "Ann Roe and some observers may."}, {all[:1], "Ann Roe does."}, {all, "Ann Roe and some observers do."}} {
		if got := whoDoes(row.plain, all); got != row.want {
			t.Errorf("%q, want %q", got, row.want)
		}
	}
}

func TestNamesAsWritten(t *testing.T) {
	b, err := briefing.Parse("x", strings.NewReader("On Monday Trump’s envoys came to Port Selin. Ports are shut. The Gulf states, and the US fleet, left the Gulf."))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ typed, want string }{
		{"trump", "Trump"}, {"port selin", "Port Selin"}, {"the gulf", "Gulf"},
		{"port", ""}, {"ports", ""}, {"envoys", ""}, {"us fleet", ""}, {"gold", ""}, {"", ""},
	} {
		if got := asWritten(b, row.typed, isNamed); got != row.want {
			t.Errorf("%q is written %q, want %q", row.typed, got, row.want)
		}
	}
}

func TestBesides(t *testing.T) {
	b, err := briefing.Parse("x", strings.NewReader("The League of Ferries and the RNA say that the port will open. The ambassador to Iran, Ann Roe, said so."))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		typed string
		want  int
	}{{"RNA", 1}, {"the rna", 1}, {"Iran", 0}, {"ferry", 0}, {"", 0}} {
		if got := besides(b, row.typed); got != row.want {
			t.Errorf("%q stands beside who speaks in ¶%d, want %d", row.typed, got, row.want)
		}
	}
}
