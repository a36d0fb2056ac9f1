package briefing

import "sort"

// credit turns what was found into b's attributions, statements and speakers.
func (b *Briefing) credit(scans []*scan) {
	c := &credits{b: b, speakers: map[*entity]*Speaker{}}
	for _, s := range scans {
		sort.SliceStable(s.said, func(i, j int) bool { return s.said[i].content[0].from < s.said[j].content[0].from })
		first := len(b.Attributions)
		for i := range s.said {
			b.Attributions = append(b.Attributions, c.attribution(s, &s.said[i]))
		}
		s.p.Statements = append(s.p.Statements, c.statements(s, b.Attributions[first:])...)
	}
	for _, p := range b.texts() {
		p.Statements = tile(joinSame(p.Statements), len(p.Text))
	}
}

// The credits of a text are made of what was found, with speakers of those who are
// credited.
type credits struct {
	b        *Briefing
	speakers map[*entity]*Speaker
}

// speaker returns the speaker that e is, nil for nobody.
func (c *credits) speaker(e *entity) *Speaker {
	if e == nil {
		return nil
	}
	e = e.whole()
	if sp := c.speakers[e]; sp != nil {
		return sp
	}
	sp := &Speaker{Name: e.name(), Role: e.role}
	if e.named && len(e.words) > 1 && !e.body {
		sp.Aliases = []string{e.words[e.last()]}
	}
	c.speakers[e] = sp
	for _, m := range e.members {
		sp.Together = append(sp.Together, c.speaker(m))
	}
	if sp.Together == nil {
		c.b.Speakers = append(c.b.Speakers, sp)
	}
	return sp
}

// attribution returns what a says of s's paragraph.
func (c *credits) attribution(s *scan, a *attribution) Attribution {
	out := Attribution{Paragraph: s.p.Number, Source: s.span(a.source), Cue: s.span(a.cue), Speaker: c.speaker(a.who), Sure: a.sure && (a.who == nil || a.who.same == nil), Sieve: a.sieve}
	quoted, all := 0, 0
	for _, r := range a.content {
		out.Content = append(out.Content, s.span(r))
		for i := r.from; i < r.to; i++ {
			all++
			if s.toks[i].quote > 0 {
				quoted++
			}
		}
	}
	if out.Voice = Reported; quoted*10 >= all*8 || a.unmarked() {
		out.Voice = Verbatim
	}
	return out
}

// unmarked reports whether a's words are verbatim though no marks stand around them.
func (a *attribution) unmarked() bool {
	return a.sieve == labelSieve || a.sieve == blockSieve || a.sieve == answerSieve
}

// statements cuts s's paragraph into statements.
func (c *credits) statements(s *scan, said []Attribution) []Statement {
	own := s.owners()
	s.fillFrames(own)
	var out []Statement
	for from := 0; from < len(s.toks); {
		to := from + 1
		for to < len(s.toks) && own[to].said == own[from].said && own[to].voice == own[from].voice {
			to++
		}
		out = append(out, s.statement(tokenRange{from, to}, own, said))
		from = to
	}
	return out
}

// statement returns the statement that the tokens of r make.
func (s *scan) statement(r tokenRange, own []owned, said []Attribution) Statement {
	st := Statement{Span: s.span(r)}
	o := own[r.from]
	if o.said == 0 {
		st.Content, st.Sure, st.Sieve = []Span{st.Span}, true, "writer"
		return st
	}
	a := said[o.said-1]
	st.Speaker, st.Voice, st.Sure, st.Sieve = a.Speaker, o.voice, a.Sure, a.Sieve
	st.Content = s.contentOf(r, own)
	if st.Contains(a.Source) {
		st.Source = a.Source
	}
	if st.Contains(a.Cue) {
		st.Cue = a.Cue
	}
	return st
}

// contentOf returns those stretches of r that are no frame.
func (s *scan) contentOf(r tokenRange, own []owned) []Span {
	var out []Span
	for i := r.from; i < r.to; {
		if own[i].frame {
			i++
			continue
		}
		j := i
		for j < r.to && !own[j].frame {
			j++
		}
		out = append(out, s.span(tokenRange{i, j}))
		i = j
	}
	return out
}

// joinSame makes one statement of neighbours that have the same speaker and
// voice and are as sure.
func joinSame(all []Statement) []Statement {
	var out []Statement
	for _, st := range all {
		if n := len(out) - 1; n >= 0 && out[n].Speaker == st.Speaker && out[n].Voice == st.Voice && out[n].Sure == st.Sure && (st.Speaker != nil || st.Voice == Writer) {
			out[n].End = st.End
			out[n].Content = append(out[n].Content, st.Content...)
			if st.Voice == Writer {
				out[n].Content = []Span{out[n].Span}
			}
			if out[n].Source.Empty() && out[n].Cue.Empty() {
				out[n].Source, out[n].Cue = st.Source, st.Cue
				if st.Voice != Writer {
					out[n].Sieve = st.Sieve
				}
			}
			continue
		}
		out = append(out, st)
	}
	return out
}

// tile makes statements follow each other without a gap, from 0 to end.
func tile(all []Statement, end int) []Statement {
	for i := range all {
		if i == 0 {
			all[i].Start = 0
		}
		if i+1 < len(all) {
			all[i].End = all[i+1].Start
		} else {
			all[i].End = end
		}
		if all[i].Voice == Writer {
			all[i].Content = []Span{all[i].Span}
		}
	}
	return all
}
