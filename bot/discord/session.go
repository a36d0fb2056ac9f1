package discord

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// intents are the events that the bot asks for, none of them privileged: whom a
// server's roles belong to, and messages there and in DMs, of which Discord
// shows the text only where it is meant for the bot.
const intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// newSession returns a session of discordgo that is not yet open. It identifies,
// sends heartbeats and resumes; events, reconnecting and the rest are ours, see
// link.
func (l *link) newSession() (*discordgo.Session, error) {
	s, err := discordgo.New("Bot " + l.bot.Token)
	if err != nil {
		return nil, err
	}
	s.Client = &http.Client{Transport: gatewayAt{l}, Timeout: requestTime}
	s.Dialer = &websocket.Dialer{NetDialContext: l.dial, NetDialTLSContext: l.dialTLS, HandshakeTimeout: requestTime}
	s.Identify.Intents = intents
	s.Identify.Compress, s.Compress = false, false // a tap reads along
	s.ShardID, s.ShardCount = l.shard, l.of
	s.ShouldReconnectOnError = false
	s.StateEnabled = false
	s.SyncEvents = true
	s.LogLevel = -1 // its logs go past ours, and may hold the token
	s.AddHandler(func(s *discordgo.Session, _ *discordgo.Disconnect) {
		select {
		case l.down <- s:
		default:
		}
	})
	return s, nil
}

// errMoved is that the gateway to dial is another than the client remembers.
// It forgets one that cannot be dialled, and asks anew.
var errMoved = errors.New("the gateway is elsewhere")

// open opens the session at l.address.
func (l *link) open(s *discordgo.Session) error {
	err := s.Open()
	if errors.Is(err, errMoved) {
		err = s.Open()
	}
	return err
}

// reach connects to the gateway, if it is the one that the client means.
func (l *link) reach(ctx context.Context, scheme, address string) (net.Conn, error) {
	if l.told != l.address {
		return nil, errMoved
	}
	return l.bot.dialGateway(ctx, scheme, address)
}

func (l *link) dial(ctx context.Context, _, address string) (net.Conn, error) {
	c, err := l.reach(ctx, "http", address)
	if err != nil {
		return nil, err
	}
	return l.tapped(c), nil
}

func (l *link) dialTLS(ctx context.Context, _, address string) (net.Conn, error) {
	c, err := l.reach(ctx, "https", address)
	if err != nil {
		return nil, err
	}
	if c, err = secure(ctx, c, address); err != nil {
		return nil, err
	}
	return l.tapped(c), nil
}

func (l *link) tapped(c net.Conn) net.Conn {
	t := &tap{Conn: c, sees: l.see, why: make(chan error, 1), hears: l.hears, silence: l.bot.pace.open}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tap = t
	return t
}

// gatewayAt answers the one question that discordgo asks over HTTP: where the
// gateway is. The link knows.
type gatewayAt struct{ *link }

// RoundTrip answers without asking anybody.
func (g gatewayAt) RoundTrip(r *http.Request) (*http.Response, error) {
	g.told = g.address
	at := `{"url":"` + strings.ReplaceAll(g.address, `"`, "") + `"}`
	return &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(at)), Request: r}, nil
}
