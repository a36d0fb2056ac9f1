//go:build race

package index

import "time"

// slowest is the bound under the race detector, which takes some 40 times as long.
const slowest = 20 * time.Second
