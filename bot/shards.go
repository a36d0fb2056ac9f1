package main

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"

	"attache/bot/discord"
)

// shardsPattern is how -shards is written: 0-3/8, or 2/8 for one.
const shardsPattern = `^(\d{1,5})(?:-(\d{1,5}))?/(\d{1,5})$`

// shards reads what -shards says; "" is all.
func shards(s string) (discord.Shards, error) {
	if s == "" {
		return discord.Shards{}, nil
	}
	m := regexp.MustCompile(shardsPattern).FindStringSubmatch(s)
	if m == nil {
		return discord.Shards{}, errors.New("it is not like 0-3/8")
	}
	var of discord.Shards
	of.First, _ = strconv.Atoi(m[1]) // digits, and few
	of.Last, _ = strconv.Atoi(cmp.Or(m[2], m[1]))
	of.Count, _ = strconv.Atoi(m[3])
	if of.First > of.Last || of.Last >= of.Count {
		return of, fmt.Errorf("shards count from 0 to one below %d", of.Count)
	}
	return of, nil
}
