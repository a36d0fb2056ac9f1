package discord_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"attache/bot/discord"
	"attache/bot/discord/fakediscord"
)

// maxOption is how long Discord lets the text of an option be.
const maxOption = 6000

// hostile is what a text, a name or a question may hold to break a message: marks,
// mentions, links, letters of four bytes, writing from right to left, and marks
// that turn its direction.
var hostile = []string{
	"**bold** __under__ ~~gone~~ ||hidden|| `code` ```block```",
	"<@1234567890> <@&1234567890> <#1234567890> </ask:1234567890> <a:emoji:1234567890> @everyone @here <t:0:R>",
	"[link](https://evil.example) <https://evil.example> https://evil.example/_a_*b* discord.gg/abc",
	"# head\n## head\n> quote\n>>> quote\n- list\n* list\n1. list\n-# small",
	"\\*escaped\\* \\\\ \\` \\@everyone",
	"עברית مرحبا ‮evil‬ ⁦isolated⁩ ‏",
	"😀😀😀 👩‍👩‍👧‍👦 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠜎𠜱𠝹 é́́́́",
	"| table | cell |~~~|||__**_*`",
	"\x00\x07\x1b[31m\u200b\u2028\u2029\ufeff",
}

// worstText is a briefing made of it: short paragraphs, long ones and very long
// ones, names as long as names get, and words without a blank.
func worstText() string {
	var b strings.Builder
	b.WriteString("Worst " + strings.Join(hostile[:3], " ") + strings.Repeat(" headline", 60) + "\n\n")
	name := "Maximiliana " + strings.Repeat("Featherstonehaugh-", 12) + "Smythe"
	for i, h := range hostile {
		h = strings.NewReplacer("\n", " ", "\x00", "").Replace(h)
		fmt.Fprintf(&b, "“The wall %s will fail,” says %s %d, the minister of %s.\n\n", h, name, i, strings.Repeat(h+" ", 3))
		fmt.Fprintf(&b, "The storm %s warns that %s\n\n", strings.Repeat(h+" ", 10), strings.Repeat("wall 😀 ", 300))
		fmt.Fprintf(&b, "Wall %s ends here.\n\n", strings.Repeat("*_"+fmt.Sprint(i), 1500))
	}
	return b.String()
}

// worstOptions are the longest and worst values of an option.
func worstOptions() []string {
	all := []string{strings.Repeat("*", maxOption), strings.Repeat("𠜎", maxOption), strings.Repeat("wall ", maxOption/5), strings.Repeat("|~", maxOption/2)}
	for _, h := range hostile {
		all = append(all, "wall "+strings.ReplaceAll(h, "\n", " ")+strings.Repeat(" "+h[:5], 60))
	}
	return all
}

// Each command with the worst options stays within every limit, and each button
// of each answer works: the double fails the test if Discord would not take a
// message. Nothing that was written or asked has a meaning for Discord.
func TestWorst(t *testing.T) {
	t.Parallel()
	s := set(t, discord.Config{Handler: reading(t, worstText()), Feedback: &bytes.Buffer{}})
	s.Quiet()
	everywhere := func(lines ...string) {
		for _, line := range lines {
			pressAll(t, s.atDesk, s.atDesk.Slash(line))
			pressAll(t, s.ann.InDM(), s.ann.InDM().Slash(line))
		}
	}
	everywhere("/position speaker:Featherstonehaugh topic:wall", "/read paragraph:3", "/read paragraph:2", "/speakers", "/brief", "/briefings", "/help",
		"/ask question:wall page:9007199254740991")
	for _, w := range worstOptions() {
		w = strings.ReplaceAll(w, ":", ";") // a colon would name an option
		everywhere("/position speaker:"+w+" topic:"+w, "/ask question:"+w, "/risks topic:"+w, "/quotes speaker:"+w+" topic:"+w, "/compare topic:"+w,
			"/ask question:wall briefing:"+w)
		s.atDesk.Complete("/position speaker:" + w)
		s.atDesk.Complete("/compare topic:" + w)
		inert(t, s.atDesk.MessageCommand(checkName, s.benAtDesk.Say(w[:min(len(w), 2000)])).Answer)
	}
}

