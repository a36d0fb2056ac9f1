//go:build !race

package index

import "time"

// slowest is how long a search may take among 1,000 passages, of the processor's
// time: no more than a user should wait.
const slowest = 20 * time.Millisecond
