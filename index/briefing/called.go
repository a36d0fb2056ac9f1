package briefing

// IsTitle reports whether people put word, in small letters and without its full stop,
// before the name of whoever is meant: "dr", "minister", "former".
func IsTitle(word string) bool { return words().titles[word] || words().typedTitles[word] }

// Office returns the office, in small letters, that people type by its initials, in
// small letters: "prime minister" for "pm". It is "" if they are those of none.
func Office(initials string) string { return words().offices[initials] }

// MeansWriter reports whether word, in small letters, is what people call who wrote a text.
func MeansWriter(word string) bool { return words().writers[word] }
