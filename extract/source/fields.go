package source

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/source/charset"
	"liqa/extract/source/markup"
	"liqa/seeds"
)

// known are the names that scrapers give an article's fields, the contract's own
// first.
var known = map[string][]string{
	"id":        {"id", "_id", "guid", "article_id", "uuid"},
	"url":       {"url", "link", "source_url", "permalink", "canonical_url", "webpage_url"},
	"outlet":    {"outlet", "source", "source_name", "site", "site_name", "sitename", "publisher", "publication", "newspaper", "domain", "hostname"},
	"title":     {"title", "headline", "heading", "name"},
	"author":    {"author", "authors", "byline", "writer"},
	"published": {"published", "date", "published_at", "publishedat", "date_published", "datepublished", "published_date", "publish_date", "pubdate", "pub_date", "date_publish", "datetime", "created_at", "timestamp"},
	"modified":  {"modified", "updated", "updated_at", "date_modified", "datemodified", "date_modify"},
	"text":      {"text", "content", "body", "article", "articlebody", "article_body", "content_text", "maintext", "full_text", "fulltext", "raw_text", "article_text", "content_html", "html"},
}

// arabicNames reads the Arabic names of fields: field → names.
func arabicNames(dir fs.FS) (map[string][]string, error) {
	t, err := seeds.Read(dir, "fields")
	if err != nil {
		return nil, err
	}
	names := map[string][]string{}
	for _, row := range t.Rows {
		if _, ok := known[row.Get("id")]; !ok {
			return nil, fmt.Errorf("fields.tsv:%d: no field %q", row.Line, row.Get("id"))
		}
		names[row.Get("id")] = row.List("forms")
	}
	return names, nil
}

// Fields are the names of the fields that a record can have, for those who map
// others to them.
func Fields() []string {
	return []string{"id", "url", "outlet", "title", "author", "published", "modified", "text"}
}

// CheckMap reports a mapping to a field there is not.
func CheckMap(m map[string]string) error {
	for field := range m {
		if _, ok := known[field]; !ok {
			return fmt.Errorf("no field %q: map one of %s", field, strings.Join(Fields(), ", "))
		}
	}
	return nil
}

// columns finds the fields among a record's names: field → name. Names in the
// user's mapping come first and outweigh all others.
func (r *Reader) columns(names []string) map[string]string {
	given := map[string]string{}
	for _, n := range names {
		key := strings.ToLower(strings.TrimSpace(n))
		if _, twice := given[key]; !twice {
			given[key] = n
		}
	}
	out := map[string]string{}
	for field, aliases := range known {
		if mapped, ok := r.fields[field]; ok {
			aliases = []string{strings.ToLower(mapped)}
		} else {
			aliases = append(slices.Clip(aliases), r.arabic[field]...)
		}
		for _, alias := range aliases {
			if n, ok := given[alias]; ok {
				out[field] = n
				break
			}
		}
	}
	return out
}

// parse reads a JSON record.
func (r *Reader) parse(raw []byte) (fact.Article, error) {
	cells, err := r.cells(raw)
	if err != nil {
		return fact.Article{}, err
	}
	return written(article(cells))
}

// cells are the values of a JSON object's fields that are known.
func (r *Reader) cells(raw []byte) (map[string]string, error) {
	if at := charset.Invalid(raw); at >= 0 {
		return nil, fmt.Errorf("not UTF-8: byte %d is 0x%02X", at, raw[at])
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(raw, &object); err != nil {
		return nil, broken(err)
	}
	if source := object["_source"]; len(source) > 0 && source[0] == '{' {
		delete(object, "_source") // a hit of Elasticsearch: its fields lie one deeper
		if err := json.Unmarshal(source, &object); err != nil {
			return nil, broken(err)
		}
	}
	names := make([]string, 0, len(object))
	for name := range object {
		names = append(names, name)
	}
	cells := map[string]string{}
	for field, name := range r.columns(names) {
		value, ok := cell(object[name])
		if !ok && field == "text" {
			return nil, fmt.Errorf("the field %q holds something else than text", name)
		}
		cells[field] = value
	}
	return cells, nil
}

// cell is a field's value as text: of a list, as of authors, its parts; of an
// object, as of a source, its name.
func cell(raw json.RawMessage) (string, bool) {
	switch {
	case len(raw) == 0 || bytes.Equal(raw, []byte("null")):
		return "", true
	case raw[0] == '"':
		return unquoted(raw)
	case raw[0] == '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) != nil {
			return "", false
		}
		return joined(list)
	case raw[0] == '{':
		var named struct {
			Name     string
			Rendered string // of WordPress, with markup
			OID      string `json:"$oid"`
		}
		if json.Unmarshal(raw, &named) != nil {
			return "", false
		}
		value := cmp.Or(named.Name, named.Rendered, named.OID)
		return value, value != ""
	case raw[0] == 't' || raw[0] == 'f':
		return "", false
	}
	return string(raw), true // a number, as of an id
}

// escapes are the characters that JSON writes behind a backslash, but for \u.
var escapes = map[byte]byte{'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f', '"': '"', '\\': '\\', '/': '/'}

// unquoted is the text of a JSON string known to be whole. Long ones are most of
// what is read, and seldom hold more than escaped line breaks.
func unquoted(raw json.RawMessage) (string, bool) {
	text := make([]byte, 0, len(raw))
	for rest := raw[1 : len(raw)-1]; ; {
		i := bytes.IndexByte(rest, '\\')
		if i < 0 {
			return string(append(text, rest...)), true
		}
		c, ok := escapes[rest[i+1]]
		if !ok {
			var s string
			err := json.Unmarshal(raw, &s)
			return s, err == nil
		}
		text, rest = append(append(text, rest[:i]...), c), rest[i+2:]
	}
}

// joined are the parts of a list, a line each.
func joined(list []json.RawMessage) (string, bool) {
	var parts []string
	for _, raw := range list {
		s, ok := cell(raw)
		if !ok || raw[0] == '[' {
			return "", false
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "\n"), true
}

// article makes an article of a record's cells, by field.
func article(cells map[string]string) fact.Article {
	a := fact.Article{ID: cells["id"], URL: cells["url"], Outlet: cells["outlet"], Title: cells["title"], Author: cells["author"],
		Published: cells["published"], Modified: cells["modified"], Text: cells["text"]}
	if strings.Contains(a.Text, "</p>") || strings.Contains(a.Text, "<br") || strings.HasPrefix(strings.TrimSpace(a.Text), "<") {
		a.Text = markup.Fragment(a.Text)
	}
	return a
}

// written is a record's article, or that it has no text.
func written(a fact.Article) (fact.Article, error) {
	if strings.TrimSpace(a.Text) == "" {
		return fact.Article{}, errNoText
	}
	return a, nil
}

var errNoText = errors.New(`no text: the field "text" is missing or empty; name another with --map text=NAME`)
