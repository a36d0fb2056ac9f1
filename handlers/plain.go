package handlers

import (
	"regexp"
	"strconv"
	"strings"

	"attache/index/briefing"
)

// A phrase is a way of asking for a command in plain words. The groups named
// in its pattern fill the options; "speaker", and a second one, "with", must name
// somebody who speaks, and "there" a paragraph that is there, or the phrase does
// not fit: 2019 alone is a year.
type phrase struct {
	command string
	pattern func() *regexp.Regexp
}

// phrases are tried in order.
var phrases = compile([][2]string{
	{"read", `(?:read |show |see |what about |and )?(?:paragraph|para|p|¶) ?(?P<page>\d{1,6})`},
	{"read", `(?P<there>\d{1,6})`},
	{"brief", `(?:please )?(?:summar(?:y|i[sz]e)(?: (?:it|this|the (?:briefing|article|text)))?|tl;?dr|overview|(?:what are )?(?:the )?(?:key|main) (?:takeaways|points|messages|findings)|(?:the )?gist|bullet points|what(?: is|['’]s) (?:this|it|the (?:briefing|article|text)) about)`},
	{"brief", `(?:the |all (?:the )?)?(?:key |main )?(?:dates|figures|numbers|timeline)(?: and (?:dates|figures|numbers))?`},
	{"speakers", `who (?:speaks|is quoted|is cited|talks|are the speakers|are the sources|is speaking)(?: here| in (?:it|this|the (?:briefing|article|text)))?|(?:list |show )?(?:the |all (?:the )?)?(?:speakers|sources)`},
	{"briefings", `(?:which|what) briefings(?: are (?:loaded|there))?`},
	{"help", `(?:help|what can (?:i|you) (?:ask|do|answer))|commands`},

	{"position", `(?:summar(?:y|i[sz]e)|(?:the )?(?:key|main) points|(?:the )?gist)(?: of| from| by)? (?P<speaker>.+)`},
	{"position", `compare (?P<speaker>.+? (?:and|with|vs?\.?|versus) .+?) (?:on|about|over) (?P<topic>.+)`},
	{"position", `compare (?P<speaker>.+? (?:and|with|vs?\.?|versus) .+)`},
	{"compare", `compare (?P<skip>.+? (?:and|with|vs?\.?|versus) .+?) (?:on|about|over) (?P<topic>.+)`},
	{"compare", `who (?:says|said|thinks|argues) what (?:about|on|of) (?P<topic>.+)`},
	{"compare", `(?:what are )?(?:the |all (?:the )?)?(?:different |various |other )?(?:views|opinions|positions|stances) (?:on|about) (?P<topic>.+)`},
	{"compare", `(?:everyone|everybody|both(?: sides)?|all (?:the )?(?:speakers|experts|sources|sides)) (?:on|about) (?P<topic>.+)`},
	{"compare", `who (?:(?:talks|speaks|comments|says anything) (?:about|on|of)|mentions|discusses) (?P<topic>.+)`},

	{"quotes", some + `(?:quotes?|quotations|exact words|verbatim(?: words)?)(?: by| from| of)? (?P<speaker>.+?)(?: (?:about|on|regarding) (?P<topic>.+))?`},
	{"quotes", `quotes? (?:me )?(?P<speaker>.+?) (?:about|on|regarding) (?P<topic>.+)`},
	{"quotes", `(?P<speaker>.+?) (?:quotes?|quotations|verbatim)(?: (?:about|on|regarding) (?P<topic>.+))?`},
	{"quotes", `verbatim|(?:exact|own) words|quotations|` + some + `quotes`},
	{"quotes", some + `quotes? (?:about|on|regarding) (?P<topic>.+)`},
	{"quotes", `what (?:exactly )?(?:did|does|has) (?P<speaker>.+?) (?:say|said) (?:verbatim|exactly|word for word)(?: (?:about|on) (?P<topic>.+))?`},
	{"quotes", `what (?:are|were) (?P<speaker>.+?)['’]s? (?:exact|own) words(?: (?:about|on) (?P<topic>.+))?`},

	{"position", `what (?:exactly )?(?:does|did|do|has|have) (?P<speaker>.+?) (?:` + saying + `)(?: (?:` + about + `) (?P<topic>.+)| (?:of|about|against))?`},
	{"position", `what (?:is|was|are|were) (?P<speaker>.+?)['’]s? (?:` + views + `)(?: (?:` + about + `) (?P<topic>.+))?`},
	{"position", `what (?:is|was|are|were) the (?:` + views + `) of (?P<speaker>.+?) (?:` + about + `) (?P<topic>.+)`},
	{"position", `(?:how|where) (?:does|did|do) (?P<speaker>.+?) (?:see|sees|view|feel|feel about|stand|regard|assess|judge)(?: (?:` + about + `))? (?P<topic>.+)`},
	{"position", `(?:does|did|do|has|have) (?P<speaker>.+?) (?:` + saying + `|mention|discuss|speak|talk|said|spoken)(?: anything| something)?(?: (?:` + about + `))? (?P<topic>.+)`},
	{"position", `according to (?P<speaker>.+?), (?P<topic>.+)`},
	{"position", `why (?:does|did|do) (?P<speaker>.+?) (?:` + saying + `)(?: that)? (?P<topic>.+)`},
	{"position", `(?:anything|something|what) (?:from|by) (?P<speaker>.+?) (?:` + about + `) (?P<topic>.+)`},
	{"position", `what (?P<speaker>.+?) (?:says|said|thinks|thought|argues|argued|believes) (?:` + about + `) (?P<topic>.+)`},
	{"position", `(?:the )?(?:` + views + `) of (?P<speaker>.+?) (?:` + about + `) (?P<topic>.+)`},
	{"position", `(?P<speaker>.+?)['’]s? (?:` + views + `)(?: (?:` + about + `) (?P<topic>.+))?`},
	{"position", `(?:(?:where |how |why |on what )?(?:does|do|did|would)) (?P<speaker>.+?) (?:` + agreeing + `) (?:with|from) (?P<with>.+?)(?: (?:` + about + `) (?P<topic>.+))?`},
	{"position", `(?:(?:where |how |why |on what )?(?:do|did) )(?P<speaker>.+?) (?:` + agreeing + `)(?: (?:` + about + `) (?P<topic>.+))?`},
	{"position", `(?:what (?:is|are) |is there |are there )?(?:the |an? |any )?(?:differences?|disagreements?|contrast) between (?P<speaker>.+?)(?: (?:` + about + `) (?P<topic>.+))?`},
	{"position", `(?P<speaker>.+?) (?:on|about|regarding) (?P<topic>.+)`},
	{"position", `(?P<speaker>.+?) (?:says?|said)(?: what)?(?: (?:` + about + `) (?P<topic>.+))?`},

	{"compare", `(?:is there |are there )?(?:any |the )?(?:disagreements?|differences|consensus) (?:about|on|over) (?P<topic>.+)`},
	{"compare", `(?:(?:where |how |why |on what )?(?:do|does|did) )` + theyAll + ` (?:` + agreeing + `) (?:` + about + `) (?P<topic>.+)`},
	{"brief", `(?:(?:where |how |why |(?:on |about )?what )?(?:do|does|did) )` + theyAll + ` (?:` + agreeing + `)(?: on| about| over)?`},
	{"compare", `what (?:do|does) ` + theyAll + ` (?:` + saying + `) (?:` + about + `) (?P<topic>.+)`},
	{"brief", `what (?:do|does) ` + theyAll + ` (?:` + saying + `)`},

	{"ask", `(?:is there |are there |has it |have you )?(?:anything|something|any news|news|more|info|information|details) (?:on|about) (?P<topic>.+)`},
	{"ask", `(?:does|do|did) (?:anyone|anybody|somebody|someone|it|they|the (?:briefing|article|text)) (?:mention|discuss|cover|speak of|speak about|talk about|say anything (?:on|about)|say something (?:on|about)) (?P<topic>.+)`},
	{"ask", `(?:what|how) about (?P<topic>.+)`},

	{"risks", `(?:what|which) (?:is|are|was|were) the (?:main |biggest |greatest )?(?:risks?|dangers?|threats?)(?: (?:of|to|for|from|about|in) (?P<topic>.+))?`},
	{"risks", `what (?:could|can|might|may) go wrong(?: (?:with|in|for|about) (?P<topic>.+))?`},
	{"risks", `who (?:warns|warned)(?: (?:of|about|that|against) (?P<topic>.+))?`},
	{"risks", `(?:the )?(?:main |biggest |greatest |key )?(?:risks|dangers|threats)`},
	{"risks", `(?:the )?(?:main |biggest |greatest |key )?(?:risks?|dangers)(?: (?:of|to|for|from|about|in|with|on))? (?P<topic>.+)`},
})

