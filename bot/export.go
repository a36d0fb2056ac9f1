package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"attache/index/briefing"
)

// The JSON that `attache export` prints: one object a text. Offsets count bytes
// of the text as it was given; -1 is none.
type (
	exported struct {
		ID           string        `json:"id"`
		Attributions []exportedOne `json:"attributions"`
	}
	exportedOne struct {
		Paragraph    int      `json:"paragraph"` // 0 is the headline
		ContentStart int      `json:"content_start"`
		ContentEnd   int      `json:"content_end"`
		ContentSpans [][2]int `json:"content_spans"`
		Speaker      string   `json:"speaker"` // "": the text does not name somebody
		Role         string   `json:"role,omitempty"`
		SourceStart  int      `json:"source_start"`
		SourceEnd    int      `json:"source_end"`
		Cue          string   `json:"cue"` // the reporting words: "denied"; "" if there are none
		CueStart     int      `json:"cue_start"`
		CueEnd       int      `json:"cue_end"`
		Kind         string   `json:"kind"`  // quote, paraphrase
		Voice        string   `json:"voice"` // verbatim, reported
		Sure         bool     `json:"sure"`
		Sieve        string   `json:"sieve"` // the rule that decided
	}
)

// export is the tool `attache export [-jsonl] FILE…`: who says what in each text.
func export(args []string, in io.Reader, out, log io.Writer) int {
	records := len(args) > 0 && strings.TrimLeft(args[0], "-") == "jsonl" && args[0] != "jsonl"
	if records {
		args = args[1:]
	}
	if len(args) == 0 {
		fmt.Fprintln(log, "attache export [-jsonl] FILE…; FILE - is standard input")
		return misuse
	}
	w := bufio.NewWriter(out)
	defer w.Flush()
	code := found
	for _, name := range args {
		var err error
		if records {
			err = exportRecords(w, name, in)
		} else {
			err = exportFile(w, name, in)
		}
		if err != nil {
			fmt.Fprintln(log, "attache: export:", err)
			code = none
		}
	}
	return code
}

func exportFile(w io.Writer, name string, in io.Reader) error {
	b, err := parseFile(name, in)
	if err != nil {
		return err
	}
	return json.NewEncoder(w).Encode(exportOf(b))
}

// exportRecords exports each text of a file of JSON lines that hold an id and a text.
func exportRecords(w io.Writer, name string, in io.Reader) error {
	file, err := openFile(name, in)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := json.NewDecoder(file)
	for n := 1; ; n++ {
		var record struct{ ID, Text string }
		if err := lines.Decode(&record); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: record %d: %w", name, n, err)
		}
		e := exported{ID: record.ID, Attributions: []exportedOne{}}
		if b, err := briefing.Parse(record.ID, bytes.NewReader([]byte(record.Text))); err == nil {
			e = exportOf(b)
		}
		if err := json.NewEncoder(w).Encode(e); err != nil {
			return err
		}
	}
}

// exportOf returns b's attributions.
func exportOf(b *briefing.Briefing) exported {
	e := exported{ID: b.ID, Attributions: []exportedOne{}}
	for i := range b.Attributions {
		e.Attributions = append(e.Attributions, exportOne(b, &b.Attributions[i]))
	}
	return e
}

func exportOne(b *briefing.Briefing, a *briefing.Attribution) exportedOne {
	x := exportedOne{Paragraph: a.Paragraph, SourceStart: -1, SourceEnd: -1, CueStart: -1, CueEnd: -1, Kind: "paraphrase", Voice: a.Voice.String(), Sure: a.Sure, Sieve: a.Sieve}
	if a.Voice == briefing.Verbatim {
		x.Kind = "quote"
	}
	for _, c := range a.Content {
		s := b.Origin(a.Paragraph, c)
		x.ContentSpans = append(x.ContentSpans, [2]int{s.Start, s.End})
	}
	x.ContentStart, x.ContentEnd = x.ContentSpans[0][0], x.ContentSpans[len(x.ContentSpans)-1][1]
	if a.Speaker != nil {
		x.Speaker, x.Role = a.Speaker.Name, a.Speaker.Role
	}
	if !a.Source.Empty() {
		s := b.Origin(a.Paragraph, a.Source)
		x.SourceStart, x.SourceEnd = s.Start, s.End
	}
	if !a.Cue.Empty() {
		s := b.Origin(a.Paragraph, a.Cue)
		x.Cue, x.CueStart, x.CueEnd = a.Cue.In(b.Text(a.Paragraph)), s.Start, s.End
	}
	return x
}
