package discord

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"attache/handlers"
)

// chatTime bounds the answer to what somebody wrote. Discord does not.
const chatTime = 10 * time.Second

// messageWritten answers a message that is meant for the bot.
func (b *Bot) messageWritten(ctx context.Context, data json.RawMessage, received time.Time) {
	m := &message{}
	if err := json.Unmarshal(data, m); err != nil && m.ID == "" {
		b.Log.Warn("a message is not understood", "cause", err)
		return
	}
	if !b.addressed(m) {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, chatTime)
	defer cancel()
	b.converse(ctx, m, nil, received)
}

// addressed reports whether a person wrote m to the bot: directly, with a
// mention of it or of its own role, or in reply to it.
func (b *Bot) addressed(m *message) bool {
	if m.Channel == "" || m.who().machine || m.Author.ID == b.self.id() {
		return false
	}
	if m.Guild == "" {
		return true
	}
	role := b.self.role(m.Guild)
	return slices.ContainsFunc(m.Mentions, func(u user) bool { return u.ID == b.self.id() }) ||
		role != "" && slices.Contains(m.Roles, role) || b.wrote(m.Referenced)
}

// wrote reports whether m is the bot's own.
func (b *Bot) wrote(m *message) bool {
	return m != nil && m.Author != nil && m.Author.ID != "" && m.Author.ID == b.self.id()
}

// converse answers m: whether its author may ask, whether they ask too much,
// then the answer; in the place of the answer given before, unless that is nil.
func (b *Bot) converse(ctx context.Context, m, given *message, received time.Time) {
	q := &question{message: m}
	in := q.asked()
	r := b.turnAway(ctx, m)
	if r == nil {
		q.before = b.answerBefore(ctx, m)
		r = b.Respond(ctx, in)
	}
	if r.Data != nil {
		if err := b.reply(ctx, m, given, r); err != nil {
			b.Log.Warn("a message is not answered", "message", m.ID, "cause", err)
			r.as(Unanswered)
		}
	}
	b.count(in, r, received)
}

// turnAway returns why m is not answered, nil if it is: a word in a direct
// message, nothing or a reaction in a channel, where words would be noise.
func (b *Bot) turnAway(ctx context.Context, m *message) *Response {
	private := m.Guild == ""
	if !b.gate.mayAsk(m.who()) {
		if private {
			return line(noEntry).as(Refused)
		}
		return (&Response{}).as(Refused)
	}
	until, slow := b.tooMuch(m)
	if !slow {
		return nil
	}
	if first := b.manners.tell(m.Author.ID); first && private {
		return line(slowly(until)).as(Slowed)
	} else if first {
		b.react(ctx, m, wait)
	}
	return (&Response{}).as(Slowed)
}

// tooMuch counts m and reports whether it is too much, and until when.
func (b *Bot) tooMuch(m *message) (time.Time, bool) {
	if until, ok := b.manners.user(m.Author.ID); !ok {
		return until, true
	}
	if m.Guild == "" {
		return time.Time{}, false
	}
	until, ok := b.manners.channel(m.Channel)
	return until, !ok
}

// repliedTo returns the bot's own message that m replies to, which not every
// server sends along; nil if it replies to none.
func (b *Bot) repliedTo(ctx context.Context, m *message) *message {
	to := m.Referenced
	if to == nil && m.Type == replying && m.Reference != nil {
		to = &message{ID: m.Reference.Message, Channel: m.Channel}
		b.fetch(ctx, to)
	}
	if b.wrote(to) {
		return to
	}
	return nil
}

// answerBefore finds the answer that m goes on from: the one that it replies
// to, else if it makes sense only after one, the last in the channel that was
// given to the same person. It is found in what Discord keeps, so that a
// restart makes no difference; nil if there is none.
func (b *Bot) answerBefore(ctx context.Context, m *message) *message {
	if before := b.repliedTo(ctx, m); before != nil {
		return before
	}
	s := b.Handler.Index.AcquireFor(m.Guild)
	defer s.Release()
	if !handlers.MayFollow(m.words(), s) {
		return nil
	}
	for _, before := range b.messages(ctx, m.Channel, "before", m.ID) {
		if !b.wrote(before) {
			continue
		}
		if st, ok := before.own(); ok && (m.Guild == "" || st.asker == m.Author.ID) {
			return before
		}
	}
	return nil
}
