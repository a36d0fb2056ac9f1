package fakediscord

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// A body is a message as the bot sends it: every field that Discord knows.
type body struct {
	Content     string          `json:"content"`
	Embeds      []embed         `json:"embeds"`
	Components  []*Component    `json:"components"`
	Flags       *int            `json:"flags"`
	Attachments *[]attachment   `json:"attachments"`
	Mentions    *allowed        `json:"allowed_mentions"`
	Reference   *reference      `json:"message_reference"`
	TTS         bool            `json:"tts"`
	Stickers    []string        `json:"sticker_ids"`
	Poll        json.RawMessage `json:"poll"`
	Nonce       json.RawMessage `json:"nonce"`
	OnceNonce   bool            `json:"enforce_nonce"`

	has map[string]bool // which fields it has: an edit changes only those
}

type attachment struct {
	ID          json.Number `json:"id"`
	Name        string      `json:"filename"`
	Description string      `json:"description"`
}

type allowed struct {
	Parse   []string `json:"parse"`
	Users   []string `json:"users"`
	Roles   []string `json:"roles"`
	Replied bool     `json:"replied_user"`
}

type reference struct {
	Type    int    `json:"type"`
	Message string `json:"message_id"`
	Channel string `json:"channel_id"`
	Guild   string `json:"guild_id"`
	Must    *bool  `json:"fail_if_not_exists"`
}

// An embed is a rich part of an older kind.
type embed struct {
	Title       string       `json:"title"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	URL         string       `json:"url"`
	Timestamp   string       `json:"timestamp"`
	Color       int          `json:"color"`
	Footer      *embedPart   `json:"footer"`
	Author      *embedPart   `json:"author"`
	Image       *embedPart   `json:"image"`
	Thumbnail   *embedPart   `json:"thumbnail"`
	Fields      []embedField `json:"fields"`
}

type embedPart struct {
	Text string `json:"text"`
	Name string `json:"name"`
	URL  string `json:"url"`
	Icon string `json:"icon_url"`
}

type embedField struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Inline bool   `json:"inline"`
}

// A callback is the answer to an interaction.
type callback struct {
	Type int             `json:"type"`
	Data json.RawMessage `json:"data"`
}

// A choice is what autocomplete offers.
type choice struct {
	Name   string          `json:"name"`
	Value  json.RawMessage `json:"value"`
	Locale json.RawMessage `json:"name_localizations"`
}

// A modalBody is a form as the bot sends it.
type modalBody struct {
	CustomID   string       `json:"custom_id"`
	Title      string       `json:"title"`
	Components []*Component `json:"components"`
}

// The types of callback.
const (
	pong           = 1
	newMessage     = 4
	laterMessage   = 5
	laterUpdate    = 6
	updateMessage  = 7
	autocompletion = 8
	showModal      = 9
)

// strictly reads JSON that has no field which into does not know.
func strictly(raw []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something stands after the JSON")
	}
	return nil
}

// readBody reads a message strictly.
func readBody(raw []byte) (*body, error) {
	b, has := &body{has: map[string]bool{}}, map[string]json.RawMessage{}
	if err := strictly(raw, b); err != nil {
		return nil, fmt.Errorf("a message: %w", err)
	}
	if err := json.Unmarshal(raw, &has); err != nil {
		return nil, err
	}
	for k := range has {
		b.has[k] = true
	}
	return b, nil
}

func (b *body) flags() int {
	if b.Flags == nil {
		return 0
	}
	return *b.Flags
}

// isEmpty reports whether there would be nothing to see.
func (b *body) isEmpty(files int) bool {
	return b.Content == "" && len(b.Embeds) == 0 && len(b.Components) == 0 && files == 0 && len(b.Stickers) == 0 && b.Poll == nil
}
