package main

import (
	"fmt"
	"strings"

	"attache/handlers"
)

// manual is what -h prints.
func manual() string {
	var b strings.Builder
	b.WriteString(`attache answers questions from a news briefing with the passages that answer
them, best first, and says of each who says it.

  attache                              ask in the terminal, a line a question
  attache /position basit missiles     answer once (any line, also plain words)
  attache explain FILE [PARAGRAPH]     who says it, sentence by sentence, and why
  attache export [-jsonl] FILE…        who says what in texts, as JSON
  attache < questions.txt              answer line by line

Commands
`)
	for i := range handlers.Commands {
		c := &handlers.Commands[i]
		fmt.Fprintf(&b, "  %-30s %s\n", c.Usage(), c.Summary)
	}
	fmt.Fprintf(&b, "  %-30s %s\n", "/why [paragraph]", "Why the last answer ranks so; who says a paragraph, and how it is known")
	b.WriteString(`Options go in order, the last takes the rest of the line, or by name:
  /ask briefing:washington-tehran-talks question:who is Basit?    /risks page:2
Plain words are understood: what does Durrani say about Israel?

Flags
  -data DIR    the briefings (*.txt) of a folder instead of the embedded ones;
               it is watched for changes
  -index DIR   keep there what was read of them, so that the next start reads
               only what has changed
  -json        print each answer as one JSON object a line
  -explain     with it, the signals that rank each passage
  -version     print which build this is
  -h           this manual
`)
	b.WriteString(serveManual)
	b.WriteString(`
Environment (also from a file .env)
  DISCORD_TOKEN        serve Discord as the bot that this token belongs to
  DISCORD_GUILD        register the commands in this one server
  DISCORD_PUBLIC_KEY   with -http, the key that signed requests are checked with
  DISCORD_API_URL      another Discord-compatible server
  NO_COLOR             no colour in the terminal

Exit code: 0 answered, 1 nothing found, 2 the command or its options are at fault.
`)
	return b.String()
}
