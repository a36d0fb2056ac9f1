package discord

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
)

// looked is how many messages of a channel are looked through.
const looked = 50

// messages returns messages of a channel before or after one, newest first. If
// the bot may not read them, there are none.
func (b *Bot) messages(ctx context.Context, channel, side, id string) []*message {
	var all []*message
	q := url.Values{side: {id}, "limit": {fmt.Sprint(looked)}}
	if err := b.rest.do(ctx, http.MethodGet, messagesPath(channel)+"?"+q.Encode(), nil, &all); err != nil {
		b.Log.Debug("messages are not read", "channel", channel, "cause", err)
		return nil
	}
	all = slices.DeleteFunc(all, func(m *message) bool { return m == nil })
	slices.SortStableFunc(all, func(x, y *message) int { return olderID(y.ID, x.ID) })
	return all
}

// answerTo finds the answer to the message with this ID among those after it:
// the bot's own reply to it; nil if there is none.
func (b *Bot) answerTo(ctx context.Context, channel string, ids ...string) []*message {
	var found []*message
	for _, m := range b.messages(ctx, channel, "after", slices.MinFunc(ids, olderID)) {
		if b.wrote(m) && m.Reference != nil && slices.Contains(ids, m.Reference.Message) {
			found = append(found, m)
		}
	}
	return found
}

// olderID compares IDs by age: they are numbers, of which the smaller is older.
func olderID(x, y string) int { return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y)) }

// own returns what an answer of the bot's was asked for.
func (m *message) own() (state, bool) {
	all := m.states()
	for _, v := range []verb{dismiss, share, wrong} {
		if i := slices.IndexFunc(all, func(st state) bool { return st.verb == v }); i >= 0 {
			return all[i], true
		}
	}
	return state{}, false
}
