package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/textproto"
	"slices"
	"strconv"
	"strings"

	"liqa/extract/source/markup"
)

// warc reads a web archive (ISO 28500): the pages among its responses and
// resources. Records of other kinds are passed over and counted.
func (r *run) warc(s stream, b *bufio.Reader) bool {
	passed := map[string]int{}
	for n := 1; ; n++ {
		h, size, err := warcHeader(b)
		if err == io.EOF {
			return r.passed(s, passed)
		}
		if err != nil {
			return r.passed(s, passed) && r.skip(s.path, fmt.Sprintf("record %d", n), n, err)
		}
		body := &io.LimitedReader{R: b, N: size}
		if !r.warcRecord(s, n, h, body, passed) {
			return false
		}
		_, err = io.Copy(io.Discard, body)
		if err == nil && body.N > 0 {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return r.passed(s, passed) && r.skip(s.path, fmt.Sprintf("record %d", n), n, err)
		}
	}
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

// warcRecord reads the page of a record, if it holds one.
func (r *run) warcRecord(s stream, n int, h textproto.MIMEHeader, body io.Reader, passed map[string]int) bool {
	kind := strings.ToLower(h.Get("WARC-Type"))
	if kind != "response" && kind != "resource" {
		passed[kind]++
		return true
	}
	from, media, encoding := body, h.Get("Content-Type"), ""
	if kind == "response" {
		b := bufio.NewReader(body)
		status, err := headerLine(b)
		var answer textproto.MIMEHeader
		if err == nil {
			answer, err = header(b)
		}
		if err != nil || !strings.HasPrefix(status, "HTTP/") {
			passed["response of another protocol"]++
			return true
		}
		if _, code, _ := strings.Cut(status, " "); !strings.HasPrefix(code, "200") {
			passed["response that is no page (status "+code[:min(len(code), 3)]+")"]++
			return true
		}
		media, from = answer.Get("Content-Type"), r.decoded(b, answer)
	}
	media, params, _ := mime.ParseMediaType(media) // without a type there is no page
	if encoding = params["charset"]; media != "text/html" && media != "application/xhtml+xml" {
		passed[media]++
		return true
	}
	raw, err := readAll(from)
	at := fmt.Sprintf("record %d (%.200s)", n, h.Get("WARC-Target-URI"))
	if err != nil {
		return r.skip(s.path, at, n, err)
	}
	a, err := r.parsePage(raw, encoding, strings.Trim(h.Get("WARC-Target-URI"), "<>"))
	if errors.Is(err, markup.ErrNoArticle) {
		passed["page of links"]++
		return true
	}
	if err != nil {
		return r.skip(s.path, at, n, err)
	}
	return r.article(named(a, s, n))
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
