// Package markup reads HTML pages: what the article's text is, and what the page
// says about it.
//
// The text is found in one pass over the tags and a scoring of the elements,
// after Mozilla's Readability but on a flat tree: codeberg.org/readeck's port
// reads a quarter as many pages a second, and recurses. The port is asked
// second, where this package finds next to no text in a page that
// claims to be an article.
package markup

import (
	"cmp"
	"errors"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"liqa/extract/fact"
	"liqa/extract/source/page"
)

// ErrNoArticle is the reason for pages of links: home pages, sections, searches.
var ErrNoArticle = errors.New("no article in it: a page of links, such as a home page")

// Read reads a page. address is where it came from, empty when unknown; links
// of the page's own take its place where they say more.
func Read(text, address string, f *page.Finder) (fact.Article, error) {
	t := parse(text)
	a := fact.Article{Title: t.title(), Outlet: t.meta.outlet(), URL: t.meta.address(address), Author: t.meta.author()}
	top := t.choose()
	lines := t.lines(top)
	if b := t.meta.ld.text(); len(b) > 600 && len(b) > 2*t.prose(top) {
		lines = strings.Split(b, "\n")
	}
	a.Text = strings.Join(f.Clean(a.Title, lines), "\n")
	if len(a.Text) < minText && t.claims() {
		a.Text = strings.Join(f.Clean(a.Title, secondOpinion(text)), "\n")
	}
	if !t.isArticle(top, a) {
		return fact.Article{}, ErrNoArticle
	}
	t.date(&a, f)
	return a, nil
}

// title is the page's headline: the first heading that the title the page gives
// itself has in it, else that title without the outlet's name.
func (t *tree) title() string {
	own := squeeze(cmp.Or(t.meta.ld.headline, t.meta.first("og:title", "twitter:title"), t.meta.title))
	if t.h1 != "" && strings.Contains(own, t.h1) {
		return t.h1
	}
	for i := range t.blocks {
		b := &t.blocks[i]
		said := strings.Contains(own, b.text) && len(b.text) >= minParagraph // names of outlet and section are shorter
		if b.heading && (said || own == "" && !b.away) {
			return b.text
		}
	}
	return t.cutOutlet(own)
}

// cutOutlet cuts " - outlet" from the end of a title.
func (t *tree) cutOutlet(title string) string {
	for _, sep := range [...]string{" | ", " - ", " – ", " — ", " :: "} {
		if i := strings.LastIndex(title, sep); i > 0 && utf8.RuneCountInString(title[:i]) >= 20 && utf8.RuneCountInString(title[i:]) <= 40 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func (m *metadata) outlet() string {
	name := m.first("og:site_name", "application-name")
	if name == "" || strings.HasPrefix(name, "http") {
		name = m.ld.publisher
	}
	if name == "" {
		if u, err := url.Parse(m.address("")); err == nil {
			name = strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	return squeeze(name)
}

func (m *metadata) author() string {
	for _, name := range [...]string{m.ld.author, m.first("author", "article:author", "dc.creator")} {
		if name != "" && !strings.HasPrefix(name, "http") {
			return squeeze(name)
		}
	}
	return ""
}

// address is the page's own, canonical address, made whole by where it came from.
func (m *metadata) address(from string) string {
	if from == "" {
		from = m.origin
	}
	base, err := url.Parse(from)
	if err != nil {
		base = &url.URL{}
	}
	for _, link := range [...]string{m.canonical, m.first("og:url"), m.ld.url, from} {
		u, err := url.Parse(strings.TrimSpace(link))
		if err != nil || link == "" {
			continue
		}
		if u = base.ResolveReference(u); (u.Scheme == "http" || u.Scheme == "https") && strings.Trim(u.Path, "/") != "" {
			u.Fragment = ""
			return u.String()
		}
	}
	return from
}

// minText is how many bytes of text make a second opinion needless.
const minText = 200

// claims reports a page that calls itself an article.
func (t *tree) claims() bool {
	return t.meta.ld.article || t.meta.names["article:published_time"] != "" || t.meta.first("og:type") == "article"
}

// isArticle tells an article from a page of links.
func (t *tree) isArticle(tops []int, a fact.Article) bool {
	words := strings.Count(a.Text, " ") + 1
	headings, in := 0, t.inside(tops)
	for i := range t.blocks {
		b := &t.blocks[i]
		if !b.away && in[b.node] && (b.heading || b.tag == atom.Li) && b.links*2 > len(b.text) {
			headings++
		}
	}
	switch {
	case t.claims():
		return words >= 15
	case t.linked(tops) > 0.4 || headings > 12 || teasers(a.Text):
		return false
	}
	return words >= 40 || words >= 15 && about(a.Text, a.Title)
}

// teasers reports a text most of whose lines break off in dots.
func teasers(text string) bool {
	lines, cut := 0, 0
	for line := range strings.Lines(text) {
		lines++
		if page.CutOff(line) {
			cut++
		}
	}
	return cut*2 > lines
}

// about reports that a text has most of the words of its title: short items are
// told so from the odd sentence of a page that holds no article.
func about(text, title string) bool {
	n, hit := 0, 0
	for word := range strings.FieldsSeq(title) {
		if word = stem(word); word == "" {
			continue
		}
		n++
		if strings.Contains(text, word) {
			hit++
		}
	}
	return n > 0 && hit*2 >= n
}

// stem is the first letters of a word behind conjunction and article; enough to
// find its other forms by. Empty for particles.
func stem(word string) string {
	word = strings.TrimPrefix(strings.TrimPrefix(word, "و"), "ال")
	letters := []rune(strings.Trim(word, "\"'«»“”:،.؟!"))
	if len(letters) < 3 {
		return ""
	}
	return string(letters[:min(len(letters), 4)])
}

// Fragment is the text of a piece of HTML that is all article, as feeds hold it:
// a line a paragraph.
func Fragment(text string) string {
	t := parse(text)
	var lines []string
	for i := range t.blocks {
		lines = append(lines, t.blocks[i].text)
	}
	return strings.Join(lines, "\n")
}