const (
	saying   = `say|said|think|thought|argued?|believed?|claim(?:ed)?|warn(?:ed)?|expect(?:ed)?|suggest(?:ed)?|stated?|proposed?|recommend(?:ed)?|predict(?:ed)?`
	views    = `positions?|views?|opinions?|stances?|takes?|thoughts|comments?|remarks?`
	agreeing = `(?:all |both )?(?:agree|disagree|differ|side|part ways)`
	theyAll  = `(?:they|people|both|all|everyone|everybody|(?:all |both )?(?:of )?(?:the |your )?(?:experts|speakers|sources|analysts|commentators|interviewees))(?: all| each| both)?`
	some     = `(?:a |the |any |some |all (?:the )?|list of (?:the )?|\d+ )?(?:best |good |key |main |top )?`
	about    = `about|on|of|regarding|concerning|over|for|with|that|to|from`
)

func compile(table [][2]string) []phrase {
	var all []phrase
	for _, row := range table {
		all = append(all, phrase{row[0], lineOf(row[1])})
	}
	return all
}

// inBriefing is how plain words end that are asked of a certain briefing.
var inBriefing = regexp.MustCompile(`(?i)\s+briefing:(\S+)$`)

// parsePlain reads words without a command as the command that fits.
func parsePlain(line string, find func(id string) *briefing.Briefing) (Request, string) {
	if m := inBriefing.FindStringSubmatch(line); m != nil {
		r, note := parsePlain(strings.TrimSuffix(line, m[0]), func(string) *briefing.Briefing { return find(m[1]) })
		r.Briefing = m[1]
		return r, note
	}
	b := find("")
	if r, ok := inPhrases(line, b); ok && r.Command != "ask" {
		return r, ""
	}
	if isPeople(b, bare(line)) {
		return Request{Command: "position", Speaker: bare(line)}, ""
	}
	if r, note, ok := commandWord(bare(line), find); ok {
		return r, note
	}
	return Request{Command: "ask", Topic: line}, ""
}

