package handlers

import (
	"testing"
	"testing/fstest"

	"attache/index"
)

// What two say together is found as what each of them says, and credited to both.
func TestTogether(t *testing.T) {
	ix, err := index.Open(fstest.MapFS{"bridge.txt": {Data: []byte("Two mayors\n\nAnn Roe and Bob Lee said the bridge would close in May. “We are tired of waiting,” said Ms Roe and Mr Lee.\n\nMr Lee said the state had no money.\n")}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	for _, row := range []struct{ command, speaker, topic, credit string }{
		{"position", "roe", "bridge", "Ann Roe and Bob Lee"},
		{"position", "lee", "bridge", "Ann Roe and Bob Lee"},
		{"position", "lee", "money", "Bob Lee"},
		{"position", "roe", "money", ""},
		{"quotes", "roe", "", "Ann Roe and Bob Lee"},
		{"compare", "", "bridge", "Ann Roe and Bob Lee"},
	} {
		a := handle(t, &Handler{Index: ix}, Request{Command: row.command, Speaker: row.speaker, Topic: row.topic})
		credit := ""
		if len(a.Excerpts) > 0 && len(a.Excerpts[0].Voices) > 0 {
			credit = a.Excerpts[0].Voices[0].Speaker
		}
		if credit != row.credit {
			t.Errorf("/%s %s %s is credited to %q, want %q", row.command, row.speaker, row.topic, credit, row.credit)
		}
	}
}
