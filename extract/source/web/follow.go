package web

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

const maxRedirects = 5

// follow asks for a page and for what it redirects to. Wherever a redirect
// leads, that host's robots.txt and the pause between requests hold as well.
func (c *Client) follow(ctx context.Context, u *url.URL, known Validators) (*http.Response, error) {
	for range maxRedirects + 1 {
		got, err := c.ask(ctx, u, known)
		if err != nil {
			return nil, err
		}
		if u, err = redirect(got); u == nil {
			return got, err
		}
	}
	return nil, fmt.Errorf("more than %d redirects", maxRedirects)
}

// redirect is where a response leads on to, its body closed; nil for the others.
func redirect(got *http.Response) (*url.URL, error) {
	switch got.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil, nil
	}
	u, err := got.Location()
	if err != nil {
		return nil, nil // its status is what there is to tell
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		err = fmt.Errorf("a redirect to %s, which is no page of the web", u.Scheme)
	}
	if closed := got.Body.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, err
	}
	return u, nil
}

// ask makes one request, when its host allows it and was left in peace for long
// enough; it is on the condition that the page is not the one known.
func (c *Client) ask(ctx context.Context, u *url.URL, known Validators) (*http.Response, error) {
	h := c.host(u)
	h.lock.Lock()
	defer h.lock.Unlock()
	if err := c.allowed(ctx, h, u); err != nil {
		return nil, err
	}
	if err := c.wait(ctx, h); err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", UserAgent)
	r.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5")
	r.Header.Set("Accept-Language", "ar, *;q=0.5")
	setIf(r.Header, "If-None-Match", known.ETag)
	setIf(r.Header, "If-Modified-Since", known.Modified)
	got, err := c.http.RoundTrip(r)
	h.last = time.Now()
	return got, plain(err)
}

func (c *Client) wait(ctx context.Context, h *host) error {
	if h.last.IsZero() || c.options.Pause < 0 {
		return nil
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(time.Until(h.last.Add(c.options.Pause))):
		return nil
	}
}

func setIf(h http.Header, key, value string) {
	if value != "" {
		h.Set(key, value)
	}
}
