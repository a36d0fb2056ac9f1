package discord

import (
	"errors"
	"net/url"
	"regexp"
	"strings"
)

// callbackPath is where an interaction is answered.
func callbackPath(id, token string) string {
	return "/interactions/" + url.PathEscape(id) + "/" + url.PathEscape(token) + "/callback"
}

// originalPath is the message that an interaction belongs to.
func originalPath(application, token string) string {
	return "/webhooks/" + url.PathEscape(application) + "/" + url.PathEscape(token) + "/messages/@original"
}

// carriesToken reports whether the path itself is the authorisation.
func carriesToken(path string) bool {
	return strings.HasPrefix(path, "/interactions/") || strings.HasPrefix(path, "/webhooks/")
}

// tokenPattern finds the interaction's token in a path.
var tokenPattern = regexp.MustCompile(`^(/(?:interactions|webhooks)/[^/]*/)[^/]*`)

// route is path as it may be logged: without a token.
func route(path string) string {
	return tokenPattern.ReplaceAllString(path, "$1…")
}

// unwrapURL takes the address, which may hold a token, off an error of net/http.
func unwrapURL(err error) error {
	if e := (*url.Error)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}
