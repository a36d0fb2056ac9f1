package briefing

// A tag is a word's part of speech. The set is the Penn Treebank's with the
// distinctions dropped that attribution never asks for (comparatives of
// adverbs, the kinds of punctuation).
type tag uint8

// The tags. The order is the model's: a change needs new weights.
const (
	tagOther tag = iota // symbols, list marks, foreign words, interjections
	tagPunct            // punctuation, quotation marks
	tagNN               // noun, singular: "talks" is tagNNS, "report" may be tagNN or a verb
	tagNNS
	tagNNP // proper noun
	tagNNPS
	tagVB  // verb, base form: "to say"
	tagVBD // past: "said"
	tagVBG // "saying"
	tagVBN // past participle: "has said", "said to be"
	tagVBP // present, not third person: "they say"
	tagVBZ // present, third person: "says"
	tagMD  // "would"
	tagJJ  // adjective, "US-led" too
	tagJJR
	tagJJS
	tagRB // adverb, "not" too
	tagRP // "point out"
	tagIN // preposition, and "that" or "because" before a clause
	tagDT // "the", "that man", "all"
	tagEX // "there is"
	tagPRP
	tagPRPS // "his"
	tagCC
	tagCD
	tagTO  // "to" before a verb
	tagPOS // ’s where it stands alone
	tagWDT // "which", and "that" in "the man that spoke"
	tagWP  // "who"
	tagWPS // "whose"
	tagWRB // "when"
	tagCount
)

var tagNames = [tagCount]string{"X", ".", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD",
	"JJ", "JJR", "JJS", "RB", "RP", "IN", "DT", "EX", "PRP", "PRP$", "CC", "CD", "TO", "POS", "WDT", "WP", "WP$", "WRB"}

// String returns the Penn Treebank's name of t.
func (t tag) String() string { return tagNames[t] }

// verb reports whether t is a form of a verb; a modal is none.
func (t tag) verb() bool { return tagVB <= t && t <= tagVBZ }

// finite reports whether t can be the verb of a clause without help.
func (t tag) finite() bool { return t == tagVBD || t == tagVBP || t == tagVBZ || t == tagMD }

// noun reports whether t is a noun, common or proper.
func (t tag) noun() bool { return tagNN <= t && t <= tagNNPS }

// proper reports whether t is a proper noun.
func (t tag) proper() bool { return t == tagNNP || t == tagNNPS }

// tagWords returns the part of speech of each of words, which are one
// sentence's words and marks in order, as they stand in the text: capitals and
// curly marks are what the tagger expects.
//
// A word may keep what is tied to it or have it apart: "don't" or "do", "n't";
// "Pakistan’s" or "Pakistan", "’s"; "US-led" or "US", "-", "led". Kept, the tag
// is that of "do", of "Pakistan", and of "US-led" as the adjective it is.
//
// It is an averaged perceptron that goes from left to right and never back
// (Collins, "Discriminative training methods for hidden Markov models", EMNLP
// 2002); it takes linear time, and may be called from several goroutines.
func tagWords(words []string) []tag {
	return taggerModel().tagAll(words)
}

func (m *posModel) tagAll(words []string) []tag {
	var buf [64]*posWord
	all := append(buf[:0], m.edge, m.edge)
	for i, w := range words {
		all = append(all, m.word(w, i == 0))
	}
	all = append(all, m.edge, m.edge)
	tags := make([]tag, len(words))
	before, prev := tagCount, tagCount // tagCount stands for the sentence's edge
	for i := range words {
		window := all[i : i+2*posEdge+1]
		if f := &window[posEdge].form; f.sure {
			tags[i] = f.usual
		} else {
			tags[i] = m.best(window, prev, before)
		}
		before, prev = prev, tags[i]
	}
	return tags
}
