package briefing

import "bytes"

const (
	posEdge     = 2  // the words that the tagger looks at on either side
	posContext  = 8  // the features of a word in its place: of several words, of words and tags
	posOwn      = 9  // those of the word alone
	posBeside   = 5  // those of a word as one of those beside
	posTags     = 3  // those of tags alone
	longestForm = 40 // bytes of a word that features look at
)

const posFeatures = posContext + posOwn + posBeside + posTags

// A posForm is what the tagger sees of a word, made once a word.
type posForm struct {
	word    uint32 // the word without what is tied to it, small letters, digits alike
	last    uint32 // its part after the last hyphen
	suffix2 uint32
	suffix3 uint32
	suffix4 uint32
	prefix  uint32
	shape   uint32 // capitals, digits, hyphens, whether it begins the sentence
	tied    uint32 // "n't", "'s" and the like at its end
	usual   tag    // what the word mostly is; tagCount if that is not known
	sure    bool   // it is never anything else
}

var edgeForm = posForm{word: 1, last: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix: 1, shape: 1, usual: tagCount}

// ties are what may be tied to the end of a word and is a word of its own.
var ties = [...]string{"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'"}

// form returns what is seen of word, which begins its sentence or does not.
func (m *posModel) form(word string, first bool) posForm {
	var buf [longestForm]byte
	text := appendPlain(buf[:0], word)
	f := posForm{shape: shapeOf(word)}
	if bytes.IndexByte(text, '\'') > 0 {
		for i, tie := range ties {
			if rest, ok := bytes.CutSuffix(text, []byte(tie)); ok && len(rest) > 0 {
				text, f.tied = rest, uint32(i+1)
				break
			}
		}
	}
	f.word = hashOf(text)
	f.last = hashOf(text[lastHyphen(text):])
	f.suffix2, f.suffix3, f.suffix4 = hashOf(end(text, 2)), hashOf(end(text, 3)), hashOf(end(text, 4))
	f.prefix = hashOf(text[:min(3, len(text))])
	f.usual, f.sure = m.usual(f.word)
	f.sure = f.sure && f.shape&(shapeDigit|shapeUpper) == 0
	if first {
		f.shape |= shapeFirst
	}
	return f
}

// extract returns all features of the word in the middle of window, after words
// tagged before and prev.
func extract(window []*posWord, prev, before tag) (all [posFeatures]uint32) {
	context, own := inPlace(window, prev, before), window[posEdge].form.own()
	n := copy(all[:], context[:])
	n += copy(all[n:], own[:])
	n += copy(all[n:], []uint32{afterTag(prev), afterTags(prev, before), betweenTags(prev, window[posEdge+1].form.usual)})
	for i, at := range besideAt {
		all[n+i] = window[at].form.beside()[i]
	}
	return all
}

// inPlace returns the features of the word in the middle of window in its place.
func inPlace(window []*posWord, prev, before tag) [posContext]uint32 {
	b, w, c, d := &window[1].form, &window[2].form, &window[3].form, &window[4].form
	p, pp := uint32(prev)+1, (uint32(before)+1)<<6
	nexts := (uint32(c.usual) + 1) << 12
	return [posContext]uint32{
		feature(12, p, w.word),
		feature(14, p, w.suffix3),
		feature(16, b.word, w.word),
		feature(19, w.word, c.word),
		feature(22, p|b.tied<<6|uint32(w.usual)<<12, c.word),
		feature(23, uint32(w.usual)|nexts|(uint32(d.usual)+1)<<20, p),
		feature(24, uint32(w.usual)|pp, p),
		feature(25, w.shape, p|nexts),
	}
}

// afterTag, afterTags and betweenTags return the feature of a word after prev, after
// before and prev, and between prev and what usually is next.
func afterTag(prev tag) uint32 { return feature(10, uint32(prev)+1) }

func afterTags(prev, before tag) uint32 { return feature(11, uint32(prev)+1|(uint32(before)+1)<<6) }

func betweenTags(prev, next tag) uint32 { return feature(13, uint32(prev)+1|(uint32(next)+1)<<12) }

// own returns the features of f alone.
func (f *posForm) own() [posOwn]uint32 {
	return [posOwn]uint32{
		feature(1, f.word),
		feature(2, f.suffix2),
		feature(3, f.suffix3),
		feature(4, f.suffix4),
		feature(5, f.prefix),
		feature(6, f.shape),
		feature(7, f.shape, f.suffix3),
		feature(8, f.last),
		feature(9, f.tied|uint32(f.usual)<<8),
	}
}

// besideAt says where in a window a word stands of which a feature tells something
// of the word in the middle.
var besideAt = [posBeside]int{0, 1, 3, 3, 4}

// beside returns the features of f where it stands beside a word, as besideAt says.
func (f *posForm) beside() [posBeside]uint32 {
	return [posBeside]uint32{
		feature(17, f.word),
		feature(15, f.word),
		feature(18, f.word),
		feature(20, f.suffix3, f.shape),
		feature(21, f.word),
	}
}

// feature numbers one feature: which it is, and its values.
func feature(kind uint32, values ...uint32) uint32 {
	h := kind * 0x9E3779B1
	for _, v := range values {
		h = (h ^ v) * 0x85EBCA6B
		h ^= h >> 15
	}
	return h
}

// hashOf is FNV-1a.
func hashOf[T string | []byte](text T) uint32 {
	h := uint32(2166136261)
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h
}

// The marks of a word's shape. 1 is the edge's.
const (
	shapeUpper  = 2 << iota // begins with a capital
	shapeAll                // capitals alone, two or more
	shapeDigit              // holds a digit
	shapeHyphen             // holds a hyphen
	shapeDot                // holds a full stop: "U.S."
	shapeMark               // holds neither letter nor digit
	shapeFirst              // begins the sentence
)

func shapeOf(word string) uint32 {
	var shape uint32
	upper, lower := 0, 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case 'A' <= c && c <= 'Z':
			upper++
		case 'a' <= c && c <= 'z' || c >= 0x80:
			lower++
		case '0' <= c && c <= '9':
			shape |= shapeDigit
		case c == '-':
			shape |= shapeHyphen
		case c == '.':
			shape |= shapeDot
		}
	}
	switch {
	case upper > 0 && (word[0] <= 'Z' && word[0] >= 'A'):
		shape |= shapeUpper
	case upper+lower == 0 && shape&shapeDigit == 0:
		shape |= shapeMark
	}
	if upper > 1 && lower == 0 {
		shape |= shapeAll
	}
	return shape
}

// appendPlain appends word in small letters, its digits 0, its marks straight.
func appendPlain(text []byte, word string) []byte {
	for i := 0; i < len(word) && len(text) < longestForm; i++ {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '1' <= c && c <= '9':
			c = '0'
		case c == 0xE2 && i+2 < len(word) && word[i+1] == 0x80:
			c, i = straight(word[i:i+3]), i+2
		}
		text = append(text, c)
	}
	if s := string(text); s == "''" || s == "``" {
		return append(text[:0], '"')
	}
	return text
}

// straight returns the plain mark for a curly one or a dash.
func straight(mark string) byte {
	switch mark {
	case "’", "‘":
		return '\''
	case "“", "”", "„":
		return '"'
	}
	return '-'
}

func lastHyphen(text []byte) int {
	for i := len(text) - 2; i > 0; i-- {
		if text[i] == '-' {
			return i + 1
		}
	}
	return 0
}

func end(text []byte, n int) []byte { return text[max(0, len(text)-n):] }
