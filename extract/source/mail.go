package source

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"regexp"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/encoding/htmlindex"

	"liqa/extract/fact"
	"liqa/extract/source/charset"
)

var mailHeader = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?im)^(from|mime-version|received|return-path|subject|snapshot-content-location|content-type|message-id|delivered-to):`)
})

// isMail tells a mail, or a page that a browser saved as one (MHTML), by its
// header lines.
func isMail(head []byte, ext string) bool {
	if ext == ".eml" || ext == ".mht" || ext == ".mhtml" {
		return true
	}
	head = head[:min(len(head), 2048)]
	lines := mailHeader().FindAllIndex(head, 3)
	return len(lines) >= 3 && lines[0][0] == 0
}

const (
	maxMail  = 64 << 20 // bytes of a mail with its pictures
	maxParts = 2000
	maxNest  = 8 // parts within parts
)

// mailPart is a text of a mail: its bytes, and what its header says of them.
type mailPart struct {
	raw             []byte
	media, encoding string
	address         string
}

// mail reads a mail or MHTML page: its HTML text, else its plain one.
func (r *run) mail(s stream, b *bufio.Reader) bool {
	message, err := mail.ReadMessage(bufio.NewReader(io.LimitReader(b, maxMail)))
	if err != nil {
		return r.skip(s.path, "", s.record, fmt.Errorf("neither mail nor MHTML: %w", err))
	}
	parts := &mailParts{}
	if err := parts.read(textproto.MIMEHeader(message.Header), message.Body, 0); err != nil && parts.html == nil && parts.plain == nil {
		return r.skip(s.path, "", s.record, err)
	}
	a, err := r.mailArticle(parts, message.Header)
	if err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	if a.ID == "" {
		a.ID = s.id()
	}
	return r.article(a)
}

// mailParts are the first HTML and the first plain text of a mail.
type mailParts struct {
	html, plain *mailPart
	count       int
}

// read looks through a part and those in it.
func (m *mailParts) read(h textproto.MIMEHeader, body io.Reader, depth int) error {
	media, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		media = "text/plain" // by RFC 2045, section 5.2
	}
	switch {
	case depth > maxNest:
		return errors.New("parts nested deeper than any mail's")
	case strings.HasPrefix(media, "multipart/"):
		return m.multipart(multipart.NewReader(body, params["boundary"]), depth)
	case media != "text/html" && media != "text/plain", strings.HasPrefix(h.Get("Content-Disposition"), "attachment"):
		return nil
	case media == "text/html" && m.html != nil, media == "text/plain" && m.plain != nil:
		return nil
	}
	raw, err := readAll(transfer(h, body))
	if err != nil && len(raw) == 0 {
		return err
	}
	part := &mailPart{raw, media, params["charset"], h.Get("Content-Location")}
	if media == "text/html" {
		m.html = part
	} else {
		m.plain = part
	}
	return nil
}

func (m *mailParts) multipart(parts *multipart.Reader, depth int) error {
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if m.count++; m.count > maxParts {
			return errors.New("more parts than any mail's")
		}
		if err := m.read(part.Header, part, depth+1); err != nil {
			return err
		}
	}
}

// transfer undoes the encoding for the way.
func transfer(h textproto.MIMEHeader, body io.Reader) io.Reader {
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &noBlanks{body})
	}
	return body
}

// noBlanks leaves out what base64 in mails has between its letters.
type noBlanks struct{ io.Reader }

func (n *noBlanks) Read(p []byte) (int, error) {
	got, err := n.Reader.Read(p)
	kept := bytes.Map(func(r rune) rune {
		if r == '\r' || r == '\n' || r == ' ' || r == '\t' {
			return -1
		}
		return r
	}, p[:got])
	return copy(p, kept), err
}

// mailArticle makes the article of a mail's parts and header.
func (r *run) mailArticle(parts *mailParts, h mail.Header) (fact.Article, error) {
	address := h.Get("Snapshot-Content-Location")
	var a fact.Article
	var err error
	switch {
	case parts.html != nil:
		if address == "" && strings.HasPrefix(parts.html.address, "http") {
			address = parts.html.address
		}
		a, err = r.parsePage(parts.html.raw, parts.html.encoding, address)
	case parts.plain != nil:
		a.Text, err = charset.Decode(parts.plain.raw, parts.plain.encoding)
	default:
		err = errors.New("no text in it")
	}
	if err != nil {
		return a, err
	}
	if strings.TrimSpace(a.Text) == "" {
		return a, errors.New("no text in it")
	}
	words := mime.WordDecoder{CharsetReader: charsetReader}
	if subject, err := words.DecodeHeader(h.Get("Subject")); err == nil && a.Title == "" {
		a.Title = subject
	}
	if from, err := words.DecodeHeader(h.Get("From")); err == nil && a.Author == "" && !strings.Contains(from, "Saved by") {
		a.Author = from
	}
	if t, err := h.Date(); err == nil && a.Published == "" && h.Get("Snapshot-Content-Location") == "" {
		a.Published, a.PublishedFrom = t.Format(time.DateOnly), "record"
	}
	a.ID = a.URL
	return a, nil
}

// charsetReader decodes words of a header.
func charsetReader(name string, in io.Reader) (io.Reader, error) {
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, err
	}
	return e.NewDecoder().Reader(in), nil
}
