package briefing

// attribute fills in who says what: the statements of every paragraph, the
// attributions and the speakers of b.
func attribute(b *Briefing) {
	rd := &reader{cast: newCast()}
	singles := quotesWithSingles(b)
	for _, p := range b.texts() {
		open := len(rd.scans) > 0 && rd.scans[len(rd.scans)-1].leavesOpen()
		rd.scans = append(rd.scans, newScans(p, singles, open)...)
	}
	for _, s := range rd.scans {
		rd.cast.count(s)
	}
	for _, s := range rd.scans {
		rd.cast.paragraph = s.p.Number
		rd.cast.collect(s)
	}
	for _, s := range rd.scans {
		rd.cast.retagSurnames(s)
		rd.cast.paragraph = s.p.Number
		rd.noteRoles(s)
	}
	rd.interview, rd.labels = rd.findInterview(), findLabels(rd.scans)
	for i, s := range rd.scans {
		rd.at = i
		rd.read(s)
	}
	b.credit(rd.scans)
}

// texts returns the headline, if there is one, and the paragraphs.
func (b *Briefing) texts() []*Paragraph {
	var all []*Paragraph
	if b.heading.Text != "" {
		all = append(all, &b.heading)
	}
	for i := range b.Paragraphs {
		all = append(all, &b.Paragraphs[i])
	}
	return all
}

// quotesWithSingles reports whether b quotes with single marks: more quotations
// open with them, after a blank and before a letter, than with double ones.
func quotesWithSingles(b *Briefing) bool {
	single, double := 0, 0
	for i := range b.Paragraphs {
		before := ' '
		for _, r := range b.Paragraphs[i].Text {
			switch r {
			case '“', '«', '„':
				double++
			case '"':
				if before == ' ' {
					double++
				}
			case '‘', '\'':
				if before == ' ' {
					single++
				}
			}
			before = r
		}
	}
	return single > double
}

// next returns the scan after the one that is read, or nil.
func (rd *reader) next() *scan {
	if rd.at+1 < len(rd.scans) {
		return rd.scans[rd.at+1]
	}
	return nil
}

// read finds out who says what in s.
func (rd *reader) read(s *scan) {
	s.cues = make([][]cue, len(s.sents))
	rd.memory.paragraph++
	if rd.labelled(s) || rd.answered(s) {
		rd.before = carry{}
		return
	}
	rd.labelBefore = nil
	rd.signed(s)
	rd.signedBelow(s, rd.next())
	for n := range s.sents {
		rd.readSentence(s, n)
	}
	rd.sieve(s)
}

// readSentence finds the attributions of sentence n, and remembers whom it mentions.
func (rd *reader) readSentence(s *scan, n int) {
	rd.memory.sentence++
	r := s.sents[n]
	rd.ownName(s, r)
	s.cues[n] = rd.readSources(s, n, rd.colon(s, n, s.findCues(n)))
	rd.rememberTopic(s, r)
	rd.rememberDoer(s, r)
	rd.rememberInverted(s, r)
	for _, a := range s.attributeCues(n) {
		rd.memory.add(a.who, a.who == nil || a.who.named || a.who.body || !a.aside(), false)
		if a.who != nil && a.who.named && !a.who.plural() {
			a.who.spoke = true
		}
		s.say(a)
	}
	rd.rememberObjector(s, r)
}

// readSources finds out whom the sources of cues, those of sentence n, mean, and
// remembers them with the sentence's subject and names, in the order in which they
// stand. It returns the cues that report something.
func (rd *reader) readSources(s *scan, n int, cues []cue) []cue {
	r := s.sents[n]
	subject, ahead := s.mainSubject(r, r.to)
	names := s.namesIn(r)
	if !ahead && len(names) > 0 && names[0].from == s.firstWord(r) && len(names[0].who.words) > 1 && !names[0].who.body {
		rd.memory.add(names[0].who, false, true)
	}
	kept := cues[:0]
	var last cue
	for i := range cues {
		c := &cues[i]
		if ahead && subject.from < c.source.from {
			rd.rememberSubject(s, n, subject)
			ahead = false
		}
		names = rd.rememberNames(names, c.source.from)
		if c.kind == cueUnnamed {
			kept = append(kept, *c)
			continue
		}
		who, sure := rd.sourceOf(s, c, r)
		if s.toks[c.source.from].low == "it" && !last.words.empty() && c.source.from == last.words.to && last.kind == cueSubject {
			who, sure = last.who, !last.doubt // "Norway said it expected"
		}
		c.who, c.doubt = who, !sure || who == nil
		last = *c
		rd.meetLede(s, c)
		if c.kind == cueSubject && i == 0 {
			rd.noteDeeds(s, r, who)
		}
		if s.callsBack(c, r) {
			continue
		}
		rd.memory.add(who, false, c.kind == cueSubject && !ahead && c.source.from == s.firstWord(r))
		if who != nil && c.source.to > c.source.base.to && s.toks[c.source.base.to].low == "and" {
			rd.memory.addAll(who)
		}
		if who != nil || s.toks[c.source.from].low != "it" {
			kept = append(kept, *c)
		}
	}
	if ahead {
		rd.rememberSubject(s, n, subject)
	}
	rd.rememberNames(names, r.to)
	return kept
}

// callsBack reports whether c tells of a body that calls somebody back: "Brenna has
// recalled its ambassador".
func (s *scan) callsBack(c *cue, r tokenRange) bool {
	return c.report.lemma == "recall" && c.who != nil && c.who.named && !c.who.person && s.takesObject(c.words.to, r)
}

// takesObject reports whether a noun phrase, no clause and no quotation, begins at i.
func (s *scan) takesObject(i int, r tokenRange) bool {
	base := s.baseRight(i, r.to)
	return !base.empty() && (base.to >= r.to || !s.toks[base.to].tag.finite()) && !s.quoted(tokenRange{i, r.to})
}
