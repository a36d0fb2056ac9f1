package fakediscord

import (
	"net/url"
	"slices"
	"strconv"
)

func (d *Discord) getMessages(r *request) reply {
	c, wrong := d.place(r, 0)
	if wrong != nil {
		return *wrong
	}
	q := r.URL.Query()
	limit, err := strconv.Atoi(q.Get("limit"))
	if q.Get("limit") == "" {
		limit, err = 50, nil
	}
	if err != nil || limit < 1 || limit > 100 {
		d.fail("limit=%s messages are asked for", q.Get("limit"))
		return invalid("limit must be 1 to 100")
	}
	list := []object{}
	if c.permissions(d.Bot)&ReadHistory == 0 {
		return found(list)
	}
	for _, m := range c.between(q) {
		if len(list) < limit {
			list = append(list, m.json(d.shows(m)))
		}
	}
	return found(list)
}

// between returns the channel's messages that all may see, newest first, from
// the stretch that a query names.
func (c *Channel) between(q url.Values) []*Message {
	var some []*Message
	for _, m := range slices.Backward(c.d.world.inOrder) {
		after, before := q.Get("after"), q.Get("before")
		if m.in == c && m.only == nil && (before == "" || earlier(m.ID, before)) && (after == "" || earlier(after, m.ID)) {
			some = append(some, m)
		}
	}
	if q.Get("after") != "" {
		slices.Reverse(some)
	}
	return some
}

// earlier reports whether one ID was made before another.
func earlier(a, b string) bool { return len(a) < len(b) || len(a) == len(b) && a < b }
