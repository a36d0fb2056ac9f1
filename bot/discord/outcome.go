package discord

import (
	"context"
	"log/slog"
	"time"

	"attache/handlers"
)

// A Result is how something that was asked came out.
type Result string

// The results.
const (
	Answered   Result = "answered"
	NotFound   Result = "nothing found"
	Refused    Result = "refused"    // who asks may not
	Slowed     Result = "slowed"     // who asks, asks too much
	Late       Result = "late"       // the time for it was over
	Faulted    Result = "fault"      // a fault of ours
	Unanswered Result = "unanswered" // Discord did not take the answer
)

// An Outcome is what became of one thing that somebody asked, by whatever way.
type Outcome struct {
	Surface  string // "command", "button", "modal", "autocomplete", "message command", "direct message", "mention"
	Command  string // "" where none was understood
	Result   Result
	Guild    string        // "" outside of servers
	Doubtful int           // credits that were shown as doubtful
	Took     time.Duration // from when it was received
}

// outcomeOf returns what an answer says of itself.
func outcomeOf(a handlers.Answer) Outcome {
	o := Outcome{Command: a.Command, Result: Answered}
	if !a.Found {
		o.Result = NotFound
	}
	if !handlers.IsCommand(o.Command) {
		o.Command = "" // whatever somebody typed
	}
	for _, e := range a.Excerpts {
		for _, v := range e.Voices {
			if !v.Sure && !v.IsWriter() {
				o.Doubtful++
			}
		}
	}
	return o
}

// as returns r, which came out as result.
func (r *Response) as(result Result) *Response {
	r.outcome.Result = result
	return r
}

// surface is the way by which in came.
func (in *Interaction) surface() string {
	switch {
	case in.question != nil && in.Guild == "":
		return "direct message"
	case in.question != nil:
		return "mention"
	case in.Type == componentUsed:
		return "button"
	case in.Type == completing:
		return "autocomplete"
	case in.Type == modalSent:
		return "modal"
	case in.Data.Type == messageCommand:
		return "message command"
	}
	return "command"
}

// count is the one place that tells of each thing that was asked what became of
// it: a line in the log, and to Config.Count. What was asked is not told.
func (b *Bot) count(in *Interaction, r *Response, received time.Time) {
	o := r.outcome
	o.Surface, o.Guild, o.Took = in.surface(), in.Guild, b.Now().Sub(received)
	if o.Result == "" {
		o.Result = Answered
	}
	if b.Count != nil {
		b.Count(o)
	}
	level := slog.LevelInfo
	if in.Type == completing {
		level = slog.LevelDebug
	}
	told := []any{"surface", o.Surface, "command", o.Command, "result", string(o.Result), "guild", o.Guild, "interaction", in.ID, "took", o.Took}
	if shard, ok := b.shardOf(o.Guild); ok {
		told = append(told, "shard", shard)
	}
	b.Log.Log(context.Background(), level, "asked", told...)
}
