package handlers

import (
	"testing"

	"attache/index/briefing"
)

func TestDatesAndFigures(t *testing.T) {
	for _, row := range []struct{ text, dates, figures string }{
		// dates
		{"It attacked in June 2025 and in 1980.", "June 2025 (¶1); 1980 (¶1)", ""},
		{"In the wake of October 7, 2024, and on 3 March 2026.", "October 7, 2024 (¶1); 3 March 2026 (¶1)", ""},
		{"They may march in May.", "", ""},
		{"On May 4 they did, in the 1953–63 years.", "May 4 (¶1); 1953–63 (¶1)", ""},
		{"A survey of 1709 pupils; more than 2000 homes, some of 1790, that were 5 before.", "1790 (¶1)", "1709 pupils (¶1); 2000 homes (¶1)"},
		{"The 1980 elections; in 2019 prices rose.", "1980 (¶1); 2019 (¶1)", ""},
		// figures
		{"About 20 percent of missiles.", "", "20 percent (¶1)"},
		{"Some 35,000-50,000 US personnel are there.", "", "35,000-50,000 US personnel (¶1)"},
		{"It lost $5.3 million, or £20, or 4%.", "", "$5.3 million (¶1); £20 (¶1); 4% (¶1)"},
		{"There were 163 teams and 3 broken arms of 40 nations.", "", "163 teams (¶1); 3 broken arms (¶1); 40 nations (¶1)"},
		{"The 9-year-old ran 5 km past 12 km today.", "", "9-year-old (¶1); 5 km (¶1); 12 km (¶1)"},
		{"He won 10,694 votes.", "", "10,694 votes (¶1)"},
		{"Say 10 years of it.", "", "10 years (¶1)"},
		{"It asks 40 to 50 questions of 18 to 21 year olds, and won by 3 to 1.", "", "40 to 50 questions (¶1); 18 to 21 year olds (¶1)"},
		// none
		{"Internet Explorer 6, COVID-19, the 21st, F-16 and 5G at 10:30.", "", ""},
		{"Article 5, they said.", "", ""},
	} {
		b := &briefing.Briefing{Paragraphs: []briefing.Paragraph{{Number: 1, Text: row.text}}}
		if d, f := dates(b), figures(b); d != row.dates || f != row.figures {
			t.Errorf("%q\nnames %q and %q\n want %q and %q", row.text, d, f, row.dates, row.figures)
		}
	}
}
