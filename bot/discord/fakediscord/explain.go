package fakediscord

import (
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// causes returns what is wrong, innermost. Discord's description says what a
// body may be as unions; of those only the branch is told whose type is the
// value's own, or else the one that came furthest.
func causes(value any, e *jsonschema.ValidationError) []string {
	if len(e.Causes) == 0 {
		return []string{"/" + strings.Join(e.InstanceLocation, "/") + ": " + complaint(e)}
	}
	switch e.ErrorKind.(type) {
	case *kind.AnyOf, *kind.OneOf:
		return causes(value, branch(e.Causes))
	}
	var said []string
	for _, c := range e.Causes {
		said = append(said, causes(value, c)...)
	}
	return said
}

// complaint is what e itself says.
func complaint(e *jsonschema.ValidationError) string {
	if out := e.DetailedOutput(); out.Error != nil {
		return out.Error.String()
	}
	return e.Error()
}

// branch returns the branch of a union that was meant: one that does not
// complain of the type; of several the one that complains deepest.
func branch(all []*jsonschema.ValidationError) *jsonschema.ValidationError {
	best := all[0]
	for _, b := range all[1:] {
		if rank(b) > rank(best) {
			best = b
		}
	}
	return best
}

// rank is how far a branch came: its deepest complaint, and nothing if it is of another type.
func rank(e *jsonschema.ValidationError) int {
	depth := 0
	var walk func(at *jsonschema.ValidationError)
	wrong := false
	walk = func(at *jsonschema.ValidationError) {
		depth = max(depth, len(at.InstanceLocation))
		if n := len(at.InstanceLocation); n == len(e.InstanceLocation)+1 && at.InstanceLocation[n-1] == "type" {
			wrong = true
		}
		if _, ok := at.ErrorKind.(*kind.Type); ok && len(at.InstanceLocation) == len(e.InstanceLocation) {
			wrong = true
		}
		for _, c := range at.Causes {
			walk(c)
		}
	}
	walk(e)
	if wrong {
		return 0
	}
	return 1 + depth
}

// complaints collects what is wrong with something.
type complaints []string

func (c *complaints) add(format string, args ...any) { *c = append(*c, fmt.Sprintf(format, args...)) }

func (c complaints) String() string { return strings.Join(c, "; ") }
