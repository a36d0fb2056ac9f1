package fakediscord

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A place is where a message is sent: what is allowed depends on it.
type place struct {
	edit    bool // of a message that is there
	webhook bool // as the answer to an interaction
}

// Flags that a message may be made with, and that an edit may set.
const (
	suppressEmbeds = 1 << 2
	silent         = 1 << 12
	flagsOnCreate  = suppressEmbeds | silent | componentsV2
	flagsOnEdit    = suppressEmbeds | componentsV2
)

// text complains of a text that has too few or too many characters, or that
// shows nothing although it must.
func (c *complaints) text(what, s string, least, most int) {
	n := utf8.RuneCountInString(s)
	if n > most {
		c.add("%s has %d characters, more than %d", what, n, most)
	}
	if least > 0 && strings.TrimSpace(s) == "" {
		c.add("%s is empty", what)
	}
	if !utf8.ValidString(s) || strings.ContainsRune(s, utf8.RuneError) {
		c.add("%s is not whole: %q", what, s)
	}
}

func (c *complaints) most(what string, n, most int) {
	if n > most {
		c.add("%d %s, more than %d", n, what, most)
	}
}

// lintMessage says what is wrong with a message.
func lintMessage(wrong *complaints, raw []byte, files map[string]File, at place) {
	b, err := readBody(raw)
	if err != nil {
		wrong.add("%v", err)
		return
	}
	lintFlags(wrong, b, at)
	lintMentions(wrong, b)
	lintAttachments(wrong, b, files)
	lintFields(wrong, raw)
	lintComponents(wrong, b.Components)
	if b.flags()&componentsV2 != 0 {
		lintRich(wrong, b, files)
	} else {
		lintPlain(wrong, b, len(files), at)
	}
	if b.Reference != nil && at.webhook {
		wrong.add("an answer to an interaction replies to no message")
	}
}

func lintFlags(wrong *complaints, b *body, at place) {
	may := flagsOnCreate
	if at.webhook {
		may |= Ephemeral
	}
	if at.edit {
		may = flagsOnEdit
	}
	if extra := b.flags() &^ may; extra != 0 {
		wrong.add("flags %d may not be set here", extra)
	}
}

// lintMentions complains of a message that could ping somebody.
func lintMentions(wrong *complaints, b *body) {
	m := b.Mentions
	if m == nil || m.Parse == nil || len(m.Parse)+len(m.Users)+len(m.Roles) > 0 || m.Replied {
		wrong.add("allowed_mentions must be {\"parse\": []}, so that nobody is pinged")
	}
}

func lintAttachments(wrong *complaints, b *body, files map[string]File) {
	wrong.most("files", len(files), maxFiles)
	if b.Attachments == nil {
		return
	}
	for _, a := range *b.Attachments {
		wrong.text("the description of a file", a.Description, 0, 1024)
		if f, ok := files[a.ID.String()]; ok && a.Name != "" && a.Name != f.Name {
			wrong.add("file %s is called %q in one place and %q in the other", a.ID, a.Name, f.Name)
		} else if !ok && len(a.ID.String()) < 5 {
			wrong.add("attachment %s has no file", a.ID)
		}
	}
}

// lintPlain checks a message that is not made of Components V2.
func lintPlain(wrong *complaints, b *body, files int, at place) {
	wrong.text("content", b.Content, 0, 2000)
	wrong.most("rows", len(b.Components), 5)
	for _, c := range b.Components {
		if c.Type != rowType {
			wrong.add("a component of type %d needs the flag of Components V2", c.Type)
		}
	}
	if !at.edit && b.isEmpty(files) {
		wrong.add("an empty message")
	}
	lintEmbeds(wrong, b.Embeds)
}

// lintRich checks a message that is made of Components V2.
func lintRich(wrong *complaints, b *body, files map[string]File) {
	for field, empty := range map[string]bool{"content": b.Content == "", "embeds": len(b.Embeds) == 0, "sticker_ids": len(b.Stickers) == 0, "poll": b.Poll == nil} {
		if !empty {
			wrong.add("%s beside Components V2", field)
		}
	}
	parts, text := all(b.Components), 0
	for _, c := range parts {
		if c.Type == textType {
			text += utf8.RuneCountInString(c.Content)
		}
	}
	wrong.most("components with the nested ones", len(parts), 40)
	wrong.most("characters in all texts", text, 4000)
	if len(parts) == 0 {
		wrong.add("no component")
	}
	shown := strings.Join(addresses(parts), " ")
	for _, f := range files {
		if !strings.Contains(shown, "attachment://"+f.Name) {
			wrong.add("no component shows file %s", f.Name)
		}
	}
}

// addresses returns the addresses of pictures and files.
func addresses(parts []*Component) []string {
	var found []string
	for _, c := range parts {
		for _, i := range c.Items {
			found = append(found, i.Media.URL)
		}
		for _, m := range []*Media{c.Media, c.File} {
			if m != nil {
				found = append(found, m.URL)
			}
		}
	}
	return found
}

// twice returns the first of names that stands there more than once, or "".
func twice(names []string) string {
	for i, n := range names {
		if slices.Contains(names[:i], n) {
			return n
		}
	}
	return ""
}
