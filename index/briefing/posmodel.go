package briefing

import (
	"encoding/binary"
	"sync"

	"attache/data"
)

// data.Tagger, numbers little endian, is: the number of words (4 bytes), for
// each its hash (4) and its usual tag, with sureBit if it is never another (1);
// the number of features (4), for each its number (4), how many tags it speaks
// for or against (1), and for each of these the tag (1) and the weight (1, signed).
// Both are in order of their numbers, which are spread evenly.
const sureBit = 0x80

// A posModel is the tagger's weights. It is never changed after it was read.
type posModel struct {
	words   posTable
	weights []byte   // of the features, as in the file, where they are looked up
	starts  []uint32 // where those features begin in weights whose numbers begin with the same startBits; then the end
	some    []uint64 // a bit for each beginning of someBits that a feature has
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
	return m
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

// usual returns what a word mostly is, and whether it is never anything else.
func (m *posModel) usual(word uint32) (tag, bool) {
	v := m.words.get(word)
	if v == 0 {
		return tagCount, false
	}
	return tag((v - 1) &^ sureBit), (v-1)&sureBit != 0
}

// best returns the tag that features speak for most.
func (m *posModel) best(features *[posFeatures]uint32) tag {
	var scores [32]int32 // a power of two that holds every tag, so that no index need be checked
	for _, f := range features {
		row := m.row(f)
		for i := 0; i+1 < len(row); i += 2 {
			scores[row[i]&31] += int32(int8(row[i+1]))
		}
	}
	best := tag(0)
	for t := tag(1); t < tagCount; t++ {
		if scores[t] > scores[best] {
			best = t
		}
	}
	return best
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

// get returns the value of key, 0 if it has none.
func (t *posTable) get(key uint32) uint32 {
	for i := key & t.mask; ; i = (i + 1) & t.mask {
		if s := &t.slots[i]; s.value == 0 || s.key == key {
			return s.value
		}
	}
}
