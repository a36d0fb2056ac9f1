package handlers

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// numberPattern is how the number of a paragraph or a page is typed.
var numberPattern = regexp.MustCompile(`^(?i:paragraph|para|page|p\.?|¶|#)? ?([0-9]{1,9})\.?$`)

// rangePattern is how several paragraphs are typed: "3-5".
var rangePattern = regexp.MustCompile(`^(?i:paragraphs?|paras?|pp?\.?|¶|#)? ?([0-9]{1,6}) ?(?:[-–—,&]|to|and) ?[¶#]?([0-9]{1,6})$`)

// numerals are numbers that are typed as words, from 1.
var numerals = strings.Fields("one two three four five six seven eight nine ten eleven twelve")

// number reads a whole number from 1.
func number(typed string) (int, bool) {
	if i := slices.Index(numerals, strings.ToLower(typed)); i >= 0 {
		return i + 1, true
	}
	m := numberPattern.FindStringSubmatch(typed)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil && n > 0
}

// Take returns r with what is typed for the option called name, like With; where
// that does not fit, it does the next best and says so: of several paragraphs
// the first, of what is no number a question.
func (r Request) Take(name, typed string) (Request, string) {
	next, ok := r.With(name, typed)
	if ok {
		return next, ""
	}
	typed = plain(typed)
	if name == "paragraph" {
		if m := rangePattern.FindStringSubmatch(typed); m != nil {
			next, ok = r.With(name, m[1])
		}
		if ok {
			return next, fmt.Sprintf("A paragraph is shown at a time: of “%s” the first.", shortLabel(typed))
		}
		if strings.ContainsFunc(typed, unicode.IsLetter) {
			return Request{Command: "ask", Briefing: r.Briefing, Topic: typed}, "“" + shortLabel(typed) + "” is no paragraph’s number, so it was taken for a question."
		}
	}
	if strings.Trim(typed, "0¶ ") == "" && name == "paragraph" {
		return r, "Paragraphs are counted from 1: this is the first."
	}
	return r, "“" + shortLabel(typed) + "” is no number above 0, so " + plain(name) + " was left out."
}
