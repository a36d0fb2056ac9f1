package fakediscord

import "strings"

// The types of component.
const (
	rowType       = 1
	buttonType    = 2
	selectType    = 3
	inputType     = 4
	sectionType   = 9
	textType      = 10
	thumbnailType = 11
	galleryType   = 12
	fileType      = 13
	separatorType = 14
	containerType = 17
	labelType     = 18
)

// A Component is a part of a message or modal. Which fields it has depends on its Type.
type Component struct {
	Type        int            `json:"type"`
	ID          int            `json:"id,omitempty"`
	CustomID    string         `json:"custom_id,omitempty"`
	Style       int            `json:"style,omitempty"`
	Label       string         `json:"label,omitempty"`
	Emoji       any            `json:"emoji,omitempty"`
	URL         string         `json:"url,omitempty"`
	SKU         string         `json:"sku_id,omitempty"`
	Disabled    bool           `json:"disabled,omitempty"`
	Placeholder string         `json:"placeholder,omitempty"`
	MinValues   *int           `json:"min_values,omitempty"`
	MaxValues   *int           `json:"max_values,omitempty"`
	Options     []SelectOption `json:"options,omitempty"`
	Components  []*Component   `json:"components,omitempty"`
	Accessory   *Component     `json:"accessory,omitempty"`
	Component   *Component     `json:"component,omitempty"`
	Content     string         `json:"content,omitempty"`
	Items       []GalleryItem  `json:"items,omitempty"`
	Media       *Media         `json:"media,omitempty"`
	File        *Media         `json:"file,omitempty"`
	Description string         `json:"description,omitempty"`
	Spoiler     bool           `json:"spoiler,omitempty"`
	Divider     *bool          `json:"divider,omitempty"`
	Spacing     int            `json:"spacing,omitempty"`
	AccentColor *int           `json:"accent_color,omitempty"`
	Value       string         `json:"value,omitempty"`
	Required    *bool          `json:"required,omitempty"`
	MinLength   *int           `json:"min_length,omitempty"`
	MaxLength   *int           `json:"max_length,omitempty"`
}

// A SelectOption is what a select offers.
type SelectOption struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
	Emoji       any    `json:"emoji,omitempty"`
	Default     bool   `json:"default,omitempty"`
}

// A GalleryItem is a picture with its alternative text.
type GalleryItem struct {
	Media       Media  `json:"media"`
	Description string `json:"description,omitempty"`
	Spoiler     bool   `json:"spoiler,omitempty"`
}

// Media is the address of a picture or file.
type Media struct {
	URL string `json:"url"`
}

// fields names the fields that a component of each type may have.
var fields = map[int]string{
	rowType:       "type id components",
	buttonType:    "type id custom_id style label emoji url sku_id disabled",
	selectType:    "type id custom_id options placeholder min_values max_values disabled required",
	inputType:     "type id custom_id style label min_length max_length required value placeholder",
	sectionType:   "type id components accessory",
	textType:      "type id content",
	thumbnailType: "type id media description spoiler",
	galleryType:   "type id items",
	fileType:      "type id file spoiler",
	separatorType: "type id divider spacing",
	containerType: "type id components accent_color spoiler",
	labelType:     "type id label description component",
}

// walk calls f for c and all that it holds, outermost first.
func (c *Component) walk(f func(*Component)) {
	f(c)
	for _, in := range c.Components {
		in.walk(f)
	}
	for _, in := range []*Component{c.Accessory, c.Component} {
		if in != nil {
			in.walk(f)
		}
	}
}

// all returns the components with those that they hold.
func all(top []*Component) []*Component {
	var found []*Component
	for _, c := range top {
		c.walk(func(c *Component) { found = append(found, c) })
	}
	return found
}

// number gives components the IDs that Discord gives those without.
func number(top []*Component) {
	for i, c := range all(top) {
		if c.ID == 0 {
			c.ID = i + 1
		}
	}
}

// Texts returns all that a message says, in order: its content and what its
// components show.
func (m *Message) Texts() string {
	texts := []string{m.Content}
	for _, c := range all(m.Components) {
		texts = append(texts, c.Content)
	}
	return strings.TrimSpace(strings.Join(texts, "\n"))
}

// Buttons returns m's buttons, those of sections too, in order.
func (m *Message) Buttons() []*Component { return m.ofType(buttonType) }

// Selects returns m's selects.
func (m *Message) Selects() []*Component { return m.ofType(selectType) }

func (m *Message) ofType(kind int) []*Component {
	var found []*Component
	for _, c := range all(m.Components) {
		if c.Type == kind {
			found = append(found, c)
		}
	}
	return found
}
