package index

import (
	"hash/fnv"
	"math/bits"
	"strings"

	"attache/data"
)

// vectors is the table of word vectors, read where it lies in the program.
var vectors = openVectors(data.Vectors)

// A vectorTable tells how near the meanings of words are. Rows are words, the
// most frequent first. Its layout is that of data/vectors/generate.go.
type vectorTable struct {
	words, slots             int
	hashed, ranks, ends      string // numbers of four bytes, little endian
	signs, components, texts string
}

// dimensions is the length of a vector; its components have one byte each, and
// its square length is vectorSquare.
const (
	dimensions   = 100
	vectorSquare = 320 * 320
)

// noRow stands for a word that the table does not hold.
const noRow = -1

func openVectors(table string) *vectorTable {
	v := &vectorTable{words: int(uint32At(table, 0)), slots: int(uint32At(table, 2))}
	rest := table[16:]
	for _, part := range []struct {
		at   *string
		size int
	}{{&v.hashed, 4 * v.slots}, {&v.ranks, 4 * v.words}, {&v.ends, 4 * v.words},
		{&v.signs, 16 * v.words}, {&v.components, dimensions * v.words}, {&v.texts, int(uint32At(table, 3))}} {
		*part.at, rest = rest[:part.size], rest[part.size:]
	}
	return v
}

func uint32At(s string, i int) uint32 {
	s = s[4*i : 4*i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func uint64At(s string, i int) uint64 {
	s = s[8*i : 8*i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// row returns the row of a word in small letters, or noRow.
func (v *vectorTable) row(word string) int32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(word))
	for at := int(h.Sum32()) & (v.slots - 1); ; at = (at + 1) & (v.slots - 1) {
		switch row := int(uint32At(v.hashed, at)) - 1; {
		case row < 0:
			return noRow
		case v.text(row) == word:
			return int32(row)
		}
	}
}

// text returns the word in a row.
func (v *vectorTable) text(row int) string {
	start := uint32(0)
	if row > 0 {
		start = uint32At(v.ends, row-1)
	}
	return v.texts[start:uint32At(v.ends, row)]
}

// rank returns how many words are more frequent in English news and
// encyclopedias than the one in a row; for noRow, more than the table holds.
func (v *vectorTable) rank(row int32) int {
	if row == noRow {
		return 2 * v.words
	}
	return int(uint32At(v.ranks, int(row)) &^ nameBit)
}

// nameBit in a word's rank says that it is a name.
const nameBit = 1 << 31

// name reports whether the word in a row is a name: one that no dictionary
// writes with a small letter.
func (v *vectorTable) name(row int32) bool { return uint32At(v.ranks, int(row))&nameBit != 0 }

// farSigns is from how many different signs of 100 on two vectors are not worth
// comparing. Signs differ at about acos(cosine)/π of the places (Charikar,
// "Similarity estimation techniques from rounding algorithms", STOC 2002): at a
// cosine of 0.5 that is 33, with a standard deviation of five; of unrelated words,
// one in two hundred comes so near.
const farSigns = 37

// A sign is the signs of a vector's components.
type sign struct{ low, high uint64 }

func (v *vectorTable) sign(row int32) sign {
	return sign{uint64At(v.signs, 2*int(row)), uint64At(v.signs, 2*int(row)+1)}
}

// differing counts the places at which two vectors' signs differ.
func (s sign) differing(t sign) int {
	return bits.OnesCount64(s.low^t.low) + bits.OnesCount64(s.high^t.high)
}

// cosine returns the cosine of two rows.
func (v *vectorTable) cosine(a, b int32) float64 {
	x, y := v.vector(a), v.vector(b)
	sum := 0
	for i := range dimensions {
		sum += int(int8(x[i])) * int(int8(y[i]))
	}
	return float64(sum) / vectorSquare
}

func (v *vectorTable) vector(row int32) string {
	return v.components[dimensions*int(row) : dimensions*(int(row)+1)]
}

// inOne takes out the marks inside a word.
var inOne = strings.NewReplacer("-", "", "'", "")

// rowOf returns the row of a word as it is written: whole, or without the marks in it.
func (v *vectorTable) rowOf(word string) int32 {
	row := v.row(word)
	if row == noRow && strings.ContainsAny(word, "-'") {
		row = v.row(inOne.Replace(word))
	}
	if one, ok := strings.CutSuffix(word, "s"); ok && row == noRow {
		row = v.row(one) // "netanyahus biggest worry"
	}
	return row
}
