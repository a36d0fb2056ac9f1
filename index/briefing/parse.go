package briefing

import "io"

// Parse reads the text of r as the briefing called id. What is wrong with the
// text is an *Error.
func Parse(id string, r io.Reader) (*Briefing, error) {
	file, err := readText(id, r)
	if err != nil {
		return nil, err
	}
	b := &Briefing{ID: id}
	text := takeDropCaps(file, b.readFrontMatter(file, lines(file)))
	if len(text) == 0 {
		return nil, &Error{ID: id, Reason: "no text"}
	}
	b.readParagraphs(file, text)
	attribute(b)
	return b, nil
}

// readParagraphs fills in the headline, the byline, the paragraphs and their sentences.
func (b *Briefing) readParagraphs(file string, text []line) {
	bs := b.takeHeadline(file, blocks(file, text))
	bs = b.takeByline(file, bs)
	b.Paragraphs = make([]Paragraph, len(bs))
	for i := range bs {
		c := bs[i].compose(file)
		b.Paragraphs[i] = Paragraph{Number: i + 1, Text: c.text.String(), origin: c.origin}
		b.Paragraphs[i].Sentences = sentences(b.Paragraphs[i].Text)
	}
}
