package discord

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
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
	Time       string          `json:"timestamp"`
	Edited     string          `json:"edited_timestamp"`
	Flags      int             `json:"flags"`
	Mentions   []user          `json:"mentions"`
	Roles      []string        `json:"mention_roles"`
	Reference  *reference      `json:"message_reference"`
	Referenced *message        `json:"referenced_message"`
	Raw        json.RawMessage `json:"components"`
}

// written returns when m was written: as the server says, else as its ID does.
func (m *message) written() time.Time {
	if at, err := time.Parse(time.RFC3339, m.Time); err == nil {
		return at
	}
	return made(m.ID)
}

// components returns what m shows, as far as it can be read.
func (m *message) components() []Component {
	var all []Component
	_ = json.Unmarshal(m.Raw, &all) // a component of a kind that is not ours is none
	return all
}

// isRich reports whether m is made of Components V2. A server that does not
// tell a message's flags shows it by what stands outside of rows.
func (m *message) isRich() bool {
	return m.Flags&componentsV2 != 0 || slices.ContainsFunc(m.components(), func(c Component) bool { return c.Type != rowType })
}

// isPrivate reports whether only one person sees m.
func (m *message) isPrivate() bool { return m.Flags&ephemeral != 0 }

// named returns the texts that m holds and that a digest may stand for: the
// long question that it shows whole, and what its header and its bold print
// name.
func (m *message) named() []string {
	if m == nil {
		return nil
	}
	var all []string
	for _, t := range m.texts() {
		for line := range strings.Lines(t) {
			line = strings.TrimRight(line, "\n")
			if q, ok := strings.CutPrefix(line, asked); ok {
				all = append(all, unescape(q))
			}
			for _, part := range strings.FieldsFunc(strings.ReplaceAll(line, "**", "·"), func(c rune) bool { return c == '·' }) {
				all = append(all, unescape(strings.TrimSpace(part)))
			}
		}
	}
	return all
}

// texts returns the texts of m.
func (m *message) texts() []string {
	all := []string{m.Content}
	for _, c := range m.components() {
		c.walk(func(c *Component) { all = append(all, c.Content) })
	}
	return all
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
