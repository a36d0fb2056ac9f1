package index

// central ranks the passages of those who are heard without a question: by how
// near they are to what these say in all, and by their length.
func (f *findings) central() {
	s := f.search
	var sum meaningSum
	for p := range s.size() {
		if f.speaks(p) {
			for i, x := range s.passageMeaning(p) {
				sum[i] += float32(x)
			}
		}
	}
	all := sum.meaning()
	for p := range s.size() {
		if !f.speaks(p) {
			continue
		}
		r := scored{passage: p, best: s.passages[p].sentence}
		best := -1.0
		for i := s.passages[p].sentence; i < s.passages[p+1].sentence; i++ {
			if c := s.sentenceMeaning(i).cosine(&all); c > best && f.speaksIn(p, i) {
				best, r.best = c, i
			}
		}
		r.signals[pMeaning] = best
		r.rank = best
		f.ranked = append(f.ranked, r)
	}
	f.spoken = 1
	f.order()
}

// speaks reports whether somebody who is heard says something of passage p.
func (f *findings) speaks(p int) bool {
	all := f.entry.briefing.Paragraphs[p].Statements
	for i := range all {
		if f.heard == nil || f.heard(&all[i]) {
			return true
		}
	}
	return false
}

// speaksIn reports whether somebody who is heard says something of sentence i of passage p.
func (f *findings) speaksIn(p int, i uint32) bool {
	par := &f.entry.briefing.Paragraphs[p]
	sentence := par.Sentences[i-f.search.passages[p].sentence]
	for k := range par.Statements {
		if st := &par.Statements[k]; st.Overlaps(sentence) && (f.heard == nil || f.heard(st)) {
			return true
		}
	}
	return false
}

// speaking returns in how many passages somebody who is heard says something.
func (f *findings) speaking() int {
	if f.heard == nil {
		return f.search.size()
	}
	n := 0
	for p := range f.search.size() {
		if f.speaks(p) {
			n++
		}
	}
	return n
}
