package discord

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"
)

// apiBase is the API's address without its version; the transport may send it
// elsewhere.
const apiBase = discordServer + "/api/v"

// The versions of the API: the newest, and the one that discordgo speaks and
// some servers only know. What is used of them is the same.
const (
	newestVersion = 10
	olderVersion  = 9
)

// userAgent is what Discord asks every client to send.
const userAgent = "DiscordBot (https://github.com/attache, 1)"

// maxReply is how much of a reply is read, in bytes: more than Discord sends.
const maxReply = 8 << 20

// A rest speaks to Discord's REST API. It retries nothing but a short rate
// limit: an answer that is late is no answer. Several goroutines may use one.
type rest struct {
	client  *http.Client
	token   string
	version atomic.Int32
	refuses func(code string) // told of each refusal: Discord's code, else HTTP's status
}

func newRest(transport http.RoundTripper, token string, refuses func(code string)) *rest {
	r := &rest{client: &http.Client{Transport: transport}, token: token, refuses: refuses}
	r.version.Store(newestVersion)
	return r
}

// A payload is the body of a request: what it is, and its bytes.
type payload struct {
	contentType string
	bytes       []byte
}

// do sends a request, waits out a rate limit if ctx allows, and decodes the
// reply into into unless that is nil.
func (r *rest) do(ctx context.Context, method, path string, body *payload, into any) error {
	for {
		err := r.once(ctx, method, path, body, into)
		var e *apiError
		if !errors.As(err, &e) || e.Status != http.StatusTooManyRequests || !within(ctx, e.wait) {
			return err
		}
		if !pause(ctx, e.wait) {
			return err
		}
	}
}

// within reports whether ctx lasts longer than d.
func within(ctx context.Context, d time.Duration) bool {
	end, ok := ctx.Deadline()
	return ctx.Err() == nil && ok && time.Until(end) > d
}

func (r *rest) once(ctx context.Context, method, path string, body *payload, into any) error {
	req, err := r.request(ctx, method, path, body)
	if err != nil {
		return err
	}
	res, err := r.client.Do(req)
	if err != nil {
		return fmt.Errorf("%s %s: %w", method, route(path), unwrapURL(err))
	}
	defer res.Body.Close()
	reply, err := io.ReadAll(io.LimitReader(res.Body, maxReply))
	if err != nil {
		return fmt.Errorf("%s %s: %w", method, route(path), err)
	}
	if res.StatusCode >= 300 {
		e := refusal(res, reply, method+" "+route(path))
		r.refuses(strconv.Itoa(cmp.Or(e.Code, e.Status)))
		return e
	}
	if into == nil || len(reply) == 0 {
		return nil
	}
	if err := json.Unmarshal(reply, into); err != nil {
		return fmt.Errorf("%s %s: read the reply: %w", method, route(path), err)
	}
	return nil
}

func (r *rest) request(ctx context.Context, method, path string, body *payload) (*http.Request, error) {
	var content io.Reader
	if body != nil {
		content = bytes.NewReader(body.bytes)
	}
	req, err := http.NewRequestWithContext(ctx, method, apiBase+strconv.Itoa(int(r.version.Load()))+path, content)
	if err != nil {
		return nil, err
	}
	if body != nil {
		req.Header.Set("Content-Type", body.contentType)
	}
	if r.token != "" && !carriesToken(path) {
		req.Header.Set("Authorization", "Bot "+r.token)
	}
	req.Header.Set("User-Agent", userAgent)
	return req, nil
}
