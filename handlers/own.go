package handlers

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"attache/index"
	"attache/index/briefing"
)

// A Draft is a text that may become a guild's own briefing.
type Draft = index.Draft

// Draft keeps a text that is to be a guild's own briefing under a name like the
// one wanted. What a user can get wrong is told in a note, and then there is no
// draft; an error is a fault of ours.
func (h *Handler) Draft(guild, wanted string, text []byte) (d Draft, note string, err error) {
	d, err = h.Index.Draft(guild, wanted, text)
	note, err = noteOn(err)
	return d, note, err
}

// Publish makes the draft called key the guild's briefing id, and returns it as it is
// read. What a user can get wrong is told in a note, and then there is no briefing; an
// error is a fault of ours.
func (h *Handler) Publish(ctx context.Context, guild, id, key string) (b *briefing.Briefing, note string, err error) {
	b, err = h.Index.Publish(ctx, guild, id, key)
	note, err = noteOn(err)
	return b, note, err
}

// Withdraw removes the guild's own briefing that typed names, and returns its ID. Note
// and error are those of [Handler.Publish].
func (h *Handler) Withdraw(ctx context.Context, guild, typed string) (id, note string, err error) {
	s := h.Index.AcquireFor(guild)
	b := findBriefing(s, plain(typed))
	s.Release()
	if b == nil || plain(typed) == "" {
		return "", "No briefing is called “" + cut(plain(typed)) + "”.", nil
	}
	note, err = noteOn(h.Index.Withdraw(ctx, guild, b.ID))
	return b.ID, note, err
}

// noteOn tells what a user can get wrong from a fault of ours.
func noteOn(err error) (note string, fault error) {
	if e := (*briefing.Error)(nil); errors.As(err, &e) {
		if e.Line == 0 {
			return "That cannot be a briefing: " + e.Reason + ".", nil
		}
		return fmt.Sprintf("That cannot be a briefing: line %d, %s.", e.Line, e.Reason), nil
	}
	for _, n := range ownNotes {
		if errors.Is(err, n.of) {
			return n.note, nil
		}
	}
	return "", err
}

var ownNotes = []struct {
	of   error
	note string
}{
	{index.ErrNoHome, "Briefings cannot be added here."},
	{index.ErrNoDraft, "That text is not kept any more: it was added already, or is more than a day old. /briefings shows what is there."},
	{index.ErrNotOwn, "Only briefings that were added in this server can be removed."},
	{index.ErrFull, "This server has as many briefings of its own as it may; remove one first (/briefing-remove)."},
}

// Own returns the guild's own briefings whose ID begins with prefix, or holds
// it, as choices.
func Own(s *Snapshot, prefix string) []Choice {
	fits := &fitting{prefix: fold(prefix)}
	for _, b := range s.Briefings() {
		if s.Owns(b.ID) && !fits.add(strings.Join(append(nonempty(b.Title), b.ID), " · "), b.ID) {
			break
		}
	}
	return fits.choices()
}
