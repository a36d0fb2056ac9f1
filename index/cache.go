package index

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"log/slog"
	"os"
	"path/filepath"

	"attache/index/briefing"
)

// A cache keeps briefings as they were read, so that a restart reads only what
// has changed: a file for each text, named by the text's digest, in a folder for
// the version of the program that read it. Nothing depends on it: what is not
// there, or not whole, is read again. Several processes may share one. The zero
// value keeps nothing.
type cache struct {
	dir string // of this version; "" keeps nothing
	log *slog.Logger
}

// Kept keeps in dir what was read. Version names the program; what another
// version kept is removed.
func Kept(dir, version string, log *slog.Logger) (Option, error) {
	sum := crc32.ChecksumIEEE([]byte(version))
	c := cache{filepath.Join(dir, fmt.Sprintf("%s%08x", versionPrefix, sum)), log}
	if err := os.MkdirAll(c.dir, 0o755); err != nil {
		return nil, fmt.Errorf("keep what was read: %w", err)
	}
	others, err := filepath.Glob(filepath.Join(dir, versionPrefix+"????????"))
	if err != nil {
		return nil, err // dir is no pattern
	}
	for _, other := range others {
		if other != c.dir {
			_ = os.RemoveAll(other) // the next start tries again
		}
	}
	return func(s *settings) { s.cache = c }, nil
}

// What the names in the folder begin and end with.
const (
	versionPrefix = "read-by-"
	keptSuffix    = ".briefing"
)

func (c cache) path(hash digest) string {
	return filepath.Join(c.dir, hex.EncodeToString(hash[:])+keptSuffix)
}

// checked is the table of the sum that each file ends with.
var checked = crc32.MakeTable(crc32.Castagnoli)

// find returns the briefing read from the text with this digest, without its
// ID; nil if it is not kept whole.
func (c cache) find(hash digest) *briefing.Briefing {
	if c.dir == "" {
		return nil
	}
	data, err := os.ReadFile(c.path(hash))
	if err != nil || len(data) < crc32.Size {
		return nil
	}
	body, sum := data[:len(data)-crc32.Size], data[len(data)-crc32.Size:]
	b := &briefing.Briefing{}
	if crc32.Checksum(body, checked) != binary.LittleEndian.Uint32(sum) || b.UnmarshalBinary(body) != nil {
		return nil
	}
	return b
}

// keep keeps b, which was read from the text with this digest. That it cannot
// costs time at the next start, and is told to the log.
func (c cache) keep(hash digest, b *briefing.Briefing) {
	if c.dir == "" {
		return
	}
	body, err := b.AppendBinary(nil)
	if err == nil {
		err = replaceFile(c.path(hash), binary.LittleEndian.AppendUint32(body, crc32.Checksum(body, checked)))
	}
	if err != nil {
		c.log.Warn("what was read is not kept", "briefing", b.ID, "cause", err)
	}
}

// replaceFile writes a file beside name and renames it. It does not wait for
// the disk: what a fall of the machine leaves is not whole, which find notices.
func replaceFile(name string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), "part-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// sweep removes what is kept of texts that are not there any more, and what was
// left half-written.
func (c cache) sweep(texts map[string]*text) {
	if c.dir == "" {
		return
	}
	wanted := make(map[string]bool, len(texts))
	for _, t := range texts {
		wanted[filepath.Base(c.path(t.hash))] = true
	}
	all, err := os.ReadDir(c.dir)
	if err != nil {
		c.log.Warn("what was read is not swept", "cause", err)
	}
	for _, f := range all {
		if !wanted[f.Name()] {
			_ = os.Remove(filepath.Join(c.dir, f.Name())) // the next start tries again
		}
	}
}
