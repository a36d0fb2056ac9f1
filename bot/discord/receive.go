package discord

import (
	"context"
	"encoding/json"
	"strings"
	"time"
)

// Receive takes one gateway event: its name and its data, which must not
// change afterwards. It returns at once; Run waits until the answer is given.
func (b *Bot) Receive(ctx context.Context, name string, data json.RawMessage) {
	if ctx.Err() != nil {
		return
	}
	if learn := b.lesson(name); learn != nil {
		defer b.survive(name)
		learn(data)
		return
	}
	work := b.event(name)
	if work == nil {
		return
	}
	received := b.Now()
	do := func() {
		defer b.survive(name)
		work(context.WithoutCancel(ctx), data, received)
	}
	if message := subject(name, data); message != "" {
		do = b.order.after(message, do)
	}
	b.working.Go(do)
}

// event returns what is done for the gateway event called name, or nil.
func (b *Bot) event(name string) func(context.Context, json.RawMessage, time.Time) {
	switch name {
	case "INTERACTION_CREATE":
		return b.interaction
	case "MESSAGE_CREATE":
		return b.messageWritten
	case "MESSAGE_UPDATE":
		return b.messageEdited
	case "MESSAGE_DELETE", "MESSAGE_DELETE_BULK":
		return b.messageDeleted
	}
	return nil
}

// lesson returns what is learnt from the gateway event called name, or nil. It
// is quick, and done before the next event is taken.
func (b *Bot) lesson(name string) func(json.RawMessage) {
	switch name {
	case "READY":
		return b.ready
	case "GUILD_CREATE":
		return b.guildSeen
	case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE":
		return b.roleSeen
	}
	return nil
}

// subject is the message that an event is about, "" if it is about none.
func subject(name string, data json.RawMessage) string {
	var about struct {
		ID string `json:"id"`
	}
	if strings.HasPrefix(name, "MESSAGE_") {
		_ = json.Unmarshal(data, &about) // without an ID it is about none
	}
	return about.ID
}

// survive keeps a fault in one event from ending the program.
func (b *Bot) survive(name string) {
	if fault := recover(); fault != nil {
		b.Log.Error("fault", "event", name, "cause", fault)
	}
}
