package markup

import (
	"strings"
	"sync"
	"unicode"
)

// verdict is what the class and id of an element say.
type verdict uint8

const (
	silent   verdict = iota
	likely           // may hold an article
	unlikely         // holds furniture
	comments         // holds what readers wrote
	sure             // names the article's text
)

// words are parts of class names that speak for or against an element, after
// Mozilla's Readability (github.com/mozilla/readability, Apache-2.0), with the
// names that Arabic sites use.
var words = sync.OnceValue(func() map[string]verdict {
	out := map[string]verdict{}
	for v, list := range map[verdict]string{
		likely: "article body content contents entry main story text blog details news post page column",
		unlikely: `breadcrumb breadcrumbs combx foot footer footnote gdpr legends menu submenu nav navbar navigation related relatednews readmore readalso
			recommend recommended recommendations remark rss share sharing shares sharer social sidebar aside skyscraper sponsor sponsored supplemental
			advert advertisement ad ads adbox banner pagination pager popup modal newsletter relatedposts subscribe subscription tag tags tagcloud taglist mostread
			popular mostviewed trending ticker breaking caption gallery promo promotion widget widgets toolbar skiplink login cookie cookies consent
			authorbox copyright printonly hidden topbar bottombar carousel slider playlist outbrain taboola`,
		comments: "comment comments disqus reply replies respond shoutbox",
	} {
		for word := range strings.FieldsSeq(list) {
			out[word] = v
		}
	}
	return out
})

// pairs are two parts in a row that name the text, or furniture, for certain.
var pairs = sync.OnceValue(func() map[string]verdict {
	out := map[string]verdict{}
	for _, a := range []string{"article", "entry", "story", "post", "news", "single", "node", "content"} {
		for _, b := range []string{"body", "text", "content", "details", "maincontent"} {
			out[a+" "+b] = sure
		}
	}
	delete(out, "content content")
	for pair := range strings.SplitSeq("read more,more on,read also,see also,most read,most viewed,most popular,latest news,more news,other news,print only,skip link,author box,author bio,side bar,share box,post tags,entry meta", ",") {
		out[pair] = unlikely
	}
	return out
})

// names judges class and id, each combination once a page.
type names map[string]verdict

// of judges the class and id of an element: furniture outweighs a mere hint of
// content, the name of a text outweighs both.
func (n names) of(name string) verdict {
	if name == " " {
		return silent
	}
	if v, ok := n[name]; ok {
		return v
	}
	v, last := silent, ""
	words, pairs := words(), pairs()
	for _, word := range nameParts(name) {
		v = max(v, words[word], pairs[last+" "+word])
		last = word
	}
	n[name] = v
	return v
}

// nameParts cuts names at blanks, dashes, underscores and inner capitals.
func nameParts(name string) []string {
	var b strings.Builder
	lower := false
	for _, r := range name {
		switch {
		case unicode.IsUpper(r) && lower:
			b.WriteByte(' ')
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsLetter(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
	}
	return strings.Fields(b.String())
}
