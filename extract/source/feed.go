package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
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
	items, b, err := r.newItems(s, b)
	if err != nil {
		return r.skip(s.path, "", 0, err)
	}
	budget := &budget{Reader: b, left: maxArticle}
	d := xml.NewDecoder(budget)
	d.Strict, d.AutoClose, d.Entity, d.CharsetReader = false, xml.HTMLAutoClose, xml.HTMLEntity, charsetReader
	f := feedReader{items: items}
	for {
		t, err := d.RawToken()
		if err == io.EOF {
			return f.finish()
		}
		if err != nil {
			return r.skip(s.path, fmt.Sprintf("item %d", f.count+1), 0, fmt.Errorf("broken XML: %w", err))
		}
		if !f.token(t) {
			return false
		}
		if f.item != nil && f.size > maxArticle {
			return r.skip(s.path, fmt.Sprintf("item %d", f.count+1), f.count+1, errLarge)
		}
		if f.item == nil {
			budget.left = maxArticle
		}
	}
}

// feedReader gathers the elements of the item under way.
type feedReader struct {
	*items
	outlet string
	item   map[string]string // nil between items
	name   string            // the element whose text is read
	depth  int               // elements inside that one
	text   strings.Builder
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
	a := fact.Article{URL: first("link"), Outlet: f.outlet, Title: html.UnescapeString(first("title")),
		Author: first("dc:creator", "author"), Published: first("pubDate", "dc:date", "published", "issued", "updated"),
		Text: markup.Fragment(first("content:encoded", "content", "description", "summary"))}
	if a.URL == "" {
		a.ID = first("guid", "id")
	}
	return f.items.item(a, first("content:encoded", "content") != "")
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
	items, b, err := r.newItems(s, b)
	if err != nil {
		return r.skip(s.path, "", 0, err)
	}
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
	for _, item := range feed.Items {
		if !items.object(item, feed.Title) {
			return false
		}
	}
	return items.finish()
}

// object hands on an item of a JSON Feed.
func (i *items) object(raw json.RawMessage, outlet string) bool {
	cells, err := i.cells(raw)
	if err != nil {
		i.count++
		return i.skip(i.s.path, fmt.Sprintf("item %d", i.count), i.count, err)
	}
	whole := cells["text"] != ""
	if !whole {
		var less struct{ Summary string }
		_ = json.Unmarshal(raw, &less) // a summary that is no text is none
		cells["text"] = less.Summary
	}
	a := article(cells)
	a.Outlet = cmp.Or(a.Outlet, outlet)
	return i.item(a, whole)
}
