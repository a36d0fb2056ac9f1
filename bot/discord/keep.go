package discord

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"attache/handlers"
	"attache/index/briefing"
)

// The commands with which a server keeps briefings of its own.
const (
	addName    = "briefing-add"
	removeName = "briefing-remove"
)

// The options of those commands, and the inputs of the form.
const (
	fileName       = "file"
	nameName       = "name"
	textName       = "text"
	briefingOption = "briefing"
)

// manageGuild is the permission that those commands need: Manage Server.
const manageGuild = 1 << 5

// keepingDefinitions defines those commands, in one server.
func keepingDefinitions() []definition {
	needs := strconv.Itoa(manageGuild)
	name := optionDefinition{Type: textOption, Name: nameName, Description: "What briefing: is to call it; the file’s name if left out"}
	return []definition{
		{Name: addName, Type: slashCommand, Description: "Add a briefing that this server alone can read: a text file, or pasted", Permissions: &needs,
			Options: []optionDefinition{{Type: fileOption, Name: fileName, Description: "A text file of at most 5 MB; leave it out to paste the text"}, name}},
		{Name: removeName, Type: slashCommand, Description: "Remove a briefing that was added in this server", Permissions: &needs,
			Options: []optionDefinition{{Type: textOption, Name: briefingOption, Description: "Which one", Required: true, Autocomplete: true}}},
	}
}

// isKeeping reports whether in is about a server's own briefings.
func (in *Interaction) isKeeping() bool {
	switch in.Type {
	case commandUsed, completing:
		return in.Data.Name == addName || in.Data.Name == removeName
	case componentUsed, modalSent:
		st, _ := readID(in.Data.CustomID) // one that is not read has no verb
		return st.verb == paste || st.verb == publish || st.verb == discard
	}
	return false
}

// keeping answers what is about a server's own briefings.
func (t *task) keeping(ctx context.Context) *Response {
	if why := t.mayKeep(); why != "" {
		return refusalTo(t.in, why).as(Refused)
	}
	r := t.kept(ctx)
	r.outcome.Command = addName
	if t.in.Data.Name == removeName {
		r.outcome.Command = removeName
	}
	return r
}

func (t *task) kept(ctx context.Context) *Response {
	st, _ := readID(t.in.Data.CustomID)
	switch {
	case t.in.Type == completing:
		return offer(briefingOption, handlers.Own(t.s, t.in.option(briefingOption)))
	case t.in.Type == commandUsed && t.in.Data.Name == removeName:
		return t.withdraw(ctx)
	case t.in.Type == commandUsed:
		return t.add(ctx)
	case t.in.Type == modalSent && st.verb == paste:
		said := t.in.input(textName, maxPaste)
		return t.preview(cmp.Or(t.in.input(nameName, maxOption), firstWords(said)), []byte(said))
	case t.in.Type == componentUsed && st.verb == publish:
		return t.publish(ctx, st)
	case t.in.Type == componentUsed && st.verb == discard:
		return instead("Nothing was added.")
	}
	return line(noButton)
}

// keeps reports whether t's server may keep briefings of its own.
func (t *task) keeps() bool { return t.in.Guild != "" && slices.Contains(t.bot.Uploads, t.in.Guild) }

// keepingHelp is what /help says besides where briefings can be added.
func keepingHelp() []handlers.Fact {
	var all []handlers.Fact
	for _, d := range keepingDefinitions() {
		usage := "/" + d.Name
		for _, o := range d.Options {
			if o.Required {
				usage += " " + o.Name
			} else {
				usage += " [" + o.Name + "]"
			}
		}
		all = append(all, handlers.Fact{Label: usage, Text: d.Description})
	}
	return all
}

// mayKeep says why t's asker may not add or remove briefings here, "" if they may.
func (t *task) mayKeep() string {
	switch {
	case !t.keeps():
		return "Briefings cannot be added in this place. Whoever runs the bot allows it, server by server."
	case !t.in.holds(manageGuild):
		return "Only members with the permission Manage Server add or remove briefings."
	}
	return ""
}

// add takes the file, or opens the form in which the text is pasted.
func (t *task) add(ctx context.Context) *Response {
	u := t.in.Data.Resolved.Attachments[t.in.option(fileName)]
	if u == nil {
		return t.pasting()
	}
	if err := t.bot.fetcher.check(u); err != nil {
		return line(sentence(err))
	}
	data, err := t.bot.fetcher.fetch(ctx, u)
	if ctx.Err() != nil {
		return t.fault(ctx.Err())
	}
	if err != nil {
		t.bot.Log.Warn("a file is not fetched", "interaction", t.in.ID, "cause", err)
		return line("Discord does not hand out that file just now. Please try again.")
	}
	return t.preview(cmp.Or(t.in.option(nameName), strings.TrimSuffix(u.Name, path.Ext(u.Name))), data)
}

