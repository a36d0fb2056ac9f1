package discord

func (t *task) form(st state) *Response { return line(noButton) }
func (t *task) submitted() *Response    { return line(noButton) }
