package handlers

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Speakers are mostly persons, but “some observers” say, and a sentence does
// not call them “Some observers”.

// determiners begin the names of speakers who are no persons.
var determiners = []string{"some", "many", "several", "most", "few", "both", "all", "the", "a", "an", "other", "two", "three", "four", "his", "her", "their", "its"}

// within returns a speaker's name as it stands within a sentence.
func within(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	if small := strings.ToLower(first); rest != "" && slices.Contains(determiners, small) {
		return small + " " + rest
	}
	return name
}

// begins returns a speaker's name as it begins a sentence: "A report".
func begins(name string) string {
	c, n := utf8.DecodeRuneInString(name) // a speaker has a name
	return string(unicode.ToUpper(c)) + name[n:]
}

// plural reports whether a speaker's name is that of several: "Some observers",
// "Iranian officials", but not Jones or the United Nations.
func plural(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1] // a name of one word in capitals may be Jones or Officials
	c, _ := utf8.DecodeRuneInString(last)
	return unicode.IsLower(c) && strings.HasSuffix(last, "s") && !strings.HasSuffix(last, "ss") || strings.HasSuffix(last, "people")
}

// verb returns the form of a verb that follows name: "says", or "say" if they
// are several.
func verb(name, one, several string) string {
	if plural(name) {
		return several
	}
	return one
}
