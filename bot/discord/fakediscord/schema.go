package fakediscord

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// SchemaVariable names the environment variable that says where Discord's
// description of its API, openapi.json, is.
const SchemaVariable = "ATTACHE_OPENAPI"

// A schema is Discord's description of its API.
type schema struct {
	mu       sync.Mutex // guards compiler and checks
	compiler *jsonschema.Compiler
	document map[string]any
	checks   map[string]*jsonschema.Schema // by request
}

// SchemaPath returns where openapi.json is, or "" if it is not at hand: what
// the environment says, or beside the module.
func SchemaPath() string {
	if path := os.Getenv(SchemaVariable); path != "" {
		return path
	}
	for dir := "."; len(dir) < 40; dir = filepath.Join("..", dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			path := filepath.Join(dir, "..", "shared", "discord", "openapi.json")
			if _, err := os.Stat(path); err == nil {
				return path
			}
			return ""
		}
	}
	return ""
}

// loaded is the description, read once for all tests of a run.
var loaded = sync.OnceValues(func() (*schema, error) {
	path := SchemaPath()
	if path == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	s := &schema{compiler: jsonschema.NewCompiler(), checks: map[string]*jsonschema.Schema{}}
	s.document, _ = doc.(map[string]any)
	return s, s.compiler.AddResource(schemaURL, doc)
})

// schemaURL is the name under which the compiler knows the description.
const schemaURL = "file:///openapi.json"

// loadSchema returns the description, or nil if it is not at hand.
func loadSchema(t testing.TB) *schema {
	s, err := loaded()
	if err != nil {
		t.Fatalf("%s: %v", SchemaVariable, err)
	}
	return s
}

// WithoutDescription leaves Discord's description out from now on, for tests of
// speed: to check a rich answer against it takes longer than to make it. The
// lint stays.
func (d *Discord) WithoutDescription() { d.schema = nil }

// check says what is wrong with the body of a request, as "POST /path", or "".
func (s *schema) check(request string, body []byte) string {
	if s == nil {
		return ""
	}
	sch, err := s.compiled(request)
	if err != nil {
		return "openapi.json: " + err.Error()
	}
	if sch == nil {
		return "openapi.json knows no body of " + request
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return err.Error()
	}
	return explain(value, sch.Validate(value))
}

func (s *schema) compiled(request string) (*jsonschema.Schema, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if sch, ok := s.checks[request]; ok {
		return sch, nil
	}
	method, path, _ := strings.Cut(request, " ")
	pointer := []string{"paths", path, strings.ToLower(method), "requestBody", "content", "application/json", "schema"}
	if !has(s.document, pointer) {
		return nil, nil
	}
	escape := strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D", "@", "%40")
	url := schemaURL + "#"
	for _, p := range pointer {
		url += "/" + escape.Replace(p)
	}
	sch, err := s.compiler.Compile(url)
	s.checks[request] = sch
	return sch, err
}

func has(doc map[string]any, pointer []string) bool {
	for _, p := range pointer {
		v, ok := doc[p]
		if !ok {
			return false
		}
		doc, _ = v.(map[string]any)
	}
	return true
}

// wronglyRejected is a complaint of the description's about what Discord takes:
// it says that permissions are a number, and they are a string of digits.
const wronglyRejected = "/default_member_permissions: got string"

// explain says what is wrong in one line a fault.
func explain(value any, err error) string {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		if err != nil {
			return err.Error()
		}
		return ""
	}
	wrong := slices.DeleteFunc(causes(value, invalid), func(c string) bool { return strings.Contains(c, wronglyRejected) })
	return strings.Join(wrong, "; ")
}
