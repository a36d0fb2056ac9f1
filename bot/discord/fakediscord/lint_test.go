package fakediscord

import (
	"fmt"
	"strings"
	"testing"
)

// inert is what every message must carry.
const inert = `"allowed_mentions":{"parse":[]}`

func message(fields string) string { return `{"type":4,"data":{` + inert + `,` + fields + `}}` }

// rich is a message of Components V2.
func rich(components ...string) string {
	return message(`"flags":32768,"components":[` + strings.Join(components, ",") + `]`)
}

func times(n int, one string) string { return strings.Repeat(one, n) }

// list joins n copies of one, in which # stands for their number.
func list(n int, one string) string {
	var all []string
	for i := range n {
		all = append(all, strings.ReplaceAll(one, "#", fmt.Sprint(i)))
	}
	return strings.Join(all, ",")
}

const (
	text    = `{"type":10,"content":"a"}`
	button  = `{"type":2,"style":2,"label":"a","custom_id":"b#"}`
	offered = `{"label":"a#","value":"v#"}`
)

func row(in string) string { return `{"type":1,"components":[` + in + `]}` }

func options(in string) string { return row(`{"type":3,"custom_id":"s","options":[` + in + `]}`) }

// Each row is the answer to an interaction, and what is wrong with it: "" if
// nothing is.
func TestLintCallback(t *testing.T) {
	for _, r := range []struct{ raw, wrong string }{
		// What is in order.
		{message(`"content":"a"`), ""},
		{rich(text), ""},
		{rich(times(1, text), row(list(5, button))), ""},
		{rich(`{"type":9,"components":[` + text + `],"accessory":` + button + `}`), ""},
		{rich(options(list(25, offered))), ""},
		{`{"type":5,"data":{"flags":64}}`, ""},
		{`{"type":6}`, ""},
		{`{"type":8,"data":{"choices":[]}}`, ""},
		{message(`"content":"` + times(2000, "😀") + `"`), ""},

		// Fields and types.
		{`{"type":4,"data":{` + inert + `,"contents":"a"}}`, "unknown field"},
		{rich(`{"type":10,"content":"a","label":"b"}`), "has no field label"},
		{rich(`{"type":99}`), "no component has type 99"},
		{`{"type":12}`, "no callback has type 12"},
		{`{"type":6,"data":{}}`, "data in a callback of type 6"},
		{`{"type":5,"data":{"flags":32768}}`, "EPHEMERAL flag only"},
		{message(`"content":"a","flags":1`), "flags 1 may not be set"},
		{`{"type":7,"data":{"content":"a","flags":64,` + inert + `}}`, "flags 64 may not be set"},

		// Nobody is pinged.
		{`{"type":4,"data":{"content":"a"}}`, "allowed_mentions"},
		{`{"type":4,"data":{"content":"a","allowed_mentions":{"parse":null}}}`, "allowed_mentions"},
		{`{"type":4,"data":{"content":"a","allowed_mentions":{"parse":["users"]}}}`, "allowed_mentions"},
		{`{"type":4,"data":{"content":"a","allowed_mentions":{"parse":[],"replied_user":true}}}`, "allowed_mentions"},

		// Texts.
		{message(`"content":"` + times(2001, "a") + `"`), "2001 characters"},
		{message(`"content":""`), "an empty message"},
		{message(`"content":"a\ufffd"`), "not whole"},
		{rich(`{"type":10,"content":" \n"}`), "a text is empty"},
		{rich(`{"type":10,"content":"`+times(2500, "a")+`"}`, `{"type":10,"content":"`+times(1501, "😀")+`"}`), "4001 characters in all texts"},

		// Components V2 with what does not go with it, and without its flag.
		{message(`"flags":32768,"content":"a","components":[` + text + `]`), "content beside Components V2"},
		{message(`"flags":32768,"embeds":[{"title":"a"}],"components":[` + text + `]`), "embeds beside Components V2"},
		{message(`"components":[` + text + `]`), "needs the flag"},
		{message(`"flags":32768,"components":[]`), "no component"},
		{rich(list(41, text)), "41 components"},
		{rich(list(14, `{"type":9,"components":[`+text+`],"accessory":`+button+`}`)), "42 components"},

		// What holds what.
		{rich(row("")), "an empty row"},
		{rich(row(list(6, button))), "6 buttons in a row"},
		{rich(row(button + "," + `{"type":3,"custom_id":"s","options":[` + offered + `]}`)), "holds one of type 3"},
		{rich(button), "must be in a row"},
		{rich(`{"type":9,"components":[` + text + `]}`), "without a button"},
		{rich(`{"type":9,"components":[` + list(4, text) + `],"accessory":` + button + `}`), "a section of 4 texts"},
		{rich(`{"type":17,"components":[{"type":17,"components":[` + text + `]}]}`), "holds one of type 17"},

		// Custom IDs and labels.
		{rich(row(`{"type":2,"style":2,"label":"a","custom_id":"b"},{"type":2,"style":2,"label":"c","custom_id":"b"}`)), `custom ID "b"`},
		{rich(row(`{"type":2,"style":2,"label":"a","custom_id":"` + times(101, "é") + `"}`)), "101 characters"},
		{rich(row(`{"type":2,"style":2,"label":"` + times(81, "a") + `","custom_id":"b"}`)), "81 characters"},
		{rich(row(`{"type":2,"style":2,"label":"","custom_id":"b"}`)), "label is empty"},
		{rich(row(`{"type":2,"style":2,"label":"a"}`)), "custom ID is empty"},
		{rich(row(`{"type":2,"style":9,"label":"a","custom_id":"b"}`)), "style 9"},
		{rich(row(`{"type":2,"style":5,"label":"a","url":"https://a.example/` + times(512, "a") + `"}`)), "more than 512"},

		// Selects.
		{rich(options("")), "a select of 0 options"},
		{rich(options(list(26, offered))), "a select of 26 options"},
		{rich(options(`{"label":"a","value":"v"},{"label":"b","value":"v"}`)), "twice"},
		{rich(options(`{"label":"` + times(101, "a") + `","value":"v"}`)), "101 characters"},

		// Embeds.
		{message(`"embeds":[{"title":"` + times(257, "a") + `"}]`), "257 characters"},
		{message(`"embeds":[` + list(2, `{"description":"`+times(3001, "a")+`"}`) + `]`), "6002 characters in all embeds"},
		{message(`"embeds":[` + list(11, `{"title":"a"}`) + `]`), "11 embeds"},

		// Choices.
		{`{"type":8,"data":{"choices":[` + list(26, `{"name":"a","value":"b"}`) + `]}}`, "26 choices"},
		{`{"type":8,"data":{"choices":[{"name":"` + times(101, "a") + `","value":"b"}]}}`, "101 characters"},
		{`{"type":8,"data":{"choices":[{"name":"a","value":""}]}}`, "value is empty"},
		{`{"type":8,"data":{}}`, "choices are missing"},

		// Forms.
		{`{"type":9,"data":{"custom_id":"m","title":"` + times(46, "a") + `","components":[` + row(`{"type":4,"style":1,"custom_id":"i","label":"a"}`) + `]}}`, "46 characters"},
		{`{"type":9,"data":{"custom_id":"m","title":"a","components":[]}}`, "a modal of 0 parts"},
		{`{"type":9,"data":{"custom_id":"m","title":"a","components":[` + row(`{"type":4,"style":3,"custom_id":"i","label":"a"}`) + `]}}`, "style 3"},
		{`{"type":9,"data":{"custom_id":"m","title":"a","components":[` + row(button) + `]}}`, "holds a component"},

		// Files.
		{message(`"content":"a","attachments":[{"id":"0","filename":"a.png"}]`), "has no file"},
		{message(`"content":"a","message_reference":{"message_id":"1"}`), "replies to no message"},
	} {
		var wrong complaints
		lintCallback(&wrong, []byte(r.raw), nil)
		if got := wrong.String(); (got == "") != (r.wrong == "") || !strings.Contains(got, r.wrong) {
			t.Errorf("%.200s\ngot  %s\nwant %s", r.raw, got, r.wrong)
		}
	}
}

