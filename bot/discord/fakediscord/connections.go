package fakediscord

import "time"

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

// flush waits until the bot has received all events that were sent: it is asked
// for a heartbeat, which it answers in turn.
func (d *Discord) flush() {
	d.t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	asked := map[*conn]int{}
	for c := range d.gateway.conns {
		if c.session != nil && !c.frozen {
			asked[c] = c.beats + 1
			c.sendOp(opHeartbeat, nil)
		}
	}
	d.wait("a heartbeat", func() bool {
		for c, n := range asked {
			if d.gateway.conns[c] && !c.frozen && c.beats < n {
				return false
			}
		}
		return true
	})
}
