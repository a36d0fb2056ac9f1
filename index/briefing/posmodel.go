package briefing

import (
	"encoding/binary"
	"sync"
	"sync/atomic"

	"attache/data"
)

// data.Tagger, numbers little endian, is: the number of words (4 bytes), for
// each its hash (4) and its usual tag, with sureBit if it is never another (1);
// the number of features (4), for each its number (4), how many tags it speaks
// for or against (1), and for each of these the tag (1) and the weight (1, signed).
// Both are in order of their numbers, which are spread evenly.
const sureBit = 0x80

// A posModel is the tagger's weights. It is never changed after it was read, but for
// what it remembers of the words that it has met.
type posModel struct {
	words   posTable
	weights []byte   // of the features, as in the file, where they are looked up
	starts  []uint32 // where those features begin in weights whose numbers begin with the same startBits; then the end
	some    []uint64 // a bit for each beginning of someBits that a feature has

	known []atomic.Pointer[posAlone] // of each word, by its slot in words, once it was met
	edge  *posAlone                  // of edgeForm
}

// startBits parts the features into small groups. Most that a word has have no
// weights: someBits tell that with one look into a table that stays in the cache.
const (
	startBits = 15
	someBits  = 20
)

// posTable finds a number by a hash: open addressing, a power of two of slots.
// Value 0 marks an empty slot.
type posTable struct {
	slots []posSlot
	mask  uint32
}

type posSlot struct{ key, value uint32 }

// taggerModel reads the weights when they are first wanted. The file is part of
// the program, so a fault in it is the programmer's.
var taggerModel = sync.OnceValue(func() *posModel { return readModel(data.Tagger) })

func readModel(file []byte) *posModel {
	m := &posModel{}
	n := int(binary.LittleEndian.Uint32(file))
	file = file[4:]
	m.words = newTable(n)
	for range n {
		m.words.put(binary.LittleEndian.Uint32(file), uint32(file[4])+1)
		file = file[5:]
	}
	m.weights = file[4:]
	m.starts = make([]uint32, 0, 1<<startBits+1)
	m.some = make([]uint64, 1<<someBits/64)
	for at := 0; at < len(m.weights); at += 5 + 2*int(m.weights[at+4]) {
		number := binary.LittleEndian.Uint32(m.weights[at:])
		bit := number >> (32 - someBits)
		m.some[bit/64] |= 1 << (bit % 64)
		for first := number >> (32 - startBits); len(m.starts) <= int(first); {
			m.starts = append(m.starts, uint32(at))
		}
	}
	for len(m.starts) < cap(m.starts) {
		m.starts = append(m.starts, uint32(len(m.weights)))
	}
	m.known = make([]atomic.Pointer[posAlone], len(m.words.slots))
	m.edge = m.read(&edgeForm)
	return m
}

// A posAlone is what the features say that look at one word alone. Half of all
// features do, and most words come again and again.
type posAlone struct {
	own    [tags]int16           // by tag
	beside [2*posEdge + 1][]byte // a row for each place beside a word
	form   [posOwn]uint32        // the features: two words may share a slot
}

// alone returns what features say of f alone, whose slot in words is slot, or -1; nil if
// m has no weights yet.
func (m *posModel) alone(f *posForm, slot int) *posAlone {
	switch {
	case m.known == nil:
		return nil
	case slot < 0:
		return m.read(f)
	}
	if a := m.known[slot].Load(); a != nil && a.form == f.own() {
		return a
	}
	a := m.read(f)
	m.known[slot].Store(a)
	return a
}

// read looks up what features say of f alone.
func (m *posModel) read(f *posForm) *posAlone {
	a := &posAlone{form: f.own()}
	for _, own := range a.form {
		row := m.row(own)
		for i := 0; i+1 < len(row); i += 2 {
			a.own[row[i]&(tags-1)] += int16(int8(row[i+1]))
		}
	}
	for i := range a.beside {
		if i != posEdge {
			a.beside[i] = m.row(f.beside(i))
		}
	}
	return a
}

// row returns the tags that a feature speaks for or against and the weights, by turns.
func (m *posModel) row(feature uint32) []byte {
	if bit := feature >> (32 - someBits); m.some[bit/64]&(1<<(bit%64)) == 0 {
		return nil
	}
	first := feature >> (32 - startBits)
	for group := m.weights[m.starts[first]:m.starts[first+1]]; len(group) > 0; {
		end := 5 + 2*int(group[4])
		if number := binary.LittleEndian.Uint32(group); number >= feature {
			if number > feature {
				return nil
			}
			return group[5:end]
		}
		group = group[end:]
	}
	return nil
}

// usual returns what a word mostly is, and whether it is never anything else; and its
// slot in words, or -1.
func (m *posModel) usual(word uint32) (slot int, usual tag, sure bool) {
	slot, v := m.words.get(word)
	if v == 0 {
		return -1, tagCount, false
	}
	return slot, tag((v - 1) &^ sureBit), (v-1)&sureBit != 0
}

// tags is a power of two that holds every tag, so that no index need be checked.
const tags = 32

// best returns the tag that features, and those of the words of window alone, speak for most.
func (m *posModel) best(features *[posContext]uint32, window []posForm) tag {
	var scores [tags]int32
	for i, w := range window[posEdge].alone.own {
		scores[i] = int32(w)
	}
	for i := range window {
		addRow(&scores, window[i].alone.beside[i])
	}
	for _, f := range features {
		addRow(&scores, m.row(f))
	}
	return highest(&scores)
}

func highest(scores *[tags]int32) tag {
	best := tag(0)
	for t := tag(1); t < tagCount; t++ {
		if scores[t] > scores[best] {
			best = t
		}
	}
	return best
}

func addRow(scores *[tags]int32, row []byte) {
	for i := 0; i+1 < len(row); i += 2 {
		scores[row[i]&(tags-1)] += int32(int8(row[i+1]))
	}
}

// newTable returns an empty table with room for n: half of its slots stay empty.
func newTable(n int) posTable {
	size := 2
	for size < 2*n {
		size *= 2
	}
	return posTable{slots: make([]posSlot, size), mask: uint32(size - 1)}
}

func (t *posTable) put(key, value uint32) {
	i := key & t.mask
	for t.slots[i].value != 0 {
		i = (i + 1) & t.mask
	}
	t.slots[i] = posSlot{key, value}
}

// get returns the value of key, 0 if it has none, and its slot.
func (t *posTable) get(key uint32) (slot int, value uint32) {
	for i := key & t.mask; ; i = (i + 1) & t.mask {
		if s := &t.slots[i]; s.value == 0 || s.key == key {
			return int(i), s.value
		}
	}
}