// isPeople reports whether typed is no more than the names of those who speak in b:
// of several, or of one who is no country, but has a role or more names than one.
func isPeople(b *briefing.Briefing, typed string) bool {
	m := who(b, typed)
	sp := m.one()
	return m.together || sp != nil && sp != theWriter && !m.read && (sp.Role != "" || strings.Contains(sp.Name, " "))
}

// polite is how people begin what they ask, whatever it is.
var polite = regexp.MustCompile(`^(?i:(?:please|hey|hi|ok|okay|can you|could you|show me|show|tell me|give me|find)[, ]+)+`)

// bare returns line without what people begin a question with, and the marks
// that end it.
func bare(line string) string {
	line = strings.TrimRight(cut(line), "?.! ")
	return line[len(polite.FindString(line)):]
}

// shortIs is a question's word joined to “is”, with its apostrophe or without.
var shortIs = regexp.MustCompile(`^(?i:(what|who|where|how)['’]?s )`)

// inPhrases reads line as the first phrase that fits.
func inPhrases(line string, b *briefing.Briefing) (Request, bool) {
	line = shortIs.ReplaceAllString(bare(line), "$1 is ")
	for _, p := range phrases {
		if m := p.pattern().FindStringSubmatch(line); m != nil {
			if r, ok := p.request(m, b); ok {
				return r, true
			}
		}
	}
	return Request{}, false
}

// request fills a request from the groups that matched.
func (p phrase) request(m []string, b *briefing.Briefing) (Request, bool) {
	r := Request{Command: p.command}
	for i, name := range p.pattern().SubexpNames() {
		switch name {
		case "speaker":
			if r.Speaker = strings.TrimSpace(m[i]); !speaks(b, r.Speaker) {
				return r, false
			}
		case "with":
			if m[i] != "" {
				if r.Speaker += " and " + strings.TrimSpace(m[i]); !speaks(b, r.Speaker) {
					return r, false
				}
			}
		case "topic":
			r.Topic = strings.TrimSpace(m[i])
		case "there":
			if r.Page, _ = strconv.Atoi(m[i]); b == nil || r.Page > len(b.Paragraphs) {
				return r, false
			}
		case "page":
			r.Page, _ = strconv.Atoi(m[i])
		}
	}
	return r, true
}

// speaks reports whether typed names somebody who speaks in b.
func speaks(b *briefing.Briefing, typed string) bool {
	return len(who(b, typed).speakers) > 0
}

// commandWord reads a line that begins with a command's name as that command,
// where what follows fits it: "position basit missiles", "read 4", but not
// "read between the lines".
func commandWord(line string, find func(id string) *briefing.Briefing) (Request, string, bool) {
	name, rest, _ := strings.Cut(line, " ")
	c := command(strings.ToLower(name))
	if c == nil {
		return Request{}, "", false
	}
	rest, of := strings.CutPrefix(rest, "of ")
	r, note := parseOptions(c, rest, find)
	if note != "" && r.Page == 0 || len(c.inOrder()) == 0 && rest != "" {
		return r, "", false
	}
	return r, note, !of || c.Name != "position" || speaks(find(r.Briefing), r.Speaker)
}
