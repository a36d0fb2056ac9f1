package index

import "math"

// A meaning is the mean vector of some words, each counted as telling as it is,
// scaled to length meaningLength. All zeros: no word of it has a vector.
type meaning [dimensions]int8

// meaningLength keeps the components of almost every meaning within a byte.
const meaningLength = 300

// A meaningSum adds up word vectors.
type meaningSum [dimensions]float32

// add counts the word in a row of the vectors, with a weight.
func (m *meaningSum) add(row int32, weight float64) {
	if row == noRow {
		return
	}
	v, w := vectors.vector(row), float32(weight)
	for i := range m {
		m[i] += w * float32(int8(v[i]))
	}
}

// meaning returns the sum, scaled.
func (m *meaningSum) meaning() meaning {
	square := 0.0
	for _, x := range m {
		square += float64(x) * float64(x)
	}
	var out meaning
	if square == 0 {
		return out
	}
	scale := float32(meaningLength / math.Sqrt(square))
	for i, x := range m {
		out[i] = int8(max(-127, min(127, x*scale)))
	}
	return out
}

// cosine returns how near two meanings are, from -1 to 1.
func (m *meaning) cosine(n *meaning) float64 {
	sum := int32(0)
	for i := range m {
		sum += int32(m[i]) * int32(n[i])
	}
	return float64(sum) / (meaningLength * meaningLength)
}
