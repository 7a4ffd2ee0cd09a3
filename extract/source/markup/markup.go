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
	"errors"
	"net/url"
	"slices"
	"strings"

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
	a := fact.Article{URL: t.meta.address(address), Author: t.meta.author(f)}
	t.cutReplies(f)
	top := t.choose()
	lines := t.lines(top, f)
	if b := t.meta.ld.text(); len(b) > 600 && len(b) > 2*t.prose(top) {
		lines = strings.Split(b, "\n")
	}
	a.Title = t.headline(f, lines)
	a.Outlet = t.meta.outlet(a.Title, f)
	a.Text = strings.Join(f.Clean(a.Title, lines), "\n")
	for _, other := range [...]func() []string{func() []string { return strings.Split(t.meta.stored(a.Title).text, "\n") }, func() []string { return secondOpinion(text) }} {
		if len(a.Text) < minText && t.claims() {
			a.Text = strings.Join(f.Clean(a.Title, other()), "\n")
		}
	}
	if !t.isArticle(top, a, f) {
		return fact.Article{}, ErrNoArticle
	}
	t.date(&a, top, f)
	return a, nil
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
	said := t.meta.names["article:published_time"] != "" || t.meta.first("og:type") == "article"
	return t.meta.ld.article || said && !t.meta.home()
}

// isArticle tells an article from a page of links.
func (t *tree) isArticle(tops []int, a fact.Article, f *page.Finder) bool {
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
	case t.linked(tops) > mostlyLinks || headings > 12 || teasers(a.Text), t.listing(in) && !about(a.Text, a.Title), t.excuses(a.Title, f):
		return false
	}
	return words >= 40 || words >= 15 && about(a.Text, a.Title)
}

// excuses reports a page that says itself, where the headline stands, that it
// holds no article.
func (t *tree) excuses(title string, f *page.Finder) bool {
	said := []string{title, t.h1}
	if own := parts(t.meta.title); len(own) > 0 {
		said = append(said, own[0])
	}
	return slices.ContainsFunc(said, f.NoArticle)
}

// listing reports that most paragraphs stand each below a link: a list of other
// pages with what they begin with.
func (t *tree) listing(in []bool) bool {
	paragraphs, announced, link := 0, 0, false
	for i := range t.blocks {
		b := &t.blocks[i]
		switch {
		case b.away || !in[b.node]:
		case running(b):
			paragraphs++
			if link {
				announced++
			}
			link = false
		case b.links*2 > len(b.text) && len(b.text) >= minTitle:
			link = true
		}
	}
	return announced >= 4 && announced*10 >= paragraphs*6
}

// minTitle is how many bytes a link has that may be a story's headline.
const minTitle = 25

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
func about(text, title string) bool { return fit(text, title) >= 0.5 }

// fit is the share of the words of a title that come back in the text. Of so few
// words as sections and outlets have in their names it says nothing.
func fit(text, title string) float64 {
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
	if n < minTitleWords {
		return 0
	}
	return float64(hit) / float64(n)
}

// minTitleWords is how many words a headline has, particles not counted.
const minTitleWords = 3

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
