package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"attache/handlers"
	"attache/index/briefing"
)

// explain is the tool `attache explain FILE [PARAGRAPH]`: for each statement,
// who says it, how, by which words, and the rule that decided.
func explain(args []string, in io.Reader, out, log io.Writer) int {
	if len(args) == 0 || len(args) > 2 {
		fmt.Fprintln(log, "attache explain FILE [PARAGRAPH]; FILE - is standard input")
		return misuse
	}
	b, err := parseFile(args[0], in)
	if err != nil {
		fmt.Fprintln(log, "attache:", err)
		return none
	}
	w := bufio.NewWriter(out)
	defer w.Flush()
	if len(args) == 1 {
		for i := range b.Paragraphs {
			whyParagraph(w, b, &b.Paragraphs[i])
		}
		return found
	}
	p, ok := paragraph(b, args[1])
	if !ok {
		fmt.Fprintf(log, "attache: there is no ¶%s: the text has %d\n", printable(args[1]), len(b.Paragraphs))
		return misuse
	}
	whyParagraph(w, b, p)
	return found
}

func parseFile(name string, in io.Reader) (*briefing.Briefing, error) {
	f, err := openFile(name, in)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return briefing.Parse(strings.TrimSuffix(filepath.Base(name), ".txt"), f)
}

// openFile opens the file called name; "-" is in.
func openFile(name string, in io.Reader) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(in), nil
	}
	return os.Open(name)
}

// paragraph returns the paragraph of b that typed numbers: "4" or "¶4".
func paragraph(b *briefing.Briefing, typed string) (*briefing.Paragraph, bool) {
	n, err := strconv.Atoi(strings.TrimPrefix(typed, "¶"))
	if err != nil || n < 1 || n > len(b.Paragraphs) {
		return nil, false
	}
	return &b.Paragraphs[n-1], true
}

// whyParagraph writes, sentence by sentence, who says it and how that is known.
func whyParagraph(w io.Writer, b *briefing.Briefing, p *briefing.Paragraph) {
	fmt.Fprintf(w, "¶%d\n", p.Number)
	for _, sentence := range p.Sentences {
		for _, st := range p.Statements {
			if !st.Overlaps(sentence) {
				continue
			}
			shown := briefing.Span{Start: max(st.Start, sentence.Start), End: min(st.End, sentence.End)}
			fmt.Fprintf(w, "  %s\n    %s\n", printable(strings.TrimSpace(shown.In(p.Text))), printable(reason(b, p, st, shown)))
		}
	}
}

// reason says who says what is shown of st, and how that is known.
func reason(b *briefing.Briefing, p *briefing.Paragraph, st briefing.Statement, shown briefing.Span) string {
	v := handlers.Voice{Voice: st.Voice, Sure: st.Sure}
	if st.Speaker != nil {
		v.Speaker, v.Role = st.Speaker.Name, st.Speaker.Role
	}
	source, cue, sieve := st.Source, st.Cue, st.Sieve
	for _, a := range b.Attributions {
		if a.Paragraph == p.Number && a.Speaker == st.Speaker && overlaps(a.Content, shown) && st.Voice != briefing.Writer {
			source, cue, sieve = a.Source, a.Cue, a.Sieve
			break
		}
	}
	return fmt.Sprintf("%s; source %s; cue %s; sieve %s", credit(v), words(p.Text, source), words(p.Text, cue), sieve)
}

func overlaps(all []briefing.Span, s briefing.Span) bool {
	return slices.ContainsFunc(all, func(x briefing.Span) bool { return x.Overlaps(s) })
}

func words(text string, s briefing.Span) string {
	if s.Empty() {
		return "–"
	}
	return "“" + printable(s.In(text)) + "”"
}

// why answers /why, which explains answers and is none itself: with a
// paragraph's number, who says it; without, why the last answer ranks so.
func (t *terminal) why(ctx context.Context, line string) (int, bool) {
	name, of, _ := strings.Cut(strings.TrimSpace(line), " ")
	word, slash := strings.CutPrefix(strings.ToLower(name), "/")
	if word != "why" || t.json {
		return 0, false
	}
	if of = strings.TrimSpace(of); of != "" {
		return t.whose(ctx, of, slash)
	}
	if len(t.last.Excerpts) == 0 {
		fmt.Fprintln(t.out, "There is no answer yet to explain: ask first, or name a paragraph (/why 4).")
		return none, true
	}
	t.draw.signals(t.out, t.last)
	return found, true
}

// whose tells who says the paragraph that is typed, of the briefing of the last
// answer if none is named. Without the slash, what is no paragraph is a question:
// "why sanctions".
func (t *terminal) whose(ctx context.Context, typed string, slash bool) (int, bool) {
	s := t.handler.Index.Acquire()
	defer s.Release()
	r, _ := handlers.Parse("/read "+typed, s)
	if r.Command != "read" || r.Page == 0 {
		if slash {
			fmt.Fprintf(t.out, "“%s” is no paragraph: type /why, or /why with a paragraph’s number.\n", printable(typed))
		}
		return none, slash
	}
	if r.Briefing == "" && s.Briefing(t.last.Briefing) != nil {
		r.Briefing = t.last.Briefing
	}
	a, err := handlers.Answers(ctx, s, r)
	if b := s.Briefing(a.Briefing); err == nil && a.Found && b != nil {
		whyParagraph(t.out, b, &b.Paragraphs[a.Page-1])
		return found, true
	}
	fmt.Fprintln(t.out, printable(a.Note))
	return none, true
}

// signals draws what the scores of a's passages are made of.
func (d style) signals(w io.Writer, a handlers.Answer) {
	for _, e := range a.Excerpts {
		fmt.Fprintf(w, "¶%d scores %.3f\n", e.Paragraph, e.Score)
		for _, s := range e.Signals {
			fmt.Fprintf(w, "    %-24s %8.3f × %6.3f = %8.3f\n", s.Name, s.Value, s.Weight, s.Value*s.Weight)
		}
	}
}
