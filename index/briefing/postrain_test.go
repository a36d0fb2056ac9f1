package briefing

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"flag"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The trainer is a test because it must see the very features that the tagger
// sees; it runs only when it is told what to read (data/tagger/SOURCES tells how).
var (
	trainOn   = flag.String("train", "", "CoNLL-U files to train the tagger on (globs, commas between them); the weights go to data/tagger/model.bin")
	measureOn = flag.String("measure", "", "CoNLL-U files to measure the tagger on, like -train")
)

const (
	rounds       = 8       // more do not raise the measure
	leastSeen    = 2       // a feature seen less often in a round is left out
	leastWord    = 3       // a word seen less often has no usual tag
	sureWord     = 20      // a word seen less often is not sure
	sureShare    = 0.998   // of a sure word's tags
	weightScale  = 127     // the largest weight, quantised
	leastWeight  = 1       // a smaller one is left out
	modelMostLen = 1 << 20 // what the program may carry
)

type taggedSentence struct {
	words []string
	tags  []tag
}

func TestTrainTagger(t *testing.T) {
	if *trainOn == "" {
		t.Skip("no -train: the weights stay as they are")
	}
	sentences := readTreebank(t, *trainOn)
	words := usualTags(sentences)
	m := &posModel{words: tableOf(words)}
	trained := trainPerceptron(m, sentences)
	file := encodeModel(words, trained)
	t.Logf("%d sentences, %d words with a usual tag, %d features, %d bytes", len(sentences), len(words), len(trained), len(file))
	if len(file) > modelMostLen {
		t.Fatalf("the model is larger than %d bytes", modelMostLen)
	}
	if err := os.WriteFile("../../data/tagger/model.bin", file, 0o644); err != nil {
		t.Fatal(err)
	}
	if *measureOn != "" {
		measureTagger(t, readModel(file, nil))
	}
}

func TestMeasureTagger(t *testing.T) {
	if *measureOn == "" || *trainOn != "" {
		t.Skip("no -measure: nothing to measure on")
	}
	measureTagger(t, taggerModel())
}

// measureTagger logs how many words are tagged rightly, and precision and
// recall of what attribution asks for.
func measureTagger(t *testing.T, m *posModel) {
	right, all := 0, 0
	var confused [tagCount][tagCount]int
	for _, s := range readTreebank(t, *measureOn) {
		for i, got := range m.tagAll(s.words) {
			confused[s.tags[i]][got]++
			all++
			if got == s.tags[i] {
				right++
			}
		}
	}
	t.Logf("%d of %d words right: %.2f %%", right, all, 100*float64(right)/float64(all))
	report := func(name string, in func(tag) bool) {
		var both, gold, got int
		for g := range tagCount {
			for p := range tagCount {
				n := confused[g][p]
				if in(g) {
					gold += n
				}
				if in(p) {
					got += n
				}
				if in(g) && in(p) {
					both += n
				}
			}
		}
		t.Logf("%-6s %6d: precision %.1f recall %.1f", name, gold, 100*float64(both)/float64(got), 100*float64(both)/float64(gold))
	}
	report("verb", tag.verb)
	report("noun", tag.noun)
	report("proper", tag.proper)
	report("finite", tag.finite)
	for one := range tagCount {
		report(one.String(), func(t tag) bool { return t == one })
	}
}

