package handlers

import (
	"context"

	"attache/index"
)

// quotes answers with verbatim words only.
func quotes(ctx context.Context, s *index.Snapshot, r Request) (Answer, error) {
	var read string
	if r.Speaker != "" {
		meant, err := resolve(ctx, s, r, index.Quotes)
		if meant.instead != nil {
			return *meant.instead, err
		}
		r, read = meant.Request, meant.note
	}
	a, res, err := search(ctx, s, r, r.query(), quotesTitle(r), quoted)
	if err != nil {
		return a, err
	}
	a.Note = Sentences(read, a.Note)
	if res.Total > 0 {
		return a, nil
	}
	return unsaid(ctx, s, a)
}

func quotesTitle(r Request) string {
	title := "In quotation marks"
	if r.Speaker != "" {
		title = begins(r.Speaker) + ", verbatim"
	}
	if r.Topic != "" {
		title += ", on " + shortLabel(bare(r.Topic))
	}
	return title
}

// unsaid makes of a the answer that there are no such quotations, and where
// the speaker's meaning stands in the writer's words instead.
func unsaid(ctx context.Context, s *index.Snapshot, a Answer) (Answer, error) {
	if a.Speaker == "" {
		a.Note = Sentences(a.Note, "Nobody is quoted verbatim"+onTopic(a.Topic)+" in this briefing.")
		instead, err := asking(ctx, s, a.Briefing, a.Topic)
		a.Suggestions = few(append(instead, topics(ctx, s, a.Request)...))
		return a, err
	}
	a.Note = Sentences(a.Note, begins(a.Speaker)+verb(a.Speaker, " is", " are")+" not quoted verbatim"+onTopic(a.Topic)+" in this briefing.")
	meant := a.Request
	meant.Command = "position"
	res, err := s.Search(ctx, meant.query())
	if err != nil {
		return a, err
	}
	if res.Total > 0 {
		if !a.IsWriter() {
			a.Note = Sentences(a.Note, "The writer reports the meaning.")
		}
		a.Suggestions = append(a.Suggestions, Request{Command: "position", Briefing: other(s, a.Briefing), Speaker: a.Speaker, Topic: a.Topic})
	} else if len(res.Others) > 0 {
		plain, err := plainly(ctx, s, a.Request, res.Others)
		if err != nil {
			return a, err
		}
		a.Note = Sentences(a.Note, whoDoes(plain, res.Others))
	}
	a.Suggestions = few(append(a.Suggestions, topics(ctx, s, a.Request)...))
	return a, nil
}

// onTopic says what nothing is said of: " about “sanctions”", or "" where there is no topic.
func onTopic(topic string) string {
	if topic == "" {
		return ""
	}
	return " about “" + shortLabel(topic) + "”"
}
