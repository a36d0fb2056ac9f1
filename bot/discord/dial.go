package discord

import (
	"bufio"
	"context"
	"crypto/tls"
	"encoding/base64"
	"fmt"
	"net"
	"net/http"
	"net/url"
)

// dialGateway opens a connection to a gateway, through a proxy where the
// environment names one.
func (b *Bot) dialGateway(ctx context.Context, scheme, address string) (net.Conn, error) {
	if b.Dial != nil {
		return b.Dial(ctx, "tcp", address)
	}
	proxy, err := http.ProxyFromEnvironment(&http.Request{URL: &url.URL{Scheme: scheme, Host: address}})
	if err != nil {
		return nil, err
	}
	if proxy == nil {
		return (&net.Dialer{}).DialContext(ctx, "tcp", address)
	}
	return tunnel(ctx, proxy, address)
}

// tunnel opens a connection to address through an HTTP proxy.
func tunnel(ctx context.Context, proxy *url.URL, address string) (net.Conn, error) {
	host := proxy.Host
	if proxy.Port() == "" {
		host = net.JoinHostPort(proxy.Hostname(), "80")
	}
	c, err := (&net.Dialer{}).DialContext(ctx, "tcp", host)
	if err != nil {
		return nil, err
	}
	r := &http.Request{Method: http.MethodConnect, URL: &url.URL{Opaque: address}, Host: address, Header: http.Header{}}
	if u := proxy.User; u != nil {
		password, _ := u.Password()
		r.Header.Set("Proxy-Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(u.Username()+":"+password)))
	}
	if err := r.Write(c); err != nil {
		c.Close()
		return nil, err
	}
	answer, err := http.ReadResponse(bufio.NewReader(c), r) // nothing follows before we speak
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("the proxy answers %s", answer.Status)
	}
	if err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// secure makes a connection to the host of address a TLS one.
func secure(ctx context.Context, c net.Conn, address string) (net.Conn, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		host = address
	}
	s := tls.Client(c, &tls.Config{ServerName: host, NextProtos: []string{"http/1.1"}})
	if err := s.HandshakeContext(ctx); err != nil {
		c.Close()
		return nil, err
	}
	return s, nil
}
