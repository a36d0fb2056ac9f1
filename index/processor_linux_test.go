package index

import (
	"time"

	"golang.org/x/sys/unix"
)

// processorTime is how long the processor has worked for the thread, which does
// not count what else the machine does.
func processorTime() time.Duration {
	var t unix.Timespec
	_ = unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t) // the clock exists
	return time.Duration(t.Nano())
}
