package discord

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// Where requests go for what people put in DISCORD_API_URL, which may be a
// server's address or that of its API.
func TestToServer(t *testing.T) {
	const path = "/api/v10/users/@me"
	for _, row := range []struct{ base, want string }{
		{"", "https://discord.com" + path},
		{"http://127.0.0.1:3001", "http://127.0.0.1:3001" + path},
		{"http://127.0.0.1:3001/", "http://127.0.0.1:3001" + path},
		{"http://127.0.0.1:3001/api", "http://127.0.0.1:3001" + path},
		{"http://127.0.0.1:3001/api/", "http://127.0.0.1:3001" + path},
		{"http://127.0.0.1:3001/api/v9", "http://127.0.0.1:3001" + path},
		{"http://127.0.0.1:3001/api/v10/", "http://127.0.0.1:3001" + path},
		{"https://chat.example/discord", "https://chat.example/discord" + path},
		{"https://chat.example/discord/api/v10//", "https://chat.example/discord" + path},
		{"https://chat.example/v1", "https://chat.example/v1" + path},
		{"https://v9", "https://v9" + path},
		{"ws://127.0.0.1:3001", ""},
		{"127.0.0.1:3001", ""},
		{"/api", ""},
		{"http://", ""},
	} {
		went := ""
		to, err := toServer(row.base, roundTrip(func(r *http.Request) { went = r.URL.String() }))
		if err == nil {
			_, _ = (&http.Client{Transport: to}).Get(discordServer + path)
		}
		if went != row.want || (err == nil) != (row.want != "") {
			t.Errorf("%q: requests go to %q, %v; want %q", row.base, went, err, row.want)
		}
	}
}

type roundTrip func(*http.Request)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) {
	f(r)
	return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader("")), Request: r}, nil
}
