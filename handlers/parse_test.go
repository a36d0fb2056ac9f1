package handlers

import (
	"strings"
	"testing"

	"attache/index/briefing"
)

// people is a briefing in which names are hard to tell apart.
var people = &briefing.Briefing{ID: "people", Title: "People", Paragraphs: []briefing.Paragraph{
	{Number: 1, Text: "Iraq and Iran disagree over the Strait."}},
	Byline: "By Jane Doe in Geneva",
	Speakers: []*briefing.Speaker{
		{Name: "Abdul Basit", Role: "Pakistan’s former ambassador", Aliases: []string{"Basit"}},
		{Name: "Asif Durrani", Role: "Former ambassador to Iran", Aliases: []string{"Durrani"}},
		{Name: "John Smith", Role: "chief economist at ING", Aliases: []string{"Smith"}},
		{Name: "Mary Smith", Role: "police chief and author"},
		{Name: "José Núñez", Role: "foreign minister of Peru", Aliases: []string{"Núñez"}},
		{Name: "International Monetary Fund"},
		{Name: "Tehran"},
		{Name: "the WHO"},
		{Name: "Mustafa Kemal O’Brien"},
	}}

func findPeople(id string) *briefing.Briefing { return people }

func TestWho(t *testing.T) {
	for _, row := range []struct {
		typed string
		names string // of those it may mean
		read  bool
	}{
		// as the text calls them
		{"Abdul Basit", "Abdul Basit", false},
		{"basit", "Abdul Basit", false},
		{"BASIT’s", "Abdul Basit", false},
		{"abdul", "Abdul Basit", false},
		{"basit, abdul", "Abdul Basit", false},
		{"tehran", "Tehran", false},
		{"The Who", "the WHO", false},
		{"monetary fund", "International Monetary Fund", false},
		// accents and apostrophes
		{"nunez", "José Núñez", false},
		{"Jose Nuñez", "José Núñez", false},
		{"o'brien", "Mustafa Kemal O’Brien", false},
		// titles
		{"Mr Basit", "Abdul Basit", false},
		{"Dr. Durrani", "Asif Durrani", false},
		{"Ambassador Basit", "Abdul Basit", true},
		{"President Núñez", "José Núñez", false},
		{"Bishop Basit", "Abdul Basit", false},
		{"former minister Basit", "Abdul Basit", false},
		{"president of Tehran", "", false},
		// roles
		{"the economist", "John Smith", true},
		{"chief economist", "John Smith", true},
		{"economist Smith", "John Smith", true},
		{"police chief", "Mary Smith", true},
		{"author", "Mary Smith", true},
		{"foreign minister", "José Núñez", true},
		{"Pakistan's ambassador", "Abdul Basit", true},
		{"ambassador to Iran", "Asif Durrani", true},
		{"Iran", "", false},
		{"Peru", "", false},
		{"former", "", false},
		// several
		{"Smith", "John Smith, Mary Smith", false},
		{"Ms Smith", "John Smith, Mary Smith", false},
		{"the ambassador", "Abdul Basit, Asif Durrani", true},
		// initials
		{"IMF", "International Monetary Fund", true},
		{"World Health Organization", "the WHO", true},
		// slips
		{"durani", "Asif Durrani", true},
		{"Duranny", "Asif Durrani", true},
		{"asif durani", "Asif Durrani", true},
		{"mr durani", "Asif Durrani", true},
		{"bassit", "Abdul Basit", true},
		{"abdul basid", "Abdul Basit", true},
		{"teheran", "Tehran", true},
		{"Iraq", "", false}, // the text has the word itself
		{"the PM", "", false},
		{"FM", "José Núñez", true},
		// unfinished
		{"duran", "Asif Durrani", true},
		{"monet", "International Monetary Fund", true},
		{"dur", "", false},
		// several who are all meant
		{"basit and durrani", "Abdul Basit, Asif Durrani", true},
		{"Basit, durani", "Abdul Basit, Asif Durrani", true},
		{"Basit & the WHO", "Abdul Basit, the WHO", true},
		{"Basit and missiles", "", false},
		{"Basit and", "", false},
		// the writer
		{"The Writer", "the writer", false},
		{"columnist", "the writer", true},
		{"Jane Doe", "the writer", true},
		{"Doe", "the writer", true},
		{"in", "", false},
		{"Geneva", "", false},
		{"missiles", "", false},
		{"", "", false},
		{"the", "", false},
		{"?!", "", false},
	} {
		m := who(people, row.typed)
		var got []string
		for _, sp := range m.speakers {
			got = append(got, sp.Name)
		}
		if names := strings.Join(got, ", "); names != row.names || m.read != row.read {
			t.Errorf("who(%q) = %q, read otherwise: %v; want %q, %v", row.typed, names, m.read, row.names, row.read)
		}
	}
}

