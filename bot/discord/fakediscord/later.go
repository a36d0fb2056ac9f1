package fakediscord

// InspectLater takes the first answers to interactions that come over REST as they
// come, and does with them what it always does when somebody awaits them. It is for benchmarks, which
// are of the bot and not of the lint: until then only the time that the answer
// took, and its bytes, are kept. What is refused then fails the test.
func (d *Discord) InspectLater() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.later = true
}

// putOff keeps the answer to an interaction for later, or reports that it is to
// be taken now.
func (d *Discord) putOff(req *request, r route) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	u := d.uses[req.PathValue("interaction_token")]
	if !d.later || req.route != callbackRoute || u == nil || u.put != nil || u.isAnswered() {
		return false
	}
	u.put = func() {
		if answered := d.answer(req, r); answered.status >= 300 {
			d.fail("an answer that was taken is refused: %v", answered.value)
		}
	}
	d.changed.Broadcast()
	return true
}

// takePut takes the answer that was kept for later, if there is one. d.mu is
// held, but not while it is inspected.
func (u *Use) takePut() {
	put := u.put
	if put == nil {
		return
	}
	u.put = nil
	u.d.mu.Unlock()
	put()
	u.d.mu.Lock()
}
