package main

import (
	"runtime/debug"
	"strings"
)

// version says which build this is: the module's version, the commit, and the
// Go that built it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "attache"
	}
	return versionOf(info)
}

func versionOf(info *debug.BuildInfo) string {
	said := []string{"attache"}
	if v := info.Main.Version; v != "" {
		said = append(said, v)
	}
	of := map[string]string{}
	for _, s := range info.Settings {
		of[s.Key] = s.Value
	}
	if commit := of["vcs.revision"]; commit != "" {
		said = append(said, "commit "+commit[:min(12, len(commit))])
	}
	if of["vcs.modified"] == "true" {
		said = append(said, "changed since")
	}
	return strings.Join(append(said, info.GoVersion), " ")
}
