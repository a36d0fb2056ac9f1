package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"attache/bot/discord/fakediscord"
)

// process starts the program away from any .env; it is told to stop when the
// test ends, and must then end well. Its log is what comes from the reader.
func process(t *testing.T, binary string, d *fakediscord.Discord, env []string, args ...string) io.Reader {
	t.Helper()
	c := exec.Command(binary, args...)
	c.Dir = t.TempDir()
	c.Env = append(append(os.Environ(), "DISCORD_API_URL="+d.URL), env...)
	log, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Signal(syscall.SIGTERM)
		go func() { _, _ = io.Copy(io.Discard, log) }()
		if err := c.Wait(); err != nil {
			t.Errorf("attache %q ends with %v", args, err)
		}
	})
	return log
}

// address waits until the log says where HTTP is served.
func address(t *testing.T, log io.Reader) string {
	t.Helper()
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		var entry struct{ Msg, Address string }
		if json.Unmarshal(lines.Bytes(), &entry) == nil && entry.Msg == "serving HTTP" {
			go func() { _, _ = io.Copy(io.Discard, log) }()
			return entry.Address
		}
	}
	t.Fatal("the log does not say where HTTP is served")
	return ""
}

// Several copies of the program answer signed requests in turn; each click of a
// conversation reaches another one than the click before.
func TestReplicas(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	d, binary := fakediscord.NewLive(t), build(t)
	ann := d.Person("Ann")
	desk := ann.In(d.Guild("Newsroom", ann).Channel("desk"))
	register := exec.Command(binary, "-register")
	register.Dir = t.TempDir()
	register.Env = append(os.Environ(), "DISCORD_API_URL="+d.URL, "DISCORD_TOKEN="+fakediscord.Token)
	if out, err := register.CombinedOutput(); err != nil {
		t.Fatalf("-register: %v\n%s", err, out)
	}
	var endpoints []string
	for range 2 {
		at := address(t, process(t, binary, d, []string{"DISCORD_PUBLIC_KEY=" + d.PublicKey()}, "-http", "127.0.0.1:0"))
		endpoints = append(endpoints, "http://"+at+"/")
		if out, err := exec.Command(binary, "-check", "-http", at).CombinedOutput(); err != nil {
			t.Errorf("-check: %v\n%s", err, out)
		}
	}
	d.Endpoint(endpoints...)
	for _, talk := range [][]string{{"/risks", "Next", "Previous", "Share"}, {"/ask question:nuclear enrichment", "Context", "Others on this", "Only verbatim"}} {
		u := desk.Await(desk.Slash(talk[0]))
		if !u.IsAnswered() || u.Answer == nil {
			t.Fatalf("%s is not answered", talk[0])
		}
		for _, label := range talk[1:] {
			if next := desk.Await(desk.Click(u.Answer, label)); !next.IsAnswered() {
				t.Errorf("after %s the click on %s is not answered", talk[0], label)
			}
		}
	}
}

// Two processes share the bot's servers, each with a shard of its own.
func TestShardProcesses(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	d, binary := fakediscord.NewLive(t), build(t)
	d.Shards(2, fakediscord.StartLimit{Total: 1000, Remaining: 1000, Concurrency: 2})
	ann := d.Person("Ann")
	var seats []fakediscord.Seat
	for _, name := range []string{"Newsroom", "Harbour", "Market", "Weather"} {
		seats = append(seats, ann.In(d.Guild(name, ann).Channel("desk")))
	}
	for _, shard := range []string{"0/2", "1/2"} {
		log := process(t, binary, d, []string{"DISCORD_TOKEN=" + fakediscord.Token}, "-shards", shard)
		go func() { _, _ = io.Copy(io.Discard, log) }()
	}
	if !d.AwaitConnected(2) {
		t.Fatal("not connected")
	}
	for _, seat := range append(seats, ann.InDM()) {
		if u := seat.Await(seat.Slash("/read paragraph:2")); !u.IsAnswered() || !strings.Contains(u.Answer.Texts(), "¶2") {
			t.Errorf("not answered in %v", seat)
		}
	}
}
