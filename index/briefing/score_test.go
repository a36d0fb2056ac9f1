package briefing_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"attache/golden"
)

// evalFolder holds the texts that the credits are measured on; SOURCES tells
// whose they are.
const evalFolder = "../../data/eval/attribution/"

const scoresHeader = `# Written by index/briefing/score_test.go -update. Per cent, of the texts beside it.
#
# H1: stretches in double quotation marks, attributed or not, to the right speaker (F1)
# H2: sentences, attributed or the writer's own, to the right speaker (F1)
# H3: paraphrases, found (half of the words) and to the right speaker (F1)
# H4: sentences in the right voice, of all
# sure: of the stretches credited as sure, those credited rightly / of those to be credited, those that are sure
#
# Then each article, and each credit in it that is wrong; a paraphrase may be
# missed altogether, or extra.
`

// TestScores measures who says what on the texts in evalFolder.
func TestScores(t *testing.T) {
	var out strings.Builder
	out.WriteString(scoresHeader)
	for _, name := range []string{"challenge", "open-voice"} {
		out.WriteString("\n" + scoreSet(t, name, evalFolder+name+".jsonl"))
	}
	golden.Check(t, evalFolder+"scores.txt", out.String())
}

// TestScoresElsewhere measures on the sets that ATTACHE_GOLD names, a list of
// JSON lines files parted by colons: texts that may not be kept here. With -v it
// shows the figures and every wrong credit.
func TestScoresElsewhere(t *testing.T) {
	files := os.Getenv("ATTACHE_GOLD")
	if files == "" {
		t.Skip("ATTACHE_GOLD names no texts with marked credits")
	}
	for _, name := range strings.Split(files, ":") {
		t.Log(scoreSet(t, filepath.Base(name), name))
	}
}

// scoreSet measures the set in the file and says how it went: a line for the
// set, one for each article, and one for each wrong credit.
func scoreSet(t *testing.T, name, file string) string {
	var all figures
	var articles strings.Builder
	records := readGold(t, file)
	for _, g := range records {
		one, wrong := measure(readArticle(t, g))
		all.add(one)
		fmt.Fprintf(&articles, "  %-30s %s\n", g.ID, one)
		for _, w := range wrong {
			fmt.Fprintf(&articles, "      %s\n", w)
		}
	}
	return fmt.Sprintf("%-32s %s; %d articles\n%s", name, all, len(records), articles.String())
}
