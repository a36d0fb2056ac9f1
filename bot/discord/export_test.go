package discord

import "attache/handlers"

// CustomID is the custom ID of a button with a verb, for the tests that use the
// bot from outside.
func CustomID(v byte, r handlers.Request) string { return state{verb: verb(v), request: r}.customID() }
