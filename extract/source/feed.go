package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/source/markup"
)

// isFeed tells RSS, RDF and Atom by their root element.
func isFeed(head []byte) bool {
	head = bytes.ToLower(head[:min(len(head), 4096)])
	if bytes.Contains(head, []byte("<html")) {
		return false
	}
	for _, root := range []string{"<rss", "<feed", "<rdf:rdf"} {
		if bytes.Contains(head, []byte(root)) {
			return true
		}
	}
	return false
}

func isJSONFeed(head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("jsonfeed.org/version"))
}

// feed reads RSS 0.9 to 2.0, RDF and Atom, an item at a time.
func (r *run) feed(s stream, b *bufio.Reader) bool {
	budget := &budget{Reader: b, left: maxArticle}
	d := xml.NewDecoder(budget)
	d.Strict, d.AutoClose, d.Entity, d.CharsetReader = false, xml.HTMLAutoClose, xml.HTMLEntity, charsetReader
	f := feedReader{run: r, s: s}
	for {
		t, err := d.RawToken()
		if err == io.EOF {
			return f.items > 0 || r.skip(s.path, "", 0, errors.New("a feed without items"))
		}
		if err != nil {
			return r.skip(s.path, fmt.Sprintf("item %d", f.items+1), 0, fmt.Errorf("broken XML: %w", err))
		}
		if !f.token(t) {
			return false
		}
		if f.item != nil && f.size > maxArticle {
			return r.skip(s.path, fmt.Sprintf("item %d", f.items+1), f.items+1, errLarge)
		}
		if f.item == nil {
			budget.left = maxArticle
		}
	}
}

// feedReader gathers the elements of the item under way.
type feedReader struct {
	*run
	s      stream
	outlet string
	item   map[string]string // nil between items
	name   string            // the element whose text is read
	depth  int               // elements inside that one
	text   strings.Builder
	items  int
	size   int
	xhtml  bool // the element's text is markup written as elements
}

// token takes a piece of the feed.
func (f *feedReader) token(t xml.Token) bool {
	switch t := t.(type) {
	case xml.StartElement:
		f.start(t)
	case xml.CharData:
		if f.name != "" {
			f.size += len(t)
			f.text.Write(t)
		}
	case xml.EndElement:
		return f.end(t)
	}
	return true
}

func (f *feedReader) start(t xml.StartElement) {
	name := qualified(t.Name)
	switch {
	case f.name != "":
		f.depth++
		if f.xhtml {
			fmt.Fprintf(&f.text, "<%s>", t.Name.Local)
		}
	case name == "item" || name == "entry":
		f.item, f.size = map[string]string{}, 0
	case name == "link" && attribute(t, "href") != "":
		if rel := attribute(t, "rel"); f.item != nil && (rel == "" || rel == "alternate") {
			f.note("link", attribute(t, "href"))
		}
	case f.item != nil || name == "title":
		f.name, f.depth, f.xhtml = name, 0, attribute(t, "type") == "xhtml"
		f.text.Reset()
	}
}

func (f *feedReader) end(t xml.EndElement) bool {
	name := qualified(t.Name)
	switch {
	case f.name != "" && f.depth > 0:
		f.depth--
		if f.xhtml {
			fmt.Fprintf(&f.text, "</%s>", t.Name.Local)
		}
	case f.name != "":
		f.note(f.name, f.text.String())
		f.name = ""
	case f.item != nil && (name == "item" || name == "entry"):
		f.items++
		item := f.item
		f.item = nil
		return f.emit(item)
	}
	return true
}

// note keeps an element's text; the feed's own title names the outlet.
func (f *feedReader) note(name, value string) {
	value = strings.TrimSpace(value)
	if f.item == nil {
		if f.outlet == "" {
			f.outlet = value
		}
		return
	}
	if value != "" && f.item[name] == "" {
		f.item[name] = value
	}
}

// emit hands on an item as an article.
func (f *feedReader) emit(item map[string]string) bool {
	first := func(names ...string) string {
		for _, n := range names {
			if item[n] != "" {
				return item[n]
			}
		}
		return ""
	}
	a := fact.Article{ID: first("link", "guid", "id"), URL: first("link"), Outlet: f.outlet, Title: html.UnescapeString(first("title")),
		Author: first("dc:creator", "author"), Published: first("pubDate", "dc:date", "published", "issued", "updated"),
		Text: markup.Fragment(first("content:encoded", "content", "description", "summary"))}
	if strings.TrimSpace(a.Text) == "" {
		return f.skip(f.s.path, fmt.Sprintf("item %d", f.items), f.items, errors.New("an item without text"))
	}
	return f.article(named(a, f.s, f.items))
}

// qualified is an element's name with its usual prefix.
func qualified(n xml.Name) string {
	switch n.Space {
	case "dc", "content":
		return n.Space + ":" + n.Local
	case "", "atom", "rss":
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// jsonFeed reads a JSON Feed (jsonfeed.org).
func (r *run) jsonFeed(s stream, b *bufio.Reader) bool {
	raw, err := readAll(b)
	if err != nil {
		return r.skip(s.path, "", 0, err)
	}
	var feed struct {
		Title string            `json:"title"`
		Items []json.RawMessage `json:"items"`
	}
	if err := json.Unmarshal(raw, &feed); err != nil {
		return r.skip(s.path, "", 0, broken(err))
	}
	for i, item := range feed.Items {
		a, err := r.parse(item)
		at := fmt.Sprintf("item %d", i+1)
		if err != nil {
			if !r.skip(s.path, at, i+1, err) {
				return false
			}
			continue
		}
		if a.Outlet == "" {
			a.Outlet = feed.Title
		}
		if !r.article(named(a, s, i+1)) {
			return false
		}
	}
	return len(feed.Items) > 0 || r.skip(s.path, "", 0, errors.New("a feed without items"))
}
