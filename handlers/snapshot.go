package handlers

import "attache/index"

// A Snapshot is the state of the index that an answer is drawn from. A surface
// that asks more than once for one answer acquires it from Handler.Index, and
// needs nothing else of the index.
type Snapshot = index.Snapshot
