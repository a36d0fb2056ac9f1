package discord

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// Codes of Discord's errors that the program acts on.
const (
	unknownMessage     = 10008
	unknownWebhook     = 10015
	missingAccess      = 50001
	cannotMessageUser  = 50007
	missingPermissions = 50013
	cannotReplyUnread  = 160002 // a reply needs Read Message History
	acknowledged       = 40060  // the interaction has been answered
	unknownInteraction = 10062  // its time is over
)

// maxDetail is how much is told of what is wrong with a body, in characters: a
// server may name the same fault of every part.
const maxDetail = 400

// An apiError is a request that Discord refuses.
type apiError struct {
	Status  int
	Code    int    `json:"code"`
	Message string `json:"message"`
	Route   string
	detail  string
	wait    time.Duration // of a rate limit
}

func (e *apiError) Error() string {
	return fmt.Sprintf("%s: %d %s (code %d)%s", e.Route, e.Status, e.Message, e.Code, e.detail)
}

// refused reports whether err is a refusal with one of codes.
func refused(err error, codes ...int) bool {
	var e *apiError
	if !errors.As(err, &e) {
		return false
	}
	return slices.Contains(codes, e.Code)
}

// refusedForm reports whether err is that a server does not take a body as it
// is. Discord says so with one code, others with any.
func refusedForm(err error) bool {
	switch status(err) {
	case http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity:
		return true
	case http.StatusBadRequest:
		return !refused(err, acknowledged, cannotReplyUnread)
	}
	return false
}

// status returns the HTTP status of a refusal, or 0.
func status(err error) int {
	if e := (*apiError)(nil); errors.As(err, &e) {
		return e.Status
	}
	return 0
}

// refusal reads an error reply, which need not be JSON.
func refusal(res *http.Response, reply []byte, route string) *apiError {
	e := &apiError{Status: res.StatusCode, Route: route}
	var body struct {
		Code       int             `json:"code"`
		Message    string          `json:"message"`
		RetryAfter float64         `json:"retry_after"`
		Errors     json.RawMessage `json:"errors"`
	}
	if json.Unmarshal(reply, &body) == nil {
		e.Code, e.Message = body.Code, body.Message
		if len(body.Errors) > 0 {
			e.detail = " " + clip(string(body.Errors), maxDetail)
		}
	}
	if e.Message == "" {
		e.Message = http.StatusText(res.StatusCode)
	}
	seconds := body.RetryAfter
	if s, err := strconv.ParseFloat(res.Header.Get("Retry-After"), 64); err == nil && seconds == 0 {
		seconds = s
	}
	e.wait = time.Duration(max(seconds, 1) * float64(time.Second))
	if 0 < seconds && seconds < 1 {
		e.wait = time.Duration(seconds * float64(time.Second))
	}
	return e
}
