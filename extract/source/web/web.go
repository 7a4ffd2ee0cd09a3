// Package web fetches pages and feeds: politely (robots.txt, one request to a
// host at a time with a pause between, conditional requests), and without being
// led where it was not sent (private addresses, endless redirects, bodies that
// never end).
package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"sync"
	"syscall"
	"time"
)

// UserAgent tells site owners who asks, and where to read about it.
const UserAgent = "liqa/1.0 (reads Arabic news for reported meetings; obeys robots.txt)"

// Validators tell a page's state: what its server said, to be sent back to it,
// and what the feed said that led there.
type Validators struct {
	ETag     string `json:"etag,omitempty"`
	Modified string `json:"modified,omitempty"` // as the server wrote it
	Entry    string `json:"entry,omitempty"`    // stands for the feed's entry
}

// Memory keeps validators between runs.
type Memory interface {
	Recall(address string) (Validators, error)
	Remember(address string, v Validators) error
}

// Options say how to fetch; the zero value is right for the open web.
type Options struct {
	Memory  Memory        // nil asks for every page anew
	Private bool          // allow private and local addresses
	Header  time.Duration // for a server to begin its answer; 20 s when zero
	Idle    time.Duration // without a further byte; 20 s when zero
	Total   time.Duration // for a whole answer; 10 min when zero
	Pause   time.Duration // between two requests to a host; 1 s when zero, none when negative
}

// Answer is what an address holds.
type Answer struct {
	Body      io.ReadCloser
	Address   string // behind all redirects
	Media     string // as text/html
	Charset   string
	Unchanged bool // since the last run; there is no body
	// Done notes that the answer was read and used whole: only then is the
	// address asked conditionally in the next run.
	Done func() error
}

// Client fetches addresses. It is safe for concurrent use.
type Client struct {
	options Options
	http    *http.Transport
	lock    sync.Mutex
	hosts   map[string]*host
}

// host is what is known of a host in this run.
type host struct {
	lock  sync.Mutex
	rules *rules
	last  time.Time
}

// Reasons for not fetching.
var (
	ErrPrivate = errors.New("a private or local address; allow it with --private")
	ErrRobots  = errors.New("its robots.txt asks programs not to read this")
)

// New makes a client.
func New(o Options) *Client {
	o.Header, o.Idle, o.Total = or(o.Header, 20*time.Second), or(o.Idle, 20*time.Second), or(o.Total, 10*time.Minute)
	o.Pause = or(o.Pause, time.Second)
	dialer := &net.Dialer{Timeout: o.Header}
	if !o.Private {
		dialer.Control = public
	}
	transport := &http.Transport{DialContext: dialer.DialContext, ResponseHeaderTimeout: o.Header, TLSHandshakeTimeout: o.Header,
		MaxResponseHeaderBytes: 64 << 10, IdleConnTimeout: time.Minute, ForceAttemptHTTP2: true}
	return &Client{options: o, hosts: map[string]*host{}, http: transport}
}

func or(d, otherwise time.Duration) time.Duration {
	if d == 0 {
		return otherwise
	}
	return d
}

// public refuses connections to addresses that are not of the open internet. It
// sees the address that is dialled, so that no name and no redirect deceives it.
func public(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	ip := at.Addr().Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || shared.Contains(ip) || translated.Contains(ip) {
		return ErrPrivate
	}
	return nil
}

var (
	shared     = netip.MustParsePrefix("100.64.0.0/10") // RFC 6598
	translated = netip.MustParsePrefix("64:ff9b::/96")  // RFC 6052: IPv4 inside IPv6
)

// Get fetches an address. The caller closes the body. entry stands for what a
// feed says of the page, empty when none led there: a page of which the feed
// says what it said before is unchanged, and its server is not asked.
func (c *Client) Get(ctx context.Context, address, entry string) (*Answer, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	known, err := c.recall(address)
	if err != nil {
		return nil, err
	}
	if entry != "" && known.Entry == entry {
		return &Answer{Unchanged: true, Address: address}, nil
	}
	ctx, cancel := context.WithTimeoutCause(ctx, c.options.Total, errors.New("took too long"))
	got, err := c.follow(ctx, u, known)
	if err != nil {
		cancel()
		return nil, err
	}
	return c.answer(address, entry, got, cancel)
}

func (c *Client) host(u *url.URL) *host {
	c.lock.Lock()
	defer c.lock.Unlock()
	key := u.Scheme + "://" + u.Host
	if c.hosts[key] == nil {
		c.hosts[key] = &host{}
	}
	return c.hosts[key]
}

func (c *Client) recall(address string) (Validators, error) {
	if c.options.Memory == nil {
		return Validators{}, nil
	}
	return c.options.Memory.Recall(address)
}

// answer makes sense of a response.
func (c *Client) answer(address, entry string, got *http.Response, cancel func()) (*Answer, error) {
	switch {
	case got.StatusCode == http.StatusNotModified:
		cancel()
		return &Answer{Unchanged: true, Address: address}, got.Body.Close()
	case got.StatusCode != http.StatusOK:
		cancel()
		return nil, errors.Join(fmt.Errorf("the server says %s", got.Status), got.Body.Close())
	}
	media, params, err := mime.ParseMediaType(got.Header.Get("Content-Type"))
	if err != nil {
		media = "" // the bytes will say what they are
	}
	v := Validators{ETag: got.Header.Get("ETag"), Modified: got.Header.Get("Last-Modified"), Entry: entry}
	return &Answer{
		Body: newBody(got.Body, c.options.Idle, cancel), Address: got.Request.URL.String(), Media: media, Charset: params["charset"],
		Done: func() error {
			if c.options.Memory == nil || v == (Validators{}) {
				return nil
			}
			return c.options.Memory.Remember(address, v)
		},
	}, nil
}

// plain is a client's error without the address, which the caller names.
func plain(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	if errors.Is(err, ErrPrivate) {
		return ErrPrivate
	}
	return err
}

// body is an answer's body that fails when nothing comes for a while. How long
// its reader takes between two reads is the reader's affair.
type body struct {
	io.ReadCloser
	idle   time.Duration
	timer  *time.Timer
	cancel func()
	stuck  chan struct{}
}

func newBody(from io.ReadCloser, idle time.Duration, cancel func()) *body {
	b := &body{ReadCloser: from, idle: idle, cancel: cancel, stuck: make(chan struct{})}
	b.timer = time.AfterFunc(idle, func() {
		close(b.stuck)
		cancel()
	})
	b.timer.Stop()
	return b
}

func (b *body) Read(p []byte) (int, error) {
	b.timer.Reset(b.idle)
	n, err := b.ReadCloser.Read(p)
	b.timer.Stop()
	select {
	case <-b.stuck:
		return n, fmt.Errorf("the server sent nothing for %v", b.idle)
	default:
		return n, err
	}
}

func (b *body) Close() error {
	b.cancel()
	return b.ReadCloser.Close()
}
