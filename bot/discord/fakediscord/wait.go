package fakediscord

import "time"

// wait waits until ok holds, and reports whether it came to. d.mu is held.
func (d *Discord) wait(what string, ok func() bool) bool {
	d.t.Helper()
	late, patience := false, patience
	if d.waited {
		patience = time.Second // the test has failed already
	}
	timer := time.AfterFunc(patience, func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		late = true
		d.changed.Broadcast()
	})
	defer timer.Stop()
	for !ok() {
		if late || d.closed {
			d.waited = true
			d.fail("waited %v in vain for %s", patience, what)
			return false
		}
		d.changed.Wait()
	}
	return true
}

// Await waits until ok holds of what the bot has done so far; ok is asked again
// whenever something has happened. The test fails if it takes too long.
func (d *Discord) Await(what string, ok func() bool) bool {
	d.t.Helper()
	for {
		if ok() {
			return true
		}
		d.mu.Lock()
		seen := d.script.events
		again := d.wait(what, func() bool { return d.script.events != seen })
		d.mu.Unlock()
		if !again {
			return ok()
		}
	}
}

// Settle waits until the bot has received all that was sent and, if Idle is
// set, done all that it will do about it.
func (d *Discord) Settle() {
	d.t.Helper()
	d.flush()
	if d.Idle != nil {
		d.Idle()
	}
}
