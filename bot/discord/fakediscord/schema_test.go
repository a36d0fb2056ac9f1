package fakediscord

import (
	"strings"
	"testing"
)

// Each row is the answer to an interaction, and what Discord's own description
// says is wrong with it.
func TestSchema(t *testing.T) {
	s := loadSchema(t)
	if s == nil {
		t.Skipf("openapi.json, Discord's description of its API, is not at hand: set %s to its path", SchemaVariable)
	}
	for _, r := range []struct{ raw, wrong string }{
		{rich(text), ""},
		{message(`"content":"a"`), ""},
		{rich(`{"type":10,"content":""}`), "/data/components/0/content"},
		{rich(row(list(6, button))), "/data/components/0/components"},
		{rich(row(`{"type":2,"style":2,"label":"a","custom_id":"` + times(101, "b") + `"}`)), "/data/components/0/components/0/custom_id"},
		{message(`"embeds":[{"description":"` + times(4097, "a") + `"}]`), "/data/embeds/0/description"},
		{`{"type":8,"data":{"choices":[` + list(26, `{"name":"a","value":"b"}`) + `]}}`, "/data/choices"},
		{message(`"content":"a","attachments":[{"id":0}]`), "/data/attachments/0/id"},
	} {
		if got := s.check(callbackRoute, []byte(r.raw)); (got == "") != (r.wrong == "") || !strings.Contains(got, r.wrong) {
			t.Errorf("%.200s\ngot  %s\nwant %s", r.raw, got, r.wrong)
		}
	}
	if got := s.check("PUT /applications/{application_id}/commands", []byte(`[{"name":"a","description":"b","default_member_permissions":"8"}]`)); got != "" {
		t.Errorf("permissions as a string, which Discord takes: %s", got)
	}
}

// Every route that takes a body is one that Discord's description knows.
func TestRoutesAreDiscords(t *testing.T) {
	s := loadSchema(t)
	if s == nil {
		t.Skipf("openapi.json, Discord's description of its API, is not at hand: set %s to its path", SchemaVariable)
	}
	for _, r := range routes {
		method, path, _ := strings.Cut(r.pattern, " ")
		if !has(s.document, []string{"paths", path, strings.ToLower(method)}) {
			t.Errorf("%s: openapi.json does not know it", r.pattern)
		}
	}
}
