package discord

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"attache/index/briefing"
)

// An upload is a file that somebody attached to a command.
type upload struct {
	Name        string `json:"filename"`
	Size        int64  `json:"size"`
	URL         string `json:"url"`
	ContentType string `json:"content_type"`
}

// attachmentHosts are where Discord keeps what people attach. A command may name
// any address; nothing else is fetched.
var attachmentHosts = []string{"cdn.discordapp.com", "media.discordapp.net"}

// A fetcher fetches what people attach.
type fetcher struct {
	client *http.Client
	own    string // the origin of another server of the same API, which keeps files itself; "" for Discord
}

// newFetcher returns how files are fetched: from where they are, and nowhere that
// is only pointed to.
func newFetcher(c Config) fetcher {
	f := fetcher{client: &http.Client{Transport: c.Transport, Timeout: answerWithin,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	if server, err := url.Parse(c.API); err == nil && server.Host != "" {
		f.own = server.Scheme + "://" + server.Host
	}
	return f
}

// Errors of what people attach.
var (
	errElsewhere = errors.New("Discord does not keep that file")
	errBig       = fmt.Errorf("the file is larger than %d MB", briefing.MaxSize>>20)
	errNoText    = errors.New("the file is no plain text (.txt, UTF-8)")
)

// check says what is wrong with u before it is fetched.
func (f fetcher) check(u *upload) error {
	at, err := url.Parse(u.URL)
	switch {
	case err != nil || !f.isDiscords(at):
		return errElsewhere
	case u.Size > briefing.MaxSize:
		return errBig
	case !isPlainText(u):
		return errNoText
	}
	return nil
}

// isDiscords reports whether Discord keeps what is at an address.
func (f fetcher) isDiscords(at *url.URL) bool {
	if f.own != "" && at.User == nil && at.Scheme+"://"+at.Host == f.own {
		return true
	}
	return at.Scheme == "https" && at.User == nil && slices.Contains(attachmentHosts, at.Host)
}

// isPlainText reports whether u says that it is plain text.
func isPlainText(u *upload) bool {
	kind, _, _ := strings.Cut(u.ContentType, ";")
	switch strings.ToLower(path.Ext(u.Name)) {
	case ".txt", ".text", ".md":
		return kind == "" || strings.HasPrefix(kind, "text/")
	}
	return kind == "text/plain" || kind == "text/markdown"
}

// fetch returns the bytes of a file that check has passed. A server may say what
// it likes of the size: no more is read than a briefing may have, and a byte.
func (f fetcher) fetch(ctx context.Context, u *upload) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.URL, nil)
	if err != nil {
		return nil, errElsewhere
	}
	res, err := f.client.Do(req)
	if err != nil {
		return nil, fmt.Errorf("fetch a file: %w", unwrapURL(err))
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("fetch a file: %s", res.Status)
	}
	data, err := io.ReadAll(io.LimitReader(res.Body, briefing.MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("fetch a file: %w", err)
	}
	return data, nil
}
