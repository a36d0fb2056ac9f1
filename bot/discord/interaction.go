package discord

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// The types of interaction.
const (
	ping = iota + 1
	commandUsed
	componentUsed
	completing
	modalSent
)

// The contexts in which a command is used.
const (
	inGuild = iota
	inBotDM
	inPrivateChannel
)

// An Interaction is what Discord sends when somebody uses a command or a
// component, as far as it matters here.
type Interaction struct {
	ID             string   `json:"id"`
	Application    string   `json:"application_id"`
	Type           int      `json:"type"`
	Token          string   `json:"token"`
	Data           data     `json:"data"`
	Guild          string   `json:"guild_id"`
	Channel        string   `json:"channel_id"`
	Context        *int     `json:"context"`
	Member         *member  `json:"member"`
	User           *user    `json:"user"`
	Message        *message `json:"message"`
	AppPermissions string   `json:"app_permissions"`

	question *question // what somebody wrote to the bot, where nothing else was used
}

// data is what was used, and with what.
type data struct {
	Name       string       `json:"name"`
	Type       int          `json:"type"` // of the command
	Target     string       `json:"target_id"`
	Options    []given      `json:"options"`
	CustomID   string       `json:"custom_id"`
	Values     []string     `json:"values"`
	Components []submission `json:"components"`
	Resolved   struct {
		Messages    map[string]*message `json:"messages"`
		Attachments map[string]*upload  `json:"attachments"`
	} `json:"resolved"`
}

// given is an option with its value.
type given struct {
	Name    string          `json:"name"`
	Value   json.RawMessage `json:"value"`
	Focused bool            `json:"focused"`
}

// text is the option's value as it would be typed.
func (g given) text() string {
	var s string
	if json.Unmarshal(g.Value, &s) == nil {
		return s
	}
	raw := strings.TrimSpace(string(g.Value))
	if raw == "null" || strings.HasPrefix(raw, "{") || strings.HasPrefix(raw, "[") {
		return ""
	}
	if f, err := strconv.ParseFloat(raw, 64); err == nil && f == float64(int64(f)) {
		return strconv.FormatInt(int64(f), 10)
	}
	return raw
}

// A submission is what a component of a modal holds: in a row, in a label, or
// itself a text input.
type submission struct {
	CustomID   string       `json:"custom_id"`
	Value      string       `json:"value"`
	Components []submission `json:"components"`
	Component  *submission  `json:"component"`
}

type member struct {
	User        *user  `json:"user"`
	Permissions string `json:"permissions"`
}

type user struct {
	ID   string `json:"id"`
	Name string `json:"username"`
	Bot  bool   `json:"bot"`
}

// decode reads an interaction. If a part cannot be read, what could be is
// returned with the error, so that it can still be answered.
func decode(raw []byte) (*Interaction, error) {
	in := &Interaction{}
	if err := json.Unmarshal(raw, in); err != nil {
		return in, fmt.Errorf("read an interaction: %w", err)
	}
	return in, nil
}

// asker returns who did it, never nil.
func (in *Interaction) asker() *user {
	if in.Member != nil && in.Member.User != nil {
		return in.Member.User
	}
	if in.User != nil {
		return in.User
	}
	return &user{}
}

// where returns the context; a server that does not say it has guilds and DMs.
func (in *Interaction) where() int {
	switch {
	case in.Context != nil:
		return *in.Context
	case in.Guild != "":
		return inGuild
	}
	return inBotDM
}

// option returns the value of the option called name, or "".
func (in *Interaction) option(name string) string {
	for _, o := range in.Data.Options {
		if o.Name == name {
			return o.text()
		}
	}
	return ""
}

// discordEpoch is the moment from which snowflakes count, in Unix milliseconds.
const discordEpoch = 1420070400000

// made returns when the thing with this ID came to be; the zero time if id is
// no snowflake.
func made(id string) time.Time {
	n, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return time.Time{}
	}
	return time.UnixMilli(int64(n>>22) + discordEpoch)
}

// An answer must be with Discord 3 s after the interaction was made. Half a
// second of it is for the way there. A clock that is wrong must not turn
// questions away, so at least a second is tried.
const (
	answerWithin = 2500 * time.Millisecond
	leastTime    = time.Second
)

// deadline returns when an interaction that was received at received must be
// answered, if it must be within a time of when it was made.
func (in *Interaction) deadline(received time.Time, within time.Duration) time.Time {
	end := made(in.ID).Add(within)
	if latest := received.Add(within); end.After(latest) {
		return latest
	}
	if earliest := received.Add(leastTime); end.Before(earliest) {
		return earliest
	}
	return end
}
