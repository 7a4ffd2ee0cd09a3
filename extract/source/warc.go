package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"mime"
	"net/http"
	"net/textproto"
	"slices"
	"strconv"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/source/charset"
	"liqa/extract/source/markup"
	"liqa/extract/source/ordered"
)

// warc reads a web archive (ISO 28500): the pages among its responses and
// resources, on all processors. Records of other kinds are passed over and
// counted.
func (r *run) warc(s stream, b *bufio.Reader) bool {
	crawl := &crawl{run: r, from: b, path: s.path, passed: map[string]int{}}
	read := func(p crawled) crawled {
		p.article, p.err = r.parseCrawled(p)
		return p
	}
	others := map[string]int{}
	for p, err := range ordered.Map(r.ctx, crawl.pages(), read) {
		var broken *Skip
		going := true
		switch {
		case errors.As(err, &broken):
			going = r.skip(broken.Path, broken.At, broken.Record, broken.Err)
		case errors.Is(p.err, markup.ErrNoArticle):
			others["page of links"]++
		case errors.Is(p.err, errForeign):
			others[p.err.Error()]++
		case p.err != nil:
			going = r.skip(s.path, p.at(), p.record, p.err)
		default:
			going = r.article(named(p.article, s, p.record))
		}
		if !going {
			return false
		}
	}
	if err := r.ctx.Err(); err != nil {
		r.yield(none, err)
		return false
	}
	maps.Copy(crawl.passed, others)
	return r.passed(s, crawl.passed)
}

// crawled is a page of a web archive, and the article in it once it is read.
type crawled struct {
	record            int
	address, encoding string
	raw               []byte
	article           fact.Article
	err               error
}

func (p crawled) at() string { return fmt.Sprintf("record %d (%.200s)", p.record, p.address) }

// errForeign is the reason for pages of a crawl that are not worth a look.
var errForeign = errors.New("page without Arabic")

// parseCrawled reads the page. Most of what a crawl of the web holds is in
// other languages, which is told far faster than a page is read.
func (r *run) parseCrawled(p crawled) (fact.Article, error) {
	if p.err != nil {
		return p.article, p.err
	}
	if !mayBeArabic(p.raw) {
		return fact.Article{}, errForeign
	}
	return r.parsePage(p.raw, p.encoding, strings.Trim(p.address, "<>"))
}

// minArabic is how many Arabic letters a page has at least that is worth a look:
// fifteen words have more.
const minArabic = 40

// mayBeArabic reports a page with Arabic letters, or with bytes or character
// references that may stand for some.
func mayBeArabic(raw []byte) bool {
	if charset.Invalid(raw) >= 0 || bytes.IndexByte(raw, 0) >= 0 || bytes.Contains(raw, []byte("&#")) || bytes.Contains(raw, []byte(`\u06`)) {
		return true
	}
	n := 0
	for _, first := range [...]byte{0xD8, 0xD9} { // of the letters in UTF-8
		n += bytes.Count(raw, []byte{first})
	}
	return n >= minArabic
}

// crawl is a web archive under way.
type crawl struct {
	*run
	from   *bufio.Reader
	path   string
	passed map[string]int // records that hold no page, by why
}

// pages yields the pages of the archive; a *Skip stands for a broken record,
// behind which nothing can be found.
func (c *crawl) pages() iter.Seq2[crawled, error] {
	return func(yield func(crawled, error) bool) {
		for n := 1; ; n++ {
			h, size, err := warcHeader(c.from)
			if err == io.EOF {
				return
			}
			going := true
			if err == nil {
				going, err = c.record(n, h, size, yield)
			}
			if err != nil {
				yield(crawled{}, &Skip{Path: c.path, At: fmt.Sprintf("record %d", n), Record: n, Err: err})
				return
			}
			if !going {
				return
			}
		}
	}
}

// record yields the page of a record, if it holds one, and goes to its end.
func (c *crawl) record(n int, h textproto.MIMEHeader, size int64, yield func(crawled, error) bool) (going bool, err error) {
	body := &io.LimitedReader{R: c.from, N: size}
	p, isPage := c.page(h, body)
	p.record = n
	if isPage && !yield(p, nil) {
		return false, nil
	}
	_, err = c.from.Discard(int(body.N))
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return true, err
}

// warcHeader reads a record's header; io.EOF behind the last record.
func warcHeader(b *bufio.Reader) (textproto.MIMEHeader, int64, error) {
	for {
		line, err := headerLine(b)
		if err != nil {
			return nil, 0, err
		}
		if line == "" {
			continue
		}
		if !strings.HasPrefix(line, "WARC/") {
			return nil, 0, fmt.Errorf("no WARC record begins with %.40q", line)
		}
		break
	}
	h, err := header(b)
	if err != nil {
		return nil, 0, err
	}
	size, err := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, 0, fmt.Errorf("no length: Content-Length is %.40q", h.Get("Content-Length"))
	}
	return h, size, nil
}

