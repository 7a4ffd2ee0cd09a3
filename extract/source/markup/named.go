package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// aboutPage are the microdata properties whose elements speak of the page, not
// of what the article is about.
var aboutPage = map[string]bool{"publisher": true, "author": true, "image": true, "logo": true, "datePublished": true, "dateModified": true}

// named gathers the text of an element that names the author or the publisher.
type named struct {
	what  string // as metadata has it; empty outside of such an element
	tag   atom.Atom
	depth int // elements of the same tag that are open in it, itself included
	text  []byte
}

// Names under which metadata keeps what such elements say.
const (
	byProperty = "element:author"    // of microdata, or a link to the author
	byClass    = "element:byline"    // of an element whose class speaks of the author
	ofOutlet   = "element:publisher" // of microdata
)

// start takes an opening tag.
func (n *named) start(tag atom.Atom, a *attributes) {
	switch {
	case n.what != "" && tag == n.tag:
		n.depth++
	case n.what != "" && tag == atom.Meta && a.get("itemprop") == "name":
		n.hear([]byte(a.get("content")))
	case n.what == "" && !void[tag] && len(a.all) > 0:
		if what := a.names(); what != "" {
			*n = named{what: what, tag: tag, depth: 1, text: n.text[:0]}
		}
	}
}

// hear takes text, as much as a name may have.
func (n *named) hear(text []byte) {
	if n.what != "" && len(n.text) < 200 {
		n.text = append(append(n.text, ' '), text...)
	}
}

// end takes a closing tag; true where it closes the element.
func (n *named) end(tag atom.Atom) bool {
	if n.what == "" || tag != n.tag {
		return false
	}
	n.depth--
	return n.depth == 0
}

// credited keeps what an element named, unless it stands among furniture.
func (p *parser) credited() {
	elsewhere := false
	for _, at := range p.open {
		n := &p.nodes[at]
		elsewhere = elsewhere || n.own && (n.weight < 0 || foreign[n.tag])
	}
	if !elsewhere || p.named.what == ofOutlet {
		p.meta.note(p.named.what, squeeze(string(p.named.text)))
	}
	p.named.what = ""
}

// names tells whom an element names.
func (a *attributes) names() string {
	switch prop := a.get("itemprop"); {
	case prop == "publisher":
		return ofOutlet
	case prop == "author", a.get("rel") == "author":
		return byProperty
	}
	if c := a.class; (strings.Contains(c, "author") || strings.Contains(c, "Author") || strings.Contains(c, "byline") || strings.Contains(c, "writer")) && !strings.Contains(c, "comment") {
		return byClass
	}
	return ""
}
