// Command attache answers questions from a news briefing with the passages
// that answer them, and says of each who says it: in the terminal, and on
// Discord. `go run ./bot -h` is its manual.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/joho/godotenv"

	"attache/handlers"
)

// Exit codes.
const (
	found  = 0
	none   = 1 // nothing was found, or the program could not do it
	misuse = 2 // the command line or the command is at fault
)

func main() {
	if err := godotenv.Load(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintln(os.Stderr, "attache: .env is not read:", err)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// settings is what the flags say.
type settings struct {
	data    string
	kept    string
	json    bool
	explain bool
	version bool
	serve   serveSettings
}

// run is the program: it returns the exit code.
func run(args []string, in *os.File, out, log *os.File, getenv func(string) string) int {
	set, rest, err := parseFlags(args, out, log)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return found
	case err != nil:
		return misuse
	case set.version:
		fmt.Fprintln(out, version())
		return found
	case set.serve.check:
		return exitCode(check(context.Background(), set.serve.http), log)
	}
	if len(rest) > 0 {
		if tool := tools[rest[0]]; tool != nil {
			return tool(rest[1:], in, out, log)
		}
	}
	notices := &notices{w: log}
	ix, err := openBriefings(set, logger(notices, log))
	if err != nil {
		return exitCode(err, log)
	}
	defer ix.Close()
	if set.data != "" {
		defer watch(ix)()
	}
	t := &terminal{notices: notices, handler: &handlers.Handler{Index: ix}, out: bufio.NewWriter(out), draw: drawing(out, getenv), log: log, settings: set}
	switch {
	case len(rest) > 0:
		return t.once(context.Background(), strings.Join(rest, " "))
	case wantsServing(set.serve, getenv):
		return serve(t.handler, set, out, log, getenv)
	}
	return t.converse(in)
}

// tools are the words that stand for a program of their own instead of a question.
var tools = map[string]func(args []string, in io.Reader, out, log io.Writer) int{
	"explain": explain,
	"export":  export,
}

func parseFlags(args []string, out, log io.Writer) (settings, []string, error) {
	var set settings
	flags := flag.NewFlagSet("attache", flag.ContinueOnError)
	flags.SetOutput(log)
	flags.Usage = func() {}
	flags.StringVar(&set.data, "data", "", "")
	flags.StringVar(&set.kept, "index", "", "")
	flags.BoolVar(&set.json, "json", false, "")
	flags.BoolVar(&set.explain, "explain", false, "")
	flags.BoolVar(&set.version, "version", false, "")
	set.serve.flags(flags)
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(out, manual())
	} else if err != nil {
		fmt.Fprintln(log, "attache -h is the manual.")
	}
	return set, set.late(flags.Args()), err
}

// late takes the flags that stand after the question out of it.
func (set *settings) late(args []string) []string {
	return slices.DeleteFunc(args, func(arg string) bool {
		switch arg {
		case "-json", "--json":
			set.json = true
		case "-explain", "--explain":
			set.explain = true
		default:
			return false
		}
		return true
	})
}