func TestParse(t *testing.T) {
	for _, row := range []struct {
		line string
		want Request
	}{
		// options in order: the last takes the rest
		{"/position basit missiles", Request{Command: "position", Speaker: "basit", Topic: "missiles"}},
		{"/position Abdul Basit the missile range", Request{Command: "position", Speaker: "Abdul Basit", Topic: "the missile range"}},
		{"/position durani on missiles", Request{Command: "position", Speaker: "durani", Topic: "missiles"}},
		{"/position mr durani missiles", Request{Command: "position", Speaker: "mr durani", Topic: "missiles"}},
		{"/position the economist inflation", Request{Command: "position", Speaker: "the economist", Topic: "inflation"}},
		{"/position economist inflation", Request{Command: "position", Speaker: "economist", Topic: "inflation"}},
		{"/position basit", Request{Command: "position", Speaker: "basit"}},
		{"/position nobody missiles", Request{Command: "position", Speaker: "nobody", Topic: "missiles"}},
		{`/position "no body" missiles`, Request{Command: "position", Speaker: "no body", Topic: "missiles"}},
		{"/position “no body” missiles", Request{Command: "position", Speaker: "no body", Topic: "missiles"}},
		{"/position basit, durrani missiles", Request{Command: "position", Speaker: "basit, durrani", Topic: "missiles"}},
		{"/position basit and durani on missiles", Request{Command: "position", Speaker: "basit and durani", Topic: "missiles"}},
		{"/position basit and missiles", Request{Command: "position", Speaker: "basit", Topic: "and missiles"}},
		{"/position the writer missiles", Request{Command: "position", Speaker: "the writer", Topic: "missiles"}},
		{"/position duran missiles", Request{Command: "position", Speaker: "duran", Topic: "missiles"}},
		{"/position", Request{Command: "position"}},
		{"/quotes sanctions", Request{Command: "quotes", Topic: "sanctions"}},
		{"/quotes basit", Request{Command: "quotes", Speaker: "basit"}},
		{"/quotes iran", Request{Command: "quotes", Topic: "iran"}},
		{"/read 4", Request{Command: "read", Page: 4}},
		{"/read ¶4", Request{Command: "read", Page: 4}},
		{"/read paragraph 4", Request{Command: "read", Page: 4}},
		{"/read four", Request{Command: "read", Page: 4}},
		{"/read 4–6", Request{Command: "read", Page: 4}},
		{"/read ¶4, ¶6", Request{Command: "read", Page: 4}},
		{"/read missiles", Request{Command: "ask", Topic: "missiles"}},
		{"/read briefing:people missiles", Request{Command: "ask", Briefing: "people", Topic: "missiles"}},
		{"/read 4x6", Request{Command: "ask", Topic: "4x6"}},
		{"/risks", Request{Command: "risks"}},
		{"/RISKS oil", Request{Command: "risks", Topic: "oil"}},
		{"/ask What, then: war?", Request{Command: "ask", Topic: "What, then: war?"}},
		// by name
		{"/ask briefing:people question:who is Basit?", Request{Command: "ask", Briefing: "people", Topic: "who is Basit?"}},
		{"/ask question:who is Basit? briefing:people", Request{Command: "ask", Briefing: "people", Topic: "who is Basit?"}},
		{"/ask question: who is Basit?", Request{Command: "ask", Topic: "who is Basit?"}},
		{"/risks page:2", Request{Command: "risks", Page: 2}},
		{"/risks page:2 oil price", Request{Command: "risks", Page: 2, Topic: "oil price"}},
		{"/risks oil price page:2", Request{Command: "risks", Page: 2, Topic: "oil price"}},
		{"/position speaker:no body topic:missiles", Request{Command: "position", Speaker: "no body", Topic: "missiles"}},
		{"/position topic:missiles basit", Request{Command: "position", Topic: "missiles basit"}},
		{`/ask "page:2" of the law`, Request{Command: "ask", Topic: `"page:2" of the law`}},
		{`/ask briefing:"my text" why?`, Request{Command: "ask", Briefing: "my text", Topic: "why?"}},
		// misspelt
		{"/postion basit missiles", Request{Command: "position", Speaker: "basit", Topic: "missiles"}},
		{"/nonsense x", Request{Command: "nonsense", Topic: "x"}},
		// plain words
		{"position basit missiles", Request{Command: "position", Speaker: "basit", Topic: "missiles"}},
		{"what does Durrani say about Israel?", Request{Command: "position", Speaker: "Durrani", Topic: "Israel"}},
		{"What did the economist say about rates", Request{Command: "position", Speaker: "the economist", Topic: "rates"}},
		{"basit on missiles", Request{Command: "position", Speaker: "basit", Topic: "missiles"}},
		{"what is Tehran's position on enrichment?", Request{Command: "position", Speaker: "Tehran", Topic: "enrichment"}},
		{"what does the treaty say about mines?", Request{Command: "ask", Topic: "what does the treaty say about mines?"}},
		{"tell me what has Durrani said about Israel?", Request{Command: "position", Speaker: "Durrani", Topic: "Israel"}},
		{"what Durrani says about Israel", Request{Command: "position", Speaker: "Durrani", Topic: "Israel"}},
		{"according to Durrani, what about Israel", Request{Command: "position", Speaker: "Durrani", Topic: "what about Israel"}},
		{"Why does Basit think that talks can work?", Request{Command: "position", Speaker: "Basit", Topic: "talks can work"}},
		{"anything from the economist on rates", Request{Command: "position", Speaker: "the economist", Topic: "rates"}},
		{"Basit's remarks on water", Request{Command: "position", Speaker: "Basit", Topic: "water"}},
		{"who mentions sanctions?", Request{Command: "compare", Topic: "sanctions"}},
		{"who warns of a crisis?", Request{Command: "risks", Topic: "a crisis"}},
		{"risks", Request{Command: "risks"}},
		{"please show me the risks", Request{Command: "risks"}},
		{"risks for shipping", Request{Command: "risks", Topic: "shipping"}},
		{"what could go wrong?", Request{Command: "risks"}},
		{"compare missiles", Request{Command: "compare", Topic: "missiles"}},
		{"compare Basit and Durrani on missiles", Request{Command: "position", Speaker: "Basit and Durrani", Topic: "missiles"}},
		{"where do Basit and Durrani disagree", Request{Command: "position", Speaker: "Basit and Durrani"}},
		{"do Basit and Durrani agree on missiles?", Request{Command: "position", Speaker: "Basit and Durrani", Topic: "missiles"}},
		{"does Basit agree with Durrani about Israel", Request{Command: "position", Speaker: "Basit and Durrani", Topic: "Israel"}},
		{"difference between Basit and Durrani on Israel", Request{Command: "position", Speaker: "Basit and Durrani", Topic: "Israel"}},
		{"does Basit agree with the deal", Request{Command: "ask", Topic: "does Basit agree with the deal"}},
		{"do the experts agree on a deal", Request{Command: "compare", Topic: "a deal"}},
		{"where do they disagree", Request{Command: "brief"}},
		{"does everyone agree on missiles", Request{Command: "compare", Topic: "missiles"}},
		{"what does everybody say about sanctions", Request{Command: "compare", Topic: "sanctions"}},
		{"where does Basit differ from Durrani on Israel", Request{Command: "position", Speaker: "Basit and Durrani", Topic: "Israel"}},
		{"whats the difference between Basit and Durrani", Request{Command: "position", Speaker: "Basit and Durrani"}},
		{"what's Basit's view on water", Request{Command: "position", Speaker: "Basit", Topic: "water"}},
		{"compare Basit vs Durrani", Request{Command: "position", Speaker: "Basit vs Durrani"}},
		{"compare war and peace", Request{Command: "compare", Topic: "war and peace"}},
		{"durrani quotes", Request{Command: "quotes", Speaker: "durrani"}},
		{"durrani quotes on Israel", Request{Command: "quotes", Speaker: "durrani", Topic: "Israel"}},
		{"whats the risk for shipping", Request{Command: "risks", Topic: "shipping"}},
		{"basit v durrani", Request{Command: "position", Speaker: "basit v durrani"}},
		{"best quote durrani", Request{Command: "quotes", Speaker: "durrani"}},
		{"summarise Durrani", Request{Command: "position", Speaker: "Durrani"}},
		{"main points of Basit", Request{Command: "position", Speaker: "Basit"}},
		{"any disagreement on enrichment?", Request{Command: "compare", Topic: "enrichment"}},
		{"what do both agree on", Request{Command: "brief"}},
		{"what about paragraph 1", Request{Command: "read", Page: 1}},
		{"what are the views on sanctions?", Request{Command: "compare", Topic: "sanctions"}},
		{"everyone on sanctions", Request{Command: "compare", Topic: "sanctions"}},
		{"who thinks what about sanctions", Request{Command: "compare", Topic: "sanctions"}},
		{"key quotes", Request{Command: "quotes"}},
		{"give me 3 quotes on Israel", Request{Command: "quotes", Topic: "Israel"}},
		{"dates and figures", Request{Command: "brief"}},
		{"sources?", Request{Command: "speakers"}},
		{"dates of the talks", Request{Command: "ask", Topic: "dates of the talks"}},
		{"what does Durrani say about Israel? briefing:people", Request{Command: "position", Briefing: "people", Speaker: "Durrani", Topic: "Israel"}},
		{"risks briefing:people", Request{Command: "risks", Briefing: "people"}},
		// a number is a paragraph that is there
		{"1", Request{Command: "read", Page: 1}},
		{"2019", Request{Command: "ask", Topic: "2019"}},
		{"¶2019", Request{Command: "read", Page: 2019}},
		{"what do the experts say about sanctions", Request{Command: "compare", Topic: "sanctions"}},
		{"what do the experts say?", Request{Command: "brief"}},
		{"Durrani?", Request{Command: "position", Speaker: "Durrani"}},
		{"basit vs durrani", Request{Command: "position", Speaker: "basit vs durrani"}},
		{"Tehran", Request{Command: "ask", Topic: "Tehran"}}, // a place as well
		{"what does Basit warn of?", Request{Command: "position", Speaker: "Basit"}},
		{"who warns?", Request{Command: "risks"}},
		{"verbatim", Request{Command: "quotes"}},
		{"Basit says?", Request{Command: "position", Speaker: "Basit"}},
		{"Durrani said about Israel", Request{Command: "position", Speaker: "Durrani", Topic: "Israel"}},
		{"best quote from Durrani", Request{Command: "quotes", Speaker: "Durrani"}},
		{"quote me Durrani on the Strait", Request{Command: "quotes", Speaker: "Durrani", Topic: "the Strait"}},
		{"give me a quote on missiles", Request{Command: "quotes", Topic: "missiles"}},
		{"what are the key points", Request{Command: "brief"}},
		{"anything on water?", Request{Command: "ask", Topic: "anything on water?"}},
		{"compare Basit and Obama on missiles", Request{Command: "compare", Topic: "missiles"}},
		{"what does the writer say about missiles", Request{Command: "position", Speaker: "the writer", Topic: "missiles"}},
		{"who says what about Israel?", Request{Command: "compare", Topic: "Israel"}},
		{"who speaks?", Request{Command: "speakers"}},
		{"summary", Request{Command: "brief"}},
		{"quotes from Durrani on Israel", Request{Command: "quotes", Speaker: "Durrani", Topic: "Israel"}},
		{"read 4", Request{Command: "read", Page: 4}},
		{"read 4-6", Request{Command: "read", Page: 4}},
		{"¶12", Request{Command: "read", Page: 12}},
		{"read between the lines", Request{Command: "ask", Topic: "read between the lines"}},
		{"brief history of the treaty", Request{Command: "ask", Topic: "brief history of the treaty"}},
		{"How strong is the army?", Request{Command: "ask", Topic: "How strong is the army?"}},
		{"", Request{Command: "help"}},
		{"/", Request{Command: "help"}},
		{" \t\x00 ", Request{Command: "help"}},
	} {
		if got, _ := parse(row.line, findPeople); got != row.want {
			t.Errorf("parse(%q)\n got %+v\nwant %+v", row.line, got, row.want)
		}
	}
}

