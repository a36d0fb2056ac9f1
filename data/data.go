// Package data holds what the program ships with, embedded: the briefings, the
// word lists that attribution and ranking read, and the evaluation sets.
// It has no logic; whoever reads a file knows its format.
package data

import "embed"

// Files is the folder of this package: briefings/, lexicon/ and what else is embedded.
//
//go:embed briefings lexicon tagger/model.bin
var Files embed.FS
