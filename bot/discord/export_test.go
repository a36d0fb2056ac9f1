package discord

import (
	"net/http"
	"time"

	"attache/handlers"
)

// CustomID is the custom ID of a button with a verb, for the tests that use the
// bot from outside.
func CustomID(v byte, r handlers.Request) string { return state{verb: verb(v), request: r}.customID() }

// WriteResponse writes a response as it is sent over HTTP.
func WriteResponse(w http.ResponseWriter, r *Response) error { return writeResponse(w, r) }

// Hurry lets b try again at the gateway sooner than Discord asks for. It may
// take so long to answer, most of it for a picture, and to get ready. It is for
// a bot that does not run yet.
func Hurry(b *Bot, answer, open time.Duration) {
	b.pace = pace{answer: answer, picture: answer * 4 / 5, open: open, identify: time.Millisecond, refused: time.Millisecond, shortest: time.Millisecond, longest: 20 * time.Millisecond}
}

// AnswerWithin is how long a bot otherwise takes to answer.
const AnswerWithin = answerWithin
