package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/source/charset"
)

// stream is a run of bytes that holds one or many articles.
type stream struct {
	path    string // for messages
	base    string // the file's name, which says what kind it is and makes ids
	from    io.Reader
	depth   int    // containers around it
	address string // where it was fetched from; empty when unknown
	record  int    // ordinal in its file, from 1; 0 for a file of its own
}

// Limits keep any input from exhausting the program.
const (
	maxArticle = 16 << 20 // bytes of one page or record
	maxDepth   = 4        // containers within containers
	sniffed    = 64 << 10 // bytes looked at to tell what a stream is
)

var (
	errEmpty   = errors.New("the file is empty")
	errNesting = fmt.Errorf("packed more than %d times over", maxDepth)
	errLarge   = fmt.Errorf("larger than %d MiB, which no article is", maxArticle>>20)
)

// id is the article's name where it brings none: the file's, without endings.
func (s stream) id() string {
	name := strings.TrimSuffix(s.base, ".gz")
	if stem := strings.TrimSuffix(name, filepath.Ext(name)); stem != "" {
		return stem
	}
	return name
}

// ext is the ending that says what the stream holds.
func (s stream) ext() string {
	return strings.ToLower(filepath.Ext(strings.TrimSuffix(s.base, ".gz")))
}

// stream reads s as what its first bytes say it is.
func (r *run) stream(s stream) bool {
	b := bufio.NewReaderSize(s.from, sniffed)
	head, err := b.Peek(sniffed)
	switch {
	case len(head) == 0 && err == io.EOF:
		return r.skip(s.path, "", 0, errEmpty)
	case len(head) == 0:
		return r.skip(s.path, "", 0, err)
	case s.depth > maxDepth:
		return r.skip(s.path, "", 0, errNesting)
	}
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return r.gzip(s, b)
	case s.ext() == ".txt":
		return r.text(s, b)
	case firstByte(head) == '<' && isHTML(head), s.ext() == ".html", s.ext() == ".htm", s.ext() == ".xhtml":
		return r.html(s, b)
	case firstByte(head) == '[':
		return r.records(s, b)
	case firstByte(head) == '{' && !oneLine(s, head):
		return r.records(s, b)
	case firstByte(head) == '{', s.ext() == ".jsonl", s.ext() == ".ndjson", s.ext() == ".json":
		return r.lines(s, b)
	}
	return r.text(s, b)
}

// firstByte is the first byte that is no blank and no byte order mark.
func firstByte(head []byte) byte {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if len(head) == 0 {
		return 0
	}
	return head[0]
}

// oneLine reports that a stream of JSON objects has one in each line, and not
// one object spread over many.
func oneLine(s stream, head []byte) bool {
	line, _, whole := bytes.Cut(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"), []byte("\n"))
	line = bytes.TrimSpace(line)
	return s.ext() == ".jsonl" || s.ext() == ".ndjson" || !whole || bytes.HasSuffix(line, []byte("}"))
}

func (r *run) gzip(s stream, b io.Reader) bool {
	z, err := gzip.NewReader(b)
	if err != nil {
		return r.skip(s.path, "", 0, err)
	}
	s.from, s.depth = z, s.depth+1
	return r.stream(s)
}

// text reads a stream as one page of plain text.
func (r *run) text(s stream, b io.Reader) bool {
	raw, err := readAll(b)
	if err != nil {
		return r.skip(s.path, "", 0, err)
	}
	text, err := decode(raw)
	if err != nil {
		return r.skip(s.path, "", 0, err)
	}
	return r.article(fact.Article{ID: s.id(), Text: text})
}

// decode returns raw as text, or why it is none.
func decode(raw []byte) (string, error) {
	if what := binary(raw); what != "" {
		return "", errors.New(what)
	}
	text, err := charset.Decode(raw, "")
	if err != nil {
		return "", err
	}
	if strings.TrimLeft(text, "\ufeff \t\r\n") == "" {
		return "", errors.New("nothing but blanks")
	}
	return text, nil
}

// magic are the first bytes of files that people mistake for articles.
var magic = []struct{ bytes, what string }{
	{"%PDF-", "a PDF document, not text"},
	{"\x89PNG", "a PNG picture, not text"},
	{"\xff\xd8\xff", "a JPEG picture, not text"},
	{"GIF8", "a GIF picture, not text"},
	{"PK\x03\x04", "a ZIP archive or office document, not text"},
	{"\x7fELF", "a program, not text"},
	{"\xd0\xcf\x11\xe0", "an old office document, not text"},
	{"SQLite format 3", "an SQLite database, not text"},
}

// binary says what kind of binary data raw is; empty when it looks like text.
func binary(raw []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(raw, []byte(m.bytes)) {
			return m.what
		}
	}
	return ""
}
