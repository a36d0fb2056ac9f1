package discord

// The types of component.
const (
	rowType     = 1
	buttonType  = 2
	selectType  = 3
	inputType   = 4
	sectionType = 9
	textType    = 10
	galleryType = 12
)

// The styles of button.
const (
	primary   = 1
	secondary = 2
	danger    = 4
)

// Limits of a message, which count nested components and the text of all.
const (
	maxComponents  = 40
	maxRichText    = 4000
	maxPlainText   = 2000
	maxCustomID    = 100
	maxLabel       = 80
	maxRow         = 5 // buttons
	maxOptions     = 25
	maxOption      = 100
	maxPlaceholder = 150
	maxAltText     = 1024
)

// A Component is a part of a message or of a modal. Which fields it has depends
// on its Type.
type Component struct {
	Type        int         `json:"type"`
	Style       int         `json:"style,omitempty"`
	Label       string      `json:"label,omitempty"`
	CustomID    string      `json:"custom_id,omitempty"`
	Disabled    bool        `json:"disabled,omitempty"`
	Content     string      `json:"content,omitempty"`
	Components  []Component `json:"components,omitempty"`
	Accessory   *Component  `json:"accessory,omitempty"`
	Placeholder string      `json:"placeholder,omitempty"`
	Options     []option    `json:"options,omitempty"`
	Items       []item      `json:"items,omitempty"`
	Value       string      `json:"value,omitempty"`
	Required    *bool       `json:"required,omitempty"`
	MaxLength   int         `json:"max_length,omitempty"`
}

// An option is what a select offers.
type option struct {
	Label       string `json:"label"`
	Value       string `json:"value"`
	Description string `json:"description,omitempty"`
}

// An item is a picture of a gallery.
type item struct {
	Media struct {
		URL string `json:"url"`
	} `json:"media"`
	Description string `json:"description,omitempty"`
}

func text(s string) Component { return Component{Type: textType, Content: s} }

func row(in ...Component) Component { return Component{Type: rowType, Components: in} }

func section(button Component, texts ...Component) Component {
	return Component{Type: sectionType, Components: texts, Accessory: &button}
}

func picture(f attachment) Component {
	i := item{Description: f.Description}
	i.Media.URL = "attachment://" + f.Name
	return Component{Type: galleryType, Items: []item{i}}
}

// walk calls f for c and all that it holds, outermost first.
func (c *Component) walk(f func(*Component)) {
	f(c)
	for i := range c.Components {
		c.Components[i].walk(f)
	}
	if c.Accessory != nil {
		c.Accessory.walk(f)
	}
}
