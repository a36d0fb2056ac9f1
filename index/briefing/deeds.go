package briefing

// noteDeeds notes what a court calls who, the subject of the sentence r, for what r
// tells: who denies a charge is the defendant, who gives evidence a witness.
func (rd *reader) noteDeeds(s *scan, r tokenRange, who *entity) {
	if who == nil || !who.named || who.body || who.plural() {
		return
	}
	for i := r.from; i < r.to; i++ {
		t := &s.toks[i]
		if t.quote > 0 || !t.tag.verb() && t.low != "evidence" {
			continue
		}
		switch {
		case t.is("denies", "denied", "denying", "pleaded", "pleads"),
			t.is("charged", "accused", "convicted", "acquitted", "jailed", "sentenced") && s.groupOf(i, r.from).passive:
			who.heads["defendant"] = true
		case t.is("testified", "testifies", "testifying", "cross-examined"),
			t.low == "evidence" && i > r.from && s.toks[i-1].is("gave", "gives", "giving", "give"):
			who.heads["witness"] = true
		}
	}
}
