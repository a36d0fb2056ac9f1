package main

import (
	"fmt"
	"io/fs"
	"log/slog"
	"os"

	"attache/data"
	"attache/index"
)

// openBriefings opens the briefings that set names.
func openBriefings(set settings, log *slog.Logger) (*index.Index, error) {
	options := []index.Option{index.Log(log)}
	if set.data == "" && (set.kept != "" || len(set.serve.uploads) > 0) {
		return nil, fmt.Errorf("%w: -index and -upload-guilds need -data DIR, the folder of briefings", errMisuse)
	}
	if len(set.serve.uploads) > 0 {
		home, err := os.OpenRoot(set.data)
		if err != nil {
			return nil, fmt.Errorf("-data: %w", err)
		}
		options = append(options, index.Home(home))
	}
	if set.kept != "" {
		kept, err := keptIn(set.kept, log)
		if err != nil {
			return nil, fmt.Errorf("-index: %w", err)
		}
		options = append(options, kept)
	}
	return load(set.data, options...)
}

// keptIn keeps what is read in dir, for this very program: another build may
// read the same text otherwise.
func keptIn(dir string, log *slog.Logger) (index.Option, error) {
	name, err := os.Executable()
	if err != nil {
		return nil, err
	}
	program, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer program.Close()
	id, err := identity(program)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return index.Kept(dir, id, log)
}

// load opens the briefings in the folder dir, or the embedded ones.
func load(dir string, options ...index.Option) (*index.Index, error) {
	if dir == "" {
		embedded, err := fs.Sub(data.Files, "briefings")
		if err != nil {
			return nil, err
		}
		return index.Open(embedded, options...)
	}
	if info, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("-data: %w", err)
	} else if !info.IsDir() {
		return nil, fmt.Errorf("-data %s: not a folder", dir)
	}
	ix, err := index.Open(os.DirFS(dir), options...)
	if err != nil {
		return nil, fmt.Errorf("-data %s: %w", dir, err)
	}
	return ix, nil
}
