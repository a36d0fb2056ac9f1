package handlers

import (
	"regexp"
	"strings"
	"sync"

	"attache/index"
)

// A follow is a way of going on from an answer. Its function makes of the
// request before, and of what its pattern's group holds, the request that is
// meant; not ok if it does not fit.
type follow struct {
	pattern func() *regexp.Regexp
	next    func(before Request, rest string, s *index.Snapshot) (Request, bool)
}

// follows are tried in order.
var follows = []follow{
	{lineOf(`(more|next|next page|go on|continue|keep going|more of (?:it|that|this)|(?:any|some)thing else|what else|and then)(?:,? please)?`), onward},
	{lineOf(`(back|previous|previous page|go back)(?:,? please)?`), backward},
	{lineOf(`(?:and )?(why|why is that|why so|why not|how so|how come|but why)`), reason},
	{lineOf(`(others|the others|who else|anybody else|anyone else|who else (?:says|said) (?:so|that|this)|what (?:do|about) (?:the )?others(?: say)?|and (?:the )?others)`), everybody},
	{lineOf(`(?:(?:and )?(?:do|does|did|would) ` + theyAll + `|who(?: else)?) (` + agreeing + `|agrees|disagrees)` + withThat), everybody},
	{lineOf(`(?:and )?(?:does|do|did|would) (.+?) (?:` + agreeing + `)` + withThat), named},
	{lineOf(`(verbatim|only verbatim|(?:(?:in )?(?:his|her|its|their) )?(?:quotes?|(?:own |exact )words)|word for word)`), exact},
	{lineOf(`(?:and |what about |how about )?((?:paragraph|para|p|¶|#) ?\d{1,6})`), paragraphOf},
	{lineOf(`(?:and )?what (?:does|did|do|has|have) (?:he|she|they|it) (?:` + saying + `|said)(?: (?:` + about + `) (.+))?`), sameSpeaker},
	{lineOf(`(?:and|or|but|what about|how about|same for|and what about|and what does|now) (.+?)(?: say| think)?`), instead},
	{lineOf(`(.+)`), named},
}

// withThat ends a question that asks whether somebody agrees with an answer.
const withThat = `(?: with (?:him|her|them|it|this|that))?(?: too)?`

// lineOf returns the expression that fits whole lines. It is compiled when it is
// first wanted: together they would be a tenth of the time to start.
func lineOf(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:` + pattern + `)$`) })
}

// longestFollow is how long a line that only makes sense after another may be,
// in bytes.
const longestFollow = 120

// Follow reads a short line that goes on from an answer ("and Durrani?",
// "why?", "more", "¶12"), where before is the request that was answered. It
// reports whether the line is one: any other stands by itself.
func Follow(line string, before Request, s *index.Snapshot) (Request, bool) {
	line = plain(line)
	if before.Command == "" || len(line) > longestFollow || strings.HasPrefix(line, "/") {
		return Request{}, false
	}
	line = bare(line)
	for _, f := range follows {
		m := f.pattern().FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if r, ok := f.next(before, strings.TrimSpace(m[1]), s); ok {
			r.Briefing = before.Briefing
			return r, true
		}
	}
	return Request{}, false
}

// MayFollow reports whether line could go on from some answer.
func MayFollow(line string, s *index.Snapshot) bool {
	_, ok := Follow(line, Request{Command: "position", Speaker: "x", Topic: "x"}, s)
	return ok
}

// questionWord is how a whole question begins.
var questionWord = regexp.MustCompile(`^(?i:who|whom|whose|what|which|when|where|how|is|are|was|were|do|does|did|will|would|can|could|should|has|have)\b`)

func onward(before Request, _ string, _ *index.Snapshot) (Request, bool) {
	before.Page = max(before.Page, 1) + 1
	return before, true
}

func backward(before Request, _ string, _ *index.Snapshot) (Request, bool) {
	before.Page = max(before.Page-1, 1)
	return before, true
}

// reason asks why of what was asked.
func reason(before Request, _ string, _ *index.Snapshot) (Request, bool) {
	if before.Topic == "" {
		return before, false
	}
	r := Request{Command: "ask", Topic: before.Topic}
	if before.Speaker != "" {
		r.Command, r.Speaker = "position", before.Speaker
	}
	switch {
	case strings.HasPrefix(strings.ToLower(r.Topic), "why "):
	case questionWord.MatchString(r.Topic):
		r.Topic = bare(r.Topic) + ", and why?"
	default:
		r.Topic = "why " + r.Topic
	}
	return r, true
}

// everybody asks for what all say about what was asked.
func everybody(before Request, _ string, _ *index.Snapshot) (Request, bool) {
	return Request{Command: "compare", Topic: before.Topic}, before.Topic != ""
}

// exact asks for verbatim words about what was asked.
func exact(before Request, _ string, _ *index.Snapshot) (Request, bool) {
	return Request{Command: "quotes", Speaker: before.Speaker, Topic: before.Topic}, before.Topic != "" || before.Speaker != ""
}

func paragraphOf(_ Request, number string, _ *index.Snapshot) (Request, bool) {
	return Request{Command: "read"}.With("paragraph", number)
}

// sameSpeaker asks the speaker before about something else.
func sameSpeaker(before Request, topic string, _ *index.Snapshot) (Request, bool) {
	if topic == "" {
		topic = before.Topic
	}
	return Request{Command: "position", Speaker: before.Speaker, Topic: topic}, before.Speaker != "" && topic != ""
}

// instead puts another speaker, another topic, or both in the place of what was
// asked.
func instead(before Request, rest string, s *index.Snapshot) (Request, bool) {
	if r, ok := named(before, rest, s); ok {
		return r, true
	}
	if r, ok := inPhrases(rest, findBriefing(s, before.Briefing)); ok {
		return r, true
	}
	r := Request{Command: before.Command, Speaker: before.Speaker, Topic: afterName(strings.Fields(rest))}
	switch r.Command {
	case "ask", "position", "risks", "quotes", "compare":
	default:
		r = Request{Command: "ask", Topic: r.Topic}
	}
	return r, r.Topic != ""
}

// named asks the speaker whom rest names about what was asked.
func named(before Request, rest string, s *index.Snapshot) (Request, bool) {
	m := who(findBriefing(s, before.Briefing), rest)
	if len(m.speakers) == 0 {
		return Request{}, false
	}
	r := Request{Command: "position", Speaker: rest, Topic: before.Topic}
	if before.Command == "quotes" {
		r.Command = "quotes"
	}
	return r, true
}