// sentence is err as a sentence.
func sentence(err error) string {
	s := err.Error()
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// maxPaste is how much of a text a form takes, in characters: what Discord allows.
const maxPaste = 4000

// pasting opens the form in which the text is pasted.
func (t *task) pasting() *Response {
	yes, no := true, false
	name := Component{Type: inputType, Style: shortInput, CustomID: nameName, Label: "Name", Required: &no, MaxLength: maxOption, Value: clip(t.in.option(nameName), maxOption)}
	said := Component{Type: inputType, Style: paragraphInput, CustomID: textName, Label: "Text (longer ones: /briefing-add file:)", Required: &yes, MaxLength: maxPaste,
		Placeholder: "A headline, a blank line, then paragraphs with blank lines between"}
	st := state{verb: paste, request: handlers.Request{Command: "briefings"}}
	return &Response{Type: modal, Data: modalForm{CustomID: st.customID(), Title: clip("Add a briefing", maxTitle), Components: []Component{row(name), row(said)}}}
}

// firstWords is what a text without a name is called.
func firstWords(s string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return strings.TrimPrefix(first, "Title: ")
}

// preview shows how a text would be read, for its adder to decide.
func (t *task) preview(wanted string, data []byte) *Response {
	d, note, err := t.bot.Handler.Draft(t.in.Guild, wanted, data)
	if err != nil {
		return t.fault(err)
	}
	if note != "" {
		return line(escape(note))
	}
	st := state{verb: publish, asker: t.in.asker().ID, request: handlers.Request{Command: "briefings", Briefing: d.Briefing.ID, Topic: d.Key}}
	yes := Component{Type: buttonType, Style: primary, Label: "Add it", CustomID: st.customID()}
	st.verb = discard
	no := Component{Type: buttonType, Style: secondary, Label: "Discard", CustomID: st.customID()}
	r := line(previewText(d))
	r.Data.(*Body).Components = []Component{row(yes, no)}
	return r
}

// previewText says how a draft is read.
func previewText(d handlers.Draft) string {
	b := d.Briefing
	said := []string{"**" + escape(b.ID) + "** is not added yet."}
	if d.Replaces {
		said[0] = "**" + escape(b.ID) + "** is not changed yet: it would be replaced."
	}
	for _, f := range []handlers.Fact{{Label: "Headline", Text: b.Title}, {Label: "Byline", Text: b.Byline}, {Label: "Date", Text: b.Date}} {
		if f.Text != "" {
			said = append(said, "**"+f.Label+"** "+escapeWithin(f.Text, factRoom))
		}
	}
	said = append(said, fmt.Sprintf("**Paragraphs** %d", len(b.Paragraphs)))
	return strings.Join(append(said, "**Speakers** "+speakersOf(b)), "\n")
}

// speakersOf names who speaks in b.
func speakersOf(b *briefing.Briefing) string {
	if len(b.Speakers) == 0 {
		return "none by name"
	}
	var names []string
	for _, sp := range b.Speakers[:min(maxVoices, len(b.Speakers))] {
		name := escapeWithin(sp.Name, partRoom)
		if sp.Role != "" {
			name += " (" + escapeWithin(sp.Role, partRoom) + ")"
		}
		names = append(names, name)
	}
	said := fmt.Sprintf("%d: %s", len(b.Speakers), strings.Join(names, ", "))
	if len(b.Speakers) > maxVoices {
		said += " and others"
	}
	return said
}

// publish makes the draft of a preview a briefing.
func (t *task) publish(ctx context.Context, st state) *Response {
	b, note, err := t.bot.Handler.Publish(ctx, t.in.Guild, st.request.Briefing, st.request.Topic)
	if err != nil {
		return t.fault(err)
	}
	if note != "" {
		return instead(escape(note))
	}
	return instead(fmt.Sprintf("**%s** is added: %d paragraphs, which this server alone can read. Ask with `briefing:%s`; /briefings lists them all.",
		escape(b.ID), len(b.Paragraphs), b.ID))
}

// withdraw removes a briefing.
func (t *task) withdraw(ctx context.Context) *Response {
	id, note, err := t.bot.Handler.Withdraw(ctx, t.in.Guild, t.in.option(briefingOption))
	if err != nil {
		return t.fault(err)
	}
	if note != "" {
		return line(escape(note))
	}
	return line("**" + escape(id) + "** is removed.")
}

// instead is a line in the place of the message that was clicked.
func instead(s string) *Response {
	r := line(s)
	r.Type = updateMessage
	r.Data.(*Body).update()
	return r
}
