package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
)

// What is exported stands in the text where the offsets say.
func TestExport(t *testing.T) {
	for _, row := range []struct{ text, speaker, source, cue, content string }{
		{"The minister denied that the port would close.", "The minister", "The minister", "denied", "that the port would close"},
		{"“We lost two days,”\r\nsaid Ann Roe, who runs the terminal.", "Ann Roe", "Ann Roe", "said", "“We lost two days,”"},
		{"According to Ann Roe, the crane is old.", "Ann Roe", "Ann Roe", "According to", "the crane is old"},
		{"Mayor rejects toll, says Roe\n\nThe port was open.", "Roe", "Roe", "says", "Mayor rejects toll"},
	} {
		var out strings.Builder
		if code := export([]string{"-"}, strings.NewReader(row.text), &out, io.Discard); code != found {
			t.Fatalf("%q: exit code %d", row.text, code)
		}
		var e exported
		d := json.NewDecoder(bytes.NewReader([]byte(out.String())))
		d.DisallowUnknownFields()
		if err := d.Decode(&e); err != nil || len(e.Attributions) != 1 {
			t.Errorf("%q: %d attributions, %v", row.text, len(e.Attributions), err)
			continue
		}
		a := e.Attributions[0]
		got := []string{a.Speaker, row.text[a.SourceStart:a.SourceEnd], a.Cue, row.text[a.CueStart:a.CueEnd], row.text[a.ContentStart:a.ContentEnd]}
		want := []string{row.speaker, row.source, row.cue, row.cue, row.content}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q: %q, want %q", row.text, got, want)
		}
	}
}

// Where nothing reports, no cue is exported.
func TestExportWithoutCue(t *testing.T) {
	text := "“We lost two days,” said Ann Roe. “It was the storm.”"
	var out strings.Builder
	export([]string{"-"}, strings.NewReader(text), &out, io.Discard)
	if !strings.Contains(out.String(), `"cue":"","cue_start":-1,"cue_end":-1`) {
		t.Errorf("%q exports %s", text, out.String())
	}
}
