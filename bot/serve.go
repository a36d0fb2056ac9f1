package main

import (
	"flag"
	"fmt"
	"io"

	"attache/handlers"
	"attache/index"
)

// serveSettings is what the flags say about serving Discord.
type serveSettings struct {
	http string // the address to serve signed requests on
}

func (s *serveSettings) register(flags *flag.FlagSet) {
	flags.StringVar(&s.http, "http", "", "")
}

// serveManual is the part of -h that is about serving.
const serveManual = `  -http ADDR   serve Discord's signed HTTP requests on ADDR (needs DISCORD_PUBLIC_KEY)
`

// wantsServing reports whether the program is to serve Discord.
func wantsServing(s serveSettings, getenv func(string) string) bool {
	return getenv("DISCORD_TOKEN") != "" || s.http != ""
}

// serve serves Discord until it is told to stop, and returns the exit code.
func serve(_ *index.Index, _ *handlers.Handler, _ settings, log io.Writer, _ func(string) string) int {
	fmt.Fprintln(log, "attache: Discord is not served yet")
	return none
}
