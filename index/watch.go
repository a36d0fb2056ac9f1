package index

import (
	"context"
	"time"
)

// Watch looks at the folder each time that every has passed, and reloads what
// has changed, until ctx ends. A file that somebody is still writing is read
// when two looks have shown the same, so a change is there within twice every.
// In a folder so large that a look takes long, looks are rarer. What is wrong
// is told to the log, once.
func (ix *Index) Watch(ctx context.Context, every time.Duration) {
	next := time.NewTimer(every)
	defer next.Stop()
	wrong := ""
	for {
		select {
		case <-ctx.Done():
			return
		case began := <-next.C:
			wrong = ix.watch(ctx, wrong)
			next.Reset(max(every, rarely*time.Since(began)))
		}
	}
}

// rarely is how much longer the pause after a look is than the look.
const rarely = 10

// watch looks at the folder once and returns what is wrong with it, "" if
// nothing is; wrong is what was told of the look before.
func (ix *Index) watch(ctx context.Context, wrong string) string {
	changed, err := ix.reload(ctx, ix.settled)
	switch {
	case ctx.Err() != nil:
		return wrong
	case err != nil:
		if err.Error() != wrong {
			ix.log.Error("the folder is not read; what was loaded stays", "cause", err)
		}
		return err.Error()
	case changed || wrong != "":
		now := ix.Status()
		ix.log.Info("briefings are loaded anew", "loaded", now.Loaded, "refused", now.Refused)
	}
	return ""
}
