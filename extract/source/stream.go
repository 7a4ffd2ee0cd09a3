package source

import (
	"bufio"
	"bytes"
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

var (
	errEmpty = errors.New("the file is empty")
	errLarge = fmt.Errorf("larger than %d MiB, which no article is", maxArticle>>20)
)

// id is the article's name where it brings none: the file's, without endings.
func (s stream) id() string {
	name := unpacked(s.base)
	if stem := strings.TrimSuffix(name, filepath.Ext(name)); stem != "" {
		return stem
	}
	return name
}

// unpacked is a file's name without the endings of packers.
func unpacked(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
}

// ext is the ending that says what the stream holds.
func (s stream) ext() string {
	return strings.ToLower(filepath.Ext(unpacked(s.base)))
}

// stream reads s as what its first bytes, and failing that its name, say it is.
func (r *run) stream(s stream) bool {
	b := bufio.NewReaderSize(s.from, sniffed)
	head, err := b.Peek(sniffed)
	switch {
	case len(head) == 0 && err == io.EOF:
		return r.skip(s.path, "", s.record, errEmpty)
	case len(head) == 0:
		return r.skip(s.path, "", s.record, err)
	case s.depth > r.limits.Nesting:
		return r.skip(s.path, "", s.record, fmt.Errorf("packed more than %d times over", r.limits.Nesting))
	}
	return r.reader(s, head)(s, b)
}

// reader is what reads a stream that begins with head.
func (r *run) reader(s stream, head []byte) func(stream, *bufio.Reader) bool {
	first, ext := firstByte(head), s.ext()
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return r.gzip
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		return r.zstd
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return r.zip
	case isTar(head):
		return r.tar
	case charset.Wide(head) != nil:
		return r.wide
	case bytes.HasPrefix(head, []byte("WARC/")):
		return r.warc
	case ext == ".txt":
		return r.text
	case first == '<' && isFeed(head):
		return r.feed
	case first == '<' && isHTML(head), ext == ".html", ext == ".htm", ext == ".xhtml":
		return r.html
	case isMail(head, ext):
		return r.mail
	case first == '{' && isJSONFeed(head):
		return r.jsonFeed
	case first == '{' && wrapped(head) > 0:
		return r.wrapped
	case first == '[', first == '{' && !oneLine(s, head):
		return r.records
	case first == '{', ext == ".jsonl", ext == ".ndjson", ext == ".json":
		return r.lines
	case ext == ".csv", ext == ".tsv":
		return r.csv
	case bytes.HasPrefix(head, []byte("<?xml")):
		return r.foreign
	}
	return r.text
}

// wide reads a stream of UTF-16 as UTF-8. It counts as packed, for what comes
// out may be such a stream again.
func (r *run) wide(s stream, b *bufio.Reader) bool {
	head, _ := b.Peek(sniffed) // as much as there is
	s.from, s.depth = charset.Reader(b, head), s.depth+1
	return r.stream(s)
}

// foreign passes over XML that is neither feed nor page.
func (r *run) foreign(s stream, _ *bufio.Reader) bool { return r.skip(s.path, "", s.record, errXML) }

var errXML = errors.New("XML that is neither a feed nor a page")

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

// text reads a stream as one page of plain text.
func (r *run) text(s stream, b *bufio.Reader) bool {
	raw, err := readAll(b)
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	text, err := decode(raw)
	if err != nil {
		return r.skip(s.path, "", s.record, err)
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
	{"\x7fELF", "a program, not text"},
	{"\xd0\xcf\x11\xe0", "an old office document, not text"},
	{"BZh", "packed with bzip2, which is not read: unpack it first"},
	{"\xfd7zXZ", "packed with xz, which is not read: unpack it first"},
	{"7z\xbc\xaf\x27\x1c", "a 7-Zip archive, which is not read: unpack it first"},
	{"Rar!\x1a\x07", "a RAR archive, which is not read: unpack it first"},
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
