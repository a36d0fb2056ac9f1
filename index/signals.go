package index

// A passage is ranked by signals: reasons to think that it answers. Each has a
// weight, and the weighted values add up to the rank. The weights were fitted
// by a softmax over the paragraphs of 48 articles (7,938 questions, the newwiki
// set of SQuADShifts), those of a passage and of the kinds asked for once more with
// 1,064 questions to news texts as people type them, and confirmed on other questions
// (XQuAD's 1,190 and those of data/eval/held-out.txt).
// Values are in units of a term's weight (see telling), if not said otherwise.

// The signals of a sentence.
const (
	sWords    = iota // terms of the question, saturating with their number in the sentence
	sForms           // … of them in the question's own form
	sNear            // terms missing that words of near meaning stand for
	sAlike           // terms missing that words spelt alike stand for
	sPhrase          // pairs of words, small ones too, that stand together in the question
	sTogether        // terms within four words of each other
	sBefore          // terms missing that the sentence before holds
	sContext         // terms missing that the passage holds
	sFirst           // 1 if it is the passage's first
	sLength          // logarithm of its words
	sMeaning         // cosine of the mean vectors, times all terms' weight
	sName            // 1 if it has what the question asks for: a name,
	sTime            // a time,
	sPlace           // a place,
	sNumber          // a number,
	sReason          // a reason,
	sManner          // a manner,
	sAdvice          // advice
	sVoiced          // 1 if it has any term, and somebody says most of it: for choosing it, not for its rank
	sCounted         // 1 if a number stands before that whose number is asked for
	sentenceSignals
)

// The signals of a passage.
const (
	pWords       = iota // terms of the question (Dirichlet-smoothed likelihood)
	pLength             // terms of the question times the passage's length against the mean
	pLong               // logarithm of its words
	pBest               // the rank of its best sentence
	pForms              // as of sentences, in all of the passage:
	pNear               //
	pAlike              //
	pPhrase             //
	pMeaning            //
	pBestMeaning        // the highest of its sentences
	pMissing            // nearness in meaning of the question's terms that are nowhere in the briefing, times their weight and share
	pBestMissing        // … to the sentence that is nearest
	pLead               // 1 for the first passage, 1/2 for the second …
	pAround             // terms missing that other voices in the paragraph hold
	passageSignals
)

// A weighted signal.
type weighted struct {
	name   string
	weight float64
}

var sentenceWeights = [sentenceSignals]weighted{
	sWords:    {"sentence: words", 1},
	sForms:    {"sentence: same form", 0.144},
	sNear:     {"sentence: other words", 0.346},
	sAlike:    {"sentence: spelt alike", 0.293},
	sPhrase:   {"sentence: phrases", 0.110},
	sTogether: {"sentence: close together", .23},
	sBefore:   {"sentence: words before", 0.522},
	sContext:  {"sentence: words around", 0.172},
	sFirst:    {"sentence: first", 0.280},
	sLength:   {"sentence: length", 0.081},
	sMeaning:  {"sentence: meaning", 0.101},
	sName:     {"sentence: a name", 2.4},
	sTime:     {"sentence: a time", 4.8},
	sPlace:    {"sentence: a place", 2.1},
	sNumber:   {"sentence: a number", 5.1},
	sReason:   {"sentence: a reason", 3.8},
	sManner:   {"sentence: a manner", 2.3},
	sAdvice:   {"sentence: advice", 5.1},
	sVoiced:   {"sentence: said", 2},
	sCounted:  {"sentence: counted", 5.7},
}

var passageWeights = [passageSignals]weighted{
	pWords:       {"words", 0.26},
	pLength:      {"length", -0.12},
	pLong:        {"words in all", -0.19},
	pBest:        {"best sentence", 0.41},
	pForms:       {"same form", 0.21},
	pNear:        {"other words", 0.24},
	pAlike:       {"spelt alike", 0.16},
	pPhrase:      {"phrases", 0.19},
	pMeaning:     {"meaning", 0.17},
	pBestMeaning: {"meaning of a sentence", 0.10},
	pMissing:     {"meaning of what is missing", 0.48},
	pBestMissing: {"… in a sentence", 0.39},
	pLead:        {"lead", 0.64},
	pAround:      {"words around", 0.53},
}
