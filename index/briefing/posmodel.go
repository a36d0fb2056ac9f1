package briefing

import (
	"encoding/binary"
	"math/bits"
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
	weights []byte     // of the features, as in the file, where they are looked up
	groups  []posGroup // of the features whose numbers begin with the same groupBits
	starts  []uint32   // where in weights the first feature of each of someBits begins that has one

	after   [tags][tags]posScores             // by the tag before and the one before that: what they speak for
	between [tags][tags]posScores             // by the tag before and the next word's usual one
	edge    *posWord                          // beyond the sentence
	met     [metSlots]atomic.Pointer[posWord] // by a hash, the last of each
}

// posScores is how much is spoken for each tag.
type posScores [tags]int16

// tags is a power of two that holds every tag, so that no index need be checked.
const tags = 32

// A posGroup finds features. Most that a word has have no weights: that takes one look.
type posGroup struct {
	some   uint64 // a bit for each beginning of someBits that a feature has
	before uint32 // how many bits the groups before have
}

const (
	someBits  = 20
	groupBits = someBits - 6
)

// A posRow is where in a model's weights it stands how many tags a feature speaks for or
// against, then these; 0: it has no weights.
type posRow uint32

// posTable finds a number by a hash: open addressing, a power of two of slots.
// Value 0 marks an empty slot.
type posTable struct {
	slots []posSlot
	mask  uint32
}

type posSlot struct{ key, value uint32 }

// taggerModel reads the weights when they are first wanted. The file is part of
// the program, so a fault in it is the programmer's.
var taggerModel = sync.OnceValue(func() *posModel { return readModel(data.Tagger, listedTags()) })

// readModel reads the weights of file. It takes the tags of those words from listed
// that the file does not know.
func readModel(file []byte, listed map[uint32]tag) *posModel {
	m := &posModel{}
	n := int(binary.LittleEndian.Uint32(file))
	file = file[4:]
	m.words = newTable(n + len(listed))
	for range n {
		m.words.put(binary.LittleEndian.Uint32(file), uint32(file[4])+1)
		file = file[5:]
	}
	for word, t := range listed {
		if m.words.get(word) == 0 {
			m.words.put(word, (uint32(t)|sureBit)+1)
		}
	}
	m.starts = make([]uint32, 0, binary.LittleEndian.Uint32(file))
	m.weights = file[4:]
	m.groups = make([]posGroup, 1<<groupBits)
	for at := 0; at < len(m.weights); at += 5 + 2*int(m.weights[at+4]) {
		g, bit := m.group(binary.LittleEndian.Uint32(m.weights[at:]))
		if g.some&bit == 0 {
			g.some |= bit
			m.starts = append(m.starts, uint32(at))
		}
	}
	for i := range m.groups[1:] {
		m.groups[i+1].before = m.groups[i].before + uint32(bits.OnesCount64(m.groups[i].some))
	}
	for prev := range tag(tags) {
		for other := range tag(tags) {
			m.add(&m.after[prev][other], afterTag(prev), afterTags(prev, other))
			m.add(&m.between[prev][other], betweenTags(prev, other))
		}
	}
	m.edge = m.read(edgeForm)
	return m
}

// listedTags returns the words of data/lexicon/tags.txt by their hash.
func listedTags() map[uint32]tag {
	l, listed := readLists("tags.txt"), map[uint32]tag{}
	defer l.done()
	for _, t := range []tag{tagVBD, tagCD} {
		for _, w := range l.words(t.String()) {
			listed[hashOf([]byte(w))] = t
		}
	}
	return listed
}

// add adds to scores what features speak for and against.
func (m *posModel) add(scores *posScores, features ...uint32) {
	for _, f := range features {
		m.addRow(scores, m.row(f))
	}
}

func (m *posModel) addRow(scores *posScores, row posRow) {
	pairs := m.pairs(row)
	for i := 0; i+1 < len(pairs); i += 2 {
		scores[pairs[i]%tags] += int16(int8(pairs[i+1]))
	}
}

// pairs returns the tags that a feature speaks for or against and the weights, by turns.
func (m *posModel) pairs(row posRow) []byte {
	if row == 0 {
		return nil
	}
	return m.weights[row+1:][:2*int(m.weights[row])]
}

// group returns the group of a feature, and its bit there.
func (m *posModel) group(feature uint32) (g *posGroup, bit uint64) {
	return &m.groups[feature>>(32-groupBits)], 1 << (feature >> (32 - someBits) % 64)
}

// row finds a feature.
func (m *posModel) row(feature uint32) posRow {
	g, bit := m.group(feature)
	if g.some&bit == 0 {
		return 0
	}
	for at := m.starts[int(g.before)+bits.OnesCount64(g.some&(bit-1))]; int(at) < len(m.weights); at += 5 + 2*uint32(m.weights[at+4]) {
		if number := binary.LittleEndian.Uint32(m.weights[at:]); number >= feature {
			if number > feature {
				return 0
			}
			return posRow(at + 4)
		}
	}
	return 0
}

// usual returns what a word mostly is, and whether it is never anything else.
func (m *posModel) usual(word uint32) (usual tag, sure bool) {
	v := m.words.get(word)
	if v == 0 {
		return tagCount, false
	}
	return tag((v - 1) &^ sureBit), (v-1)&sureBit != 0
}

// best returns the tag that all features of the word in the middle of window speak for
// most, after words tagged before and prev.
func (m *posModel) best(window []*posWord, prev, before tag) tag {
	scores := window[posEdge].own
	after, between := &m.after[prev%tags][before%tags], &m.between[prev%tags][window[posEdge+1].form.usual%tags]
	for i := range scores {
		scores[i] += after[i] + between[i]
	}
	for i, at := range besideAt {
		m.addRow(&scores, window[at].beside[i])
	}
	for _, f := range inPlace(window, prev, before) {
		m.addRow(&scores, m.row(f))
	}
	return scores.highest()
}

// highest returns the first of the tags that most is spoken for.
func (scores *posScores) highest() tag {
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
