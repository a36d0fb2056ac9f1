package briefing

// An interview is a text of questions and answers without labels, as one is whose
// questions were told apart by bold type that is lost.
type interview struct {
	with     *entity        // who answers; nil: the text does not tell
	answers  map[*scan]bool // the paragraphs of the answers
	answerer *entity        // who answers where answers begin with "A:"; nil: not told yet
	sought   bool           // the whole text was looked through for that one
}

// An interview has this many questions to "you" at least, in paragraphs of their
// own of at most so many words, and this share of the answers speak of "I" or "we".
const (
	fewestQuestions = 3
	longestQuestion = 80
	firstPersons    = 0.5
)

// findInterview returns the interview that the text is, or the zero interview.
func (rd *reader) findInterview() interview {
	questions, personal, single, you := 0, 0, 0, false
	var long []*scan // what stands in the middle of three paragraphs after a question
	answers := map[*scan]bool{}
	for i, s := range rd.scans {
		if !s.asksReader() {
			continue
		}
		questions++
		you = you || s.find(s.all(), "you", "your") >= 0
		before := len(answers)
		if rd.answerTo(i, answers) {
			personal++
		}
		switch len(answers) - before {
		case 1:
			single++
		case 3:
			long = append(long, rd.scans[i+2])
		}
	}
	if questions < fewestQuestions || !you || float64(personal) < firstPersons*float64(questions) {
		return interview{}
	}
	told, who := rd.interviewee()
	if !told {
		return interview{} // a column that asks its readers
	}
	for _, s := range long {
		if single >= fewestQuestions && len(s.sents) == 1 && !s.firstPerson() {
			delete(answers, s) // "People say they hear the bees." asks, too
		}
	}
	return interview{with: who, answers: answers}
}

// answerTo adds to answers the one to the question that scan i asks: the
// paragraphs up to the next question, after the last one those in the first
// person. It reports whether any is in the first person.
func (rd *reader) answerTo(i int, answers map[*scan]bool) bool {
	end := i + 1
	for end < len(rd.scans) && !rd.scans[end].asksReader() {
		end++
	}
	personal := false
	for k, s := range rd.scans[i+1 : end] {
		first := s.firstPerson()
		personal = personal || first
		if s.endsAsProse() && (first || k == 0 || end < len(rd.scans)) {
			answers[s] = true
		}
	}
	return personal
}

// asksReader reports whether s is a question by itself, in nobody's quotation marks.
func (s *scan) asksReader() bool {
	n := len(s.toks)
	return n > 2 && n <= longestQuestion && s.toks[n-1].low == "?" && !s.quoted(s.all()) && !s.labelledQuestion()
}

// labelledQuestion reports whether s begins with "Q:".
func (s *scan) labelledQuestion() bool {
	return len(s.toks) > 1 && s.toks[0].is("q", "question") && s.toks[1].low == ":"
}

// firstPerson reports whether somebody speaks of himself in s outside quotations.
func (s *scan) firstPerson() bool {
	return s.find(s.all(), "i", "i'm", "i've", "i'd", "we", "my", "our", "me", "us") >= 0
}

// endsAsProse reports whether s ends a sentence: no heading, no caption.
func (s *scan) endsAsProse() bool {
	n := len(s.toks)
	return n > 0 && (s.toks[n-1].is(".", "!", "?", "…", ":", ")") || s.toks[n-1].quote > 0)
}

// all returns every token of s.
func (s *scan) all() tokenRange { return tokenRange{0, len(s.toks)} }

// answered credits s, if it is an answer of an interview, to who answers.
func (rd *reader) answered(s *scan) bool {
	if !rd.interview.answers[s] {
		return false
	}
	rd.memory.sentence++
	rd.memory.add(rd.interview.with, true, true)
	s.say(attribution{content: []tokenRange{s.all()}, who: rd.interview.with, sieve: answerSieve})
	return true
}

// answerSieve is the reason of an answer without a label.
const answerSieve = "answers the question before"
