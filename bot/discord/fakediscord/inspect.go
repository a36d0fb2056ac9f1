package fakediscord

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
)

// callbackRoute is where interactions are answered.
const callbackRoute = "POST /interactions/{interaction_id}/{interaction_token}/callback"

// inspect says what is wrong with the body of a request, or "": by this
// package's own lint, and by Discord's description where that is at hand.
func (d *Discord) inspect(r *request) string {
	method, path, _ := strings.Cut(r.route, " ")
	if method == "GET" || method == "DELETE" || strings.HasSuffix(path, "/@me") || strings.HasSuffix(path, "/typing") {
		if len(r.body) > 0 {
			return "a body where none belongs"
		}
		return ""
	}
	var wrong complaints
	switch {
	case strings.HasSuffix(path, "/callback"):
		lintCallback(&wrong, r.body, r.files)
	case strings.HasSuffix(path, "/commands"):
		lintCommands(&wrong, r.body)
	case strings.HasSuffix(path, "/users/@me/channels"):
	default:
		at := place{edit: method == "PATCH", webhook: strings.HasPrefix(path, "/webhooks/")}
		lintMessage(&wrong, r.body, r.files, at)
	}
	if s := d.schema.check(r.route, r.body); s != "" {
		wrong.add("%s", s)
	}
	return wrong.String()
}

// lintCallback says what is wrong with the answer to an interaction.
func lintCallback(wrong *complaints, raw []byte, files map[string]File) {
	var c callback
	if err := strictly(raw, &c); err != nil {
		wrong.add("a callback: %v", err)
		return
	}
	switch c.Type {
	case pong, laterUpdate:
		if len(c.Data) > 0 {
			wrong.add("data in a callback of type %d", c.Type)
		}
	case newMessage:
		lintMessage(wrong, c.Data, files, place{webhook: true})
	case updateMessage:
		lintMessage(wrong, c.Data, files, place{webhook: true, edit: true})
	case laterMessage:
		lintLater(wrong, c.Data)
	case autocompletion:
		lintChoices(wrong, c.Data)
	case showModal:
		lintModal(wrong, c.Data)
	default:
		wrong.add("no callback has type %d", c.Type)
	}
}

// lintLater checks a promise to answer, which may only say that it is private.
func lintLater(wrong *complaints, raw []byte) {
	if len(raw) == 0 {
		return
	}
	b, err := readBody(raw)
	if err != nil {
		wrong.add("%v", err)
		return
	}
	if b.flags()&^Ephemeral != 0 || len(b.has) > 1 || len(b.has) == 1 && !b.has["flags"] {
		wrong.add("a deferred answer may carry the EPHEMERAL flag only")
	}
}

func lintChoices(wrong *complaints, raw []byte) {
	var list struct {
		Choices *[]choice `json:"choices"`
	}
	if err := strictly(raw, &list); err != nil {
		wrong.add("choices: %v", err)
		return
	}
	if list.Choices == nil {
		wrong.add("choices are missing")
		return
	}
	wrong.most("choices", len(*list.Choices), 25)
	for _, c := range *list.Choices {
		wrong.text("a choice's name", c.Name, 1, 100)
		var s string
		if json.Unmarshal(c.Value, &s) == nil {
			wrong.text("a choice's value", s, 1, 100)
		}
	}
}

// CheckCallback says what is wrong with the answer to an interaction, or "": by
// the lint and by Discord's description. It is for tests that have no double.
func CheckCallback(t testing.TB, contentType string, raw []byte) string {
	d := &Discord{schema: loadSchema(t)}
	inner := &http.Request{Method: http.MethodPost, Header: http.Header{"Content-Type": {contentType}}, Body: io.NopCloser(bytes.NewReader(raw))}
	r := &request{Request: inner, route: callbackRoute}
	if err := r.read(); err != nil {
		return err.Error()
	}
	return d.inspect(r)
}
