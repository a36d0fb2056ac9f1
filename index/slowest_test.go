//go:build !race

package index

import "time"

// slowest is how long a search may take among 1,000 passages. Users should wait
// 20 ms at most; this bound allows for a machine that does other work.
const slowest = 200 * time.Millisecond
