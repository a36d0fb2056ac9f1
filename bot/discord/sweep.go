package discord

import (
	"context"
	"fmt"
	"net/http"
	"slices"
)

// maxSwept is how many servers are looked through for commands that are no longer
// to be there: as many as Discord names at once.
const maxSwept = 200

// Sweep removes the commands of servers that are to have none of their own: the
// operator no longer lets them keep briefings, or tried the bot out there first.
// Where only one server's commands are registered, those of the others may be
// another process's, and stay.
func (b *Bot) Sweep(ctx context.Context) {
	if b.Guild != "" {
		return
	}
	var guilds []struct {
		ID string `json:"id"`
	}
	if err := b.rest.do(ctx, http.MethodGet, "/users/@me/guilds?limit="+fmt.Sprint(maxSwept), nil, &guilds); err != nil {
		b.Log.Info("servers are not looked through for old commands", "cause", err)
		return
	}
	for _, g := range guilds {
		if !slices.Contains(b.Uploads, g.ID) {
			b.clear(ctx, commandList{guild: g.ID, all: []definition{}})
		}
	}
}

// clear overwrites what is registered in one server with l, which is empty.
func (b *Bot) clear(ctx context.Context, l commandList) {
	var there []definition
	err := b.rest.do(ctx, http.MethodGet, l.path(b), nil, &there)
	if err == nil && len(there) > 0 {
		err = b.overwrite(ctx, l)
	}
	if err != nil {
		b.Log.Info("old commands are not removed", "guild", l.guild, "cause", err)
	}
}
