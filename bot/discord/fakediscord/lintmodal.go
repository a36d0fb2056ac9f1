package fakediscord

// lintModal says what is wrong with a form.
func lintModal(wrong *complaints, raw []byte) {
	var m modalBody
	if err := strictly(raw, &m); err != nil {
		wrong.add("a modal: %v", err)
		return
	}
	wrong.text("a modal's custom ID", m.CustomID, 1, 100)
	wrong.text("a modal's title", m.Title, 1, 45)
	if n := len(m.Components); n < 1 || n > 5 {
		wrong.add("a modal of %d parts", n)
	}
	lintFields(wrong, raw)
	lintComponents(wrong, m.Components)
	for _, c := range m.Components {
		lintModalPart(wrong, c)
	}
}

func lintModalPart(wrong *complaints, c *Component) {
	switch {
	case c.Type == textType:
	case c.Type == labelType && c.Component != nil:
		wrong.text("a label", c.Label, 1, 45)
		wrong.text("a label's description", c.Description, 0, 100)
		if c.Component.Label != "" {
			wrong.add("an input with a label of its own inside a label")
		}
	case c.Type == rowType && len(c.Components) == 1 && c.Components[0].Type == inputType:
		wrong.text("an input's label", c.Components[0].Label, 1, 45)
	default:
		wrong.add("a modal holds a component of type %d", c.Type)
	}
}

func lintInput(wrong *complaints, c *Component) {
	wrong.text("an input's custom ID", c.CustomID, 1, 100)
	wrong.text("an input's placeholder", c.Placeholder, 0, 100)
	wrong.text("an input's value", c.Value, 0, 4000)
	if c.Style != 1 && c.Style != 2 {
		wrong.add("an input of style %d", c.Style)
	}
	least, most := 0, 4000
	if c.MinLength != nil {
		least = *c.MinLength
	}
	if c.MaxLength != nil {
		most = *c.MaxLength
	}
	if least < 0 || most < 1 || most > 4000 || least > most {
		wrong.add("an input of %d to %d characters", least, most)
	}
}
