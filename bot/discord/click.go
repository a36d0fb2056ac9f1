package discord

import (
	"context"

	"attache/handlers"
)

// component answers a click on a button, or a choice of a select.
func (t *task) component(ctx context.Context) *Response {
	st, ok := readID(t.in.Data.CustomID)
	if !ok || t.in.Message == nil {
		return line(noButton)
	}
	switch st.verb {
	case dismiss:
		return t.dismiss(st)
	case still:
		return &Response{Type: laterUpdate}
	}
	if st, ok = t.resolve(st, t.in.Message); !ok {
		return line(lost)
	}
	l := t.look()
	if l.old = t.isOld(st); l.old {
		if st.verb == turn && st.request.Command != "read" {
			st.request.Page = 1 // the pages are others now
		}
	}
	switch st.verb {
	case turn, only, try:
		return t.inPlace(ctx, st, l)
	case open:
		return t.show(ctx, st.request, l)
	case selectOne:
		return t.chosen(ctx, st, l)
	case beside:
		return t.around(ctx, st.request, l)
	case share:
		l.private, l.shared = false, true
		return t.show(ctx, st.request, l)
	case wrong:
		return t.form(st)
	}
	return line(noButton)
}

// resolve puts texts for the digests of st, if it has any, with the help of
// what m names, the message that st stands in.
func (t *task) resolve(st state, m *message) (state, bool) {
	if !st.shortened() {
		return st, true
	}
	return st.resolve(t.s.Briefings(), m.named())
}

// isOld reports whether st is about another text than the briefing now has.
func (t *task) isOld(st state) bool {
	b := t.s.Briefing(st.request.Briefing)
	return st.text != "" && (b == nil || textDigest(b) != st.text)
}

// inPlace answers st in the message that was clicked. Who may not change that
// message gets a copy of their own; what finds nothing leaves it as it is.
func (t *task) inPlace(ctx context.Context, st state, l look) *Response {
	a, err := handlers.Answers(ctx, t.s, st.request)
	if err != nil {
		return t.fault(err)
	}
	if !t.mayChange(st) || !a.Found && st.verb != try {
		return t.draw(ctx, newMessage, a, l)
	}
	l.rich, l.private = t.in.Message.isRich(), t.in.Message.isPrivate()
	if st.asker != "" {
		l.asker = st.asker
	}
	return t.draw(ctx, updateMessage, a, l)
}

// mayChange reports whether whoever clicked may change or remove the message.
func (t *task) mayChange(st state) bool {
	return t.in.Message.isPrivate() || st.asker == t.in.asker().ID || t.in.isModerator()
}

// chosen answers with what the speaker says who was chosen.
func (t *task) chosen(ctx context.Context, st state, l look) *Response {
	if len(t.in.Data.Values) == 0 {
		return line(noButton)
	}
	r := st.request
	r.Speaker, r.Page = t.in.Data.Values[0], 0
	return t.show(ctx, r, l)
}

// around answers with a paragraph between its neighbours.
func (t *task) around(ctx context.Context, r handlers.Request, l look) *Response {
	a, err := handlers.Answers(ctx, t.s, handlers.Request{Command: "read", Briefing: r.Briefing, Page: r.Page})
	if err != nil {
		return t.fault(err)
	}
	if a.Found {
		if a.Excerpts, err = t.neighbours(ctx, a); err != nil {
			return t.fault(err)
		}
	}
	return t.draw(ctx, newMessage, a, l)
}

// neighbours returns a's paragraph with the one before and the one after.
func (t *task) neighbours(ctx context.Context, a handlers.Answer) ([]handlers.Excerpt, error) {
	var all []handlers.Excerpt
	for n := max(a.Page-1, 1); n <= min(a.Page+1, a.Pages); n++ {
		if n == a.Page {
			all = append(all, a.Excerpts...)
			continue
		}
		r := a.Request
		r.Page = n
		beside, err := handlers.Answers(ctx, t.s, r)
		if err != nil {
			return nil, err
		}
		all = append(all, beside.Excerpts...)
	}
	return all, nil
}

// dismiss removes the message.
func (t *task) dismiss(st state) *Response {
	if !t.mayChange(st) {
		return line("Only who asked, or a moderator, can remove this answer.")
	}
	return &Response{Type: laterUpdate, remove: true}
}

// check answers the message command: the passages that bear on a message.
func (t *task) check(ctx context.Context) *Response {
	m := t.in.Data.Resolved.Messages[t.in.Data.Target]
	if m == nil {
		return line(apology)
	}
	said := m.words()
	if !handlers.HasWord(said) {
		return line("That message has no words to check.")
	}
	r, note := shorten(handlers.Request{Command: "ask", Topic: said}, maxChecked)
	l := t.look()
	l.notes = append(l.notes, note)
	return t.show(ctx, r, l)
}

// maxChecked is how much of a colleague's message is checked, in characters:
// a few sentences. More would crowd out the passages.
const maxChecked = 500
