package discord

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/textproto"
)

// The types of response.
const (
	pong          = 1
	newMessage    = 4
	laterUpdate   = 6 // the message stays as it is for now
	updateMessage = 7
	choices       = 8
	modal         = 9
)

// Flags of a message.
const (
	suppressEmbeds = 1 << 2
	ephemeral      = 1 << 6
	componentsV2   = 1 << 15
)

// A Response is what an interaction is answered with.
type Response struct {
	Type int `json:"type"`
	Data any `json:"data,omitempty"` // *Body, choiceList or modalForm

	again   func(change func(*look)) *Response // the same answer in another look; nil if there is none
	remove  bool                               // afterwards the message that was clicked is removed
	outcome Outcome                            // how it was answered
}

// simpler returns r for a server that does not take it as it is: without its
// picture, then without rich components, then without any; nil if nothing is
// left to leave out.
func (r *Response) simpler() *Response {
	body, ok := r.Data.(*Body)
	switch {
	case !ok || r.again == nil || body.Components == nil:
		return nil
	case len(body.Files) > 0:
		return r.again(func(l *look) { l.noFiles = true })
	case body.Flags&componentsV2 == 0:
		return r.again(func(l *look) { l.bare = true })
	case r.Type == updateMessage:
		return nil // a message that is rich stays so
	}
	return r.again(func(l *look) { l.rich = false })
}

// A Body is a message, as it is sent.
type Body struct {
	Content    string       `json:"content,omitempty"`
	Flags      int          `json:"flags,omitempty"`
	Components []Component  `json:"components,omitzero"`  // empty but not nil removes what an older version had
	Files      []attachment `json:"attachments,omitzero"` // empty but not nil removes what an older version had
	Mentions   mentions     `json:"allowed_mentions"`
	Reference  *reference   `json:"message_reference,omitempty"`
}

// mentions is who is pinged: nobody.
type mentions struct {
	Parse       []string `json:"parse"`
	RepliedUser bool     `json:"replied_user"`
}

// nobody is pinged by any message.
func nobody() mentions { return mentions{Parse: []string{}} }

// An attachment is a file that a message carries.
type attachment struct {
	ID          int    `json:"id,string"`
	Name        string `json:"filename"`
	Description string `json:"description,omitempty"`
	bytes       []byte
}

// A reference is the message that another replies to.
type reference struct {
	Message string `json:"message_id"`
	Channel string `json:"channel_id,omitempty"`
	Must    bool   `json:"fail_if_not_exists"`
}

// choiceList is the data of an answer to completing.
type choiceList struct {
	Choices []choice `json:"choices"`
}

type choice struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// modalForm is the data of a modal.
type modalForm struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`
}

// encode returns the bytes of r and what they are.
func (r *Response) encode() (*payload, error) {
	if body, ok := r.Data.(*Body); ok {
		return encode(r, body.Files)
	}
	return encode(r, nil)
}

// encode returns v as JSON, or as a form with v and the files if there are any.
func encode(v any, files []attachment) (*payload, error) {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode a response: %w", err)
	}
	content := bytes.TrimSpace(text.Bytes())
	if len(files) == 0 {
		return &payload{"application/json", content}, nil
	}
	return form(content, files)
}

// formBoundary separates the parts of a form. Being the same each time, it
// makes the same answer the same bytes; no JSON holds it, and no PNG of ours.
const formBoundary = "attache-5f1c0c1e9d7b4a60"

func form(content []byte, files []attachment) (*payload, error) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	if err := w.SetBoundary(formBoundary); err != nil {
		return nil, err
	}
	filePart(w, `form-data; name="payload_json"`, "application/json", content)
	for _, f := range files {
		filePart(w, fmt.Sprintf(`form-data; name="files[%d]"; filename=%q`, f.ID, f.Name), "image/png", f.bytes)
	}
	err := w.Close()
	return &payload{w.FormDataContentType(), b.Bytes()}, err
}

// filePart adds a part; a bytes.Buffer takes everything.
func filePart(w *multipart.Writer, disposition, contentType string, content []byte) {
	p, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {disposition}, "Content-Type": {contentType}})
	if err == nil {
		_, _ = p.Write(content)
	}
}
