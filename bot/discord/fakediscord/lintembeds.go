package fakediscord

import "unicode/utf8"

// lintEmbeds counts what embeds hold.
func lintEmbeds(wrong *complaints, embeds []embed) {
	wrong.most("embeds", len(embeds), 10)
	total := 0
	count := func(what, text string, least, most int) {
		wrong.text("an embed's "+what, text, least, most)
		total += utf8.RuneCountInString(text)
	}
	for _, e := range embeds {
		count("title", e.Title, 0, 256)
		count("description", e.Description, 0, 4096)
		if e.Footer != nil {
			count("footer", e.Footer.Text, 0, 2048)
		}
		if e.Author != nil {
			count("author", e.Author.Name, 0, 256)
		}
		wrong.most("fields", len(e.Fields), 25)
		for _, f := range e.Fields {
			count("field", f.Name, 1, 256)
			count("field", f.Value, 1, 1024)
		}
	}
	wrong.most("characters in all embeds", total, 6000)
}
