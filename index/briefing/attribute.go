package briefing

// attribute fills in who says what: the statements of every paragraph, and the
// speakers of b.
func attribute(b *Briefing) {
	for i := range b.Paragraphs {
		p := &b.Paragraphs[i]
		whole := Span{0, len(p.Text)}
		p.Statements = []Statement{{Span: whole, Content: []Span{whole}, Sure: true, Sieve: "writer"}}
	}
}
