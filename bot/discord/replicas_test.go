package discord_test

import (
	"net/http/httptest"
	"strings"
	"testing"

	"attache/bot/discord"
	"attache/golden"
)

// A conversation over signed HTTP of which each click goes to another replica
// reads as the same conversation with one bot: nothing that a user does depends
// on which replica answers.
func TestReplicas(t *testing.T) {
	t.Parallel()
	one := converse(t, 1)
	if got := converse(t, 5); got != one {
		t.Errorf("with one replica\n%s\nwith five\n%s", one, got)
	}
	golden.Check(t, "testdata/transcripts/http.txt", one)
}

// converse has a conversation with so many replicas in turn, and returns its transcript.
func converse(t *testing.T, replicas int) string {
	s, d := build(t)
	d.Abridge()
	reports := &journal{}
	var urls []string
	for range replicas {
		s.served = create(t, d, discord.Config{Feedback: reports})
		if err := s.Register(t.Context()); err != nil {
			t.Fatal(err)
		}
		server := httptest.NewServer(s.Bot)
		t.Cleanup(server.Close)
		urls = append(urls, server.URL)
	}
	if n := d.Registrations(); n != 1 {
		t.Errorf("%d replicas registered the commands %d times", replicas, n)
	}
	d.Endpoint(urls...)
	d.ForgetTranscript()
	s.conversation()
	if n := strings.Count(reports.String(), "\n"); n != 1 {
		t.Errorf("%d reports of a wrong credit, want 1:\n%s", n, reports)
	}
	return s.Transcript()
}

// conversation is what two people do with answers.
func (s *stage) conversation() {
	s.atDesk.Complete("/position speaker:q")
	u := s.atDesk.Slash("/quotes public:true")
	s.atDesk.Click(u.Answer, "Next")
	s.benAtDesk.Click(u.Answer, "Previous")
	own := s.benAtDesk.Click(u.Answer, "Context").Answer
	s.benAtDesk.Click(s.benAtDesk.Click(own, "Share").Answer, "Context")
	form := s.benAtDesk.Click(own, "Wrong credit?").Modal
	s.benAtDesk.Submit(form, map[string]string{"what": "¶4"})
	long := s.atDesk.Slash("/ask question:" + strings.Repeat("Who will pay for the new sea wall, and when? ", 4))
	s.atDesk.Click(long.Answer, "Others on this")
	if len(long.Answer.Selects()) > 0 {
		s.atDesk.Select(long.Answer, "", "Owen Tarrant")
	}
	s.atDesk.Click(long.Answer, "Only verbatim")
	s.atDesk.Click(u.Answer, "Dismiss")
	s.Await("the answer to go", u.Answer.IsDeleted)
}
