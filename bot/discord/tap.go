package discord

import (
	"bytes"
	"fmt"
	"net"
	"time"
)

// A tap is a connection to the gateway that looks at every message before the
// client reads it, and that breaks when nothing has come for too long: a
// session whose connection breaks can be resumed, one that a client closes in
// order cannot.
type tap struct {
	net.Conn
	sees    func(message []byte) ([]byte, error) // returns what is read in a message's place, nil for nothing
	why     chan error                           // why it ended, first of all
	hears   func(time.Time)
	silence time.Duration // how long nothing may come

	upgraded bool   // the HTTP that comes before frames is over
	raw      bool   // no frames will come: the server refuses
	message  []byte // the fragments so far
	in, out  []byte
	over     error // why there is nothing more to read after out
	buffer   [16 << 10]byte
}

// Read reads what is left of the messages that have come, or waits for one.
func (t *tap) Read(p []byte) (int, error) {
	for len(t.out) == 0 {
		if t.over == nil {
			t.over = t.fill()
		}
		if t.over != nil && len(t.out) == 0 {
			t.end(t.over)
			return 0, t.over
		}
	}
	n := copy(p, t.out)
	t.out = t.out[n:]
	return n, nil
}

// end breaks the connection, so that the client cannot close it in order.
func (t *tap) end(why error) {
	t.ends(why)
	t.Conn.Close()
}

// ends notes why the connection ends.
func (t *tap) ends(why error) {
	select {
	case t.why <- why:
	default: // the first reason is the reason
	}
}

// fill reads what comes next. A deadline is a moment of the machine's clock.
func (t *tap) fill() error {
	if err := t.SetReadDeadline(time.Now().Add(t.silence)); err != nil {
		return err
	}
	n, err := t.Conn.Read(t.buffer[:])
	if n == 0 {
		return err
	}
	t.in, t.out = append(t.in, t.buffer[:n]...), t.out[:0]
	if !t.upgraded {
		t.header()
	}
	if t.raw {
		t.out, t.in = append(t.out, t.in...), t.in[:0]
		return nil
	}
	if t.upgraded {
		t.hears(time.Now())
	}
	return t.frames()
}

// The line that begins the answer of a server that will speak WebSocket, and
// what ends its header.
var switching, headerEnd = []byte("HTTP/1.1 101 "), []byte("\r\n\r\n")

// header lets the header of the server's answer through.
func (t *tap) header() {
	end := bytes.Index(t.in, headerEnd)
	if end < 0 {
		return
	}
	if t.upgraded, t.raw = true, !bytes.HasPrefix(t.in, switching); t.raw {
		line, _, _ := bytes.Cut(t.in, []byte("\r\n"))
		t.ends(fmt.Errorf("where the gateway should be, the answer is %.100q", line))
	}
	t.out = append(t.out, t.in[:end+len(headerEnd)]...)
	t.in = append(t.in[:0], t.in[end+len(headerEnd):]...)
}

// frames takes the frames that are all there.
func (t *tap) frames() error {
	at := 0
	for t.upgraded {
		f, n, err := readFrame(t.in[at:])
		if err != nil {
			return err
		}
		if n == 0 {
			break
		}
		if err := t.take(f); err != nil {
			return err
		}
		at += n
	}
	t.in = append(t.in[:0], t.in[at:]...)
	return nil
}

// take takes a frame: text is put together from its fragments and looked at.
func (t *tap) take(f frame) error {
	switch f.kind {
	case textFrame, continuationFrame:
		t.message = append(t.message, f.payload...)
		if !f.last {
			return nil
		}
		shown, err := t.sees(t.message)
		t.message = t.message[:0]
		if err != nil || shown == nil {
			return err
		}
		f = frame{textFrame, true, shown}
	case closeFrame:
		t.end(closed(f.closeCode()))
	}
	t.out = f.append(t.out)
	return nil
}
