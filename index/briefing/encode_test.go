package briefing

import (
	"reflect"
	"strings"
	"testing"

	"attache/data"
)

// What is written is read as it was, whatever it is.
func TestEncode(t *testing.T) {
	bundled, err := data.Files.ReadFile("briefings/washington-tehran-talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		string(bundled),
		"Title: A\nByline: B\nSource: C\nDate: D\nURL: E\n\nOne.\n",
		"Roe warns of delays\n\nBy Jan Kay\n\n“We wait,” said Ann Roe,\nthe harbour master. “And wait.”\n\nQ: Why?\n\nA: Nobody knows, officials said; Roe agreed.\n",
		"Ann Roe and Bob Lee said it was late. Roe and Lee warned that it was cold.\n",
		"x",
	} {
		b, err := Parse("text", strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		written, err := b.AppendBinary(nil)
		if err != nil {
			t.Fatal(err)
		}
		read := &Briefing{ID: "text"}
		if err := read.UnmarshalBinary(written); err != nil || !reflect.DeepEqual(read, b) {
			t.Errorf("%.40q is read as another: %v", text, err)
		}
		for n := range written {
			if err := new(Briefing).UnmarshalBinary(written[:n]); err == nil {
				t.Errorf("%.40q: the first %d of %d bytes are read as a whole", text, n, len(written))
			}
		}
	}
}

// FuzzDecode: whatever is read as a briefing, nothing panics.
func FuzzDecode(f *testing.F) {
	b, err := Parse("text", strings.NewReader("Roe warns\n\n“We wait,” said Ann Roe. She left.\n"))
	if err != nil {
		f.Fatal(err)
	}
	written, err := b.AppendBinary(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(written)
	f.Fuzz(func(t *testing.T, data []byte) { _ = new(Briefing).UnmarshalBinary(data) })
}
