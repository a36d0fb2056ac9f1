// Package data holds what the program ships with, embedded: the briefings, the
// word lists that attribution and ranking read, and the evaluation sets.
// It has no logic; whoever reads a file knows its format.
package data

import "embed"

// Files is the folder of this package: briefings/, lexicon/ and what else is embedded.
//
//go:embed briefings lexicon tagger/model.bin
var Files embed.FS

// Vectors is the table of word vectors, apart from Files so that it can be read
// where it lies; index/vectors.go knows its format, vectors/SOURCES its origin.
//
//go:generate sh -c "cd vectors && go run generate.go"
//go:embed vectors/words.bin
var Vectors string
