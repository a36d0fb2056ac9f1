package discord

import (
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"time"
)

// maxRequest is how much of a signed request is read, in bytes. Discord's
// largest are far below.
const maxRequest = 1 << 20

// freshFor is how far a request's time may be from ours: a copy of an old one
// is no request.
const freshFor = 5 * time.Minute

// The headers of a signed request.
const (
	signatureHeader = "X-Signature-Ed25519"
	timestampHeader = "X-Signature-Timestamp"
)

// publicKey reads the application's public key, in hexadecimal.
func publicKey(s string) (ed25519.PublicKey, error) {
	key, err := hex.DecodeString(s)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return nil, fmt.Errorf("DISCORD_PUBLIC_KEY: not a key of %d hexadecimal digits (Developer Portal > General Information)", 2*ed25519.PublicKeySize)
	}
	return key, nil
}

// ServeHTTP answers Discord's signed requests as the gateway's interactions are
// answered. It needs Config.PublicKey.
func (b *Bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	received := b.Now()
	body, status := b.signed(w, r, received)
	if status != http.StatusOK {
		http.Error(w, http.StatusText(status), status)
		return
	}
	in, wrong := decode(body)
	ctx, cancel := b.inTime(context.WithoutCancel(r.Context()), in, received)
	defer cancel()
	response := b.admitted(ctx, in, wrong)
	if err := writeResponse(w, response); err != nil {
		b.Log.Warn("an interaction is not answered", "interaction", in.ID, "cause", err)
		response.as(Unanswered)
	}
	if in.Type != ping {
		b.count(in, response, received)
	}
	if response.remove {
		b.working.Go(func() {
			defer b.survive("removal")
			pause(context.WithoutCancel(ctx), removeEvery) // Discord is reading the answer
			b.finish(ctx, in, response)
		})
	}
}

// signed returns the body of a request if it is Discord's, whole and fresh;
// else the status that says why not.
func (b *Bot) signed(w http.ResponseWriter, r *http.Request, now time.Time) ([]byte, int) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		return nil, http.StatusMethodNotAllowed
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
	if e := (*http.MaxBytesError)(nil); errors.As(err, &e) {
		return nil, http.StatusRequestEntityTooLarge
	}
	if err != nil {
		return nil, http.StatusBadRequest
	}
	timestamp := r.Header.Get(timestampHeader)
	if !b.isSigned(timestamp, body, r.Header.Get(signatureHeader)) || !isFresh(timestamp, now) {
		return nil, http.StatusUnauthorized
	}
	return body, http.StatusOK
}

func (b *Bot) isSigned(timestamp string, body []byte, signature string) bool {
	sig, err := hex.DecodeString(signature)
	if err != nil || len(sig) != ed25519.SignatureSize || b.key == nil {
		return false
	}
	return ed25519.Verify(b.key, append([]byte(timestamp), body...), sig)
}

// isFresh reports whether timestamp, in Unix seconds, is about now.
func isFresh(timestamp string, now time.Time) bool {
	s, err := strconv.ParseInt(timestamp, 10, 64)
	return err == nil && now.Sub(time.Unix(s, 0)).Abs() <= freshFor
}

// writeResponse writes r as the whole answer to a signed request, and sends it off.
func writeResponse(w http.ResponseWriter, r *Response) error {
	body, err := r.encode()
	if err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return err
	}
	w.Header().Set("Content-Type", body.contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body.bytes)))
	if _, err := w.Write(body.bytes); err != nil {
		return fmt.Errorf("write an answer: %w", err)
	}
	if err := http.NewResponseController(w).Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return fmt.Errorf("write an answer: %w", err)
	}
	return nil
}

// Times of the HTTP server: a slow client must not hold a connection, and what
// is being answered when the program ends has that long.
const (
	readTime  = 5 * time.Second
	writeTime = 10 * time.Second
	idleTime  = 2 * time.Minute
	drainTime = 10 * time.Second
)

// Serve serves h on l until ctx ends, then lets what is being answered finish.
// It closes l.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	s := &http.Server{Handler: h, ReadHeaderTimeout: readTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime}
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve HTTP on %s: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTime)
	defer cancel()
	return s.Shutdown(ctx)
}