// The same where Discord refuses the rich answer: what is sent instead stays
// within every limit too, however simple it has to be.
func TestWorstPlain(t *testing.T) {
	t.Parallel()
	s := set(t, discord.Config{Handler: reading(t, worstText()), Feedback: &bytes.Buffer{}})
	s.Quiet()
	for simpler := 1; simpler <= 2; simpler++ {
		for i, w := range worstOptions() {
			if i%2 != simpler%2 {
				continue // each is tried with one of both
			}
			w = strings.ReplaceAll(w, ":", ";")
			said := s.benAtDesk.Say("wall " + strings.ToValidUTF8(w[:min(len(w), 1990)], ""))
			s.Fault(fakediscord.Fault{Route: callbacks, Times: simpler, Status: 400, Code: 50035})
			pressAll(t, s.atDesk, s.atDesk.MessageCommand(checkName, said))
			for _, line := range []string{"/ask question:" + w, "/position speaker:Featherstonehaugh topic:" + w, "/compare topic:wall", "/read paragraph:2", "/speakers", "/brief", "/help"} {
				refusals := simpler
				if line == "/speakers" || line == "/brief" {
					refusals++ // the picture is left out first
				}
				s.Fault(fakediscord.Fault{Route: callbacks, Times: refusals, Status: 400, Code: 50035})
				u := s.atDesk.Slash(line)
				if u.Answer == nil {
					return // the double has said so
				}
				if isRich := len(u.Answer.Components) > 0 && u.Answer.Content == ""; isRich {
					t.Errorf("%.80s: still rich after %d refusals", line, simpler)
				}
				pressAll(t, s.atDesk, u)
			}
		}
	}
}

// pressAll presses every button of an answer, and chooses every option of its selects.
func pressAll(t *testing.T, seat fakediscord.Seat, u *fakediscord.Use) {
	m := u.Answer
	inert(t, m)
	for _, b := range m.Buttons() {
		if b.Disabled || b.Label == "Dismiss" {
			continue
		}
		pressed := seat.Click(m, b.CustomID)
		if pressed.Answer != nil && !inert(t, pressed.Answer) {
			t.Logf("after [%s], which is %q, of\n%.300s", b.Label, b.CustomID, m.Texts())
		}
		if pressed.Answer == m {
			return // it shows something else now
		}
	}
	for _, sel := range m.Selects() {
		for _, o := range sel.Options {
			inert(t, seat.Select(m, sel.CustomID, o.Value).Answer)
		}
	}
}

// own is what an answer itself may mark: bold, small print, who shared it, a time.
var own = regexp.MustCompile(`(?m)^-# |\*\*|<@\d+>$|<t:\d+:R>`)

// escaped is a sign that has no meaning.
var escaped = regexp.MustCompile(`\\[[:punct:]]`)

// live is what has a meaning for a client.
var live = regexp.MustCompile("<[@#/a:tit]|@everyone|@here|\\]\\(|https?://|```|`[^`]+`|\\|\\||~~|__|(?m:^#{1,3} )|(?m:^>)|(?m:^[-*] )|[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x00\\x07\\x1b]")

// inert fails the test if a message of the bot's holds something that a client
// would take for a mention, a link or a mark, beside its own, or if it
// apologises; it reports whether all is well.
func inert(t *testing.T, m *fakediscord.Message) bool {
	t.Helper()
	said, ok := m.Texts(), true
	fail := func(format string, args ...any) {
		t.Helper()
		t.Errorf(format, args...)
		ok = false
	}
	if said == "" {
		fail("an answer says nothing")
	}
	for _, dead := range []string{"not understood any more", "can no longer be read", "Something went wrong"} {
		if strings.Contains(said, dead) {
			fail("an answer says %q", said)
		}
	}
	if found := live.FindString(own.ReplaceAllString(escaped.ReplaceAllString(said, ""), "")); found != "" {
		fail("%q has a meaning in\n%.300s", found, said)
	}
	return ok
}
