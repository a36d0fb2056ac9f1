package index

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"
	"sync"
	"time"

	"attache/index/briefing"
)

// Home makes dir, which must be the folder that is opened, one that a guild can
// add briefings to, each guild in a folder of its own. It need not hold any.
func Home(dir *os.Root) Option { return func(s *settings) { s.home = dir } }

// Errors of what a guild may do.
var (
	ErrNoHome  = errors.New("the folder of briefings is not one that can be added to")
	ErrNoDraft = errors.New("there is no such draft any more")
	ErrNotOwn  = errors.New("the guild has no such briefing of its own")
	ErrFull    = errors.New("the guild has as many briefings of its own as it may")
)

// Limits of what a guild may keep.
const (
	maxOwn    = 200
	maxDrafts = 20
	draftTime = 24 * time.Hour
)

// A Draft is a text that a guild may publish as a briefing.
type Draft struct {
	Briefing *briefing.Briefing // as it will be read; its ID is free, or of one of the guild's own
	Key      string             // names the draft
	Replaces bool               // the guild has a briefing of that ID
}

// Draft keeps a text that is to be a guild's briefing, under a name like the one
// wanted, until it is published. What is wrong with the text is a
// [*briefing.Error]. The text is on disk when it returns.
func (ix *Index) Draft(guild, wanted string, data []byte) (Draft, error) {
	if ix.home == nil || !isGuild(guild) {
		return Draft{}, ErrNoHome
	}
	s := ix.AcquireFor(guild)
	defer s.Release()
	id, replaces := s.freeID(wanted)
	b, err := briefing.Parse(id, bytes.NewReader(data))
	if err != nil {
		return Draft{}, err
	}
	if !replaces && s.owned() >= maxOwn {
		return Draft{}, ErrFull
	}
	sum := sha256.Sum256(data)
	d := Draft{Briefing: b, Key: hex.EncodeToString(sum[:draftKey/2]), Replaces: replaces}
	if err := ix.keep(folderOf(guild), d.Key, data); err != nil {
		return Draft{}, fmt.Errorf("keep a draft for guild %s: %w", guild, err)
	}
	return d, nil
}

// draftKey is the length of a draft's key.
const draftKey = 16

// What keys and names look like.
var (
	keyPattern  = regexp.MustCompile(fmt.Sprintf(`^[0-9a-f]{%d}$`, draftKey))
	slugPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*$`) })
)

// draftName is the name of a draft's file. Its dot keeps it from being loaded.
func draftName(key string) string { return ".draft-" + key }

func folderOf(guild string) string { return "guild-" + guild }

func isGuild(id string) bool { return guildFolder.MatchString(folderOf(id)) }

// Publish makes the draft with a key the guild's briefing id, as Draft returned
// it. When it returns without an error, the briefing is on disk and is searched.
func (ix *Index) Publish(ctx context.Context, guild, id, key string) (*briefing.Briefing, error) {
	if ix.home == nil || !isGuild(guild) {
		return nil, ErrNoHome
	}
	if !slugPattern().MatchString(id) || !keyPattern.MatchString(key) {
		return nil, ErrNoDraft // a key or a name that was never given out
	}
	dir := folderOf(guild)
	name := path.Join(dir, id+suffix)
	if err := ix.home.Rename(path.Join(dir, draftName(key)), name); errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoDraft
	} else if err != nil {
		return nil, fmt.Errorf("publish %s: %w", name, err)
	}
	if err := syncFolder(ix.home, dir); err != nil {
		return nil, fmt.Errorf("publish %s: %w", name, err)
	}
	if _, err := ix.reload(ctx, only(name)); err != nil {
		return nil, err
	}
	s := ix.AcquireFor(guild)
	defer s.Release()
	if e := s.entry(id); e != nil && e.path == name {
		return e.briefing, nil
	}
	return nil, ErrNoDraft // somebody removed it in the same moment
}

// Withdraw removes a guild's own briefing. When it returns without an error,
// the briefing is gone from the disk and is not searched any more.
func (ix *Index) Withdraw(ctx context.Context, guild, id string) error {
	if ix.home == nil || !isGuild(guild) {
		return ErrNoHome
	}
	s := ix.AcquireFor(guild)
	defer s.Release()
	if !s.Owns(id) {
		return ErrNotOwn
	}
	name := s.byID[id].path
	if err := ix.home.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("withdraw %s: %w", name, err)
	}
	if err := syncFolder(ix.home, folderOf(guild)); err != nil {
		return fmt.Errorf("withdraw %s: %w", name, err)
	}
	_, err := ix.reload(ctx, only(name))
	return err
}

// Owns reports whether the briefing called id is of the guild that the snapshot is for.
func (s *Snapshot) Owns(id string) bool {
	e := s.byID[id]
	return e != nil && e.guild != ""
}

// owned is how many briefings are the guild's own.
func (s *Snapshot) owned() int {
	n := 0
	for _, e := range s.entries {
		if e.guild != "" {
			n++
		}
	}
	return n
}
