package handlers

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"attache/golden"
	"attache/index"
)

// evalFolder holds the questions with their answers, and the texts written for them.
const evalFolder = "../data/eval"

// evalTexts are the briefings that are asked: the bundled one and those written
// for the evaluation.
var evalTexts = []string{"washington-tehran-talks", "reservoir-town", "night-trains", "dark-port"}

// A judged question is a line of questions.txt.
type judged struct {
	briefing     string
	best, others []int // paragraphs; no best: the briefing does not say
	speaker      string
	typed        string
	sentence     string // words of the sentence that answers; "" is any
}

// tally counts how the answers to a briefing's questions did.
type tally struct {
	asked, top1, top3, spoken, speaker int
	marked, sentence                   int // answers whose sentence is known, and those that mark it
	reciprocal                         float64
	unanswerable, refused              int
	wrong                              []string
}

// TestEval writes what the program makes of questions.txt and held-out.txt to
// scores.txt: read what changes there before you take it for better.
func TestEval(t *testing.T) {
	h := &Handler{Index: evalIndex(t)}
	var b strings.Builder
	b.WriteString("# Written by handlers/eval_test.go -update. Per cent of the questions in questions.txt and held-out.txt.\n#\n" +
		"# top-1: the first passage is one of the best; top-3: one of the first three is; sentence: of those at the top,\n" +
		"# the right one is marked; speaker: it is credited to who says it; refused: questions without an answer that get none\n")
	for _, file := range []string{"questions.txt", "held-out.txt"} {
		var all tally
		fmt.Fprintf(&b, "\n[%s]\n", file)
		for _, id := range evalTexts {
			one := evaluate(t, h, questions(t, file, id))
			all.add(one)
			fmt.Fprintf(&b, "%-24s %s\n", id, one)
			if file == "questions.txt" {
				for _, w := range one.wrong {
					fmt.Fprintf(&b, "    %s\n", w)
				}
			}
		}
		fmt.Fprintf(&b, "%-24s %s\n", "all", all)
	}
	golden.Check(t, filepath.Join(evalFolder, "scores.txt"), b.String())
}

