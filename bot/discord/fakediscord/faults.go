package fakediscord

import (
	"strings"

	"github.com/gorilla/websocket"
)

// An Opening is what goes wrong with a connection that begins.
type Opening int

// What can go wrong: no Hello comes; or the bot's Identify or Resume is
// answered by another thing than READY or RESUMED. Any other positive number
// is a code with which the connection is closed instead, such as 4004.
const (
	Well           Opening = iota
	NoHello                // it is accepted, and nothing comes
	ReconnectFirst         // op 7
	InvalidFirst           // op 9, not resumable
	ResumableFirst         // op 9, resumable
	TruncatedFirst         // half a JSON
	DropFirst              // the connection ends without a word
)

// Openings orders what goes wrong with the next connections, one each.
func (d *Discord) Openings(next ...Opening) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.gateway.next = append(d.gateway.next, next...)
}

// opens does what goes wrong instead of READY, and reports whether that is something.
func (c *conn) opens() bool {
	o := c.opening
	c.opening = Well
	switch o {
	case Well:
		return false
	case ReconnectFirst:
		c.sendOp(opReconnect, nil)
	case InvalidFirst, ResumableFirst:
		c.sendOp(opInvalid, o == ResumableFirst)
	case TruncatedFirst:
		c.raw(`{"op":0,"s":1,"t":"READY","d":{"v":9,"us`)
	case DropFirst:
		c.kill()
	default:
		c.closeWith(int(o), "closed on order")
	}
	return true
}

func (c *conn) raw(text string) {
	c.enqueue(func() error { return c.ws.WriteMessage(websocket.TextMessage, []byte(text)) })
}

// each does something to every connection.
func (d *Discord) each(what string, f func(*conn)) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.say("· at the gateway: %s", what)
	for c := range d.gateway.conns {
		f(c)
	}
}

// Reconnect asks every connection to reconnect (op 7).
func (d *Discord) Reconnect() { d.each("op 7", func(c *conn) { c.sendOp(opReconnect, nil) }) }

// Invalidate says that every session is invalid (op 9): for good, or it may be resumed.
func (d *Discord) Invalidate(resumable bool) {
	d.each("op 9", func(c *conn) {
		if s := c.session; s != nil && !resumable {
			d.forget(s)
			c.session = nil
		}
		c.sendOp(opInvalid, resumable)
	})
}

// CloseWith closes every connection with a code. 4003, 4007 and 4009 end the session.
func (d *Discord) CloseWith(code int) {
	d.each("close "+decimal(uint64(code)), func(c *conn) {
		if s := c.session; s != nil && (code == 4003 || code == 4007 || code == 4009) {
			d.forget(s)
		}
		c.closeWith(code, "closed on order")
	})
}

// Cut ends every connection in the middle of a frame.
func (d *Discord) Cut() {
	d.each("the connection is cut", func(c *conn) {
		c.enqueue(func() error {
			_, _ = c.ws.UnderlyingConn().Write([]byte{0x81, 0x7e, 0x10, 0x00, '{', '"', 'o'}) // 4096 bytes are promised
			return errClosed
		})
	})
}

// Freeze makes zombies of the connections: they stay open, and nothing comes
// or is acknowledged any more.
func (d *Discord) Freeze() { d.each("the connection is a zombie", func(c *conn) { c.frozen = true }) }

// Deafen lets heartbeats go without acknowledgement, or ends that.
func (d *Discord) Deafen(deaf bool) {
	d.each("heartbeats are not acknowledged", func(*conn) {})
	d.mu.Lock()
	defer d.mu.Unlock()
	d.gateway.deaf = deaf
}

// SendRaw sends a text frame as it is, which need not be JSON.
func (d *Discord) SendRaw(text string) { d.each("raw "+shortened(text), func(c *conn) { c.raw(text) }) }

// Event tells the bot of an event of any name, with any data.
func (d *Discord) Event(name string, data any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.dispatch(event{name: name, data: data})
}

func (d *Discord) gatewayURL() string { return strings.Replace(d.URL, "http", "ws", 1) }
