package markup

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// node is an element of the page. The tree lives in one slice; a page of any
// depth costs no recursion.
type node struct {
	parent int
	tag    atom.Atom
	away   bool // furniture, or inside such
	own    bool // furniture by its own element, class or role
	kept   bool // furniture however much text it holds: comments, forms
	weight int  // what class and id say: positive for articles
	score  float64
	text   int // bytes of text below
	links  int // bytes of them inside links
	prose  int // bytes of running text below
	body   bool
}

// block is a run of text without a block element's edge in it: a paragraph, a
// heading, an item.
type block struct {
	node    int // the element it stands in
	tag     atom.Atom
	text    string
	links   int // bytes of text inside links
	away    bool
	heading bool
}

// tree is a page taken apart in one pass over its tags.
type tree struct {
	nodes  []node
	blocks []block
	meta   metadata
	h1     string
}

// A page with more elements or blocks is no article; what is beyond is left out.
const (
	maxNodes  = 150_000
	maxBlocks = 50_000
)

// maxOpen is how deep elements are told apart; what is nested deeper belongs to
// the innermost one told apart.
const maxOpen = 400

// How many bytes of a page there are to an element and to a block, or more.
const (
	bytesPerNode  = 150
	bytesPerBlock = 500
)

// parser builds a tree from tags.
type parser struct {
	*tree
	z     *html.Tokenizer
	open  []int // the elements that are open, outermost first
	link  int   // how many elements were open around the link that is; 0 outside links
	raw   atom.Atom
	text  []byte // of the block under way
	inked int    // bytes of text inside links
	space bool
	edge  edge
	named []named // the elements that are open and name somebody
	names names
	attrs [][2]string // room for the attributes of the tag at hand
}

// parse reads a page. A page that breaks off, or closes what it never opened,
// gives what there is.
func parse(page string) *tree {
	t := &tree{nodes: make([]node, 1, 1+len(page)/bytesPerNode), blocks: make([]block, 0, len(page)/bytesPerBlock)}
	p := &parser{tree: t, open: []int{0}, names: names{}, z: html.NewTokenizer(strings.NewReader(page))}
	p.meta.saved(page)
	for {
		switch p.z.Next() {
		case html.ErrorToken:
			p.flush()
			p.sum()
			return p.tree
		case html.TextToken:
			p.words()
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start()
		case html.EndTagToken:
			tag, _ := bareTag(p.z.Raw()[1:])
			p.end(tag)
		}
	}
}

// words adds a stretch of text, blanks folded into one.
func (p *parser) words() {
	switch p.raw {
	case atom.Script:
		p.meta.script(string(p.z.Raw()))
		return
	case atom.Title:
		p.meta.title += string(p.z.Text())
		return
	case 0:
	default:
		return
	}
	text := p.z.Text()
	p.hear(text)
	if p.nodes[p.open[len(p.open)-1]].tag != atom.Pre {
		p.add(text)
		return
	}
	for line := range bytes.Lines(text) {
		p.add(line)
		if bytes.HasSuffix(line, []byte("\n")) {
			p.flush()
		}
	}
}

// add appends text to the block under way.
func (p *parser) add(text []byte) {
	before := len(p.text)
	p.space = p.space || p.edge == reopened && apart(p.text, text)
	p.edge = inside
	for i := 0; i < len(text); i++ {
		c := text[i]
		nbsp := c == 0xC2 && i+1 < len(text) && text[i+1] == 0xA0
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || nbsp {
			p.space = true
			if nbsp {
				i++
			}
			continue
		}
		if p.space && len(p.text) > 0 {
			p.text = append(p.text, ' ')
		}
		p.space = false
		p.text = append(p.text, c)
	}
	if p.link > 0 {
		p.inked += len(p.text) - before
	}
}

var headings = map[atom.Atom]bool{atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true}

// flush closes the block under way.
func (p *parser) flush() {
	p.space = false
	text := string(bytes.TrimSpace(p.text))
	p.text = p.text[:0]
	links := p.inked
	p.inked = 0
	if text == "" || len(p.blocks) >= maxBlocks {
		return
	}
	at := p.open[len(p.open)-1]
	b := block{node: at, tag: p.nodes[at].tag, text: text, links: links}
	b.heading = headings[b.tag]
	if b.tag == atom.H1 && p.h1 == "" {
		p.h1 = text
	}
	p.blocks = append(p.blocks, b)
}

// sum adds up text and links from the blocks to the root, and settles what is
// furniture: an element that by its name is, but holds most of the page's
// running text, is not.
func (t *tree) sum() {
	for i := range t.blocks {
		b := &t.blocks[i]
		t.nodes[b.node].text += len(b.text)
		t.nodes[b.node].links += b.links
	}
	for i := len(t.nodes) - 1; i > 0; i-- { // children come behind their parents
		parent := t.nodes[i].parent
		t.nodes[parent].text += t.nodes[i].text
		t.nodes[parent].links += t.nodes[i].links
	}
	all := t.nodes[0].text - t.nodes[0].links
	for i := 1; i < len(t.nodes); i++ {
		n := &t.nodes[i]
		most := (n.text-n.links)*5 > all*2
		n.away = t.nodes[n.parent].away && !n.body || n.own && (n.kept || !most)
	}
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.away = t.nodes[b.node].away; !b.away && running(b) {
			t.nodes[b.node].prose += len(b.text)
		}
	}
	for i := len(t.nodes) - 1; i > 0; i-- {
		t.nodes[t.nodes[i].parent].prose += t.nodes[i].prose
	}
}

// inside tells which nodes lie in the elements tops.
func (t *tree) inside(tops []int) []bool {
	in := make([]bool, len(t.nodes))
	for _, top := range tops {
		in[top] = true
	}
	for i := 1; i < len(in); i++ {
		in[i] = in[i] || in[t.nodes[i].parent]
	}
	return in
}

// linked is the share of a node's text that is links.
func (n *node) linked() float64 {
	if n.text == 0 {
		return 0
	}
	return float64(n.links) / float64(n.text)
}
