package fakediscord

import (
	"slices"
	"time"
)

// HeartbeatEvery sets the interval of heartbeats of the connections to come.
func (d *Discord) HeartbeatEvery(interval time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.gateway.beat = interval
}

// Shards sets how many shards Discord recommends, and what of the day's
// sessions is left.
func (d *Discord) Shards(n int, limit StartLimit) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.gateway.shards, d.gateway.limit = n, limit
	d.gateway.reset = d.clock.time().Add(time.Duration(limit.ResetAfter) * time.Millisecond)
}

// Gateway returns what has happened at the gateway.
func (d *Discord) Gateway() Counts {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.gateway.count
}

// connected returns how many connections have a session.
func (d *Discord) connected() int {
	n := 0
	for c := range d.gateway.conns {
		if c.session != nil && c.session.conn == c && !c.frozen {
			n++
		}
	}
	return n
}

// IsConnected reports whether the bot has a session with a connection.
func (d *Discord) IsConnected() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.connected() > 0
}

// AwaitConnected waits until n shards are connected.
func (d *Discord) AwaitConnected(n int) bool {
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.wait(plural(n, "connection"), func() bool { return d.connected() == n })
}

// AwaitGateway waits until ok holds of what has happened at the gateway.
func (d *Discord) AwaitGateway(what string, ok func(Counts) bool) bool {
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.wait(what, func() bool { return ok(d.gateway.count) })
}

// flush waits until the bot has received all events that were sent. It is asked
// for two heartbeats, which it answers in turn, saying which event it read last:
// one of two might be the bot's own, sent while it is reading. It reports
// on how many connections it is, without one ending meanwhile.
func (d *Discord) flush() int {
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	var asked []*conn
	for c := range d.gateway.conns {
		if c.session != nil && !c.frozen {
			c.awaited, c.beats = c.session.seq, 0
			c.sendOp(opHeartbeat, nil)
			c.sendOp(opHeartbeat, nil)
			asked = append(asked, c)
		}
	}
	d.wait("a heartbeat", func() bool {
		return !slices.ContainsFunc(asked, func(c *conn) bool { return d.gateway.conns[c] && !c.frozen && c.beats < 2 })
	})
	if slices.ContainsFunc(asked, func(c *conn) bool { return !d.gateway.conns[c] || c.frozen }) {
		return 0
	}
	return len(asked)
}

// Recover waits until n shards are connected and have received all that was
// sent, whatever befell their connections, and the bot is idle.
func (d *Discord) Recover(n int) {
	d.t.Helper()
	for d.AwaitConnected(n) && d.flush() != n {
	}
	if d.Idle != nil {
		d.Idle()
	}
}
