package briefing_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"attache/index/briefing"
)

// goldRecord is a text whose paragraphs, sentences and credits people have
// marked, in code points.
type goldRecord struct {
	ID           string
	Text         string
	Paragraphs   []goldSpan
	Sentences    []goldSpan
	Attributions []goldCredit
}

type goldSpan struct{ Start, End int }

// TestGoldBoundaries measures how paragraphs and sentences agree with the texts
// named in ATTACHE_GOLD, a list of JSON lines files parted by colons. With -v it
// shows every difference.
func TestGoldBoundaries(t *testing.T) {
	files := os.Getenv("ATTACHE_GOLD")
	if files == "" {
		t.Skip("ATTACHE_GOLD names no texts with marked sentences")
	}
	for _, name := range strings.Split(files, ":") {
		var paragraphs, sentences agreement
		for _, g := range readGold(t, name) {
			b, err := briefing.Parse(g.ID, strings.NewReader(g.Text))
			if err != nil {
				t.Error(err)
				continue
			}
			var ps, ss []span
			for i := range b.Paragraphs {
				p := &b.Paragraphs[i]
				ps = append(ps, p.Origin(span{0, len(p.Text)}))
				for _, s := range p.Sentences {
					ss = append(ss, p.Origin(s))
				}
			}
			paragraphs.compare(t, "paragraph", g, g.Paragraphs, ps)
			sentences.compare(t, "sentence", g, g.Sentences, ss)
		}
		t.Logf("%s: paragraphs %v, sentences %v", name, paragraphs, sentences)
	}
}

// agreement counts spans.
type agreement struct{ same, missed, extra int }

// compare counts got against want, passing over what got leaves out before its
// first span and after its last: headline and byline.
func (a *agreement) compare(t *testing.T, what string, g goldRecord, want []goldSpan, got []span) {
	wanted := map[span]bool{}
	for _, w := range want {
		if s := toBytes(g.Text, w); s.Start >= got[0].Start && s.End <= got[len(got)-1].End {
			wanted[s] = true
		}
	}
	for _, s := range got {
		if wanted[s] {
			a.same++
			delete(wanted, s)
			continue
		}
		a.extra++
		t.Logf("%s: extra %s %q", g.ID, what, s.In(g.Text))
	}
	for s := range wanted {
		a.missed++
		t.Logf("%s: missed %s %q", g.ID, what, s.In(g.Text))
	}
}

// toBytes turns code points into bytes.
func toBytes(text string, s goldSpan) span {
	var out span
	n := 0
	for i := range text {
		if n == s.Start {
			out.Start = i
		}
		if n == s.End {
			out.End = i
		}
		n++
	}
	if s.End == utf8.RuneCountInString(text) {
		out.End = len(text)
	}
	return out
}

func readGold(t *testing.T, name string) []goldRecord {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []goldRecord
	sc := bufio.NewScanner(f)
	for sc.Buffer(nil, 64<<20); sc.Scan(); {
		var g goldRecord
		if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		out = append(out, g)
	}
	return out
}
