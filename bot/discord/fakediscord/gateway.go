package fakediscord

import (
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// A gateway is the connections and sessions that there are.
type gateway struct {
	conns    map[*conn]bool
	sessions map[string]*session
	order    []*session     // as they began
	serving  sync.WaitGroup // goroutines of connections
	beat     time.Duration  // the interval of heartbeats
	next     []Opening      // what goes wrong with the connections to come
	deaf     bool           // heartbeats are not acknowledged
	shards   int            // that are recommended
	limit    StartLimit
	reset    time.Time // when all of limit may begin again
	count    Counts
}

// A StartLimit is how many sessions may still begin.
type StartLimit struct {
	Total       int `json:"total"`
	Remaining   int `json:"remaining"`
	ResetAfter  int `json:"reset_after"` // milliseconds
	Concurrency int `json:"max_concurrency"`
}

// Counts says what has happened at the gateway.
type Counts struct {
	Connections, Identifies, Resumes, Resumed, Heartbeats int
	Closes                                                []int // codes with which the bot closed, 1006 for none
}

func newGateway() gateway {
	return gateway{conns: map[*conn]bool{}, sessions: map[string]*session{}, beat: 41250 * time.Millisecond, shards: 1,
		limit: StartLimit{1000, 1000, 14400000, 1}}
}

// A frame is what is sent: an operation and its data.
type frame struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  *int64          `json:"s"`
	Name *string         `json:"t"`
	use  *Use            // that it tells of
}

// An event is what a bot is told: in a server (nil: not in one), if it has
// asked for the intent (0: always).
type event struct {
	name   string
	data   any
	guild  *Guild
	intent int
	use    *Use // of an interaction
}

// Intents.
const (
	intentGuilds        = 1 << 0
	intentGuildMessages = 1 << 9
	intentDirect        = 1 << 12
	privileged          = 1<<1 | 1<<8 | 1<<15
)

func messageIntent(c *Channel) int {
	if c.guild != nil {
		return intentGuildMessages
	}
	return intentDirect
}

func encoded(v any) json.RawMessage {
	if raw, ok := v.(json.RawMessage); ok {
		return raw
	}
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err) // it is made of plain values
	}
	return raw
}

func (d *Discord) getGateway(*request) reply {
	return found(object{"url": d.gatewayURL()})
}

func (d *Discord) getGatewayBot(*request) reply {
	return found(object{"url": d.gatewayURL(), "shards": d.gateway.shards, "session_start_limit": d.gateway.limit})
}

var upgrader = websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}

func (d *Discord) serveGateway(w http.ResponseWriter, r *http.Request) {
	if q := r.URL.Query(); q.Get("encoding") != "json" || q.Get("v") != "9" && q.Get("v") != "10" {
		d.fail("the gateway is opened with %q", r.URL.RawQuery)
	}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &conn{d: d, ws: ws, wake: make(chan struct{}, 1), done: make(chan struct{})}
	d.mu.Lock()
	if d.closed {
		d.mu.Unlock()
		ws.Close()
		return
	}
	d.gateway.conns[c] = true
	d.gateway.count.Connections++
	if len(d.gateway.next) > 0 {
		c.opening, d.gateway.next = d.gateway.next[0], d.gateway.next[1:]
	}
	d.gateway.serving.Add(2)
	if c.opening != NoHello {
		c.sendOp(opHello, object{"heartbeat_interval": d.gateway.beat.Milliseconds()})
	}
	d.changed.Broadcast()
	d.mu.Unlock()
	go c.write()
	c.read()
}
