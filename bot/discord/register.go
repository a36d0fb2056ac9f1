package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strings"
)

// commandsPath is where the commands are registered: in one server or in all.
func (b *Bot) commandsPath() string {
	path := "/applications/" + url.PathEscape(b.self.application())
	if b.Guild != "" {
		path += "/guilds/" + url.PathEscape(b.Guild)
	}
	return path + "/commands"
}

// Register registers the commands, if they differ from what is registered.
func (b *Bot) Register(ctx context.Context) error {
	if err := b.introduce(ctx); err != nil {
		return err
	}
	var there []definition
	err := b.rest.do(ctx, http.MethodGet, b.commandsPath(), nil, &there)
	if s := status(err); s == http.StatusUnauthorized || s == http.StatusForbidden || ctx.Err() != nil {
		return err
	}
	all := definitions()
	if b.Guild == "" {
		all = everywhere(all)
	}
	if err == nil && same(there, all) { // a server that does not tell is told
		b.Log.Info("commands are up to date", "commands", len(there))
		return nil
	}
	return b.overwrite(ctx, all)
}

// Unregister removes the commands.
func (b *Bot) Unregister(ctx context.Context) error {
	if err := b.introduce(ctx); err != nil {
		return err
	}
	return b.overwrite(ctx, []definition{})
}

func (b *Bot) overwrite(ctx context.Context, all []definition) error {
	body, err := encode(all, nil)
	if err != nil {
		return err
	}
	if err := b.rest.do(ctx, http.MethodPut, b.commandsPath(), body, nil); err != nil {
		return err
	}
	b.Log.Info("commands are registered", "commands", len(all), "guild", b.Guild)
	return nil
}

// same reports whether two lists define the same commands, in whatever order.
func same(a, b []definition) bool {
	return reflect.DeepEqual(sorted(a), sorted(b))
}

func sorted(all []definition) []definition {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b definition) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), strings.Compare(a.Name, b.Name))
	})
	for i := range all {
		if len(all[i].Options) == 0 {
			all[i].Options = nil
		}
		all[i].Contexts = slices.Sorted(slices.Values(all[i].Contexts))
		all[i].Integrations = slices.Sorted(slices.Values(all[i].Integrations))
	}
	return all
}

// UnmarshalJSON reads a number that Discord may send with a fraction.
func (d *optionDefinition) UnmarshalJSON(raw []byte) error {
	type plain optionDefinition
	read := struct {
		*plain
		Min float64 `json:"min_value"`
	}{plain: (*plain)(d)}
	err := json.Unmarshal(raw, &read)
	d.Min = int(read.Min)
	return err
}

// The permissions that the invitation asks for, and what each is for.
const (
	viewChannel    = 1 << 10 // to see what mentions it
	sendMessages   = 1 << 11 // to answer
	sendInThreads  = 1 << 38
	readHistory    = 1 << 16 // to reply, and to find its answer again
	attachFiles    = 1 << 15 // the picture of /brief and /speakers
	addReactions   = 1 << 6  // to say that it may not answer
	invitationAsks = viewChannel | sendMessages | sendInThreads | readHistory | attachFiles | addReactions
)

// Invite returns the link with which the bot is put on a server.
func (b *Bot) Invite(ctx context.Context) (string, error) {
	if err := b.introduce(ctx); err != nil {
		return "", err
	}
	q := url.Values{"client_id": {b.self.application()}, "scope": {"bot applications.commands"}, "permissions": {fmt.Sprint(invitationAsks)}}
	return discordServer + "/oauth2/authorize?" + q.Encode(), nil
}
