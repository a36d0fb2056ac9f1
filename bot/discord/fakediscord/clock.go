package fakediscord

import (
	"strconv"
	"time"
)

// epoch is the moment from which snowflakes count, in Unix milliseconds.
const epoch = 1420070400000

// A clock tells the double's time, and makes IDs, which hold it.
type clock struct {
	now  time.Time
	live bool // the machine's time
	ids  int64
	pace time.Duration // between two things that people do
}

func (c *clock) time() time.Time { return c.at(time.Now()) }

// at is the double's time at a moment of the machine's, since which none passed
// that is not the machine's own.
func (c *clock) at(real time.Time) time.Time {
	if c.live {
		return real
	}
	return c.now
}

// id returns a snowflake that is new. d.mu is held, or nobody else knows d yet.
func (d *Discord) id() string {
	d.clock.ids++
	ms := d.clock.time().UnixMilli() - epoch
	return strconv.FormatInt(ms<<22|d.clock.ids&(1<<22-1), 10)
}

// Now is the double's time.
func (d *Discord) Now() time.Time {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.clock.time()
}

// Advance lets time pass.
func (d *Discord) Advance(by time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.clock.now = d.clock.now.Add(by)
	d.say("· %v later", by)
}

// Leisurely is a pace at which nobody asks too much.
const Leisurely = time.Minute

// Pace lets so much time pass before anything that a person does: people take
// their time, and a bot may ask them to.
func (d *Discord) Pace(each time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.clock.pace = each
}

// act lets time pass before somebody does something. d.mu is held.
func (d *Discord) act() { d.clock.now = d.clock.now.Add(d.clock.pace) }

// stamp is the time as Discord writes it.
func (d *Discord) stamp() string {
	return d.clock.time().UTC().Format("2006-01-02T15:04:05.000000+00:00")
}
