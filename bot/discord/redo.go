package discord

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

// editedWithin is how long after it was written an edited question is answered anew.
const editedWithin = 5 * time.Minute

// messageEdited answers an edited question anew, in the place of the answer to
// what it was.
func (b *Bot) messageEdited(ctx context.Context, data json.RawMessage, received time.Time) {
	m := &message{}
	_ = json.Unmarshal(data, m) // what could be read is looked at
	if m.Edited == "" || m.Channel == "" || received.Sub(m.written()) > editedWithin {
		return // Discord itself changes messages too: it adds pictures of links
	}
	ctx, cancel := context.WithTimeout(ctx, chatTime)
	defer cancel()
	if m.Author == nil && !b.fetch(ctx, m) || !b.addressed(m) {
		return
	}
	var given *message
	if all := b.answerTo(ctx, m.Channel, m.ID); len(all) > 0 {
		given = all[len(all)-1]
	}
	b.converse(ctx, m, given, received)
}

// fetch reads the whole of m, of which an event may show only what changed.
func (b *Bot) fetch(ctx context.Context, m *message) bool {
	whole := message{}
	if err := b.rest.do(ctx, http.MethodGet, messagePath(m.Channel, m.ID), nil, &whole); err != nil || whole.Author == nil {
		return false
	}
	whole.Guild = m.Guild
	*m = whole
	return true
}

// messageDeleted removes the answers to deleted questions. An event does not
// say whose message it was, so whether there is an answer must be looked up;
// how often is bounded, for where much is deleted, most are no questions.
func (b *Bot) messageDeleted(ctx context.Context, data json.RawMessage, received time.Time) {
	var e struct {
		ID      string   `json:"id"`
		IDs     []string `json:"ids"`
		Channel string   `json:"channel_id"`
	}
	_ = json.Unmarshal(data, &e)
	if e.ID != "" {
		e.IDs = append(e.IDs, e.ID)
	}
	if e.Channel == "" || len(e.IDs) == 0 || !b.manners.search() {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, chatTime)
	defer cancel()
	for _, m := range b.answerTo(ctx, e.Channel, e.IDs...) {
		b.removeMessage(ctx, e.Channel, m.ID)
	}
}

func (b *Bot) removeMessage(ctx context.Context, channel, id string) {
	if err := b.rest.do(ctx, http.MethodDelete, messagePath(channel, id), nil, nil); err != nil && !refused(err, unknownMessage) {
		b.Log.Warn("an answer is not removed", "message", id, "cause", err)
	}
}
