package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"regexp"
)

// idWithin is how far from a program's beginning Go's linker puts its ID.
const idWithin = 32 << 10

// linkerID is the ID, in the note of an ELF program or at the beginning of
// another's text: digests of all that the program is made of, and of itself.
var linkerID = regexp.MustCompile(`(?:Go\x00\x00|Go build ID: ")([\w-]{20}(?:/[\w-]{20})+)`)

// identity returns what names a program and no other, by its bytes: the linker's
// ID, or if it was built without, a digest of them all, which takes a while.
func identity(program io.Reader) (string, error) {
	head, err := io.ReadAll(io.LimitReader(program, idWithin))
	if err != nil {
		return "", err
	}
	if m := linkerID.FindSubmatch(head); m != nil {
		return string(m[1]), nil
	}
	sum := sha256.New()
	_, _ = sum.Write(head) // a digest never fails
	if _, err := io.Copy(sum, program); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
