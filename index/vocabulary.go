package index

import (
	"hash/fnv"
	"slices"
	"strings"
)

// A vocabulary numbers the words of one briefing: its terms, from 0 in order of
// appearance, and the forms in which they are written, small words too. It is
// laid out flat: ten thousand briefings are held at once.
type vocabulary struct {
	text   string   // all terms, one after the other
	ends   []uint32 // where each term ends in text
	sorted []uint32 // the terms' numbers, by text
	rows   []int32  // each term's row in vectors, or noRow
	signs  []sign   // each term's signs in vectors, side by side to be compared with many
	counts []uint32 // how many passages hold each term
	shapes []uint64 // each term's letters, for alike
	firsts []uint32 // the first passage that holds each term

	terms  []uint32 // each form's term, or noTerm
	hashes []uint32 // each form's hash
	hashed []uint32 // the forms' numbers, by hash
}

// noTerm stands for a word that is left out.
const noTerm = ^uint32(0)

// size returns how many terms there are.
func (v *vocabulary) size() int { return len(v.ends) }

// term returns the term with a number.
func (v *vocabulary) term(id uint32) string {
	start := uint32(0)
	if id > 0 {
		start = v.ends[id-1]
	}
	return v.text[start:v.ends[id]]
}

// find returns the number of a term.
func (v *vocabulary) find(term string) (uint32, bool) {
	i, ok := slices.BinarySearchFunc(v.sorted, term, func(id uint32, t string) int { return strings.Compare(v.term(id), t) })
	if !ok {
		return 0, false
	}
	return v.sorted[i], true
}

// form returns the number of a form.
func (v *vocabulary) form(key string) (uint32, bool) {
	i, ok := slices.BinarySearchFunc(v.hashed, hash(key), func(id, h uint32) int {
		switch x := v.hashes[id]; {
		case x < h:
			return -1
		case x > h:
			return 1
		}
		return 0
	})
	if !ok {
		return 0, false
	}
	return v.hashed[i], true
}

func hash(s string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(s))
	return h.Sum32()
}

// A vocabularyBuilder gathers the words of a briefing.
type vocabularyBuilder struct {
	vocabulary
	all   strings.Builder
	ids   map[string]uint32 // the terms
	forms map[string]uint32
	last  []uint32 // the passage, from 1, that last counted each term
}

func newVocabularyBuilder() *vocabularyBuilder {
	return &vocabularyBuilder{ids: map[string]uint32{}, forms: map[string]uint32{}}
}

// add returns the number of w's form.
func (b *vocabularyBuilder) add(w word) uint32 {
	key := w.key()
	if id, ok := b.forms[key]; ok {
		return id
	}
	id := uint32(len(b.terms))
	b.forms[strings.Clone(key)] = id
	b.hashes = append(b.hashes, hash(key))
	t := w.term()
	if t == "" {
		b.terms = append(b.terms, noTerm)
	} else {
		b.terms = append(b.terms, b.number(t, w.folded))
	}
	return id
}

// number returns the number of a term, of which folded is a form.
func (b *vocabularyBuilder) number(term, folded string) uint32 {
	id, ok := b.ids[term]
	row := vectors.rowOf(folded)
	if !ok {
		id = uint32(len(b.ends))
		b.ids[term] = id
		b.all.WriteString(term)
		b.ends = append(b.ends, uint32(b.all.Len()))
		b.rows = append(b.rows, row)
		b.counts = append(b.counts, 0)
		b.last = append(b.last, 0)
		b.shapes = append(b.shapes, shapeOf(term))
		b.firsts = append(b.firsts, 0)
	}
	if b.rows[id] == noRow || row != noRow && row < b.rows[id] {
		b.rows[id] = row // the most frequent form has the best vector
	}
	return id
}

// count notes that the passage (from 0) holds the form, and reports whether it
// is of a term.
func (b *vocabularyBuilder) count(form uint32, passage int) bool {
	id := b.terms[form]
	if id == noTerm {
		return false
	}
	if b.last[id] == 0 {
		b.firsts[id] = uint32(passage)
	}
	if b.last[id] != uint32(passage)+1 {
		b.last[id] = uint32(passage) + 1
		b.counts[id]++
	}
	return true
}

// done returns the finished vocabulary.
func (b *vocabularyBuilder) done() vocabulary {
	v := b.vocabulary
	v.text = b.all.String()
	v.ends, v.rows, v.counts = slices.Clip(v.ends), slices.Clip(v.rows), slices.Clip(v.counts)
	v.shapes, v.firsts = slices.Clip(v.shapes), slices.Clip(v.firsts)
	v.terms, v.hashes = slices.Clip(v.terms), slices.Clip(v.hashes)
	v.signs = make([]sign, v.size())
	for id, row := range v.rows {
		if row != noRow {
			v.signs[id] = vectors.sign(row)
		}
	}
	v.sorted = order(v.size(), func(x, y uint32) int { return strings.Compare(v.term(x), v.term(y)) })
	v.hashed = order(len(v.hashes), func(x, y uint32) int {
		if v.hashes[x] < v.hashes[y] {
			return -1
		}
		return 1
	})
	return v
}

// order returns the numbers from 0 to n in the order that compare says.
func order(n int, compare func(x, y uint32) int) []uint32 {
	all := make([]uint32, n)
	for i := range all {
		all[i] = uint32(i)
	}
	slices.SortFunc(all, compare)
	return all
}
