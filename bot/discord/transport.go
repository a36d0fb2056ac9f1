package discord

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// discordServer is where requests go unless another server is named.
const discordServer = "https://discord.com"

// A redirect sends every request to another server of the same API.
type redirect struct {
	server *url.URL
	next   http.RoundTripper
}

// withoutAPI takes off the path that people copy with a server's address;
// requests have it.
func withoutAPI(base string) string {
	base = strings.TrimRight(base, "/")
	if before, version, ok := strings.Cut(base, "/api/v"); ok && strings.Trim(version, "0123456789") == "" {
		base = before
	}
	return strings.TrimRight(strings.TrimSuffix(base, "/api"), "/")
}

// toServer returns next, with every request sent to the server at base; "" is
// Discord's own.
func toServer(base string, next http.RoundTripper) (http.RoundTripper, error) {
	if next == nil {
		next = http.DefaultTransport
	}
	if base == "" {
		return next, nil
	}
	server, err := url.Parse(withoutAPI(base))
	if err != nil || server.Host == "" || server.Scheme != "http" && server.Scheme != "https" {
		return nil, fmt.Errorf("DISCORD_API_URL %q: not an address like https://discord.example", base)
	}
	return redirect{server, next}, nil
}

// RoundTrip sends r to the other server. A path in the server's address stands
// before the request's own.
func (d redirect) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Scheme, r.URL.Host, r.Host = d.server.Scheme, d.server.Host, ""
	if prefix := strings.TrimRight(d.server.Path, "/"); prefix != "" {
		r.URL = r.URL.JoinPath()
		r.URL.Path, r.URL.RawPath = prefix+r.URL.Path, ""
	}
	return d.next.RoundTrip(r)
}
