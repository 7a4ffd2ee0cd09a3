package markup

import (
	"cmp"
	"encoding/json"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"liqa/extract/source/page"
)

// metadata is what a page says about itself in its head and attributes.
type metadata struct {
	title     string            // the title element
	names     map[string]string // meta elements by name, property or itemprop, lower case
	canonical string
	origin    string // "saved from url" of browsers
	times     []string
	ld        linked
	credits   map[credit][]string
	data      []string // scripts that hold data, as they stand
}

// linked is what schema.org data in JSON-LD says.
type linked struct {
	headline, published, modified, author, publisher, body, url string
	article                                                     bool
}

var savedFrom = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<!-- saved from url=\(\d+\)(\S+) -->`) })

// saved reads the comment that browsers leave in pages they save.
func (m *metadata) saved(page string) {
	if found := savedFrom().FindStringSubmatch(page[:min(len(page), 2000)]); found != nil && strings.HasPrefix(found[1], "http") {
		m.origin = found[1]
	}
}

// home reports a page that gives the site's root as its address.
func (m *metadata) home() bool {
	for _, link := range [...]string{m.canonical, m.first("og:url")} {
		if u, err := url.Parse(strings.TrimSpace(link)); err == nil && link != "" {
			return strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
		}
	}
	return false
}

// element takes what a tag says about the page.
func (m *metadata) element(tag atom.Atom, a *attributes) {
	switch tag {
	case atom.Meta:
		for _, key := range [...]string{"name", "property", "itemprop", "http-equiv"} {
			m.note(a.get(key), a.get("content"))
		}
	case atom.Link:
		if strings.EqualFold(a.get("rel"), "canonical") && m.canonical == "" {
			m.canonical = a.get("href")
		}
	case atom.Time:
		if t := a.get("datetime"); t != "" && len(m.times) < 16 {
			m.times = append(m.times, t)
		}
	}
	if prop := a.get("itemprop"); tag != atom.Meta && strings.HasPrefix(prop, "date") {
		m.note(prop, a.get("content"))
		m.note(prop, a.get("datetime"))
	}
}

// note keeps the first value of a name.
func (m *metadata) note(name, value string) {
	if m.names == nil {
		m.names = map[string]string{}
	}
	name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
	if name != "" && value != "" && m.names[name] == "" {
		m.names[name] = value
	}
}

// first returns the value of the first name that has one.
func (m *metadata) first(names ...string) string {
	for _, n := range names {
		if v := m.names[n]; v != "" {
			return v
		}
	}
	return ""
}

// script reads a script element's text where it is JSON-LD.
func (m *metadata) script(raw string) {
	if !strings.Contains(raw, "schema.org") || !strings.Contains(raw, "@type") {
		m.keep(raw)
		return
	}
	var v any
	whole := jsonIn(raw)
	if json.Unmarshal([]byte(whole), &v) != nil && json.Unmarshal([]byte(strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(whole)), &v) != nil {
		m.ld.salvage(raw)
		return
	}
	m.ld.walk(v, 0)
}

// jsonIn is the JSON in a script, without the comments around it that keep it
// from old browsers.
func jsonIn(raw string) string {
	start, end := strings.IndexAny(raw, "{["), strings.LastIndexAny(raw, "}]")
	if start < 0 || end < start {
		return ""
	}
	return raw[start : end+1]
}

var (
	articleType = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"@type"\s*:\s*"\w*Article"`) })
	publishedAt = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`"datePublished"\s*:\s*"([^"]{4,40})"`) })
)

// salvage takes the day from data that is broken, as by a quotation mark in a
// headline; the page says the rest itself.
func (l *linked) salvage(raw string) {
	if day := publishedAt().FindStringSubmatch(raw); day != nil && !l.article && articleType().MatchString(raw) {
		l.article, l.published = true, day[1]
	}
}

// walk looks for an article among the objects of JSON-LD.
func (l *linked) walk(v any, depth int) {
	if depth > 6 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			l.walk(x, depth+1)
		}
	case map[string]any:
		switch kind := text(v["@type"]); {
		case strings.HasSuffix(kind, "Article") || kind == "BlogPosting" || kind == "LiveBlogPosting":
			l.take(v)
			return
		case kind == "WebPage" || kind == "ItemPage" || kind == "VideoObject":
			l.published = cmp.Or(l.published, text(v["datePublished"]), text(v["uploadDate"]))
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			l.walk(v[key], depth+1)
		}
	}
}

func (l *linked) take(v map[string]any) {
	if l.article {
		return
	}
	l.article = true
	l.headline, l.published, l.modified = text(v["headline"]), cmp.Or(text(v["datePublished"]), l.published), text(v["dateModified"])
	l.author, l.publisher = text(v["author"]), text(v["publisher"])
	l.body = text(v["articleBody"])
	if l.url = text(v["url"]); l.url == "" {
		l.url = text(v["mainEntityOfPage"])
	}
}

// text is the article's text as the data has it, without the markup that some
// systems leave in it.
func (l *linked) text() string {
	if strings.Contains(l.body, "</") || strings.Contains(l.body, "<br") {
		return Fragment(l.body)
	}
	return l.body
}

// text is the text of a JSON-LD value: itself, its name or id, or its first part's.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(html.UnescapeString(v))
	case []any:
		if len(v) > 0 {
			return text(v[0])
		}
	case map[string]any:
		if name := text(v["name"]); name != "" {
			return name
		}
		return text(v["@id"])
	}
	return ""
}

// author is who wrote the page: by its data, else by an element that names
// authors.
func (m *metadata) author(f *page.Finder) string {
	for _, name := range [...]string{m.ld.author, m.first("author", "article:author", "dc.creator")} {
		if name != "" && !strings.HasPrefix(name, "http") {
			return squeeze(name)
		}
	}
	for _, shown := range slices.Concat(m.credits[byProperty], m.credits[byClass]) {
		if name := f.Author(shown); name != "" {
			return name
		}
	}
	return ""
}
