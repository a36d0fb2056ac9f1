package discord

import (
	"encoding/binary"
	"fmt"
)

// The kinds of WebSocket frame (RFC 6455, section 5.2) that matter here.
const (
	continuationFrame = 0
	textFrame         = 1
	closeFrame        = 8
)

// maxFrame bounds a frame, in bytes. Discord's largest are a few million.
const maxFrame = 64 << 20

// A frame is a WebSocket frame from a server, which never masks it.
type frame struct {
	kind    byte
	last    bool // of its message
	payload []byte
}

// readFrame reads the frame that data begins with, and how long it is; 0 if it
// is not all there.
func readFrame(data []byte) (frame, int, error) {
	if len(data) < 2 {
		return frame{}, 0, nil
	}
	f := frame{kind: data[0] & 0xf, last: data[0]&0x80 != 0}
	size, at := uint64(data[1]&0x7f), 2
	switch {
	case data[1]&0x80 != 0:
		return f, 0, fmt.Errorf("a masked frame from a server")
	case size == 126 && len(data) < 4, size == 127 && len(data) < 10:
		return f, 0, nil
	case size == 126:
		size, at = uint64(binary.BigEndian.Uint16(data[2:])), 4
	case size == 127:
		size, at = binary.BigEndian.Uint64(data[2:]), 10
	}
	if size > maxFrame {
		return f, 0, fmt.Errorf("a frame of %d bytes", size)
	}
	if uint64(len(data)-at) < size {
		return f, 0, nil
	}
	f.payload = data[at : at+int(size)]
	return f, at + int(size), nil
}

// append appends f as a server writes it.
func (f frame) append(to []byte) []byte {
	first := f.kind
	if f.last {
		first |= 0x80
	}
	switch n := len(f.payload); {
	case n < 126:
		to = append(to, first, byte(n))
	case n < 1<<16:
		to = binary.BigEndian.AppendUint16(append(to, first, 126), uint16(n))
	default:
		to = binary.BigEndian.AppendUint64(append(to, first, 127), uint64(n))
	}
	return append(to, f.payload...)
}

// closeCode is the code of a close frame; 1005 if it has none.
func (f frame) closeCode() int {
	if len(f.payload) < 2 {
		return 1005
	}
	return int(binary.BigEndian.Uint16(f.payload))
}
