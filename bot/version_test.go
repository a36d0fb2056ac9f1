package main

import (
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	commit := debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef0123456789abcdef01234567"}
	for _, row := range []struct {
		version  string
		settings []debug.BuildSetting
		want     string
	}{
		{"v1.2.3", []debug.BuildSetting{commit, {Key: "vcs.modified", Value: "false"}}, "attache v1.2.3 commit 0123456789ab go1.25"},
		{"(devel)", []debug.BuildSetting{commit, {Key: "vcs.modified", Value: "true"}}, "attache (devel) commit 0123456789ab changed since go1.25"},
		{"", nil, "attache go1.25"},
	} {
		info := &debug.BuildInfo{GoVersion: "go1.25", Main: debug.Module{Version: row.version}, Settings: row.settings}
		if got := versionOf(info); got != row.want {
			t.Errorf("%s %v: %q, want %q", row.version, row.settings, got, row.want)
		}
	}
}
