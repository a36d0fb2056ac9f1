package fakediscord

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Click clicks a button by its label or custom ID, and waits for the answer.
// "Context/2" is the second that is called Context.
func (s Seat) Click(m *Message, label string) *Use {
	s.d().t.Helper()
	return s.Await(s.StartClick(m, label))
}

// StartClick is Click that does not wait.
func (s Seat) StartClick(m *Message, label string) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	b, err := s.button(m, label)
	if err != nil {
		d.t.Fatalf("fakediscord: %s clicks %s: %v", s.Person.Name, label, err)
	}
	d.sayIn(s.Channel, "%s clicks [%s]", s.Person.Name, label)
	u := s.use(componentUse, object{"component_type": buttonType, "custom_id": b.CustomID, "id": b.ID})
	u.source = m
	d.deliver(u)
	return u
}

// Forge clicks a button that is not there: a client can send any custom ID of
// the message's component type.
func (s Seat) Forge(m *Message, customID string) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	d.sayIn(s.Channel, "%s forges a click on %s", s.Person.Name, quoted(customID))
	u := s.use(componentUse, object{"component_type": buttonType, "custom_id": customID, "id": 1})
	u.source = m
	d.deliver(u)
	d.mu.Unlock()
	return s.Await(u)
}

func (s Seat) button(m *Message, label string) (*Component, error) {
	if m == nil || !s.sees(m) {
		return nil, fmt.Errorf("there is no such message for %s", s.Person.Name)
	}
	name, nth, _ := strings.Cut(label, "/")
	n, err := strconv.Atoi(nth)
	if err != nil {
		name, n = label, 1
	}
	for _, c := range m.Buttons() {
		if c.Label != name && c.CustomID != label {
			continue
		}
		if n--; n > 0 {
			continue
		}
		if c.Disabled {
			return nil, fmt.Errorf("the button is switched off")
		}
		return c, nil
	}
	return nil, fmt.Errorf("there is no such button; there are %s", labels(m))
}

func labels(m *Message) string {
	var all []string
	for _, c := range m.Buttons() {
		all = append(all, c.Label)
	}
	return strings.Join(all, ", ")
}

// Select chooses options of a select, by their labels or values, and waits for
// the answer. The select is the only one, or the one with an ID or placeholder.
func (s Seat) Select(m *Message, which string, options ...string) *Use {
	d := s.d()
	d.t.Helper()
	d.mu.Lock()
	c, values, err := s.choose(m, which, options)
	if err != nil {
		d.mu.Unlock()
		d.t.Fatalf("fakediscord: %s selects %v: %v", s.Person.Name, options, err)
	}
	d.sayIn(s.Channel, "%s selects %s", s.Person.Name, strings.Join(options, ", "))
	u := s.use(componentUse, object{"component_type": selectType, "custom_id": c.CustomID, "id": c.ID, "values": values})
	u.source = m
	d.deliver(u)
	d.mu.Unlock()
	return s.Await(u)
}

func (s Seat) choose(m *Message, which string, options []string) (*Component, []string, error) {
	if m == nil || !s.sees(m) {
		return nil, nil, fmt.Errorf("there is no such message for %s", s.Person.Name)
	}
	all := m.Selects()
	i := slices.IndexFunc(all, func(c *Component) bool { return which == "" || c.CustomID == which || c.Placeholder == which })
	if i < 0 || all[i].Disabled {
		return nil, nil, fmt.Errorf("there is no such select")
	}
	values := []string{}
	for _, name := range options {
		j := slices.IndexFunc(all[i].Options, func(o SelectOption) bool { return o.Label == name || o.Value == name })
		if j < 0 {
			return nil, nil, fmt.Errorf("%q is not offered", name)
		}
		values = append(values, all[i].Options[j].Value)
	}
	return all[i], values, nil
}

// Submit sends a form with values by the labels of its inputs, or by their
// custom IDs, and waits for the answer. An input without a value keeps its own.
func (s Seat) Submit(form *Modal, values map[string]string) *Use {
	d := s.d()
	d.t.Helper()
	if form == nil {
		d.t.Fatalf("fakediscord: %s sees no form", s.Person.Name)
	}
	d.mu.Lock()
	parts, said, err := form.filled(values)
	if err != nil {
		d.mu.Unlock()
		d.t.Fatalf("fakediscord: %s sends the form %q: %v", s.Person.Name, form.Title, err)
	}
	d.sayIn(s.Channel, "%s sends %q with %s", s.Person.Name, form.Title, said)
	u := s.use(modalUse, object{"custom_id": form.CustomID, "components": parts})
	u.from, u.source = form.use, form.use.source
	d.deliver(u)
	d.mu.Unlock()
	return s.Await(u)
}
