package discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// The gateway's operations.
const (
	dispatchOp  = 0
	beatOp      = 1
	reconnectOp = 7
	invalidOp   = 9
	helloOp     = 10
	ackOp       = 11
)

// A packet is a message of the gateway.
type packet struct {
	Op       int             `json:"op"`
	Sequence int64           `json:"s"`
	Type     string          `json:"t"`
	Data     json.RawMessage `json:"d"`
}

// What the gateway says to end a connection.
var (
	errReconnect = errors.New("the gateway asks for a new connection")
	errResumable = errors.New("the gateway does not take the session at the moment")
	errNoSession = errors.New("the gateway does not know the session")
)

// see looks at a message of the gateway and returns what the client is to read
// in its place. Events go to the bot and not through the client, of whose
// types a malformed one may end the program; it only learns their numbers.
func (l *link) see(message []byte) ([]byte, error) {
	var p packet
	if err := json.Unmarshal(message, &p); err != nil {
		l.bot.Log.Warn("a message of the gateway is not understood", "shard", l.shard, "cause", err)
		return nil, nil
	}
	switch p.Op {
	case helloOp:
		return message, l.hello(p.Data)
	case reconnectOp:
		return nil, errReconnect
	case invalidOp:
		if string(p.Data) == "true" {
			return nil, errResumable
		}
		return nil, errNoSession
	case beatOp, ackOp:
		return message, nil
	case dispatchOp:
		return l.dispatch(p), nil
	}
	return nil, nil // an operation of tomorrow
}

// beats is how many heartbeats may go by without a sign of the gateway.
const beats = 1.5

// hello learns how often the gateway is to be heard.
func (l *link) hello(data json.RawMessage) error {
	var h struct {
		Interval float64 `json:"heartbeat_interval"` // milliseconds
	}
	if err := json.Unmarshal(data, &h); err != nil || h.Interval < 1 {
		return fmt.Errorf("the gateway names no heartbeat: %.100s", data)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.tap != nil {
		l.tap.silence = time.Duration(beats * h.Interval * float64(time.Millisecond))
	}
	return nil
}

// dispatch hands an event to the bot and returns what the client reads of it.
func (l *link) dispatch(p packet) []byte {
	kept := map[string]any{"op": dispatchOp, "s": max(p.Sequence, 1), "t": "SEEN", "d": struct{}{}}
	switch p.Type {
	case "READY":
		var r struct {
			Session string `json:"session_id"`
			Resume  string `json:"resume_gateway_url"`
		}
		_ = json.Unmarshal(p.Data, &r) // without a session there is none to resume
		kept["t"], kept["d"] = p.Type, map[string]string{"session_id": r.Session}
		l.ready(r.Resume)
	case "RESUMED":
		kept["t"] = p.Type
		l.resumed()
	}
	if p.Sequence == 0 || p.Sequence > l.last || p.Type == "READY" {
		l.last = p.Sequence
		l.receive(p.Type, p.Data)
	}
	if p.Sequence == 0 && kept["t"] == "SEEN" {
		return nil // it has no number to learn
	}
	read, _ := json.Marshal(kept) // of this, it cannot fail
	return read
}
