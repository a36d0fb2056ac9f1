package discord

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// escape returns s as one line of text that no client takes for markdown, a
// mention or a link, and without marks that turn the direction of writing.
func escape(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	line := true // nothing but digits so far: "1." would begin a list
	for i, c := range s {
		if c = printable(c); c < 0 {
			continue
		}
		if isMarkup(s, i, c) || c == '.' && line && i > 0 {
			b.WriteByte('\\')
		}
		line = line && '0' <= c && c <= '9'
		b.WriteRune(c)
	}
	return b.String()
}

// isMarkup reports whether markdown gives the character c at s[i:] a meaning
// there: "@" and ":" begin mentions, emoji and addresses; a colon only before
// slashes, a plus only at the start.
func isMarkup(s string, i int, c rune) bool {
	switch c {
	case '\\', '*', '_', '~', '|', '>', '#', '-', '[', ']', '(', ')', '<', '`', '@':
		return true
	case ':':
		return strings.HasPrefix(s[i:], "://")
	case '+':
		return i == 0
	}
	return false
}

// printable returns c, a blank for a break, or -1 for what cannot be seen and
// would change how the rest is seen.
func printable(c rune) rune {
	switch {
	case ' ' < c && c < unicode.MaxASCII:
		return c // as most are
	case unicode.IsSpace(c):
		return ' '
	case unicode.IsControl(c), unicode.Is(unicode.Bidi_Control, c):
		return -1
	}
	return c
}

// unescape takes back what escape did.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// length is how long s is for Discord's limits. UTF-16 units are at least as
// many as code points, so whichever a server counts, the limit holds.
func length(s string) int {
	n := 0
	for _, c := range s {
		n += utf16.RuneLen(c)
	}
	return n
}

// clip returns as much of s as fits n, with "…" where something is left out,
// between words where that loses little.
func clip(s string, n int) string {
	if length(s) <= n {
		return s
	}
	used, end := 0, 0
	for i, c := range s {
		if used += utf16.RuneLen(c); used > n-1 {
			break
		}
		end = i + len(string(c))
	}
	if blank := strings.LastIndexByte(s[:end], ' '); blank > end*2/3 {
		end = blank
	}
	return strings.TrimRight(s[:end], " ") + "…"
}

// escapeWithin returns as much of s as takes at most n characters when escaped.
func escapeWithin(s string, n int) string { return clipEscaped(escape(s), n) }

// clipEscaped clips text that is escaped, and leaves no half of an escape.
func clipEscaped(s string, n int) string {
	if length(s) <= n {
		return s
	}
	s = strings.TrimSuffix(clip(s, n), "…")
	if bars := len(s) - len(strings.TrimRight(s, `\`)); bars%2 == 1 {
		s = s[:len(s)-1]
	}
	return s + "…"
}