func TestParseNotes(t *testing.T) {
	for _, row := range []struct{ line, note string }{
		{"/risks page:x", "“x” is no number above 0, so page was left out."},
		{"/read four", ""},
		{"/read missiles", "“missiles” is no paragraph’s number, so it was taken for a question."},
		{"/read 3-5", "A paragraph is shown at a time: of “3-5” the first."},
		{"read ¶3 to 5", "A paragraph is shown at a time: of “¶3 to 5” the first."},
		{"/postion basit x", "Read /postion as /position."},
		{"/risks page:2", ""},
		{"/read 0", "Paragraphs are counted from 1: this is the first."},
		{"/brief page:2", "“page:2” was left out: type /brief."},
		{"/speakers of the text", "“of the text” was left out: type /speakers."},
	} {
		if _, note := parse(row.line, findPeople); note != row.note {
			t.Errorf("parse(%q) notes %q, want %q", row.line, note, row.note)
		}
	}
}

// FuzzParse states that any line is read as some request without harm, and that
// a request is the same after it was written as a line and read again.
func FuzzParse(f *testing.F) {
	for _, line := range []string{"/position basit missiles", `/position "a b" "c`, "/risks page:2 briefing:x", "what does Durrani say about Israel?",
		"/ask question:\"page:1\\\"\"", "¶4", "/quotes topic:\"", "/position \"\"\"\"c", "/position topic:\"“a” b\"", "/\x00\xff", "/read 99999999999999999999"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		r, _ := parse(line, findPeople)
		if command(r.Command) == nil {
			return
		}
		want, _ := clean(r)
		if want.Page == 1 && command(r.Command).option("page") != nil {
			want.Page = 0
		}
		if got, note := parse(want.Line(), findPeople); got != want {
			t.Errorf("%q reads as\n     %+v\nthat is %q, which reads as\n     %+v %s", line, want, want.Line(), got, note)
		}
	})
}

// Work on a line is bounded, however long and odd it is.
func BenchmarkParse(b *testing.B) {
	for _, row := range []struct{ name, line string }{
		{"position", "/position durani missiles"},
		{"question", "what does Durrani say about Israel?"},
		{"quotes", strings.Repeat(`"`, 1<<20)},
		{"words", strings.Repeat(`" \" x:" page: `, 1<<16)},
		{"letters", "/position " + strings.Repeat("a", 1<<20)},
		{"does", strings.Repeat("what does say about ", 1<<16)},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				parse(row.line, findPeople)
			}
		})
	}
}
