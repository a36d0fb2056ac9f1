package discord

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"attache/handlers"
	"attache/index"
	"attache/index/briefing"
)

// A shop is where files are had: it remembers what it was asked for.
type shop struct {
	status int
	body   io.Reader
	header http.Header
	asked  []string
}

func (s *shop) RoundTrip(r *http.Request) (*http.Response, error) {
	s.asked = append(s.asked, r.URL.String())
	return &http.Response{StatusCode: s.status, Status: http.StatusText(s.status), Header: s.header, Body: io.NopCloser(s.body), Request: r}, nil
}

// Only what Discord keeps is fetched, only text, and no more of it than a
// briefing may have.
func TestFetch(t *testing.T) {
	const cdn = "https://cdn.discordapp.com/ephemeral-attachments/1/2/strike.txt?ex=1&is=2&hm=3"
	strike := "Title: Strike ends\n\nThe strike is over, Jan Kay said.\n"
	zeros := &bytes.Buffer{}
	z := gzip.NewWriter(zeros)
	_, _ = z.Write(make([]byte, 64<<20))
	z.Close()
	for _, row := range []struct {
		what    string
		file    upload
		status  int
		body    string
		fetched bool
		says    string
	}{
		{"a text", upload{"strike.txt", 50, cdn, "text/plain; charset=utf-8"}, 200, strike, true, "**strike** is not added yet."},
		{"at the other host", upload{"strike.txt", 50, strings.Replace(cdn, "cdn.discordapp.com", "media.discordapp.net", 1), "text/plain"}, 200, strike, true, "**strike** is not added yet."},
		{"without a type", upload{"Über Nacht.md", 50, cdn, ""}, 200, strike, true, "**über-nacht** is not added yet."},
		{"a name that is a path", upload{"../../etc/passwd.txt", 50, cdn, "text/plain"}, 200, strike, true, "**etc-passwd** is not added yet."},
		{"a name that a terminal obeys", upload{"\x1b[31m\u202ered.txt", 50, cdn, "text/plain"}, 200, strike, true, "**31m-red** is not added yet."},
		{"a name of nothing", upload{"....txt", 50, cdn, "text/plain"}, 200, strike, true, "**briefing** is not added yet."},
		// not from Discord
		{"another host", upload{"strike.txt", 50, "https://example.org/strike.txt", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		{"a host of a like name", upload{"strike.txt", 50, "https://cdn.discordapp.com.example.org/strike.txt", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		{"a user in the address", upload{"strike.txt", 50, "https://cdn.discordapp.com@example.org/strike.txt", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		{"another port", upload{"strike.txt", 50, "https://cdn.discordapp.com:8080/strike.txt", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		{"without TLS", upload{"strike.txt", 50, "http://cdn.discordapp.com/strike.txt", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		{"this machine", upload{"strike.txt", 50, "http://169.254.169.254/latest/meta-data", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		{"a file of this machine", upload{"strike.txt", 50, "file:///etc/passwd", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		{"no address", upload{"strike.txt", 50, "::", "text/plain"}, 200, strike, false, "Discord does not keep that file"},
		// no text
		{"too large", upload{"strike.txt", briefing.MaxSize + 1, cdn, "text/plain"}, 200, strike, false, "larger than 5 MB"},
		{"larger than it says", upload{"strike.txt", 50, cdn, "text/plain"}, 200, strings.Repeat("Long. ", 1<<20), true, "larger than 5 MB"},
		{"a picture", upload{"strike.png", 50, cdn, "image/png"}, 200, strike, false, "no plain text"},
		{"a page", upload{"strike.html", 50, cdn, "text/html"}, 200, strike, false, "no plain text"},
		{"a picture called text", upload{"strike.txt", 50, cdn, "text/plain"}, 200, "\x89PNG\r\n\x1a\n\x00", true, "a NUL byte"},
		{"an archive called text", upload{"strike.txt", 50, cdn, "application/zip"}, 200, "PK\x03\x04", false, "no plain text"},
		{"packed", upload{"strike.txt", 50, cdn, "text/plain"}, 200, zeros.String(), true, "line 1, a NUL byte"},
		{"no UTF-8", upload{"strike.txt", 50, cdn, "text/plain"}, 200, "One.\n\nTwo \xff.", true, "line 3, not UTF-8"},
		{"nothing", upload{"strike.txt", 0, cdn, "text/plain"}, 200, "", true, "no text"},
		// Discord's bad day
		{"gone", upload{"strike.txt", 50, cdn, "text/plain"}, 404, "", true, "does not hand out that file"},
		{"pointed elsewhere", upload{"strike.txt", 50, cdn, "text/plain"}, 302, "", true, "does not hand out that file"},
	} {
		s := &shop{status: row.status, body: strings.NewReader(row.body), header: http.Header{"Location": {"http://169.254.169.254/"}}}
		r := attach(t, s, row.file)
		if got := strings.ReplaceAll(r.Data.(*Body).Content, `\`, ""); !strings.Contains(got, row.says) || strings.ContainsAny(got, "\x1b\u202e") {
			t.Errorf("%s: the answer is %q, want %q", row.what, got, row.says)
		}
		if fetched := len(s.asked) > 0; fetched != row.fetched || len(s.asked) > 1 || fetched && s.asked[0] != row.file.URL {
			t.Errorf("%s: asked for %q", row.what, s.asked)
		}
	}
}

// attach adds a file as a briefing and returns the response.
func attach(t *testing.T, s *shop, u upload) *Response {
	t.Helper()
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	ix, err := index.Open(os.DirFS(dir), index.Home(root))
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	b, err := New(Config{Handler: &handlers.Handler{Index: ix}, Transport: s, Uploads: []string{"50"}})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := json.Marshal(map[string]any{"id": "1", "token": "t", "type": commandUsed, "guild_id": "50",
		"member": map[string]any{"user": map[string]any{"id": "7"}, "permissions": "32"},
		"data": map[string]any{"name": addName, "type": 1, "options": []any{map[string]any{"name": "file", "type": fileOption, "value": "9"}},
			"resolved": map[string]any{"attachments": map[string]any{"9": u}}}})
	if err != nil {
		t.Fatal(err)
	}
	_, r := b.Interact(context.Background(), raw)
	return r
}

// Where another server of the same API is named, it keeps files itself.
func TestFetchFromAnotherServer(t *testing.T) {
	f := newFetcher(Config{API: "http://127.0.0.1:8080/api"})
	for url, want := range map[string]error{
		"http://127.0.0.1:8080/attachments/1/2/strike.txt":     nil,
		"http://127.0.0.1:8081/attachments/1/2/strike.txt":     errElsewhere,
		"http://127.0.0.1:8080@example.org/strike.txt":         errElsewhere,
		"https://cdn.discordapp.com/attachments/1/2/strike.md": nil,
	} {
		if got := f.check(&upload{"strike.txt", 50, url, "text/plain"}); got != want {
			t.Errorf("%s: %v, want %v", url, got, want)
		}
	}
}
