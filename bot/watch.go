package main

import (
	"context"
	"io"
	"sync"
	"time"

	"attache/index"
)

// lookEvery is how often the folder of briefings is looked at. A change is
// there after two looks.
const lookEvery = 2 * time.Second

// watch keeps ix up to date with its folder until stop is called.
func watch(ix *index.Index) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	var watcher sync.WaitGroup
	watcher.Go(func() { ix.Watch(ctx, lookEvery) })
	return func() {
		cancel()
		watcher.Wait()
	}
}

// notices is where the log goes while a person types: past the line that is
// being edited.
type notices struct {
	mu sync.Mutex
	w  io.Writer
}

func (n *notices) Write(p []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.w.Write(p)
}

// to sends what follows to w, until back is called. Of a nil n there is none.
func (n *notices) to(w io.Writer) (back func()) {
	if n == nil {
		return func() {}
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	before := n.w
	n.w = w
	return func() {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.w = before
	}
}
