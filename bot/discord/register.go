package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"slices"
	"strings"
)

// A commandList is what is registered in one server, or, where guild is "", in all.
type commandList struct {
	guild string
	all   []definition
	bare  bool // only what every server of Discord's protocol knows
}

// simpler returns l for a server that does not take it as it is: without what
// came after the first commands. What the bot answers stays the same.
func (l commandList) simpler() commandList {
	l.bare, l.all = true, slices.Clone(l.all)
	for i := range l.all {
		d := &l.all[i]
		d.Contexts, d.Integrations, d.Permissions, d.Options = nil, nil, nil, slices.Clone(d.Options)
		for j := range d.Options {
			d.Options[j].Autocomplete, d.Options[j].Min = false, 0
		}
	}
	return l
}

// path is where the list is registered.
func (l commandList) path(b *Bot) string {
	path := "/applications/" + url.PathEscape(b.self.application())
	if l.guild != "" {
		path += "/guilds/" + url.PathEscape(l.guild)
	}
	return path + "/commands"
}

// commandLists returns what is to be registered: the commands, and in servers
// that may keep briefings of their own those that do so.
func (b *Bot) commandLists() []commandList {
	first := commandList{guild: b.Guild, all: definitions()}
	if b.Guild == "" {
		first.all = everywhere(first.all)
	}
	lists := []commandList{first}
	for _, guild := range b.Uploads {
		if guild == b.Guild {
			lists[0].all = append(lists[0].all, keepingDefinitions()...)
		} else {
			lists = append(lists, commandList{guild: guild, all: keepingDefinitions()})
		}
	}
	return lists
}

// Register registers the commands, where they differ from what is registered.
// That a server cannot keep briefings of its own is told to the log only.
func (b *Bot) Register(ctx context.Context) error {
	if err := b.introduce(ctx); err != nil {
		return err
	}
	lists := b.commandLists()
	for _, l := range lists[1:] {
		if err := b.register(ctx, l); err != nil {
			b.Log.Warn("commands are not registered", "guild", l.guild, "cause", err)
		}
	}
	return b.register(ctx, lists[0])
}

func (b *Bot) register(ctx context.Context, l commandList) error {
	var there []definition
	err := b.rest.do(ctx, http.MethodGet, l.path(b), nil, &there)
	if s := status(err); s == http.StatusUnauthorized || s == http.StatusForbidden || ctx.Err() != nil {
		return err
	}
	if err == nil && same(there, l.all) { // a server that does not tell is told
		b.Log.Info("commands are up to date", "commands", len(there), "guild", l.guild)
		return nil
	}
	return b.overwrite(ctx, l)
}

// Unregister removes the commands.
func (b *Bot) Unregister(ctx context.Context) error {
	if err := b.introduce(ctx); err != nil {
		return err
	}
	var errs []error
	for _, l := range b.commandLists() {
		errs = append(errs, b.overwrite(ctx, commandList{guild: l.guild, all: []definition{}}))
	}
	return errors.Join(errs...)
}

func (b *Bot) overwrite(ctx context.Context, l commandList) error {
	body, err := encode(l.all, nil)
	if err != nil {
		return err
	}
	switch err = b.rest.do(ctx, http.MethodPut, l.path(b), body, nil); {
	case refusedForm(err) && !l.bare:
		b.Log.Warn("commands are registered simpler", "guild", l.guild, "cause", err)
		return b.overwrite(ctx, l.simpler())
	case status(err) == http.StatusMethodNotAllowed && len(l.all) > 0:
		err = b.oneByOne(ctx, l)
	}
	if err != nil {
		return err
	}
	b.Log.Info("commands are registered", "commands", len(l.all), "guild", l.guild)
	return nil
}

// oneByOne registers commands on a server that does not take them all at once.
// Those that were there before stay.
func (b *Bot) oneByOne(ctx context.Context, l commandList) error {
	for _, d := range l.all {
		body, err := encode(d, nil)
		if err != nil {
			return err
		}
		if err := b.rest.do(ctx, http.MethodPost, l.path(b), body, nil); err != nil {
			return err
		}
	}
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
