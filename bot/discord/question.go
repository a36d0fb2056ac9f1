package discord

import (
	"context"
	"regexp"
	"sync"

	"attache/handlers"
)

// A question is what somebody wrote to the bot, in a direct message or with a
// mention, and the answer of the bot's that it may go on from.
type question struct {
	*message
	before *message // nil if there is none
}

// asked returns q as an interaction, so that one Respond answers everything.
func (q *question) asked() *Interaction {
	return &Interaction{ID: q.ID, Guild: q.Guild, Channel: q.Channel, User: q.Author, Member: q.Member, Message: q.message, question: q}
}

// said answers what somebody wrote: it is shown to all who see the question.
func (t *task) said(ctx context.Context) *Response {
	l := t.look()
	l.private, l.shareable = false, false
	l.reply = &reference{Message: t.in.question.ID, Channel: t.in.Channel}
	words := t.in.question.words()
	if !handlers.HasWord(words) || greeting().MatchString(words) {
		return t.hello(ctx, l)
	}
	r, note, old := t.read(words)
	r, short := shorten(r, maxQuestion)
	l.old, l.notes = old, append(l.notes, note, short)
	return t.show(ctx, r, l)
}

// greeting is what people say who ask nothing yet.
var greeting = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:hi|hello|hey|hallo|good (?:morning|day|afternoon|evening)|greetings|thanks|thank you|ok|okay)(?: there| all| attach[ée])?[!., ]*$`)
})

// words returns what m asks: its words without the mention that called the bot.
func (m *message) words() string { return oneLine(wordsOf(m.Content)) }

// read reads words as a request: one that goes on from the answer before, which
// may be of an older text, or one that stands by itself; about the briefing of
// the answer that it replies to.
func (t *task) read(words string) (r handlers.Request, note string, old bool) {
	before, ok := t.before()
	if !ok {
		r, note = handlers.Parse(words, t.s)
		return r, note, false
	}
	if r, ok := handlers.Follow(words, before.request, t.s); ok {
		return r, "Read as “" + t.line(r) + "”.", t.isOld(before)
	}
	if r, note = handlers.Parse(words, t.s); r.Briefing == "" {
		r.Briefing = before.request.Briefing
	}
	return r, note, false
}

// line is how r would be typed; the newest briefing needs no naming.
func (t *task) line(r handlers.Request) string {
	if b := t.s.Briefing(""); b != nil && b.ID == r.Briefing {
		r.Briefing = ""
	}
	return r.Line()
}

// before returns what the answer before was asked for.
func (t *task) before() (state, bool) {
	m := t.in.question.before
	if m == nil {
		return state{}, false
	}
	st, ok := m.own()
	if !ok {
		return state{}, false
	}
	return t.resolve(st, m)
}

// hidden says why a question may seem empty: without a privileged intent
// Discord shows the bot the text of messages that mention the bot itself.
const hidden = "If you did write something, mention Attaché itself: only then does Discord show it your words."

// hello answers somebody who has asked nothing yet.
func (t *task) hello(ctx context.Context, l look) *Response {
	a, err := handlers.Hello(ctx, t.s)
	if err != nil {
		return t.fault(err)
	}
	if t.in.question.Content == "" && t.in.Guild != "" {
		l.notes = append(l.notes, hidden)
	}
	return t.draw(ctx, newMessage, a, l)
}
