package discord

import (
	"bufio"
	"encoding/base64"
	"hash/crc32"
	"strconv"
	"strings"
	"unicode/utf8"

	"attache/handlers"
	"attache/index/briefing"
)

// A verb is what a button does.
type verb byte

// The verbs. They are written into messages that stay for years: a letter is
// never given another meaning.
const (
	turn      verb = 'p' // shows the request in place: a page
	only      verb = 'v' // shows the request in place: only verbatim
	try       verb = 't' // shows the request in place: a suggestion
	open      verb = 'o' // shows the request in a message of its own
	beside    verb = 'c' // shows the paragraph with its neighbours
	selectOne verb = 's' // shows what the speaker chosen says
	share     verb = 'h' // posts the answer for everybody
	wrong     verb = 'w' // opens the form that reports a credit
	report    verb = 'r' // is that form, sent
	dismiss   verb = 'd' // removes the answer
	still     verb = 'n' // does nothing: the number of the page
	paste     verb = 'e' // is the form in which a briefing is pasted, sent
	publish   verb = 'a' // makes a draft a briefing: Topic is its key, Briefing the ID
	discard   verb = 'x' // leaves a draft be
)

// A state is what a custom ID says: what the button does with which request.
type state struct {
	verb    verb
	request handlers.Request // its Briefing is the ID, never ""
	text    string           // the digest of the briefing's text when the button was made
	asker   string           // who may change the message, "" in a private one
}

// idVersion begins every custom ID.
const idVersion = "1"

// The marks of a custom ID: between fields, and before a digest that stands for
// a longer text.
const (
	between = "|"
	longer  = "~"
)

// customID writes s in at most maxCustomID characters. What is too long, or
// holds a mark or half a character, is named by its digest, longest first. Two
// characters stay free for numbered.
func (s state) customID() string {
	fields := []string{s.request.Topic, s.request.Speaker, s.request.Briefing}
	for i, f := range fields {
		if !plainField(f) {
			fields[i] = longer + digest(f)
		}
	}
	command := s.request.Command
	if !handlers.IsCommand(command) {
		command = "help" // a word of whatever length
	}
	head := strings.Join([]string{idVersion, string(s.verb), command, number(s.request.Page), s.text, shortID(s.asker)}, between)
	for i := 0; ; i++ {
		id := strings.Join([]string{head, fields[2], fields[1], fields[0]}, between)
		if length(id) <= maxCustomID-2 || i == len(fields) {
			return id
		}
		if f := fields[i]; !strings.HasPrefix(f, longer) && length(f) > len(longer)+digestSize {
			fields[i] = longer + digest(f)
		}
	}
}

// plainField reports whether a custom ID can hold f as it is.
func plainField(f string) bool {
	return !strings.Contains(f, between) && !strings.HasPrefix(f, longer) && strings.TrimSpace(f) == f && isWhole(f)
}

// isWhole reports whether s holds no half characters, nor what stands for one.
func isWhole(s string) bool { return !strings.ContainsRune(s, utf8.RuneError) }

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// readID reads a custom ID; digests stay as they are.
func readID(id string) (state, bool) {
	f := strings.Split(id, between)
	if len(f) != 9 || !isWhole(id) || f[0] != idVersion || f[1] == "" || !handlers.IsCommand(f[2]) || len(f[4]) > textDigestSize {
		return state{}, false
	}
	page, _ := strconv.Atoi(f[3]) // none is 0
	return state{verb: verb(f[1][0]), text: f[4], asker: longID(f[5]),
		request: handlers.Request{Command: f[2], Page: page, Briefing: f[6], Speaker: f[7], Topic: f[8]}}, true
}

// shortened reports whether a field of s is the digest of its text.
func (s state) shortened() bool {
	r := s.request
	return strings.HasPrefix(r.Briefing, longer) || strings.HasPrefix(r.Speaker, longer) || strings.HasPrefix(r.Topic, longer)
}

// resolve puts texts for the digests in s: the briefings and speakers that
// there are, and what the message itself names.
func (s state) resolve(all []*briefing.Briefing, named []string) (state, bool) {
	var ids, names []string
	for _, b := range all {
		ids = append(ids, b.ID)
		for _, sp := range b.Speakers {
			names = append(names, sp.Name)
		}
	}
	r := &s.request
	ok := name(&r.Briefing, append(ids, named...))
	ok = name(&r.Speaker, append(names, named...)) && ok
	return s, name(&r.Topic, named) && ok
}

// name replaces a digest in f by the one of texts that it stands for.
func name(f *string, texts []string) bool {
	d, ok := strings.CutPrefix(*f, longer)
	if !ok {
		return true
	}
	for _, t := range texts {
		if digest(t) == d {
			*f = t
			return true
		}
	}
	return false
}

// digestSize is the length of a digest.
const digestSize = 6

// digest names a text: enough to tell the few apart that a message may mean. It
// is of the text as a message shows it, for there it is read again.
func digest(s string) string {
	sum := crc32.ChecksumIEEE([]byte(strings.TrimSpace(unescape(escape(s)))))
	return base64.RawURLEncoding.EncodeToString([]byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8), byte(sum)})
}

// textDigestSize is the length of a textDigest.
const textDigestSize = 4

// textDigest names the state of a briefing's text.
func textDigest(b *briefing.Briefing) string {
	sum := crc32.NewIEEE()
	w := bufio.NewWriterSize(sum, 512) // else every text would be copied
	for i := range b.Paragraphs {
		_, _ = w.WriteString(b.Paragraphs[i].Text)
		_ = w.WriteByte('\n')
	}
	_ = w.Flush()
	return base64.RawURLEncoding.EncodeToString(sum.Sum(nil)[:3])
}

// idBase writes snowflakes short.
const idBase = 36

func shortID(id string) string {
	n, err := strconv.ParseUint(id, 10, 64)
	if err != nil {
		return ""
	}
	return strconv.FormatUint(n, idBase)
}

func longID(short string) string {
	n, err := strconv.ParseUint(short, idBase, 64)
	if err != nil {
		return ""
	}
	return strconv.FormatUint(n, 10)
}

// numbered makes of a custom ID the nth of the same kind.
func numbered(id string, n int) string {
	at := len(idVersion) + len(between) + 1
	return id[:at] + strconv.Itoa(n) + id[at:]
}
