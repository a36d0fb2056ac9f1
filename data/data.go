// Package data holds what the program ships with, embedded: the briefings, the
// word lists that attribution and ranking read, and the evaluation sets.
// It has no logic; whoever reads a file knows its format.
package data

import "embed"

// Files is the folder of this package: briefings/, lexicon/ and what else is embedded.
//
//go:embed briefings lexicon
var Files embed.FS

// Tagger is the weights of the part-of-speech tagger; index/briefing/posmodel.go
// knows their format, tagger/SOURCES their origin.
//
//go:embed tagger/model.bin
var Tagger []byte

// Vectors is the table of word vectors, apart from Files so that it can be read
// where it lies; index/vectors.go knows its format, vectors/SOURCES its origin.
//
//go:generate sh -c "cd vectors && go run generate.go"
//go:embed vectors/words.bin
var Vectors string
