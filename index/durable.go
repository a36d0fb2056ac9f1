package index

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
)

// keep writes a draft whole or not at all.
func (ix *Index) keep(dir, key string, data []byte) error {
	if err := ix.home.Mkdir(dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	name := path.Join(dir, draftName(key))
	part := name + ".part"
	if err := writeSynced(ix.home, part, data); err != nil {
		_ = ix.home.Remove(part)
		return err
	}
	if err := ix.home.Rename(part, name); err != nil {
		return err
	}
	if err := syncFolder(ix.home, dir); err != nil {
		return err
	}
	return ix.sweep(dir, name)
}

// writeSynced writes a file and waits until it is on disk.
func writeSynced(home *os.Root, name string, data []byte) error {
	f, err := home.OpenFile(name, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Sync(), f.Close())
}

// syncFolder waits until the names in a folder, and its own, are on disk. Windows
// has no way to.
func syncFolder(home *os.Root, dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	for _, name := range []string{dir, "."} {
		f, err := home.Open(name)
		if err != nil {
			return err
		}
		if err := errors.Join(f.Sync(), f.Close()); err != nil {
			return err
		}
	}
	return nil
}

// sweep removes the drafts in dir that nobody published: those a day older than
// the newest, and of more than maxDrafts the oldest.
func (ix *Index) sweep(dir, newest string) error {
	all, err := fs.ReadDir(ix.home.FS(), dir)
	if err != nil {
		return err
	}
	now, err := ix.home.Stat(newest)
	if err != nil {
		return err
	}
	var drafts []fs.FileInfo
	for _, d := range all {
		if info, err := d.Info(); err == nil && strings.HasPrefix(d.Name(), draftName("")) {
			drafts = append(drafts, info)
		}
	}
	slices.SortFunc(drafts, func(a, b fs.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), cmp.Compare(a.Name(), b.Name()))
	})
	for i, d := range drafts {
		if i >= maxDrafts || now.ModTime().Sub(d.ModTime()) > draftTime {
			_ = ix.home.Remove(path.Join(dir, d.Name())) // the next sweep tries again
		}
	}
	return nil
}
