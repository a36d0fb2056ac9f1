package discord

import (
	"context"
	"errors"
	"time"
)

// hold holds one connection from dialling to its end, and returns whether it
// was ready, and why it ended.
func (l *link) hold(ctx context.Context) (wasUp bool, why error) {
	if err := l.begin(ctx); err != nil {
		return false, err
	}
	l.renew()
	s, opened := l.session, make(chan error, 1)
	go func() { opened <- l.open(s) }()
	late := time.NewTimer(l.bot.pace.open)
	defer late.Stop()
	for {
		select {
		case err := <-opened:
			if opened = nil; err != nil {
				return false, l.reason(err)
			}
		case resume := <-l.up:
			late.Stop()
			wasUp, l.known = true, true
			if resume != "" {
				l.address = resume
			}
		case which := <-l.down:
			if which != s {
				continue // one that was dropped
			}
			return wasUp, l.reason(errors.New("the connection ended"))
		case <-late.C:
			l.cut()
			if opened != nil && !returns(opened) {
				l.session = nil // it hangs for good
			}
			return false, errors.New("the gateway did not get ready in time")
		case <-ctx.Done():
			if opened == nil {
				_ = s.Close() // in order: the bot is shown as gone at once
			}
			l.cut()
			return wasUp, ctx.Err()
		}
	}
}

// returns waits a little for an Open whose connection was cut.
func returns(opened <-chan error) bool {
	select {
	case <-opened:
		return true
	case <-time.After(time.Second):
		return false
	}
}

// begin begins a session if there is none to resume.
func (l *link) begin(ctx context.Context) error {
	if l.session != nil {
		return nil
	}
	address, err := l.bot.wait(ctx, l.shard)
	if err != nil {
		return err
	}
	l.address, l.known = address, false
	l.session, err = l.newSession()
	return err
}
