package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the design: which packages of this module, and which outside
// it, each folder's files may import. Tests may import more of this module,
// but only downwards.
var mayImport = map[string][]string{
	"data":                    {},
	"golden":                  {}, // for tests
	"index/briefing":          {"data", "golang.org/x/text"},
	"index":                   {"index/briefing", "data", "github.com/blevesearch", "golang.org/x/text"},
	"handlers":                {"index", "index/briefing", "golang.org/x/text"},
	"bot/discord":             {"handlers", "index/briefing", "github.com/bwmarrin/discordgo", "golang.org/x/time", "github.com/prometheus", "github.com/gorilla/websocket", "git.sr.ht/~sbinet/gg", "golang.org/x/image"},
	"bot/discord/fakediscord": {"github.com/gorilla/websocket", "github.com/bwmarrin/discordgo", "github.com/santhosh-tekuri/jsonschema"},
	"bot":                     {"bot/discord", "handlers", "index", "index/briefing", "data", "github.com/joho/godotenv", "golang.org/x/term", "github.com/prometheus"},
}

func TestImports(t *testing.T) {
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || path != root && strings.HasPrefix(d.Name(), ".") && d.Name() != "..") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		rel, _ := filepath.Rel(root, filepath.Dir(path))
		checkImports(t, path, filepath.ToSlash(rel))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkImports(t *testing.T, path, folder string) {
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	allowed, known := mayImport[folder]
	if tool := f.Name.Name == "main" && folder != "bot"; tool {
		return // a generator that go generate runs
	}
	if !known {
		t.Errorf("%s: the design has no package %s", path, folder)
	}
	for _, spec := range f.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		if !permitted(name, allowed) {
			t.Errorf("%s imports %s, which the design does not let %s do", path, name, folder)
		}
	}
}

// permitted reports whether name is the standard library's or in allowed.
func permitted(name string, allowed []string) bool {
	first, _, _ := strings.Cut(name, "/")
	if own, ok := strings.CutPrefix(name, "attache/"); ok {
		return slices.Contains(allowed, own)
	}
	return !strings.Contains(first, ".") || slices.ContainsFunc(allowed, func(a string) bool {
		return name == a || strings.HasPrefix(name, a+"/")
	})
}
