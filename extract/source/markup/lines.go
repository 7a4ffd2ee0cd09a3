package markup

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"liqa/extract/source/page"
)

// reader goes down the chosen elements for the lines of the article.
type reader struct {
	*page.Finder
	*tree
	begun   bool   // running text was met
	linking bool   // a heading of links to other stories was, and no text behind it
	link    *block // the link in the block before
	tops    []int  // the chosen elements
}

// lines are the lines of text of elements: running text, headings and short
// lines, without what is furniture or links.
func (t *tree) lines(tops []int, f *page.Finder) []string {
	var out []string
	in, between, r := t.inside(tops), t.between(tops), reader{Finder: f, tree: t, tops: tops}
	for i := range t.blocks {
		b := &t.blocks[i]
		if !b.away && (in[b.node] || between(b)) && r.takes(b) {
			out = append(out, b.text)
		}
	}
	return out
}

// takes reports whether a block is a line of the article, as far as its links
// and form tell.
func (r *reader) takes(b *block) bool {
	announced := r.link != nil && r.boxed(r.link, b)
	if r.link = nil; b.links*10 > len(b.text)*6 {
		r.link = b
		return false
	}
	if len(b.text) < minParagraph && !arabic(b.text) {
		return false // for screen readers, or of an advertisement
	}
	if r.begun && len(b.text) < maxHeading && r.Related(b.text) {
		r.linking = true
		return false
	}
	if r.linking && announced && running(b) {
		return false // what another story begins with
	}
	r.linking = false
	r.begun = r.begun || running(b)
	return r.begun || b.tag != atom.Li // names of authors and sections above the text
}

// boxed reports a link and a paragraph behind it that share a box of their own.
func (r *reader) boxed(link, b *block) bool {
	box := r.nodes[b.node].parent
	return (box == link.node || box == r.nodes[link.node].parent) && !slices.Contains(r.tops, box)
}

// maxHeading is how many bytes a heading of links or replies has at most.
const maxHeading = 80

// minAnswered is how many bytes of running text stand above what readers say.
const minAnswered = 300

// cutReplies puts away what readers wrote, of which there may be more than of
// the article, by the heading above it.
func (t *tree) cutReplies(f *page.Finder) {
	above, cut := 0, false
	for i := range t.blocks {
		b := &t.blocks[i]
		cut = cut || above >= minAnswered && len(b.text) < maxHeading && f.Replies(b.text)
		if !b.away && running(b) {
			above += len(b.text)
		}
		b.away = b.away || cut
	}
}

// arabic reports a line with Arabic letters in it.
func arabic(line string) bool {
	return strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
}

// between returns whether a block is a heading that stands between the elements.
func (t *tree) between(tops []int) func(*block) bool {
	if len(tops) < 2 {
		return func(*block) bool { return false }
	}
	first, last, parent := tops[0], tops[len(tops)-1], t.nodes[tops[0]].parent
	return func(b *block) bool {
		return b.heading && b.node > first && b.node < last && t.nodes[b.node].parent == parent
	}
}
