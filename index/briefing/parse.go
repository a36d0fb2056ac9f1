package briefing

import (
	"fmt"
	"io"
	"strings"
)

// MaxSize is the largest text that Parse reads, in bytes.
const MaxSize = 5 << 20

// segment says that Text from text on came from the file from file on.
type segment struct{ text, file int }

// Error is what is wrong with a briefing's file, and where.
type Error struct {
	ID     string
	Line   int // from 1; 0: the file as a whole
	Reason string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.ID, e.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", e.ID, e.Line, e.Reason)
}

// Parse reads the text of r as the briefing called id. What is wrong with the
// text is an *Error.
func Parse(id string, r io.Reader) (*Briefing, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", id, err)
	}
	b := &Briefing{ID: id}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if i == 0 && !strings.HasSuffix(line, ".") {
			b.Title = line
			continue
		}
		whole := Span{0, len(line)}
		b.Paragraphs = append(b.Paragraphs, Paragraph{Number: len(b.Paragraphs) + 1, Text: line, Sentences: []Span{whole}})
	}
	if len(b.Paragraphs) == 0 {
		return nil, &Error{ID: id, Reason: "no text"}
	}
	attribute(b)
	return b, nil
}
