package fakediscord

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// A session outlives its connection, so that it can be resumed.
type session struct {
	id      string
	intents int
	shard   [2]int
	seq     int64
	sent    []frame // of the events since it began, the last ones
	conn    *conn   // nil while it has none
	over    bool    // it cannot be resumed any more
}

// maxReplay is how many events of a session are kept for a resumption, at least.
const maxReplay = 1000

// isFor reports whether the event goes to a shard with such intents.
func (e event) isFor(s *session) bool {
	if e.intent != 0 && s.intents&e.intent == 0 || e.intent == 0 && strings.HasPrefix(e.name, "GUILD_") && s.intents&intentGuilds == 0 {
		return false
	}
	if e.guild == nil {
		return s.shard[0] == 0
	}
	if e.name != "GUILD_DELETE" && e.guild.members[e.guild.d.Bot] == nil && !e.guild.offers && e.intent != 0 {
		return false
	}
	id, _ := strconv.ParseInt(e.guild.ID, 10, 64)
	return int(id>>22)%s.shard[1] == s.shard[0]
}

// dispatch tells the bot of an event, and returns the sessions that are told.
// d.mu is held.
func (d *Discord) dispatch(e event) []*session {
	var told []*session
	if e.name == "INTERACTION_CREATE" {
		e.intent = 0
	}
	var raw json.RawMessage
	for _, s := range d.gateway.order {
		if !e.isFor(s) {
			continue
		}
		if raw == nil {
			raw = encoded(e.data)
		}
		s.tell(e.name, raw, e.use)
		told = append(told, s)
	}
	return told
}

// tell adds an event to the session, and sends it if there is a connection.
func (s *session) tell(name string, raw json.RawMessage, u *Use) {
	s.seq++
	seq := s.seq
	f := frame{0, raw, &seq, &name, u}
	s.sent = append(s.sent, f)
	if len(s.sent) > 2*maxReplay {
		s.sent = slices.Clone(s.sent[maxReplay:])
	}
	if s.conn != nil {
		s.conn.send(f)
	}
}
