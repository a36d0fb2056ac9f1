package fakediscord

import (
	"fmt"
	"slices"
)

// upload keeps the files that are attached to a command, and names them in its
// data. d.mu is held.
func (d *Discord) upload(data object, options []object, files []File) error {
	resolved := object{}
	for _, o := range options {
		if o["type"] != attachmentOption {
			continue
		}
		i := slices.IndexFunc(files, func(f File) bool { return f.Name == o["value"] })
		if i < 0 {
			return fmt.Errorf("no file is called %v", o["value"])
		}
		f := files[i]
		f.ID = d.id()
		d.world.uploads[f.ID] = f
		o["value"] = f.ID
		url := d.URL + "/attachments/" + f.ID + "/" + f.Name
		resolved[f.ID] = object{"id": f.ID, "filename": f.Name, "size": len(f.Bytes), "url": url, "proxy_url": url, "content_type": f.Type, "ephemeral": true}
	}
	if len(resolved) > 0 {
		data["resolved"] = object{"attachments": resolved}
	}
	return nil
}
