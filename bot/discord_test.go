package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"attache/bot/discord/fakediscord"
)

// The built program serves a server that is named by DISCORD_API_URL: commands
// and direct messages, and ends in order when it is told to. Its log is JSON
// and holds neither the token nor what was asked.
func TestBinaryServes(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	d := fakediscord.NewLive(t)
	ann := d.Person("Ann")
	desk := ann.In(d.Guild("Newsroom", ann).Channel("desk"))
	served := exec.Command(build(t))
	var log bytes.Buffer
	served.Stderr, served.Dir = &log, t.TempDir()
	served.Env = append(os.Environ(), "DISCORD_TOKEN="+fakediscord.Token, "DISCORD_API_URL="+d.URL)
	if err := served.Start(); err != nil {
		t.Fatal(err)
	}
	defer served.Process.Kill()
	if !d.AwaitConnected(1) {
		t.Fatalf("not connected\n%s", log.String())
	}
	if u := desk.Await(desk.Slash("/read paragraph:2")); !u.IsAnswered() || !strings.Contains(u.Answer.Texts(), "¶2") {
		t.Errorf("the command is not answered")
	}
	if m := ann.InDM().AwaitAnswer(ann.InDM().Say("/read 3")); m == nil || !strings.Contains(m.Texts(), "¶3") {
		t.Errorf("the direct message is not answered")
	}
	if err := served.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := served.Wait(); err != nil {
		t.Errorf("ends with %v\n%s", err, log.String())
	}
	asked := 0
	for line := range strings.Lines(log.String()) {
		var entry struct{ Msg, Surface string }
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			t.Errorf("a line of the log is no JSON: %s", line)
		}
		if entry.Msg == "asked" {
			asked++
		}
	}
	if asked != 2 || strings.Contains(log.String(), fakediscord.Token) || strings.Contains(log.String(), "/read") {
		t.Errorf("the log tells of %d questions\n%s", asked, log.String())
	}
}

// A token that Discord does not know is one clear line, and exit code 1.
func TestWrongToken(t *testing.T) {
	refuses := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, `{"message":"401: Unauthorized","code":0}`, http.StatusUnauthorized)
	}))
	defer refuses.Close()
	code, out, log := startedWith(t, map[string]string{"DISCORD_TOKEN": "wrong", "DISCORD_API_URL": refuses.URL}, "")
	if code != none || out != "" || strings.Count(log, "\n") != 1 || !strings.Contains(log, "does not accept DISCORD_TOKEN") {
		t.Errorf("exit code %d, log\n%s", code, log)
	}
}
