package fakediscord

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// receive does what the bot asks over the gateway. d.mu is held.
func (c *conn) receive(raw []byte) {
	var f struct {
		Op   int             `json:"op"`
		Data json.RawMessage `json:"d"`
	}
	if err := json.Unmarshal(raw, &f); err != nil {
		c.d.fail("the bot sends %q over the gateway: %v", raw, err)
		c.closeWith(4002, "Error while decoding payload.")
		return
	}
	if c.frozen || c.opening == NoHello {
		return
	}
	switch f.Op {
	case opHeartbeat:
		c.d.gateway.count.Heartbeats++
		if seq, err := strconv.ParseInt(string(f.Data), 10, 64); err == nil && seq >= c.awaited {
			c.beats++
		}
		if !c.d.gateway.deaf {
			c.sendOp(opAck, nil)
		}
	case opIdentify:
		c.identify(f.Data)
	case opResume:
		c.resume(f.Data)
	case opPresence:
	default:
		c.d.fail("the bot sends operation %d over the gateway", f.Op)
		c.closeWith(4001, "Unknown opcode.")
	}
}

// identify begins a session.
func (c *conn) identify(raw json.RawMessage) {
	d := c.d
	d.gateway.count.Identifies++
	d.spend()
	var id struct {
		Token    string
		Intents  *int
		Shard    *[2]int
		Compress bool
	}
	if err := json.Unmarshal(raw, &id); err != nil {
		d.fail("identify: %v", err)
	}
	switch {
	case c.opens():
		return
	case c.session != nil:
		c.closeWith(4005, "Already authenticated.")
	case !isToken(id.Token):
		c.closeWith(4004, "Authentication failed.")
	case id.Intents == nil || *id.Intents >= 1<<26:
		c.closeWith(4013, "Invalid intent(s).")
	case *id.Intents&privileged != 0:
		c.closeWith(4014, "Disallowed intent(s).")
	case id.Shard != nil && (id.Shard[1] < 1 || id.Shard[0] < 0 || id.Shard[0] >= id.Shard[1]):
		c.closeWith(4010, "Invalid shard.")
	default:
		shard := [2]int{0, 1}
		if id.Shard != nil {
			shard = *id.Shard
		}
		if d.tooSoon(shard[0]) {
			c.sendOp(opInvalid, false)
			return
		}
		c.zip = id.Compress
		c.ready(&session{id: fmt.Sprintf("session%d", d.gateway.count.Identifies), intents: *id.Intents, shard: shard, conn: c})
	}
}

// isToken reports whether a gateway token is the bot's: it may say "Bot ".
func isToken(t string) bool { return string(bytes.TrimPrefix([]byte(t), []byte("Bot "))) == Token }

// ready tells the bot who it is and in which servers.
func (c *conn) ready(s *session) {
	d := c.d
	c.session = s
	d.gateway.sessions[s.id] = s
	d.gateway.order = append(d.gateway.order, s)
	guilds := []object{}
	var mine []*Guild
	for _, g := range sortedByID(d.world.guilds) {
		if g.BotRole != nil && (event{name: "GUILD_CREATE", guild: g}).isFor(s) {
			guilds = append(guilds, object{"id": g.ID, "unavailable": true})
			mine = append(mine, g)
		}
	}
	s.tell("READY", encoded(object{"v": 9, "user": d.Bot.json(), "guilds": guilds, "session_id": s.id, "resume_gateway_url": d.gatewayURL(),
		"shard": s.shard, "application": object{"id": d.App, "flags": 0}, "private_channels": []any{}, "_trace": []string{"fake"}}), nil)
	for _, g := range mine {
		s.tell("GUILD_CREATE", encoded(g.json()), nil)
	}
}

// resume continues a session: all that happened since is sent again.
func (c *conn) resume(raw json.RawMessage) {
	d := c.d
	d.gateway.count.Resumes++
	var r struct {
		Token   string
		Session string `json:"session_id"`
		Seq     int64
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		d.fail("resume: %v", err)
	}
	s := d.gateway.sessions[r.Session]
	if s != nil && c.opening == InvalidFirst {
		d.forget(s)
	}
	if c.opens() {
		return
	}
	switch {
	case !isToken(r.Token):
		c.closeWith(4004, "Authentication failed.")
		return
	case s == nil:
		c.sendOp(opInvalid, false)
		return
	case r.Seq > s.seq:
		d.forget(s)
		c.closeWith(4007, "Invalid seq.")
		return
	}
	if s.conn != nil && s.conn != c {
		s.conn.kill()
	}
	c.session, s.conn = s, c
	for _, f := range s.sent {
		if *f.Seq > r.Seq {
			if f.use != nil {
				f.use.at = time.Now()
			}
			c.send(f)
		}
	}
	d.gateway.count.Resumed++
	s.tell("RESUMED", encoded(object{"_trace": []string{"fake"}}), nil)
}

// forget ends a session for good.
func (d *Discord) forget(s *session) {
	s.over = true
	delete(d.gateway.sessions, s.id)
	d.gateway.order = slices.DeleteFunc(d.gateway.order, func(o *session) bool { return o == s })
}
