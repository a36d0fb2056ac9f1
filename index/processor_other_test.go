//go:build !linux

package index

import "time"

var begun = time.Now()

// processorTime is by the wall's clock where no other is at hand.
func processorTime() time.Duration { return time.Since(begun) }
