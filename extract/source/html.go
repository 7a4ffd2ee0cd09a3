package source

import (
	"bufio"
	"bytes"
	"io"
	"regexp"
	"sync"

	"liqa/extract/fact"
	"liqa/extract/source/charset"
	"liqa/extract/source/markup"
)

// isHTML tells a page of HTML by its first bytes.
func isHTML(head []byte) bool {
	head = bytes.ToLower(head[:min(len(head), 2048)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta ", "<article", "<!-- saved from"} {
		if bytes.Contains(head, []byte(tag)) {
			return true
		}
	}
	return false
}

var declared = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)charset\s*=\s*["']?\s*([a-z0-9_-]+)|encoding\s*=\s*["']([a-z0-9_-]+)`)
})

// declaredCharset is the encoding that a page names in its first bytes.
func declaredCharset(raw []byte) string {
	found := declared().FindSubmatch(raw[:min(len(raw), 4096)])
	if found == nil {
		return ""
	}
	return string(append(found[1], found[2]...))
}

// html reads a stream as one page of HTML.
func (r *run) html(s stream, b *bufio.Reader) bool {
	raw, err := readAll(b)
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	return r.page(s, raw, "")
}

// page reads the bytes of a page; encoding is what the transport says of them.
func (r *run) page(s stream, raw []byte, encoding string) bool {
	a, err := r.parsePage(raw, encoding, s.address)
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	if a.ID = a.URL; a.ID == "" {
		a.ID = s.id()
	}
	return r.article(a)
}

func (r *run) parsePage(raw []byte, encoding, address string) (fact.Article, error) {
	if encoding == "" {
		encoding = declaredCharset(raw)
	}
	text, err := charset.Decode(raw, encoding)
	if err != nil {
		return fact.Article{}, err
	}
	return markup.Read(text, address, r.pages)
}

// readAll reads what may be one article.
func readAll(b io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(b, maxArticle+1))
	if err == nil && len(raw) > maxArticle {
		err = errLarge
	}
	return raw, err
}
