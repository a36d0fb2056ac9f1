package discord

import (
	"encoding/json"
	"strings"
)

// A message is what somebody, or the bot, wrote, as far as it matters here.
type message struct {
	ID         string          `json:"id"`
	Channel    string          `json:"channel_id"`
	Guild      string          `json:"guild_id"`
	Author     *user           `json:"author"`
	Member     *member         `json:"member"`
	Webhook    string          `json:"webhook_id"`
	Type       int             `json:"type"`
	Content    string          `json:"content"`
	Edited     string          `json:"edited_timestamp"`
	Flags      int             `json:"flags"`
	Mentions   []user          `json:"mentions"`
	Roles      []string        `json:"mention_roles"`
	Reference  *reference      `json:"message_reference"`
	Referenced *message        `json:"referenced_message"`
	Raw        json.RawMessage `json:"components"`
}

// components returns what m shows, as far as it can be read.
func (m *message) components() []Component {
	var all []Component
	_ = json.Unmarshal(m.Raw, &all) // a component of a kind that is not ours is none
	return all
}

// isRich reports whether m is made of Components V2.
func (m *message) isRich() bool { return m.Flags&componentsV2 != 0 }

// isPrivate reports whether only one person sees m.
func (m *message) isPrivate() bool { return m.Flags&ephemeral != 0 }

// question returns the long question that m holds in small print, or "".
func (m *message) question() string {
	texts := []string{m.Content}
	for _, c := range m.components() {
		c.walk(func(c *Component) { texts = append(texts, c.Content) })
	}
	for _, t := range texts {
		for line := range strings.Lines(t) {
			if q, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), asked); ok {
				return unescape(q)
			}
		}
	}
	return ""
}

// states returns what the buttons of m stand for, in order.
func (m *message) states() []state {
	var all []state
	for _, c := range m.components() {
		c.walk(func(c *Component) {
			if st, ok := readID(c.CustomID); ok {
				all = append(all, st)
			}
		})
	}
	return all
}
