package discord

import (
	"context"
	"errors"
	"fmt"

	"attache/handlers"
)

// Lines that stand for an answer where there is none.
const (
	apology  = "Something went wrong here; it was not your question. Please try again."
	tooLate  = "That took too long; please try again."
	noButton = "This button is not understood any more. Please ask again with a command: /help lists them."
	lost     = "What this button asked for can no longer be read from the message. Please ask again."
	changed  = "The briefing has changed since; this is answered anew."
	noEntry  = "Attaché does not answer here."
)

// Respond answers an interaction. It depends on nothing but in and the index:
// the same interaction has the same response, on every replica. It never
// fails: a fault of ours is an apology, which only the asker sees.
func (b *Bot) Respond(ctx context.Context, in *Interaction) (r *Response) {
	defer func() {
		if fault := recover(); fault != nil {
			b.Log.Error("fault", "interaction", in.ID, "cause", fault)
			r = refusalTo(in, apology).as(Faulted)
		}
	}()
	s := b.Handler.Index.AcquireFor(in.Guild)
	defer s.Release()
	t := &task{bot: b, s: s, in: in}
	switch {
	case in.question != nil:
		return t.said(ctx)
	case in.Type == ping:
		return &Response{Type: pong}
	case in.isKeeping():
		return t.keeping(ctx)
	case in.Type == completing:
		return t.complete(ctx)
	case in.Type == commandUsed && in.Data.Type == messageCommand:
		return t.check(ctx)
	case in.Type == commandUsed:
		return t.command(ctx)
	case in.Type == componentUsed:
		return t.component(ctx)
	case in.Type == modalSent:
		return t.submitted(ctx)
	}
	return line(apology)
}

// line is a response of one line that only the asker sees.
func line(s string) *Response {
	return &Response{Type: newMessage, Data: &Body{Content: s, Flags: ephemeral, Components: []Component{}, Mentions: nobody()}}
}

// A task is one event that is being answered from one state of the index.
type task struct {
	bot *Bot
	s   *handlers.Snapshot
	in  *Interaction
}

// command answers a slash command.
func (t *task) command(ctx context.Context) *Response {
	r, note := t.request(ctx)
	l := t.look()
	l.notes = append(l.notes, note)
	l.private = t.in.where() != inBotDM && t.in.option(publicOption) != "true"
	return t.show(ctx, r, l)
}

// look is how an answer to t's asker is shown, if nothing else is said.
func (t *task) look() look {
	where := t.in.where()
	return look{rich: true, private: where != inBotDM, shareable: where != inBotDM, asker: t.in.asker().ID, feedback: t.bot.Feedback != nil}
}

// show answers r in a new message.
func (t *task) show(ctx context.Context, r handlers.Request, l look) *Response {
	a, err := handlers.Answers(ctx, t.s, r)
	if err != nil {
		return t.fault(err)
	}
	if !a.Found && t.in.where() != inBotDM && t.in.question == nil {
		l.private = true
	}
	if a.Command == "help" && t.keeps() {
		a.Facts = append(a.Facts, keepingHelp()...)
	}
	return t.draw(ctx, newMessage, a, l)
}

// fault is the response to an error of ours.
func (t *task) fault(err error) *Response {
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		t.bot.Log.Warn("too late", "interaction", t.in.ID)
		return line(tooLate).as(Late)
	}
	t.bot.Log.Error("fault", "interaction", t.in.ID, "cause", err)
	return line(apology).as(Faulted)
}

// draw makes a response of an answer.
func (t *task) draw(ctx context.Context, kind int, a handlers.Answer, l look) *Response {
	l = t.bot.dress(ctx, t.s, a, l)
	return drawn(kind, a, l)
}

// drawn is the response that shows a in a look.
func drawn(kind int, a handlers.Answer, l look) *Response {
	body := draw(a, l)
	if kind == updateMessage {
		body.update()
	}
	return &Response{Type: kind, Data: body, outcome: outcomeOf(a), again: func(change func(*look)) *Response {
		l := l
		change(&l)
		return drawn(kind, a, l)
	}}
}

// dress adds to l what it shows of the briefing that a is drawn from.
func (b *Bot) dress(ctx context.Context, s *handlers.Snapshot, a handlers.Answer, l look) look {
	br := s.Briefing(a.Briefing)
	if br == nil {
		return l
	}
	l.text, l.briefing = textDigest(br), br
	if l.old {
		l.notes = append([]string{changed}, l.notes...)
	}
	if a.Found && (a.Command == "speakers" || a.Command == "brief") {
		l.picture = b.strips.of(ctx, b.pace.picture, br, func(do func()) { b.aside("drawing", do) })
	}
	return l
}

// aside does what no answer waits for, or only so long.
func (b *Bot) aside(what string, do func()) {
	b.working.Go(func() {
		defer b.survive(what)
		do()
	})
}

// maxQuestion is how much of a question is read, in characters.
const maxQuestion = 200

// request reads the options of a slash command.
func (t *task) request(ctx context.Context) (handlers.Request, string) {
	r, notes := handlers.Request{Command: t.in.Data.Name}, ""
	for _, o := range t.in.Data.Options {
		if o.Name == publicOption {
			continue
		}
		value := o.text()
		var note string
		r, note = r.Take(o.Name, value)
		notes = handlers.Sentences(notes, note)
	}
	r = t.values(ctx, r)
	r, note := shorten(r, maxQuestion)
	return r, handlers.Sentences(notes, note)
}

// shorten cuts r's speaker and topic to what is read, and says so.
func shorten(r handlers.Request, most int) (handlers.Request, string) {
	note := ""
	if len([]rune(r.Topic)) > most {
		r.Topic, note = first(r.Topic, most), fmt.Sprintf("Only the first %d characters were read.", most)
	}
	if len([]rune(r.Speaker)) > most {
		r.Speaker, note = first(r.Speaker, most), fmt.Sprintf("Only the first %d characters were read.", most)
	}
	if len([]rune(r.Briefing)) > most {
		r.Briefing = first(r.Briefing, most)
	}
	return r, note
}

// first returns the first n characters of s.
func first(s string, n int) string { return string([]rune(s)[:n]) }
