package handlers

import (
	"testing"

	"attache/index"
	"attache/index/briefing"
)

func TestLinesThatStandAlone(t *testing.T) {
	for _, row := range []struct {
		line   string
		source briefing.Span
		want   bool
	}{
		{"The port will open on Monday, said Ann Roe.", briefing.Span{Start: 34, End: 41}, true},
		{"“This will hurt the port,” said Ann Roe.", briefing.Span{Start: 36, End: 43}, false},
		{"But instead the port was shut, Roe said.", briefing.Span{Start: 31, End: 34}, false},
		{"It’s a bad plan, she says.", briefing.Span{Start: 17, End: 20}, false},
		{"She says that the port will open.", briefing.Span{Start: 0, End: 3}, true}, // who she is stands beneath it
		{"", briefing.Span{}, true},
	} {
		p := &briefing.Paragraph{Text: row.line, Statements: []briefing.Statement{{Span: briefing.Span{End: len(row.line)}, Source: row.source}}}
		if got := standsAlone(index.Hit{Passage: p, Statements: []int{0}, Best: briefing.Span{End: len(row.line)}}); got != row.want {
			t.Errorf("%q stands alone: %v, want %v", row.line, got, row.want)
		}
	}
}
