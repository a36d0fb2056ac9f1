package discord

import "sync"

// A sequence has things that are about one message done one after the other, as
// they came: an edit waits until the question is answered, or there would be
// two answers. The zero value is ready.
type sequence struct {
	mu   sync.Mutex
	last map[string]chan struct{} // by message: closed when what came last is done
}

// after takes the next place in the order of a message, and returns do so that
// it waits for its turn.
func (s *sequence) after(message string, do func()) func() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last == nil {
		s.last = map[string]chan struct{}{}
	}
	before, mine := s.last[message], make(chan struct{})
	s.last[message] = mine
	return func() {
		defer s.done(message, mine)
		if before != nil {
			<-before
		}
		do()
	}
}

func (s *sequence) done(message string, mine chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	close(mine)
	if s.last[message] == mine {
		delete(s.last, message)
	}
}
