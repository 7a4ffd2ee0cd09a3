package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"

	"liqa/extract/source/web"
)

// Fetcher gets what an address of the web holds.
type Fetcher interface {
	Get(ctx context.Context, address, entry string) (*web.Answer, error)
}

// IsAddress reports a path that is an address of the web.
func IsAddress(p string) bool {
	return strings.HasPrefix(p, "https://") || strings.HasPrefix(p, "http://")
}

// maxFetched is how many bytes of an address are read.
const maxFetched = 4 << 30

// errOffline is the reason where nothing fetches.
var errOffline = errors.New("an address of the web, which is not fetched here")

// fetch reads the page, feed or file at an address.
func (r *run) fetch(address string) bool {
	if r.web == nil {
		return r.skip(address, "", 0, errOffline)
	}
	answer, err := r.web.Get(r.ctx, address, "")
	if err != nil {
		return r.skip(address, "", 0, err)
	}
	if answer.Unchanged {
		return r.note(address, "unchanged since it was last read")
	}
	defer answer.Body.Close()
	body := &ended{Reader: io.LimitReader(answer.Body, maxFetched)}
	s := stream{path: address, base: fetchedName(answer), from: body, address: answer.Address}
	going, before := false, r.skips
	if answer.Media == "text/html" && answer.Charset != "" {
		going = r.declaredPage(s, body, answer.Charset)
	} else {
		going = r.stream(s)
	}
	if !going || body.err != io.EOF || r.skips > before {
		return going // not used whole: to be asked for again
	}
	return r.used(address, answer)
}

// used notes that an answer was used whole.
func (r *run) used(address string, answer *web.Answer) bool {
	if err := answer.Done(); err != nil {
		r.yield(none, fmt.Errorf("%s: %w", Shown(address), err))
		return false
	}
	return true
}

// declaredPage reads a page whose encoding the server says.
func (r *run) declaredPage(s stream, from io.Reader, encoding string) bool {
	b := bufio.NewReaderSize(from, sniffed)
	if head, _ := b.Peek(2048); isFeed(head) {
		s.from = b
		return r.stream(s)
	}
	raw, err := readAll(b)
	if err != nil {
		return r.skip(s.path, "", 0, err)
	}
	return r.page(s, raw, encoding)
}

// fetchedName is a file's name for what was fetched: the address's last part,
// with an ending by the media type where it has none and the bytes do not say
// what they are. Servers call text/plain what they do not know.
func fetchedName(a *web.Answer) string {
	name := "page"
	if u, err := url.Parse(a.Address); err == nil && path.Base(u.Path) != "/" && path.Base(u.Path) != "." {
		name = path.Base(u.Path)
	}
	if path.Ext(name) != "" {
		return name
	}
	switch a.Media {
	case "text/html", "application/xhtml+xml":
		return name + ".html"
	case "text/csv":
		return name + ".csv"
	}
	return name
}

// ended remembers how reading ended.
type ended struct {
	io.Reader
	err error
}

func (e *ended) Read(p []byte) (int, error) {
	n, err := e.Reader.Read(p)
	if err != nil {
		e.err = err
	}
	return n, err
}