// trainPerceptron returns the averaged weights of every feature.
func trainPerceptron(m *posModel, sentences []taggedSentence) map[uint32]*[tagCount]float64 {
	type weights struct {
		now, sum [tagCount]float64
		last     [tagCount]int
		seen     int
	}
	all := map[uint32]*weights{}
	step := 0
	order := rand.New(rand.NewPCG(1, 2))
	add := func(w *weights, t tag, by float64) {
		w.sum[t] += float64(step-w.last[t]) * w.now[t]
		w.last[t] = step
		w.now[t] += by
	}
	for round := range rounds {
		order.Shuffle(len(sentences), func(i, j int) { sentences[i], sentences[j] = sentences[j], sentences[i] })
		for _, s := range sentences {
			eachGuess(m, s, func(features *[posFeatures]uint32, gold tag) tag {
				step++
				var scores [tagCount]float64
				for _, f := range features {
					w := all[f]
					if w == nil {
						w = &weights{}
						all[f] = w
					}
					if round == 0 {
						w.seen++
					}
					if round > 0 && w.seen < leastSeen {
						continue
					}
					for t := range scores {
						scores[t] += w.now[t]
					}
				}
				guess := bestOf(&scores)
				if guess != gold {
					for _, f := range features {
						if w := all[f]; round == 0 || w.seen >= leastSeen {
							add(w, gold, 1)
							add(w, guess, -1)
						}
					}
				}
				return guess
			})
		}
	}
	averaged := map[uint32]*[tagCount]float64{}
	for f, w := range all {
		if w.seen < leastSeen {
			continue
		}
		row := &[tagCount]float64{}
		for t := range tagCount {
			add(w, t, 0)
			row[t] = w.sum[t] / float64(step)
		}
		averaged[f] = row
	}
	return averaged
}

// eachGuess calls guess for every word of s that is not sure, with its features
// after the tags that were guessed before it.
func eachGuess(m *posModel, s taggedSentence, guess func(*[posFeatures]uint32, tag) tag) {
	all := slices.Repeat([]*posWord{{form: edgeForm}}, len(s.words)+2*posEdge)
	for i, w := range s.words {
		all[posEdge+i] = &posWord{form: m.form(w, i == 0)}
	}
	before, prev := tagCount, tagCount
	for i := range s.words {
		f := &all[posEdge+i].form
		t := f.usual
		if !f.sure {
			features := extract(all[i:i+2*posEdge+1], prev, before)
			t = guess(&features, s.tags[i])
		}
		before, prev = prev, t
	}
}

func bestOf(scores *[tagCount]float64) tag {
	best := tag(0)
	for t := tag(1); t < tagCount; t++ {
		if scores[t] > scores[best] {
			best = t
		}
	}
	return best
}

// usualTags returns, by hash, what each word mostly is, with sureBit.
func usualTags(sentences []taggedSentence) map[uint32]byte {
	counts := map[uint32]*[tagCount]int{}
	var none posModel
	none.words = newTable(0)
	for _, s := range sentences {
		for i, w := range s.words {
			f := none.form(w, i == 0)
			if counts[f.word] == nil {
				counts[f.word] = &[tagCount]int{}
			}
			counts[f.word][s.tags[i]]++
		}
	}
	usual := map[uint32]byte{}
	for word, c := range counts {
		best, sum := tag(0), 0
		for t, n := range c {
			if sum += n; n > c[best] {
				best = tag(t)
			}
		}
		if sum >= leastWord {
			usual[word] = byte(best)
		}
		if sum >= sureWord && float64(c[best]) >= sureShare*float64(sum) {
			usual[word] |= sureBit
		}
	}
	return usual
}

func tableOf(words map[uint32]byte) posTable {
	table := newTable(len(words))
	for _, word := range sortedKeys(words) {
		table.put(word, uint32(words[word])+1)
	}
	return table
}

