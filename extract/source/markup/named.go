package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// aboutPage are the microdata properties whose elements speak of the page, not
// of what the article is about.
var aboutPage = map[string]bool{"publisher": true, "author": true, "image": true, "logo": true, "datePublished": true, "dateModified": true}

// credit says what kind of element names somebody.
type credit uint8

const (
	nobody     credit = iota
	ofOutlet          // microdata's publisher
	byProperty        // microdata's author, or a link to the author
	byClass           // an element whose class speaks of the author
)

// named gathers the text of an element that names the author or the publisher.
type named struct {
	credit
	tag   atom.Atom
	depth int // elements of the same tag that are open in it, itself included
	text  []byte
}

// How many such elements are told apart inside each other, how many names of a
// kind are kept, and how many bytes a name may have.
const (
	maxInside = 4
	maxNames  = 8
	maxName   = 200
)

// naming takes an opening tag.
func (p *parser) naming(tag atom.Atom, a *attributes) {
	for i := range p.named {
		if p.named[i].tag == tag {
			p.named[i].depth++
		}
	}
	if tag == atom.Meta && a.get("itemprop") == "name" {
		p.hear([]byte(a.get("content")))
	}
	if c := a.credit(); c != nobody && !void[tag] && len(p.named) < maxInside {
		p.named = append(p.named, named{credit: c, tag: tag, depth: 1})
	}
}

// hear takes text, as much as a name may have.
func (p *parser) hear(text []byte) {
	for i := range p.named {
		if n := &p.named[i]; len(n.text) < maxName {
			n.text = append(append(n.text, ' '), text[:min(len(text), maxName)]...)
		}
	}
}

// unname takes a closing tag, and keeps what the elements that it closes named.
func (p *parser) unname(tag atom.Atom) {
	open := p.named[:0]
	for _, n := range p.named {
		if n.tag == tag {
			n.depth--
		}
		if n.depth > 0 {
			open = append(open, n)
		} else if n.credit == ofOutlet || !p.elsewhere() {
			p.meta.credit(n)
		}
	}
	p.named = open
}

// elsewhere reports that what stands here is furniture, as readers' names are.
func (p *parser) elsewhere() bool {
	for _, at := range p.open {
		if n := &p.nodes[at]; n.own && (n.weight < 0 || foreign[n.tag]) {
			return true
		}
	}
	return false
}

// credit keeps a name.
func (m *metadata) credit(n named) {
	if m.credits == nil {
		m.credits = map[credit][]string{}
	}
	if name := squeeze(strings.ToValidUTF8(string(n.text), "")); name != "" && len(m.credits[n.credit]) < maxNames {
		m.credits[n.credit] = append(m.credits[n.credit], name)
	}
}

// credit tells whom an element names.
func (a *attributes) credit() credit {
	if len(a.all) == 0 {
		return nobody
	}
	switch prop := a.get("itemprop"); {
	case prop == "publisher":
		return ofOutlet
	case prop == "author", a.get("rel") == "author":
		return byProperty
	case a.class == "", strings.Contains(a.class, "comment"):
		return nobody
	case strings.Contains(a.class, "uthor"), strings.Contains(a.class, "byline"), strings.Contains(a.class, "write"):
		return byClass
	}
	return nobody
}
