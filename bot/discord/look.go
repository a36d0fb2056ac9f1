package discord

import (
	"attache/handlers"
	"attache/index/briefing"
)

// A look is how an answer is shown, and to whom.
type look struct {
	rich      bool               // Components V2; else plain text
	private   bool               // only the asker sees it
	shareable bool               // there is somebody to share it with
	feedback  bool               // wrong credits can be reported
	asker     string             // whose answer it is
	shared    bool               // the asker shares it with everybody
	old       bool               // what asks was made from an older text
	notes     []string           // what the reader must know besides the answer's own note
	reply     *reference         // the message that it replies to
	text      string             // the digest of the briefing's text
	briefing  *briefing.Briefing // that the answer is drawn from; nil if there is none
	bare      bool               // text alone, for a server that takes no components
	noFiles   bool               // no picture may be attached
	picture   *attachment        // the strip of /speakers and /brief
}

// Discord's limits with a margin of a twentieth.
const (
	richRoom  = maxRichText * 95 / 100
	plainRoom = maxPlainText * 95 / 100
)

// maxPassages is how many passages a message shows.
const maxPassages = 5

// draw draws an answer.
func draw(a handlers.Answer, l look) *Body {
	if l.noFiles {
		l.picture = nil
	}
	b := &Body{Mentions: nobody(), Reference: l.reply}
	if l.picture != nil {
		b.Files = []attachment{*l.picture}
	}
	if l.private {
		b.Flags |= ephemeral
	}
	if l.rich {
		b.Flags |= componentsV2
		b.Components = rich(a, l)
		return b.unique()
	}
	b.Flags |= suppressEmbeds // an invitation needs no “https://” to become a picture
	if b.Content, b.Components = plain(a, l); l.bare {
		b.Components = nil
	}
	return b.unique()
}

// update makes of b the new version of a message: files that it does not
// mention are removed, and whether it is private cannot change.
func (b *Body) update() {
	b.Flags &^= ephemeral
	if b.Files == nil {
		b.Files = []attachment{}
	}
}

// maxBeside is how many components stand beside the passages of a rich answer
// at most: header, note, facts, picture, footer and four rows of controls.
const maxBeside = 9

// rich draws an answer as components.
func rich(a handlers.Answer, l look) []Component {
	w := write(a, l, richRoom)
	all := make([]Component, 0, len(w.passages)+maxBeside)
	all = append(all, text(w.header))
	if w.note != "" {
		all = append(all, text(w.note))
	}
	if w.facts != "" {
		all = append(all, text(w.facts))
	}
	if l.picture != nil {
		all = append(all, picture(*l.picture))
	}
	for _, p := range w.passages {
		all = append(all, section(contextButton(a, l, p.paragraph, "Context"), text(p.String())))
	}
	if w.footer != "" {
		all = append(all, text(w.footer))
	}
	return append(all, controls(a, l)...)
}

// plain draws an answer as text, with the buttons of its passages in a row.
func plain(a handlers.Answer, l look) (string, []Component) {
	w := write(a, l, plainRoom)
	content := w.header
	add := func(s string) {
		if s != "" {
			content += "\n" + s
		}
	}
	add(w.note)
	add(w.facts)
	var contexts []Component
	for _, p := range w.passages {
		add("\n" + p.String())
		contexts = append(contexts, contextButton(a, l, p.paragraph, "Context "+pilcrow(p.paragraph)))
	}
	add(w.footer)
	rows := []Component{}
	if len(contexts) > 0 {
		rows = append(rows, row(contexts...))
	}
	return content, append(rows, controls(a, l)...)
}

// paragraph returns a paragraph of the briefing, or nil.
func (l look) paragraph(n int) *briefing.Paragraph {
	if l.briefing == nil || n < 1 || n > len(l.briefing.Paragraphs) {
		return nil
	}
	return &l.briefing.Paragraphs[n-1]
}
