package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// inline are elements that part no text: a word may go on behind their edge.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Label: true,
	atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strike: true, atom.Strong: true,
	atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, 0: true,
}

// void are elements without content or end tag.
var void = map[atom.Atom]bool{
	atom.Area: true, atom.Base: true, atom.Col: true, atom.Embed: true, atom.Frame: true, atom.Img: true, atom.Input: true,
	atom.Link: true, atom.Meta: true, atom.Param: true, atom.Source: true, atom.Track: true, atom.Wbr: true,
}

// unread are elements whose text is no text of the page.
var unread = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Textarea: true, atom.Iframe: true, atom.Title: true,
	atom.Noembed: true, atom.Noframes: true, atom.Xmp: true, atom.Plaintext: true, atom.Template: true, atom.Svg: true, atom.Select: true,
}

// foreign are elements that hold furniture by what they are.
var foreign = map[atom.Atom]bool{
	atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true, atom.Figcaption: true, atom.Dialog: true,
	atom.Menu: true, atom.Object: true,
}

// start takes an opening tag.
func (p *parser) start() {
	tag, bare := bareTag(p.z.Raw())
	a, more := attributes{all: p.attrs[:0]}, false
	if !bare {
		_, more = p.z.TagName()
	}
	for more && len(a.all) < 64 {
		var k, v []byte
		k, v, more = p.z.TagAttr()
		a.add(string(k), v)
	}
	p.attrs = a.all
	p.meta.element(tag, &a)
	if p.raw != 0 {
		return
	}
	p.naming(tag, &a)
	switch {
	case tag == atom.Br:
		p.flush()
		return
	case unread[tag]:
		p.raw = tag
		return
	case tag == atom.A:
		if p.link = 0; a.get("href") != "" {
			p.link = len(p.open)
		}
		p.edge = p.edge.opened()
		return
	case void[tag]:
		return
	case inline[tag]:
		if !a.itemprop("articleBody") {
			p.edge = p.edge.opened()
			return
		}
	}
	p.flush()
	p.closeImplied(tag)
	p.push(tag, &a)
}

// bareTag reads the name behind a tag's first byte; bare says that the tag is
// nothing but that. The tokenizer copies every name, which is half of its work.
func bareTag(raw []byte) (tag atom.Atom, bare bool) {
	var name [16]byte // no known name is as long
	for n, c := range raw[1:] {
		switch {
		case c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f':
			return atom.Lookup(name[:n]), c == '>'
		case n == len(name):
			return 0, false
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		}
		name[n] = c
	}
	return 0, false
}

// push opens an element.
func (p *parser) push(tag atom.Atom, a *attributes) {
	if len(p.open) >= maxOpen || len(p.nodes) >= maxNodes {
		return
	}
	parent := p.open[len(p.open)-1]
	n := node{parent: parent, tag: tag, own: foreign[tag] || a.hidden()}
	switch v := p.names.of(a.class + " " + a.id); {
	case a.itemprop("articleBody"):
		n.body, n.weight, n.own = true, 50, false
	case aboutPage[a.get("itemprop")]:
		n.own, n.kept = true, true
	case v == sure:
		n.weight = 40
	case (v == unlikely || v == comments) && tag != atom.Body && tag != atom.Html && tag != atom.Article && tag != atom.Main:
		n.own, n.weight, n.kept = true, -25, v == comments
	case v == likely:
		n.weight = 25
	}
	if tag == atom.Article || tag == atom.Main {
		n.weight += 15
	}
	p.nodes = append(p.nodes, n)
	p.open = append(p.open, len(p.nodes)-1)
}

// closeImplied closes the paragraph or item that a new one of its kind ends.
func (p *parser) closeImplied(tag atom.Atom) {
	top := p.nodes[p.open[len(p.open)-1]].tag
	switch {
	case top == atom.P, // a block element ends a paragraph
		top == atom.Li && tag == atom.Li, top == atom.Dd && (tag == atom.Dd || tag == atom.Dt), top == atom.Dt && (tag == atom.Dd || tag == atom.Dt),
		top == atom.Td && (tag == atom.Td || tag == atom.Tr), top == atom.Option && tag == atom.Option:
		p.open = p.open[:len(p.open)-1]
	}
}

// maxUnclosed is how many open elements a closing tag closes along with its own.
const maxUnclosed = 12

// end takes a closing tag.
func (p *parser) end(tag atom.Atom) {
	switch {
	case p.raw != 0:
		if tag == p.raw {
			p.raw = 0
		}
		return
	case len(p.named) > 0:
		p.unname(tag)
	}
	switch {
	case tag == atom.A:
		p.link, p.edge = 0, closed
		return
	case tag == atom.Br:
		p.flush()
		return
	case inline[tag]:
		p.edge = closed
		return
	}
	p.flush()
	for i := len(p.open) - 1; i > 0 && i > len(p.open)-maxUnclosed; i-- {
		if p.nodes[p.open[i]].tag == tag {
			p.open = p.open[:i]
			if i < p.link {
				p.link = 0 // a link nobody closed ends with what it stands in
			}
			return
		}
	}
}

// attributes are those of a tag; a few, so that going through them is fastest.
type attributes struct {
	all       [][2]string
	class, id string
}

func (a *attributes) add(key string, value []byte) {
	v := string(value)
	a.all = append(a.all, [2]string{key, v})
	switch key {
	case "class":
		a.class = v
	case "id":
		a.id = v
	}
}

// get returns an attribute's value; empty when it has none or is not there.
func (a *attributes) get(key string) string {
	for i := range a.all {
		if a.all[i][0] == key {
			return a.all[i][1]
		}
	}
	return ""
}

func (a *attributes) itemprop(name string) bool {
	return strings.EqualFold(a.get("itemprop"), name) || strings.Contains(" "+a.get("property")+" ", " "+name+" ")
}

// hidden reports an element that is not shown, or that says it is no content.
func (a *attributes) hidden() bool {
	for i := range a.all {
		if a.all[i][0] == "hidden" {
			return true
		}
	}
	switch a.get("role") {
	case "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "menu", "menubar":
		return true
	}
	style := a.get("style")
	if style == "" {
		return false
	}
	style = strings.ReplaceAll(style, " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}
