package fakediscord

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// A request is what the bot asks of the REST API.
type request struct {
	*http.Request
	route string // "POST /channels/{channel_id}/messages"
	body  []byte // its JSON
	files map[string]File
	at    time.Time // when it came, in real time
}

// A reply is what is answered: a status and a value, which nil is none.
type reply struct {
	status int
	value  any
}

// A route is a request that the double knows. Its pattern is the path as
// openapi.json writes it.
type route struct {
	pattern string
	answer  func(*Discord, *request) reply
	open    bool // needs no token: the path holds one, or nothing is secret
}

// routes are all requests; another fails the test.
var routes = []route{
	{"GET /gateway", (*Discord).getGateway, true},
	{"GET /gateway/bot", (*Discord).getGatewayBot, false},
	{"GET /users/@me", (*Discord).getMe, false},
	{"GET /applications/@me", (*Discord).getApplication, false},
	{"GET /oauth2/applications/@me", (*Discord).getApplication, false},
	{"GET /applications/{application_id}/commands", (*Discord).getCommands, false},
	{"PUT /applications/{application_id}/commands", (*Discord).putCommands, false},
	{"GET /applications/{application_id}/guilds/{guild_id}/commands", (*Discord).getCommands, false},
	{"PUT /applications/{application_id}/guilds/{guild_id}/commands", (*Discord).putCommands, false},
	{callbackRoute, (*Discord).postCallback, true},
	{"POST /webhooks/{webhook_id}/{webhook_token}", (*Discord).postFollowup, true},
	{"GET /webhooks/{webhook_id}/{webhook_token}/messages/@original", (*Discord).getFollowup, true},
	{"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original", (*Discord).patchFollowup, true},
	{"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original", (*Discord).deleteFollowup, true},
	{"GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", (*Discord).getFollowup, true},
	{"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", (*Discord).patchFollowup, true},
	{"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", (*Discord).deleteFollowup, true},
	{"GET /channels/{channel_id}", (*Discord).getChannel, false},
	{"GET /channels/{channel_id}/messages", (*Discord).getMessages, false},
	{"POST /channels/{channel_id}/messages", (*Discord).postMessage, false},
	{"GET /channels/{channel_id}/messages/{message_id}", (*Discord).getMessage, false},
	{"PATCH /channels/{channel_id}/messages/{message_id}", (*Discord).patchMessage, false},
	{"DELETE /channels/{channel_id}/messages/{message_id}", (*Discord).deleteMessage, false},
	{"PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me", (*Discord).putReaction, false},
	{"DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me", (*Discord).deleteReaction, false},
	{"POST /channels/{channel_id}/typing", (*Discord).postTyping, false},
	{"GET /users/@me/guilds", (*Discord).getGuilds, false},
	{"POST /users/@me/channels", (*Discord).postDM, false},
	{"GET /guilds/{guild_id}", (*Discord).getGuild, false},
	{"GET /guilds/{guild_id}/roles", (*Discord).getRoles, false},
	{"GET /guilds/{guild_id}/members/{user_id}", (*Discord).getMember, false},
}

// handler serves the gateway and the API. The description is of version 10;
// discordgo asks for 9, which has the same shapes here.
func (d *Discord) handler() http.Handler {
	api := http.NewServeMux()
	for _, r := range routes {
		api.HandleFunc(r.pattern, func(w http.ResponseWriter, hr *http.Request) { d.serve(w, hr, r) })
	}
	api.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		d.fail("%s %s: no such route", r.Method, r.URL.Path)
		write(w, refuse(http.StatusNotFound, 0, "404: Not Found"))
	})
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", d.serveGateway)
	mux.Handle("/api/v9/", http.StripPrefix("/api/v9", api))
	mux.Handle("/api/v10/", http.StripPrefix("/api/v10", api))
	mux.HandleFunc("/attachments/", d.serveAttachment)
	mux.Handle("/", api)
	return mux
}

func (d *Discord) serve(w http.ResponseWriter, hr *http.Request, r route) {
	req := &request{Request: hr, route: r.pattern, at: time.Now()}
	if err := req.read(); err != nil {
		d.fail("%s: %v", r.pattern, err)
		write(w, invalid(err.Error()))
		return
	}
	carry := func(w http.ResponseWriter) {
		d.limits(w.Header())
		if d.putOff(req, r) {
			write(w, done())
			return
		}
		write(w, d.answer(req, r))
	}
	if f := d.faultFor(req); f != nil {
		f.happens(w, req, carry)
		return
	}
	carry(w)
}

// answer does what is asked, if the bot may ask it.
func (d *Discord) answer(req *request, r route) reply {
	wrong := d.inspect(req) // which takes longest
	d.mu.Lock()
	defer d.mu.Unlock()
	defer d.changed.Broadcast()
	if !strings.HasPrefix(req.UserAgent(), "DiscordBot (") {
		d.fail("%s: the user agent %q is not as Discord demands", req.route, req.UserAgent())
	}
	if !r.open && req.Header.Get("Authorization") != "Bot "+Token {
		return refuse(http.StatusUnauthorized, 0, "401: Unauthorized")
	}
	if r := d.limited(req, r.open); r != nil {
		d.say("! %s: one too many", req.route)
		return *r
	}
	if wrong != "" {
		d.fail("%s: %s\n%s", req.route, wrong, req.body)
		return invalid(wrong)
	}
	answered := r.answer(d, req)
	if e, ok := answered.value.(refusal); ok {
		d.say("! refused %s: %d %s", req.route, e.Code, e.Message)
		if d.strict {
			d.fail("%s is refused: %d %s", req.route, e.Code, e.Message)
		}
	}
	return answered
}

// A refusal is the body of an error.
type refusal struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
	Errors  any    `json:"errors,omitempty"`
}

func refuse(status, code int, message string) reply {
	return reply{status, refusal{Code: code, Message: message}}
}

// invalid is the refusal of a body that breaks a rule.
func invalid(why string) reply {
	return reply{http.StatusBadRequest, refusal{50035, "Invalid Form Body", object{"_errors": []object{{"code": "INVALID", "message": why}}}}}
}

func done() reply       { return reply{http.StatusNoContent, nil} }
func found(v any) reply { return reply{http.StatusOK, v} }
func forbidden() reply  { return refuse(http.StatusForbidden, 50013, "Missing Permissions") }
func noAccess() reply   { return refuse(http.StatusForbidden, 50001, "Missing Access") }
func unknown(code int, what string) reply {
	return refuse(http.StatusNotFound, code, "Unknown "+what)
}

func write(w http.ResponseWriter, r reply) {
	if r.value == nil {
		w.WriteHeader(r.status)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	retryAfter(w.Header(), r)
	w.WriteHeader(r.status)
	_ = json.NewEncoder(w).Encode(r.value)
}

// read takes the JSON and the files out of the request's body.
func (r *request) read() error {
	if kind := r.Header.Get("Content-Type"); strings.HasPrefix(kind, "multipart/form-data") {
		return r.readForm()
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return fmt.Errorf("read the body: %w", err)
	}
	if len(body) > 0 && !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
		return fmt.Errorf("a body of type %q", r.Header.Get("Content-Type"))
	}
	r.body = body
	return nil
}
