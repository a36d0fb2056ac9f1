package index

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"attache/index/briefing"
)

// A folder holds texts: name.txt for everybody, guild-ID/name.txt for one guild.
type folder struct{ fs.FS }

// A look is what a glance at a file shows of its state.
type look struct {
	size    int64
	changed time.Time
	regular bool
}

// guildFolder is the name of a folder of a guild's own texts.
var guildFolder = regexp.MustCompile(`^guild-([0-9]{1,20})$`)

// look returns what the folder's texts look like, by path.
func (f folder) look() (map[string]look, error) {
	found := map[string]look{}
	top, err := f.lookIn(".", found)
	if err != nil {
		return nil, fmt.Errorf("read the folder: %w", err)
	}
	for _, d := range top {
		if !d.IsDir() || !guildFolder.MatchString(d.Name()) {
			continue
		}
		if _, err := f.lookIn(d.Name(), found); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("read the folder: %w", err)
		}
	}
	return found, nil
}

// lookIn adds to found what the texts in dir look like, and returns all that is there.
func (f folder) lookIn(dir string, found map[string]look) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(f, dir)
	for _, d := range all {
		if !isText(d.Name()) {
			continue
		}
		name := path.Join(dir, d.Name())
		if !utf8.ValidString(name) {
			found[name] = look{} // no fs.FS opens it; place says what is wrong
			continue
		}
		info, err := fs.Stat(f, name) // of what a link leads to
		if err != nil || info.IsDir() {
			continue // gone again, a link to nothing, or no file
		}
		found[name] = look{info.Size(), info.ModTime(), info.Mode().IsRegular()}
	}
	return all, err
}

// isText reports whether a file is meant as a briefing. Editors and programs
// that copy write beside it first: .port.txt.swp, port.txt~, #port.txt#, .#port.txt.
func isText(name string) bool {
	return strings.HasSuffix(name, suffix) && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "~$")
}

// suffix ends the name of a briefing's file.
const suffix = ".txt"

// read returns the bytes of a file, at most one more than a briefing may have.
func (f folder) read(name string, l look) ([]byte, error) {
	if !l.regular {
		return nil, errors.New("no ordinary file")
	}
	if l.size > briefing.MaxSize {
		return nil, tooLarge
	}
	file, err := f.Open(name)
	if err != nil {
		return nil, bare(err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, briefing.MaxSize+1))
	return data, bare(err)
}

var tooLarge = fmt.Errorf("larger than %d MB", briefing.MaxSize>>20)

// bare returns err without the path that it names.
func bare(err error) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return e.Err
	}
	return err
}

// place returns what a path says: the guild whose text it is, "" for
// everybody's, and the briefing's ID.
func place(name string) (guild, id string, err error) {
	dir, file := path.Split(name)
	if m := guildFolder.FindStringSubmatch(path.Clean(dir)); m != nil {
		guild = m[1]
	}
	id = strings.TrimSuffix(file, suffix)
	if !isPrintable(id) || id != strings.Join(strings.Fields(id), " ") || id == "" {
		return guild, id, errors.New("the file’s name is empty, has blanks in a row or at an end, or characters that cannot be shown")
	}
	return guild, id, nil
}

// isPrintable reports whether all of s can be shown as it is: it is UTF-8, and
// no character of it controls a terminal or turns the direction of writing.
func isPrintable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(c rune) bool {
		return c != ' ' && !unicode.IsPrint(c)
	})
}

// A Fault is what is wrong with a file of the folder, and where.
type Fault struct {
	Path   string
	Line   int // from 1; 0: the file as a whole
	Reason string
}

// Error returns "path:line: reason", without the line where the whole file is at
// fault; a path that cannot be printed is quoted.
func (f *Fault) Error() string {
	name := f.Path
	if !isPrintable(name) {
		name = strconv.Quote(name)
	}
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s", name, f.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", name, f.Line, f.Reason)
}

// faultIn returns err as a fault of the file at path.
func faultIn(name string, err error) *Fault {
	if e := (*briefing.Error)(nil); errors.As(err, &e) {
		return &Fault{name, e.Line, e.Reason}
	}
	return &Fault{name, 0, err.Error()}
}
