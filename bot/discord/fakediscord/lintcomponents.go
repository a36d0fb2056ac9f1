package fakediscord

import (
	"encoding/json"
	"slices"
	"strings"
)

// lintFields complains of fields that a component of its type does not have.
func lintFields(wrong *complaints, raw []byte) {
	var top any
	if json.Unmarshal(raw, &top) == nil {
		fieldsOf(wrong, top)
	}
}

func fieldsOf(wrong *complaints, v any) {
	o, _ := v.(map[string]any)
	if kind, ok := o["type"].(float64); ok {
		known, ok := fields[int(kind)]
		if !ok {
			wrong.add("no component has type %v", kind)
		}
		for f := range o {
			if ok && !slices.Contains(strings.Fields(known), f) {
				wrong.add("a component of type %v has no field %s", kind, f)
			}
		}
	}
	for _, in := range []string{"components", "accessory", "component"} {
		if list, ok := o[in].([]any); ok {
			for _, c := range list {
				fieldsOf(wrong, c)
			}
		} else if o[in] != nil {
			fieldsOf(wrong, o[in])
		}
	}
}

// lintComponents checks each component, and that no two have the same custom ID.
func lintComponents(wrong *complaints, top []*Component) {
	var ids []string
	for _, c := range all(top) {
		if c.CustomID != "" {
			ids = append(ids, c.CustomID)
		}
		lintComponent(wrong, c)
	}
	if id := twice(ids); id != "" {
		wrong.add("two components have the custom ID %q", id)
	}
	for _, c := range top {
		if !slices.Contains([]int{rowType, sectionType, textType, galleryType, fileType, separatorType, containerType, labelType}, c.Type) {
			wrong.add("a component of type %d must be in a row", c.Type)
		}
	}
}

func lintComponent(wrong *complaints, c *Component) {
	switch c.Type {
	case rowType:
		lintRow(wrong, c)
	case buttonType:
		lintButton(wrong, c)
	case selectType:
		lintSelect(wrong, c)
	case inputType:
		lintInput(wrong, c)
	case sectionType:
		lintSection(wrong, c)
	case textType:
		wrong.text("a text", c.Content, 1, 4000)
	case galleryType:
		if n := len(c.Items); n < 1 || n > 10 {
			wrong.add("a gallery of %d pictures", n)
		}
		for _, i := range c.Items {
			wrong.text("the description of a picture", i.Description, 0, 1024)
			wrong.text("the address of a picture", i.Media.URL, 1, 2048)
		}
	case containerType:
		holdsOnly(wrong, c, rowType, textType, sectionType, galleryType, separatorType, fileType)
	}
}

func holdsOnly(wrong *complaints, c *Component, types ...int) {
	for _, in := range c.Components {
		if !slices.Contains(types, in.Type) {
			wrong.add("a component of type %d holds one of type %d", c.Type, in.Type)
		}
	}
}

// lintRow checks that a row holds up to five buttons, or one select or input.
func lintRow(wrong *complaints, c *Component) {
	if len(c.Components) == 0 {
		wrong.add("an empty row")
		return
	}
	if c.Components[0].Type == buttonType {
		holdsOnly(wrong, c, buttonType)
		wrong.most("buttons in a row", len(c.Components), 5)
		return
	}
	holdsOnly(wrong, c, selectType, inputType, 5, 6, 7, 8)
	wrong.most("selects in a row", len(c.Components), 1)
}

func lintSection(wrong *complaints, c *Component) {
	holdsOnly(wrong, c, textType)
	if n := len(c.Components); n < 1 || n > 3 {
		wrong.add("a section of %d texts", n)
	}
	if c.Accessory == nil || c.Accessory.Type != buttonType && c.Accessory.Type != thumbnailType {
		wrong.add("a section without a button or picture")
	}
}

// The style of a button that opens an address.
const linkStyle = 5

func lintButton(wrong *complaints, c *Component) {
	if c.Style < 1 || c.Style > linkStyle {
		wrong.add("a button of style %d", c.Style)
	}
	if c.Emoji == nil || c.Label != "" {
		wrong.text("a button's label", c.Label, 1, 80)
	}
	if c.Style == linkStyle {
		wrong.text("a button's address", c.URL, 1, 512)
		if c.CustomID != "" {
			wrong.add("a link with a custom ID")
		}
		return
	}
	wrong.text("a button's custom ID", c.CustomID, 1, 100)
	if c.URL != "" {
		wrong.add("a button with an address that is no link")
	}
}

func lintSelect(wrong *complaints, c *Component) {
	wrong.text("a select's custom ID", c.CustomID, 1, 100)
	wrong.text("a select's placeholder", c.Placeholder, 0, 150)
	if n := len(c.Options); n < 1 || n > 25 {
		wrong.add("a select of %d options", n)
	}
	var values []string
	for _, o := range c.Options {
		wrong.text("an option's label", o.Label, 1, 100)
		wrong.text("an option's value", o.Value, 1, 100)
		wrong.text("an option's description", o.Description, 0, 100)
		values = append(values, o.Value)
	}
	if v := twice(values); v != "" {
		wrong.add("a select offers the value %q twice", v)
	}
	if c.MaxValues != nil && (*c.MaxValues < 1 || *c.MaxValues > len(c.Options)) {
		wrong.add("a select takes up to %d of %d options", *c.MaxValues, len(c.Options))
	}
}