func slashes(fields string) string { return `[{"name":"a","description":"b",` + fields + `}]` }

// Each row is a list of commands, and what is wrong with it.
func TestLintCommands(t *testing.T) {
	for _, r := range []struct{ raw, wrong string }{
		{`[]`, ""},
		{`[{"name":"a","description":"b"},{"name":"a","type":3}]`, ""},
		{`[{"name":"Ask","description":"b"}]`, `"Ask" cannot be the name`},
		{`[{"name":"` + times(33, "a") + `","description":"b"}]`, "cannot be the name"},
		{`[{"name":"a b","description":"b"}]`, "cannot be the name"},
		{`[{"name":"a","description":""}]`, "is empty"},
		{`[{"name":"a","description":"` + times(101, "b") + `"}]`, "101 characters"},
		{`[{"name":"a","description":"b"},{"name":"a","description":"c"}]`, "two commands"},
		{`[{"name":"a","type":3,"description":"b"}]`, "cannot have a description"},
		{slashes(`"option":[]`), "unknown field"},
		{slashes(`"options":[{"type":3,"name":"x","description":"d"},{"type":3,"name":"y","description":"d","required":true}]`), "y is required but stands after"},
		{slashes(`"options":[` + list(26, `{"type":3,"name":"x#","description":"d"}`) + `]`), "26 options"},
		{slashes(`"options":[{"type":5,"name":"x","description":"d","autocomplete":true}]`), "cannot complete"},
		{`[` + list(101, `{"name":"a#","description":"b"}`) + `]`, "101 slash commands"},
		{slashes(`"options":[` + list(25, `{"type":3,"name":"x#","description":"d","choices":[`+strings.ReplaceAll(list(5, `{"name":"`+times(80, "n")+`@","value":"v"}`), "@", "")+`]}`) + `]`), "characters in all"},
	} {
		var wrong complaints
		lintCommands(&wrong, []byte(r.raw))
		if got := wrong.String(); (got == "") != (r.wrong == "") || !strings.Contains(got, r.wrong) {
			t.Errorf("%.200s\ngot  %s\nwant %s", r.raw, got, r.wrong)
		}
	}
}