// maxHeader is how long a header may be, a line of it and all of it.
const maxHeader = 64 << 10

// headerLine reads a line of a header.
func headerLine(b *bufio.Reader) (string, error) {
	line, err := b.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		return "", errors.New("a header line longer than any")
	}
	if err == io.EOF && len(line) > 0 {
		err = io.ErrUnexpectedEOF
	}
	return strings.TrimRight(string(line), "\r\n"), err
}

// header reads header lines up to the empty one, leniently: a line without a
// colon says nothing.
func header(b *bufio.Reader) (textproto.MIMEHeader, error) {
	h, size := textproto.MIMEHeader{}, 0
	for {
		line, err := headerLine(b)
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		if line == "" {
			return h, nil
		}
		if size += len(line); size > maxHeader {
			return nil, errors.New("a header longer than any")
		}
		if key, value, ok := strings.Cut(line, ":"); ok {
			h.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
}

// page reads the page of a record, if it holds one.
func (c *crawl) page(h textproto.MIMEHeader, body *io.LimitedReader) (p crawled, isPage bool) {
	kind := strings.ToLower(h.Get("WARC-Type"))
	if kind != "response" && kind != "resource" {
		c.passed[kind]++
		return p, false
	}
	var from io.Reader = body
	media := h.Get("Content-Type")
	if kind == "response" {
		b := bufio.NewReader(body)
		answer, why := response(b)
		if why != "" {
			c.passed[why]++
			return p, false
		}
		media, from = answer.Get("Content-Type"), c.decoded(b, answer)
	}
	media, params, _ := mime.ParseMediaType(media) // without a type there is no page
	if media != "text/html" && media != "application/xhtml+xml" {
		c.passed[media]++
		return p, false
	}
	raw, err := readAll(from)
	return crawled{address: h.Get("WARC-Target-URI"), encoding: params["charset"], raw: raw, err: err}, true
}

// response reads the header of a server's answer, or tells why it is no page.
func response(b *bufio.Reader) (answer textproto.MIMEHeader, why string) {
	status, err := headerLine(b)
	if err == nil {
		answer, err = header(b)
	}
	if err != nil || !strings.HasPrefix(status, "HTTP/") {
		return nil, "response of another protocol"
	}
	if _, code, _ := strings.Cut(status, " "); !strings.HasPrefix(code, "200") {
		return nil, "response that is no page (status " + code[:min(len(code), 3)] + ")"
	}
	return answer, ""
}

// decoded undoes what the server did to a body for the way.
func (r *run) decoded(b *bufio.Reader, h textproto.MIMEHeader) io.Reader {
	var from io.Reader = b
	if strings.EqualFold(h.Get("Transfer-Encoding"), "chunked") {
		if head, _ := b.Peek(16); chunked(head) { // many crawlers undo it and keep the header
			from = newChunkedReader(b)
		}
	}
	switch strings.ToLower(h.Get("Content-Encoding")) {
	case "gzip", "x-gzip":
		buffered := bufio.NewReader(from)
		if head, _ := buffered.Peek(2); !bytes.Equal(head, []byte("\x1f\x8b")) {
			return buffered
		}
		return r.unpack(buffered, gunzip)
	case "zstd":
		return r.unpack(from, unzstd)
	case "br":
		return r.unpack(from, unbrotli)
	case "", "identity", "none":
		return from
	}
	return failing{fmt.Errorf("packed as %.20q, which is not read", h.Get("Content-Encoding"))}
}

// failing is a body that cannot be had.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// chunked reports bytes that begin like a chunk: its size in hexadecimal.
func chunked(head []byte) bool {
	size, _, ok := bytes.Cut(head, []byte("\r\n"))
	size, _, _ = bytes.Cut(size, []byte(";"))
	_, err := strconv.ParseUint(strings.TrimSpace(string(size)), 16, 32)
	return ok && err == nil
}

// newChunkedReader undoes HTTP's chunks by reading a response made of them.
func newChunkedReader(b *bufio.Reader) io.Reader {
	head := strings.NewReader("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
	answer, err := http.ReadResponse(bufio.NewReader(io.MultiReader(head, b)), nil)
	if err != nil {
		return failing{err}
	}
	return answer.Body
}

// passed tells what of an archive was passed over, the most frequent first.
func (r *run) passed(s stream, counts map[string]int) bool {
	if len(counts) == 0 {
		return true
	}
	kinds := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		if d := counts[b] - counts[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	total, parts := 0, []string(nil)
	for _, k := range kinds {
		total += counts[k]
		if len(parts) < 8 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[k], Shown(k)))
		}
	}
	return r.note(s.path, fmt.Sprintf("%d records passed over that hold no article: %s", total, strings.Join(parts, ", ")))
}