// evalIndex opens the bundled briefing with the texts of the evaluation.
func evalIndex(t testing.TB) *index.Index {
	t.Helper()
	fsys := fstest.MapFS{}
	for i, id := range evalTexts {
		name := filepath.Join(evalFolder, id+".txt")
		if i == 0 {
			name = filepath.Join("../data/briefings", id+".txt")
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fsys[filepath.Base(name)] = &fstest.MapFile{Data: text}
	}
	ix, err := index.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// questions reads those of a file that are about a briefing.
func questions(t *testing.T, file, id string) []judged {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(evalFolder, file))
	if err != nil {
		t.Fatal(err)
	}
	var all []judged
	section := ""
	for n, l := range strings.Split(string(text), "\n") {
		f := strings.Split(l, "|")
		switch {
		case l == "" || l[0] == '#':
		case l[0] == '[':
			section = strings.Trim(l, "[]")
		case len(f) < 4 || len(f) > 5:
			t.Fatalf("%s:%d: %d columns, want 4 or 5", file, n+1, len(f))
		case section == id:
			f = append(f, "")
			all = append(all, judged{id, numbers(t, n, f[0]), numbers(t, n, f[1]), strings.TrimSpace(f[2]), strings.TrimSpace(f[3]), strings.TrimSpace(f[4])})
		}
	}
	return all
}

func numbers(t *testing.T, line int, column string) []int {
	t.Helper()
	var all []int
	for _, f := range strings.Fields(column) {
		n, err := strconv.Atoi(f)
		if err != nil && f != "-" {
			t.Fatalf("questions.txt:%d: %q is no paragraph", line+1, f)
		}
		if err == nil {
			all = append(all, n)
		}
	}
	return all
}

func evaluate(t *testing.T, h *Handler, all []judged) tally {
	t.Helper()
	var sum tally
	for _, q := range all {
		s := h.Index.Acquire()
		r, _ := Parse(q.typed, s)
		r.Briefing = q.briefing
		a, err := Answers(context.Background(), s, r)
		s.Release()
		if err != nil {
			t.Fatalf("%s: %v", q.typed, err)
		}
		sum.judge(q, a)
	}
	return sum
}

// judge counts the answer to q.
func (sum *tally) judge(q judged, a Answer) {
	if len(q.best) == 0 {
		sum.unanswerable++
		if len(a.Excerpts) == 0 {
			sum.refused++
		} else {
			sum.wrong = append(sum.wrong, fmt.Sprintf("not refused: %s: ¶%d %.2f", q.typed, a.Excerpts[0].Paragraph, a.Excerpts[0].Score))
		}
		return
	}
	sum.asked++
	place := slices.IndexFunc(a.Excerpts, func(e Excerpt) bool { return q.isBest(e) })
	if place < 0 {
		place = len(a.Excerpts) + 1000
	} else {
		sum.reciprocal += 1 / float64(place+1)
	}
	if place == 0 {
		sum.top1++
	} else {
		sum.wrong = append(sum.wrong, q.missed(a))
	}
	if place < 3 {
		sum.top3++
	}
	if place == 0 && q.sentence != "" {
		sum.marked++
		if got := a.Excerpts[0].Best.In(a.Excerpts[0].Text); strings.Contains(got, q.sentence) {
			sum.sentence++
		} else {
			sum.wrong = append(sum.wrong, fmt.Sprintf("sentence: %s: ¶%d %.40q, want %q", q.typed, a.Excerpts[0].Paragraph, got, q.sentence))
		}
	}
	if q.speaker != "-" && place == 0 {
		sum.spoken++
		if got := credited(a.Excerpts[0]); got == q.speaker {
			sum.speaker++
		} else {
			sum.wrong = append(sum.wrong, fmt.Sprintf("speaker: %s: ¶%d says %s, want %s", q.typed, a.Excerpts[0].Paragraph, got, q.speaker))
		}
	}
}

func (q judged) isBest(e Excerpt) bool {
	return slices.ContainsFunc(q.best, func(n int) bool { return n == e.Paragraph || slices.Contains(e.Also, n) })
}

// missed tells what the answer to q begins with.
func (q judged) missed(a Answer) string {
	got := "silence"
	if len(a.Excerpts) > 0 {
		got = ""
		for _, e := range a.Excerpts[:min(3, len(a.Excerpts))] {
			got += fmt.Sprintf(" ¶%d %.2f", e.Paragraph, e.Score)
		}
		if slices.Contains(q.others, a.Excerpts[0].Paragraph) {
			got = " acceptable" + got
		}
	}
	return fmt.Sprintf("%s: %s, want %v", q.typed, strings.TrimSpace(got), q.best)
}

// credited returns whose words the marked sentence of e mostly is.
func credited(e Excerpt) string {
	most, name := 0, ""
	for _, v := range e.Voices {
		if n := min(v.End, e.Best.End) - max(v.Start, e.Best.Start); n > most {
			most, name = n, v.Speaker
		}
	}
	if name == "" {
		return "writer"
	}
	return name
}

func (sum *tally) add(one tally) {
	sum.asked += one.asked
	sum.top1 += one.top1
	sum.top3 += one.top3
	sum.marked += one.marked
	sum.sentence += one.sentence
	sum.spoken += one.spoken
	sum.speaker += one.speaker
	sum.reciprocal += one.reciprocal
	sum.unanswerable += one.unanswerable
	sum.refused += one.refused
}

// String gives the figures in one line.
func (sum tally) String() string {
	share := func(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
	return fmt.Sprintf("%d questions: top-1 %.1f, top-3 %.1f, mrr %.1f; sentence %.1f, speaker %.1f; %d without an answer: refused %.1f",
		sum.asked, share(sum.top1, sum.asked), share(sum.top3, sum.asked), 100*sum.reciprocal/float64(max(1, sum.asked)),
		share(sum.sentence, sum.marked), share(sum.speaker, sum.spoken), sum.unanswerable, share(sum.refused, sum.unanswerable))
}
