package discord

import (
	"context"
	"errors"
	"net/http"
)

// Reactions that stand for an answer where none can be written.
const (
	wait     = "⏳"
	noAccess = "🔇"
)

// reply posts r as the answer to m, or puts it in the place of the one given.
// Where the bot lacks a permission it does without, else it answers privately,
// else it reacts: each is tried once, so nothing goes round in circles.
func (b *Bot) reply(ctx context.Context, m, given *message, r *Response) error {
	if given != nil {
		return b.replace(ctx, given, r)
	}
	r, err := b.simplified(r, m.ID, func(r *Response) error { return b.post(ctx, m, r) })
	if refused(err, cannotReplyUnread) && r.again != nil {
		r = r.again(func(l *look) { l.reply = nil })
		err = b.post(ctx, m, r)
	}
	if refused(err, missingPermissions) && len(r.files()) > 0 {
		r = r.simpler()
		err = b.post(ctx, m, r)
	}
	if !refused(err, missingPermissions, missingAccess) {
		return err
	}
	b.Log.Info("no permission to answer in the channel", "channel", m.Channel, "guild", m.Guild)
	if err := b.whisper(ctx, m, r); err != nil {
		b.react(ctx, m, noAccess)
	}
	return nil
}

func (r *Response) files() []attachment {
	if body, ok := r.Data.(*Body); ok {
		return body.Files
	}
	return nil
}

// post posts r where m was written. If m is gone meanwhile, so is the answer.
func (b *Bot) post(ctx context.Context, m *message, r *Response) error {
	var posted message
	if err := b.send(ctx, http.MethodPost, messagesPath(m.Channel), r, &posted); err != nil {
		return err
	}
	if body, ok := r.Data.(*Body); !ok || body.Reference == nil || posted.ID == "" || posted.Reference != nil {
		return nil
	}
	err := b.rest.do(ctx, http.MethodGet, messagePath(m.Channel, m.ID), nil, nil)
	if refused(err, unknownMessage) {
		b.removeMessage(ctx, m.Channel, posted.ID)
	}
	return nil
}

// replace puts r in the place of an answer.
func (b *Bot) replace(ctx context.Context, given *message, r *Response) error {
	rich := given.isRich()
	if r.again != nil {
		r = r.again(func(l *look) { l.reply, l.rich = nil, rich })
	}
	if body, ok := r.Data.(*Body); ok {
		body.update()
		if rich && body.Content != "" { // what is rich stays so
			body.Flags, body.Components, body.Content = body.Flags|componentsV2, []Component{text(body.Content)}, ""
		}
	}
	return b.send(ctx, http.MethodPatch, messagePath(given.Channel, given.ID), r, nil)
}

func (b *Bot) send(ctx context.Context, method, path string, r *Response, into any) error {
	if body, ok := r.Data.(*Body); ok {
		body.Flags &^= ephemeral // of interactions only
	}
	body, err := encode(r.Data, r.files())
	if err != nil {
		return err
	}
	return b.rest.do(ctx, method, path, body, into)
}

// elsewhereAsked says why an answer comes privately.
const elsewhereAsked = "Attaché may not write where you asked, so it answers here."

var errNoWhisper = errors.New("this has no private form")

// whisper answers m in a direct message to its author.
func (b *Bot) whisper(ctx context.Context, m *message, r *Response) error {
	if r.again == nil {
		return errNoWhisper
	}
	to, err := encode(map[string]string{"recipient_id": m.Author.ID}, nil)
	if err != nil {
		return err
	}
	var channel struct {
		ID string `json:"id"`
	}
	if err := b.rest.do(ctx, http.MethodPost, "/users/@me/channels", to, &channel); err != nil {
		return err
	}
	r = r.again(func(l *look) { l.reply, l.notes = nil, append([]string{elsewhereAsked}, l.notes...) })
	return b.send(ctx, http.MethodPost, messagesPath(channel.ID), r, nil)
}

// react puts a reaction on m. If even that is not allowed, nothing is.
func (b *Bot) react(ctx context.Context, m *message, emoji string) {
	if err := b.rest.do(ctx, http.MethodPut, reactionPath(m.Channel, m.ID, emoji), nil, nil); err != nil {
		b.Log.Info("no reaction", "channel", m.Channel, "cause", err)
	}
}
