package discord

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"
)

// Interact reads an interaction and answers it, for the gateway and for HTTP
// alike: first whether its asker may ask, then whether they ask too much, then
// the answer. It always returns a response.
func (b *Bot) Interact(ctx context.Context, raw []byte) (*Interaction, *Response) {
	in, err := decode(raw)
	return in, b.admitted(ctx, in, err)
}

// admitted answers in if its asker may ask, and it could be read: wrong says
// what of it could not.
func (b *Bot) admitted(ctx context.Context, in *Interaction, wrong error) *Response {
	if wrong != nil {
		b.Log.Error("an interaction is not understood", "interaction", in.ID, "cause", wrong)
		return refusalTo(in, apology).as(Faulted)
	}
	if in.Type == ping {
		return &Response{Type: pong}
	}
	if !b.gate.mayAsk(in.who()) {
		return refusalTo(in, noEntry).as(Refused)
	}
	if until, ok := b.manners.interaction(in); !ok {
		return line(slowly(until)).as(Slowed)
	}
	return b.Respond(ctx, in)
}

// refusalTo is a response to in that only says why there is none.
func refusalTo(in *Interaction, why string) *Response {
	if in.Type == completing {
		return &Response{Type: choices, Data: choiceList{[]choice{}}}
	}
	return line(why)
}

// interaction answers an interaction that came over the gateway.
func (b *Bot) interaction(ctx context.Context, raw json.RawMessage, received time.Time) {
	in, wrong := decode(raw)
	ctx, cancel := b.inTime(ctx, in, received)
	defer cancel()
	r := b.admitted(ctx, in, wrong)
	if in.ID == "" || in.Token == "" {
		return // there is nobody to answer
	}
	err := b.respond(ctx, in, r)
	if err != nil {
		b.Log.Warn("an interaction is not answered", "interaction", in.ID, "cause", err)
		r.as(unanswered(err))
	}
	b.count(in, r, received)
	if err == nil {
		b.finish(ctx, in, r)
	}
}

// unanswered is the result of an answer that Discord did not take.
func unanswered(err error) Result {
	if refused(err, unknownInteraction) || errors.Is(err, context.DeadlineExceeded) {
		return Late
	}
	return Unanswered
}

// inTime returns ctx for as long as in, received at received, may be answered.
func (b *Bot) inTime(ctx context.Context, in *Interaction, received time.Time) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, in.deadline(received, b.pace.answer).Sub(received))
}

// respond sends r; without what Discord, or another server, refuses of it.
func (b *Bot) respond(ctx context.Context, in *Interaction, r *Response) error {
	_, err := b.simplified(r, in.ID, func(r *Response) error { return b.callback(ctx, in, r) })
	if refusedForm(err) {
		b.Log.Error("an answer is refused", "interaction", in.ID, "cause", err)
		r.as(Faulted)
		err = b.callback(ctx, in, refusalTo(in, apology))
	}
	return err
}

// simplified sends r, ever simpler as long as the server does not take it as it
// is, or breaks down over its picture, and returns what was sent last. id is of
// what it answers.
func (b *Bot) simplified(r *Response, id string, send func(*Response) error) (*Response, error) {
	err := send(r)
	for refusedForm(err) || status(err) >= http.StatusInternalServerError && len(r.files()) > 0 {
		s := r.simpler()
		if s == nil {
			break
		}
		b.Log.Warn("an answer is sent simpler", "answers", id, "cause", err)
		r, err = s, send(s)
	}
	return r, err
}

func (b *Bot) callback(ctx context.Context, in *Interaction, r *Response) error {
	body, err := r.encode()
	if err != nil {
		return err
	}
	path := callbackPath(in.ID, in.Token)
	err = b.rest.do(ctx, http.MethodPost, path, body, nil)
	for tries := 1; isPassing(err) && tries < callbackTries && pause(ctx, callbackEvery); tries++ {
		if err = b.rest.do(ctx, http.MethodPost, path, body, nil); refused(err, acknowledged) {
			return nil // the try before did arrive
		}
	}
	return err
}

// An answer that a fault on the way or at Discord swallows is sent again while
// there is time.
const (
	callbackTries = 4
	callbackEvery = 200 * time.Millisecond
)

// isPassing reports whether err may be none the next time.
func isPassing(err error) bool {
	s := status(err)
	return err != nil && (s == 0 || s >= http.StatusInternalServerError)
}

// Removing a message may take longer than answering, and over HTTP it may be
// asked for before Discord has read the answer that comes first.
const (
	removeWithin = 10 * time.Second
	removeTries  = 4
	removeEvery  = 250 * time.Millisecond
)

// pause waits for d and reports whether ctx has not ended.
func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-ctx.Done():
		return false
	}
}

// finish does what is left to do once r is with Discord.
func (b *Bot) finish(ctx context.Context, in *Interaction, r *Response) {
	if !r.remove {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), removeWithin)
	defer cancel()
	err := b.rest.do(ctx, http.MethodDelete, originalPath(in.Application, in.Token), nil, nil)
	for tries := 1; refused(err, unknownWebhook, unknownMessage) && tries < removeTries && pause(ctx, removeEvery); tries++ {
		err = b.rest.do(ctx, http.MethodDelete, originalPath(in.Application, in.Token), nil, nil)
	}
	if err != nil {
		b.Log.Warn("an answer is not removed", "interaction", in.ID, "cause", err)
	}
}
