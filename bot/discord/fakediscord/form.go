package fakediscord

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"regexp"
	"strings"
)

// Discord takes at most ten files in a message, and of all of them this much.
const (
	maxFiles     = 10
	maxFileBytes = 10 << 20
)

// fileField names the part of a form that holds the file with a number.
var fileField = regexp.MustCompile(`^files\[(\d+)\]$`)

// readForm takes a multipart body apart: payload_json and files[n].
func (r *request) readForm() error {
	parts, err := r.MultipartReader()
	if err != nil {
		return fmt.Errorf("read the form: %w", err)
	}
	r.files = map[string]File{}
	for {
		p, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("read the form: %w", err)
		}
		if err := r.part(p); err != nil {
			return err
		}
	}
	if r.body == nil {
		return errors.New("a form without payload_json")
	}
	return nil
}

func (r *request) part(p *multipart.Part) error {
	content, err := io.ReadAll(io.LimitReader(p, maxFileBytes+1))
	if err != nil {
		return fmt.Errorf("read part %s: %w", p.FormName(), err)
	}
	if p.FormName() == "payload_json" {
		r.body = content
		return nil
	}
	number := fileField.FindStringSubmatch(p.FormName())
	switch {
	case number == nil:
		return fmt.Errorf("the form's part %q has no meaning", p.FormName())
	case len(content) > maxFileBytes:
		return fmt.Errorf("file %s is larger than %d bytes", p.FileName(), maxFileBytes)
	case p.FileName() == "":
		return fmt.Errorf("file %s has no name", p.FormName())
	}
	r.files[number[1]] = File{ID: number[1], Name: p.FileName(), Type: p.Header.Get("Content-Type"), Bytes: content}
	return nil
}

// serveAttachment serves a file that a person attached, as Discord's own hosts do.
func (d *Discord) serveAttachment(w http.ResponseWriter, r *http.Request) {
	id := strings.Split(strings.TrimPrefix(r.URL.Path, "/attachments/"), "/")[0]
	d.mu.Lock()
	f, ok := d.world.uploads[id]
	d.mu.Unlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", f.Type)
	_, _ = w.Write(f.Bytes)
}
