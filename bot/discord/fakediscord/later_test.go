package fakediscord

import (
	"strings"
	"testing"
)

// What is inspected later is inspected no less.
func TestInspectLater(t *testing.T) {
	w := wire(t)
	w.InspectLater()
	at := w.ann.In(w.desk)
	u := at.Start("/ask question:x")
	w.want("a good answer", w.callback(u, answered), "204")
	if u.IsAnswered() {
		t.Error("the answer is read before it is awaited")
	}
	if at.Await(u); u.Answer == nil || u.Answer.Content != "a" || u.Took() <= 0 || w.faults.said() != "" {
		t.Errorf("the answer is %+v after %v, faults %s", u.Answer, u.Took(), w.faults.said())
	}
	u = at.Start("/ask question:x")
	w.want("a bad answer", w.callback(u, `{"type":4,"data":{"content":"a"}}`), "204")
	if at.Await(u); !strings.Contains(w.faults.said(), "allowed_mentions") {
		t.Error("nothing is said of an answer that may ping")
	}
	u = at.Start("/ask question:x")
	w.want("the first answer", w.callback(u, answered), "204")
	w.want("the second", w.callback(u, answered), "204")
	if at.Await(u); !strings.Contains(w.faults.said(), "40060") {
		t.Error("nothing is said of an answer given twice")
	}
}
