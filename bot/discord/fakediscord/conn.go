package fakediscord

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// The operations of the gateway.
const (
	opDispatch  = 0
	opHeartbeat = 1
	opIdentify  = 2
	opPresence  = 3
	opResume    = 6
	opReconnect = 7
	opInvalid   = 9
	opHello     = 10
	opAck       = 11
)

// A conn is a connection of the bot's.
type conn struct {
	d       *Discord
	ws      *websocket.Conn
	opening Opening
	session *session // nil before Ready
	zip     bool     // large events are compressed
	awaited int64    // the event that flush waits for
	beats   int      // heartbeats received since that say that it was read
	frozen  bool     // nothing is sent or answered, and the connection stays open

	mu    sync.Mutex // guards queue
	queue []func() error
	wake  chan struct{} // there is something in queue
	done  chan struct{} // closed when the connection ends
	once  sync.Once
}

// enqueue lets the writer do something. It never waits.
func (c *conn) enqueue(f func() error) {
	c.mu.Lock()
	c.queue = append(c.queue, f)
	c.mu.Unlock()
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// send sends a frame, unless the connection is frozen.
func (c *conn) send(f frame) {
	if c.frozen {
		return
	}
	zip := c.zip && f.Name != nil && (*f.Name == "READY" || *f.Name == "GUILD_CREATE")
	c.enqueue(func() error {
		raw, err := json.Marshal(f)
		if err != nil {
			return err
		}
		if !zip {
			return c.ws.WriteMessage(websocket.TextMessage, raw)
		}
		var b bytes.Buffer
		z := zlib.NewWriter(&b)
		_, _ = z.Write(raw)
		_ = z.Close()
		return c.ws.WriteMessage(websocket.BinaryMessage, b.Bytes())
	})
}

func (c *conn) sendOp(op int, data any) { c.send(frame{Op: op, Data: encoded(data)}) }

// closeWith closes the connection with a code, after all that is still to be sent.
func (c *conn) closeWith(code int, why string) {
	c.enqueue(func() error {
		_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, why), time.Now().Add(patience))
		return errClosed
	})
}

var errClosed = errors.New("closed")

// kill ends the connection at once.
func (c *conn) kill() {
	c.once.Do(func() { close(c.done) })
	_ = c.ws.UnderlyingConn().Close()
}

// write sends what is enqueued until the connection ends.
func (c *conn) write() {
	defer c.d.gateway.serving.Done()
	defer c.kill()
	for {
		c.mu.Lock()
		queue := c.queue
		c.queue = nil
		c.mu.Unlock()
		for _, f := range queue {
			if f() != nil {
				return
			}
		}
		if len(queue) > 0 {
			continue
		}
		select {
		case <-c.wake:
		case <-c.done:
			return
		}
	}
}

// read takes what the bot sends until the connection ends.
func (c *conn) read() {
	d := c.d
	defer d.gateway.serving.Done()
	code := websocket.CloseAbnormalClosure
	for {
		_, raw, err := c.ws.ReadMessage()
		if err != nil {
			var closed *websocket.CloseError
			if errors.As(err, &closed) {
				code = closed.Code
			}
			break
		}
		d.mu.Lock()
		c.receive(raw)
		d.changed.Broadcast()
		d.mu.Unlock()
	}
	c.kill()
	d.mu.Lock()
	defer d.mu.Unlock()
	d.lost(c, code)
}

// lost notes that a connection ended: after 1000 or 1001 from the bot its
// session is over too.
func (d *Discord) lost(c *conn, code int) {
	delete(d.gateway.conns, c)
	d.gateway.count.Closes = append(d.gateway.count.Closes, code)
	if s := c.session; s != nil && s.conn == c {
		s.conn = nil
		if code == websocket.CloseNormalClosure || code == websocket.CloseGoingAway {
			d.forget(s)
		}
	}
	d.changed.Broadcast()
}
