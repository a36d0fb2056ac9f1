package discord

import (
	"errors"
	"fmt"
)

// closed is the code with which the gateway closed a connection.
type closed int

func (c closed) Error() string {
	return fmt.Sprintf("the gateway closed the connection with code %d", int(c))
}

// Codes after which there is no going on, and those after which a session is lost.
const (
	badToken      = 4004
	badShard      = 4010
	mustShard     = 4011
	badVersion    = 4012
	badIntents    = 4013
	noIntents     = 4014
	notIdentified = 4003
	badSequence   = 4007
	timedOut      = 4009
)

// fatal returns what to tell whoever runs the program if err is that there is
// no going on; else nil.
func fatal(err error) error {
	if errors.Is(err, ErrToken) {
		return ErrToken
	}
	var c closed
	if !errors.As(err, &c) {
		return nil
	}
	switch c {
	case badToken:
		return ErrToken
	case badShard:
		return errors.New("discord does not accept the shard: check -shards (first-last/count)")
	case mustShard:
		return errors.New("discord wants more shards for this many servers: leave -shards out, or name a higher count")
	case badVersion:
		return errors.New("discord no longer serves this version of its gateway: a newer release of the program is needed")
	case badIntents, noIntents:
		return fmt.Errorf("discord does not allow the bot's intents (code %d): it asks for none that is privileged; see Developer Portal > Bot", int(c))
	}
	return nil
}

// losesSession reports whether a session cannot be resumed after err.
func losesSession(err error) bool {
	var c closed
	if errors.As(err, &c) {
		return c == notIdentified || c == badSequence || c == timedOut
	}
	return errors.Is(err, errNoSession)
}