func sortedKeys[V any](m map[uint32]V) []uint32 {
	keys := make([]uint32, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// encodeModel writes the format that posmodel.go tells.
func encodeModel(words map[uint32]byte, trained map[uint32]*[tagCount]float64) []byte {
	var out bytes.Buffer
	number := func(n uint32) { binary.Write(&out, binary.LittleEndian, n) }
	number(uint32(len(words)))
	for _, w := range sortedKeys(words) {
		number(w)
		out.WriteByte(words[w])
	}
	largest := 0.0
	for _, row := range trained {
		for _, w := range row {
			largest = max(largest, math.Abs(w))
		}
	}
	scale := weightScale / largest
	var rows bytes.Buffer
	kept := uint32(0)
	for _, f := range sortedKeys(trained) {
		var row []byte
		for t, w := range trained[f] {
			q := int(math.Round(max(-weightScale, min(weightScale, w*scale))))
			if max(q, -q) >= leastWeight {
				row = append(row, byte(t), byte(int8(q)))
			}
		}
		if row != nil {
			kept++
			rows.Write(append(binary.LittleEndian.AppendUint32(nil, f), byte(len(row)/2)))
			rows.Write(row)
		}
	}
	number(kept)
	out.Write(rows.Bytes())
	return out.Bytes()
}

// readTreebank reads CoNLL-U files, each sentence twice: with what is tied to a
// word kept ("don't", "US-led") and with it apart, as the text's reader may do.
func readTreebank(t *testing.T, globs string) []taggedSentence {
	var all []taggedSentence
	for glob := range strings.SplitSeq(globs, ",") {
		names, err := filepath.Glob(glob)
		if err != nil || len(names) == 0 {
			t.Fatalf("no file %s", glob)
		}
		for _, name := range names {
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, readConll(bufio.NewScanner(f))...)
			f.Close()
		}
	}
	return all
}

type conllWord struct {
	word, tag  string
	glued      bool // no blank after it
	inner      bool // belongs to the word before: the second part of "don't"
	surface    string
	beforeNoun bool // modifies a noun to its right
}

func readConll(lines *bufio.Scanner) []taggedSentence {
	lines.Buffer(nil, 1<<20)
	var all []taggedSentence
	var words []conllWord
	flush := func() {
		if len(words) == 0 {
			return
		}
		apart, kept := apartWords(words), keptWords(words)
		all = append(all, kept)
		if len(apart.words) != len(kept.words) {
			all = append(all, apart)
		}
		words = nil
	}
	surface, first, last := "", "", ""
	surfaceGlued := false
	for lines.Scan() {
		cols := strings.Split(lines.Text(), "\t")
		if len(cols) != 10 {
			if lines.Text() == "" {
				flush()
			}
			continue
		}
		if from, to, ok := strings.Cut(cols[0], "-"); ok {
			surface, first, last = cols[1], from, to
			surfaceGlued = strings.Contains(cols[9], "SpaceAfter=No")
			continue
		}
		if strings.Contains(cols[0], ".") {
			continue
		}
		w := conllWord{word: cols[1], tag: cols[4], glued: strings.Contains(cols[9], "SpaceAfter=No")}
		switch {
		case cols[0] == first:
			w.surface, w.glued = surface, true
		case last != "" && first != "":
			w.inner = true
			if cols[0] == last {
				first, last, w.glued = "", "", surfaceGlued
			}
		}
		switch cols[7] {
		case "amod", "compound", "nummod":
			w.beforeNoun = len(cols[6]) > len(cols[0]) || len(cols[6]) == len(cols[0]) && cols[6] > cols[0]
		}
		words = append(words, w)
	}
	flush()
	return all
}

func apartWords(words []conllWord) taggedSentence {
	var s taggedSentence
	for _, w := range words {
		s.words = append(s.words, w.word)
		s.tags = append(s.tags, tagOf(w.tag))
	}
	return s
}

func keptWords(words []conllWord) taggedSentence {
	var s taggedSentence
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.inner {
			continue
		}
		text, t := w.word, tagOf(w.tag)
		if w.surface != "" {
			text = w.surface
		}
		for i+2 < len(words) && words[i+1].tag == "HYPH" && words[i].glued && words[i+1].glued && words[i+2].surface == "" {
			text += "-" + words[i+2].word
			if last := tagOf(words[i+2].tag); last != tagNNP || t != tagNNP {
				t = compoundTag(last, words[i+2].beforeNoun)
			}
			i += 2
		}
		if i+1 < len(words) && words[i+1].tag == "POS" && words[i].glued && w.surface == "" {
			text += words[i+1].word
			i++
		}
		s.words = append(s.words, text)
		s.tags = append(s.tags, t)
	}
	return s
}

// compoundTag is the tag of a word with hyphens whose last part is tagged last.
func compoundTag(last tag, beforeNoun bool) tag {
	if last == tagVBN || last == tagVBD || last == tagVBG || last == tagNN && beforeNoun {
		return tagJJ
	}
	return last
}

func tagOf(name string) tag {
	if t := slices.Index(tagNames[:], name); t >= 0 && name != "." && name != "X" {
		return tag(t)
	}
	switch name {
	case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP":
		return tagPunct
	case "PDT":
		return tagDT
	case "RBR", "RBS":
		return tagRB
	}
	return tagOther
}
