package discord

import "sync"

// work is what is being done. Unlike a sync.WaitGroup it may be waited for
// while more comes in. The zero value is ready.
type work struct {
	mu   sync.Mutex
	n    int
	idle chan struct{} // closed when nothing is left; nil if nobody waits
}

// Go does f in a goroutine of its own.
func (w *work) Go(f func()) {
	w.mu.Lock()
	w.n++
	w.mu.Unlock()
	go func() {
		defer w.done()
		f()
	}()
}

func (w *work) done() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.n--; w.n == 0 && w.idle != nil {
		close(w.idle)
		w.idle = nil
	}
}

// Wait waits for a moment in which nothing is left to do.
func (w *work) Wait() { <-w.left() }

// left returns what is closed when nothing is left to do.
func (w *work) left() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.idle == nil {
		w.idle = make(chan struct{})
	}
	left := w.idle
	if w.n == 0 {
		close(w.idle)
		w.idle = nil
	}
	return left
}
