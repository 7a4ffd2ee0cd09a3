package web

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// product is the name robots.txt files address this program by.
const product = "liqa"

// maxRobots is how much of a robots.txt is read (RFC 9309, section 2.5).
const maxRobots = 512 << 10

// rule allows or forbids the paths that a pattern matches.
type rule struct {
	pattern string
	allow   bool
}

// rules are those of a robots.txt that concern this program; closed forbids all.
type rules struct {
	list   []rule
	closed bool
}

// allowed asks the host's robots.txt, once a run.
func (c *Client) allowed(ctx context.Context, h *host, u *url.URL) error {
	if h.rules == nil {
		r, err := c.robots(ctx, u)
		if err != nil {
			return err
		}
		h.rules = r
	}
	path := u.EscapedPath()
	if path == "" {
		path = "/"
	}
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if !h.rules.allow(path) {
		return ErrRobots
	}
	return nil
}

// robots fetches the rules of a host: without a file there are none, and a host
// that fails to say is not asked further (RFC 9309, section 2.3.1).
func (c *Client) robots(ctx context.Context, u *url.URL) (*rules, error) {
	ctx, cancel := context.WithTimeout(ctx, c.options.Header)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.Scheme+"://"+u.Host+"/robots.txt", nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", UserAgent)
	got, err := (&http.Client{Transport: c.http}).Do(r)
	if err != nil {
		return nil, fmt.Errorf("its robots.txt: %w", plain(err))
	}
	defer got.Body.Close()
	switch {
	case got.StatusCode >= 500:
		return &rules{closed: true}, nil
	case got.StatusCode != http.StatusOK:
		return &rules{}, nil
	}
	return parseRobots(io.LimitReader(got.Body, maxRobots)), nil
}

// parseRobots reads the groups of a robots.txt: those that name this program,
// else those for all.
func parseRobots(from io.Reader) *rules {
	var own, others []rule
	named, any, naming, found := false, false, false, false
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, maxRobots)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "#")
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if !naming {
				named, any = false, false
			}
			naming = true
			named = named || strings.EqualFold(value, product)
			any = any || value == "*"
			found = found || named
		case "allow", "disallow":
			naming = false
			r := rule{value, key == "allow"}
			if named {
				own = append(own, r)
			}
			if any {
				others = append(others, r)
			}
		}
	}
	if found {
		return &rules{list: own}
	}
	return &rules{list: others}
}

// allow finds the longest rule for a path; of two as long, the one that allows.
func (r *rules) allow(path string) bool {
	if r.closed {
		return false
	}
	allow, longest := true, 0
	for _, rule := range r.list {
		if n := len(rule.pattern); n > 0 && (n > longest || n == longest && rule.allow) && matches(rule.pattern, path) {
			allow, longest = rule.allow, n
		}
	}
	return allow
}

// matches reports whether a pattern matches a path from its start: * stands for
// anything, $ at the end for the path's end.
func matches(pattern, path string) bool {
	pattern, anchored := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	rest := path[len(parts[0]):]
	for i, part := range parts[1:] {
		if anchored && i == len(parts)-2 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !anchored || rest == "" || len(parts) > 1 && parts[len(parts)-1] == ""
}
