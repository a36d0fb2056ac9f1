package discord

import (
	"regexp"
	"strings"
	"sync"
)

// notWords are the parts of a message that say nothing: mentions, custom
// emoji, times and addresses.
var notWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<(?:@[!&]?|#|a?:\w+:|t:)[\w:-]*>|https?://\S+`)
})

// markup is what a person types to mark words.
var markup = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("[*_~`|]{1,3}|(?m:^(?:> |#{1,3} |-# ))")
})

// oneLine returns s with single blanks only.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// wordsOf returns the words of a message without mentions, addresses and marks.
func wordsOf(content string) string {
	return markup().ReplaceAllString(notWords().ReplaceAllString(content, " "), "")
}
