package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// choose returns the element that holds the article, by the scoring of
// Mozilla's Readability (github.com/mozilla/readability, Apache-2.0) on this
// package's tree: paragraphs give points to the elements around them, by length
// and commas; links, and names that speak of furniture, take them away.
func (t *tree) choose() []int {
	for i := range t.blocks {
		if b := &t.blocks[i]; !b.away && running(b) {
			t.credit(b)
		}
	}
	best, top := 0.0, 0
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.score == 0 {
			continue
		}
		score := n.rate()
		if n.body {
			score *= 3
		}
		if score > best {
			best, top = score, i
		}
	}
	return t.beside(t.narrow(t.widen(top, best)))
}

// narrow steps down from an element that is mostly links to the one in it that
// has all of its running text: a short item among teasers of other stories.
func (t *tree) narrow(top int) int {
	for i := top + 1; i < len(t.nodes) && t.nodes[top].linked() > mostlyLinks; i++ {
		if t.nodes[i].parent == top && t.nodes[i].prose > 0 && t.nodes[i].prose == t.nodes[top].prose {
			top = i
		}
	}
	return top
}

// mostlyLinks is the share of links in what is no article.
const mostlyLinks = 0.4

// rate is an element's score: points of its paragraphs and of its name, less by
// the share of links.
func (n *node) rate() float64 { return (n.score + float64(n.weight)) * (1 - n.linked()) }

// beside returns top with the elements beside it that are of the article too:
// leads and parts of it that stand in boxes of their own.
func (t *tree) beside(top int) []int {
	if top == 0 {
		return nil
	}
	var out []int
	for i := t.nodes[top].parent + 1; i < len(t.nodes); i++ {
		n := &t.nodes[i]
		if n.parent != t.nodes[top].parent {
			continue
		}
		good := n.score > 0 && n.rate() >= t.nodes[top].rate()*0.2 && n.linked() < 0.25
		if i == top || !n.away && (good || i < top && t.leads(i, top)) {
			out = append(out, i)
		}
	}
	return out
}

// leads reports an element above the text, with next to no links, whose words
// come back in it: a lead in a box of its own.
func (t *tree) leads(box, top int) bool {
	n := &t.nodes[box]
	return n.prose >= 2*minParagraph && n.linked() < 0.2 && fit(t.words(top), t.words(box)) >= 0.3
}

// words is the running text in an element.
func (t *tree) words(top int) string {
	in := t.inside([]int{top})
	var out []string
	for i := range t.blocks {
		if b := &t.blocks[i]; in[b.node] && running(b) {
			out = append(out, b.text)
		}
	}
	return strings.Join(out, " ")
}

// minParagraph is how many bytes of text a paragraph has that earns points.
const minParagraph = 50

// running reports a block that is text, not a link or label.
func running(b *block) bool {
	return len(b.text) >= minParagraph && b.links*2 < len(b.text) && !b.heading
}

// credit gives a paragraph's points to the elements around it.
func (t *tree) credit(b *block) {
	points := 1 + float64(strings.Count(b.text, "،")+strings.Count(b.text, ",")) + min(float64(len(b.text))/180, 3)
	n := b.node
	if b.tag == atom.P || b.tag == atom.Li || b.tag == atom.Blockquote {
		n = t.nodes[n].parent
	}
	for level := 0; level < 5 && n > 0; level++ {
		switch level {
		case 0:
			t.nodes[n].score += points
		case 1:
			t.nodes[n].score += points / 2
		default:
			t.nodes[n].score += points / float64(level*3)
		}
		n = t.nodes[n].parent
	}
}

// widen steps up from the best element while the one around it holds a good
// part of text more at the same quality: articles cut into several boxes.
func (t *tree) widen(top int, best float64) int {
	for up := t.nodes[top].parent; up > 0; up = t.nodes[up].parent {
		if t.nodes[up].tag == atom.Body || t.nodes[top].body {
			break
		}
		if t.nodes[up].prose*10 < t.nodes[top].prose*13 || t.nodes[up].rate() < best*0.5 || t.nodes[up].linked() > 0.35 {
			break
		}
		top = up
	}
	return top
}

// linked is the share of links in the elements.
func (t *tree) linked(tops []int) float64 {
	var sum node
	for _, top := range tops {
		sum.text += t.nodes[top].text
		sum.links += t.nodes[top].links
	}
	return sum.linked()
}

// prose is the number of bytes of running text in the elements.
func (t *tree) prose(tops []int) int {
	n := 0
	for _, top := range tops {
		n += t.nodes[top].prose
	}
	return n
}
