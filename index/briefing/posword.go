package briefing

import "strings"

// A posWord is a word as it stands in a text, and what the features say that look at
// one word alone. Most words come again and again.
type posWord struct {
	text   string
	first  bool // it begins its sentence
	form   posForm
	own    posScores         // what its own features speak for
	beside [posBeside]posRow // its features beside a word
}

// metSlots is how many words are remembered at most: six of seven of a text.
const metSlots = 1 << 14

// word returns what features say of text alone, which begins its sentence or does not.
func (m *posModel) word(text string, first bool) *posWord {
	h := hashOf(text) << 1
	if first {
		h |= 1
	}
	slot := &m.met[h%metSlots]
	if w := slot.Load(); w != nil && w.text == text && w.first == first {
		return w
	}
	w := m.read(m.form(text, first))
	if len(text) <= longestForm {
		w.text, w.first = strings.Clone(text), first
		slot.Store(w)
	}
	return w
}

// read looks up what features say of f alone.
func (m *posModel) read(f posForm) *posWord {
	w := &posWord{form: f}
	own := f.own()
	m.add(&w.own, own[:]...)
	for i, b := range f.beside() {
		w.beside[i] = m.row(b)
	}
	return w
}
