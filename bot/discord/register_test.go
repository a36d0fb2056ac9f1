package discord

import (
	"strings"
	"testing"
)

// A server that does not take all commands at once has them one by one.
func TestRegisterOneByOne(t *testing.T) {
	w := &wire{replies: map[string]string{"PUT /applications/1/commands": "405 {}"}}
	if err := newBot(t, w, nil).Register(t.Context()); err != nil {
		t.Error(err)
	}
	sent := w.lines()
	if n := strings.Count(sent, "POST /applications/1/commands"); n != len(definitions()) {
		t.Errorf("%d commands are registered\n%s", n, sent)
	}
}
