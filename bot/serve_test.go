package main

import (
	"strings"
	"testing"

	"attache/bot/discord"
)

func TestShards(t *testing.T) {
	for _, row := range []struct {
		typed string
		want  discord.Shards
		fault string
	}{
		{"", discord.Shards{}, ""},
		{"0-3/8", discord.Shards{First: 0, Last: 3, Count: 8}, ""},
		{"7/8", discord.Shards{First: 7, Last: 7, Count: 8}, ""},
		{"8/8", discord.Shards{}, "count from 0"},
		{"3-1/8", discord.Shards{}, "count from 0"},
		{"0/0", discord.Shards{}, "count from 0"},
		{"3", discord.Shards{}, "not like"},
		{"-1/8", discord.Shards{}, "not like"},
		{"0-3/99999999999999999999", discord.Shards{}, "not like"},
	} {
		got, err := shards(row.typed)
		if row.fault == "" && (err != nil || got != row.want) || row.fault != "" && (err == nil || !strings.Contains(err.Error(), row.fault)) {
			t.Errorf("-shards %s is read as %v, %v", row.typed, got, err)
		}
	}
}

// What the flags cannot do without is said, with exit code 2.
func TestServeMisuse(t *testing.T) {
	for _, row := range []struct {
		args []string
		says string
	}{
		{[]string{"-register"}, "need DISCORD_TOKEN"},
		{[]string{"-unregister"}, "need DISCORD_TOKEN"},
		{[]string{"-invite"}, "need DISCORD_TOKEN"},
		{[]string{"-http", "127.0.0.1:0"}, "needs DISCORD_PUBLIC_KEY"},
		{[]string{"-shards", "x"}, "not like 0-3/8"},
		{[]string{"-shards", "8/8", "/risks"}, "count from 0"},
		{[]string{"-allow", "12,x"}, `"x" is no ID`},
		{[]string{"-upload-guilds", "Newsroom", "-data", "."}, `"Newsroom" is no ID`},
		{[]string{"-upload-guilds", "12"}, "need -data DIR"},
		{[]string{"-index", "/tmp/x", "/risks"}, "need -data DIR"},
	} {
		code, out, log := started(t, "", row.args...)
		if code != misuse || out != "" || !strings.Contains(log, row.says) {
			t.Errorf("attache %q exits with %d, logs %s", row.args, code, log)
		}
	}
}
