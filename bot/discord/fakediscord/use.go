package fakediscord

import (
	"encoding/base64"
	"encoding/json"
	"slices"
	"time"
)

// A Use is an interaction: somebody used a command, a component or a form. What
// came of it may be read once it is answered.
type Use struct {
	ID, Token string
	Answer    *Message // what it was answered with: a new message, or the one that was changed
	Choices   []Choice // of an autocompletion
	Modal     *Modal   // the form that it opened
	Kind      int      // the type of the callback; 0 while there is none
	Raw       []byte   // the callback's JSON, as the bot sent it
	Followups []*Message

	d        *Discord
	by       *Person
	in       *Channel
	kind     int
	source   *Message // that holds the component
	data     object
	command  *Command
	from     *Use // that opened the form
	made     time.Time
	original *Message
	told     []*session
	overHTTP bool
	at       time.Time // when the double sent it, in real time
	took     time.Duration
	put      func() // takes the answer that came, see InspectLater
}

// A Choice is what autocomplete offers.
type Choice struct {
	Name  string
	Value any // string, int64 or float64
}

// A Modal is a form that somebody sees.
type Modal struct {
	CustomID, Title string
	Components      []*Component
	use             *Use
}

// The types of interaction.
const (
	commandUse    = 2
	componentUse  = 3
	completionUse = 4
	modalUse      = 5
)

// How long an interaction may be answered for the first time, and at all.
const (
	firstAnswer = 3 * time.Second
	lifetime    = 15 * time.Minute
)

// use makes an interaction. d.mu is held.
func (s Seat) use(kind int, data object) *Use {
	d := s.d()
	d.act()
	u := &Use{ID: d.id(), d: d, by: s.Person, in: s.Channel, kind: kind, data: data, made: d.clock.time()}
	u.Token = base64.RawURLEncoding.EncodeToString([]byte("interaction:" + u.ID + ":a token of a length as Discord's own have, which nobody may log"))
	d.uses[u.Token] = u
	return u
}

// Took is the real time from when the double sent the interaction, after a
// resumption again, until the answer came.
func (u *Use) Took() time.Duration { return u.took }

// isAnswered reports whether the bot has answered. d.mu is held.
func (u *Use) isAnswered() bool { return u.Kind != 0 }

// IsAnswered reports whether the bot has answered.
func (u *Use) IsAnswered() bool { u.d.mu.Lock(); defer u.d.mu.Unlock(); return u.isAnswered() }

// IsLost reports whether the bot may never have learned of u: each session that
// it was sent to, if there was one, is over.
func (u *Use) IsLost() bool {
	u.d.mu.Lock()
	defer u.d.mu.Unlock()
	return !u.overHTTP && !slices.ContainsFunc(u.told, func(s *session) bool { return !s.over })
}

// age is how long ago u was made.
func (u *Use) age() time.Duration { return u.d.clock.time().Sub(u.made) }

// json is u as the bot receives it.
func (u *Use) json() json.RawMessage {
	o := object{"id": u.ID, "application_id": u.d.App, "type": u.kind, "token": u.Token, "version": 1, "data": u.data,
		"channel_id": u.in.ID, "channel": u.in.json(), "locale": "en-GB", "entitlements": []any{}, "attachment_size_limit": maxFileBytes,
		"context": u.in.context(), "authorizing_integration_owners": u.owners(), "app_permissions": decimal(u.in.appPermissions())}
	if g := u.in.guild; g != nil {
		o["guild_id"], o["guild_locale"] = g.ID, "en-GB"
		o["guild"] = object{"id": g.ID, "locale": "en-GB", "features": []string{}}
		m := g.memberJSON(u.by)
		m["permissions"] = decimal(u.in.permissions(u.by))
		o["member"] = m
	} else {
		o["user"] = u.by.json()
	}
	if u.source != nil {
		o["message"] = u.source.json(true)
	}
	raw, err := json.Marshal(o)
	if err != nil {
		panic(err) // it is made of plain values
	}
	return raw
}

// appPermissions is what the bot may in c: as a member, or as what somebody brought along.
func (c *Channel) appPermissions() uint64 {
	if c.guild != nil && c.guild.BotRole == nil {
		return EmbedLinks | AttachFiles
	}
	return c.permissions(c.d.Bot)
}

// owners says by whose installation u came about.
func (u *Use) owners() object {
	o := object{}
	if g := u.in.guild; g != nil && g.offers {
		o["0"] = g.ID
	} else if u.in.kind == dmChannel {
		o["0"] = "0"
	}
	if u.by.installed {
		o["1"] = u.by.ID
	}
	return o
}

// isBrought reports whether only the person's own installation lets the bot answer here.
func (u *Use) isBrought() bool {
	return u.in.kind == groupChannel || u.in.guild != nil && !u.in.guild.offers
}

// metadata is how a message names the interaction that it answers.
func (u *Use) metadata() object {
	return object{"id": u.ID, "type": u.kind, "user": u.by.json(), "authorizing_integration_owners": u.owners()}
}
