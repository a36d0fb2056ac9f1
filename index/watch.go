package index

import (
	"context"
	"time"
)

// Watch looks at the folder each time that every has passed, and reloads what
// has changed, until ctx ends. A file that somebody is still writing is read
// when two looks have shown the same, so a change is there within twice every.
// What is wrong is told to the log, once.
func (ix *Index) Watch(ctx context.Context, every time.Duration) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	wrong := ""
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		changed, err := ix.reload(ctx, ix.settled)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			if err.Error() != wrong {
				ix.log.Error("the folder is not read; what was loaded stays", "cause", err)
			}
			wrong = err.Error()
			continue
		case changed || wrong != "":
			now := ix.Status()
			ix.log.Info("briefings are loaded anew", "loaded", now.Loaded, "refused", now.Refused)
		}
		wrong = ""
	}
}
