package discord

import (
	"errors"
	"net/url"
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

// messagesPath is where the messages of a channel are.
func messagesPath(channel string) string {
	return "/channels/" + url.PathEscape(channel) + "/messages"
}

// messagePath is one message.
func messagePath(channel, id string) string {
	return messagesPath(channel) + "/" + url.PathEscape(id)
}

// reactionPath is the bot's own reaction to a message.
func reactionPath(channel, id, emoji string) string {
	return messagePath(channel, id) + "/reactions/" + url.PathEscape(emoji) + "/@me"
}

// carriesToken reports whether the path itself is the authorisation.
func carriesToken(path string) bool {
	return strings.HasPrefix(path, "/interactions/") || strings.HasPrefix(path, "/webhooks/")
}

// route is path as it may be logged: without an interaction's token.
func route(path string) string {
	if !carriesToken(path) {
		return path
	}
	parts := strings.Split(path, "/") // "", interactions, ID, token, …
	if len(parts) > 3 {
		parts[3] = "…"
	}
	return strings.Join(parts, "/")
}

// unwrapURL takes the address, which may hold a token, off an error of net/http.
func unwrapURL(err error) error {
	if e := (*url.Error)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}
