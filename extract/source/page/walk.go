package page

import (
	"strings"
	"sync"
)

// head decides on the blocks between the title and the running text. A record's
// are the article's unless marked; on a page a line must be long enough to be a
// lead, and be neither a caption nor the title over again.
func (l *layout) head() {
	said, told := map[string]bool{}, sync.OnceValue(l.vocabulary)
	if l.title >= 0 {
		for w := range strings.FieldsSeq(l.blocks[l.title].norm) {
			said[bare(w)] = true
		}
	}
	for i := l.title + 1; i < min(l.first, len(l.blocks)); i++ {
		b := &l.blocks[i]
		if b.role == headline || b.latin || b.mark.kind != none || b.stamp != nil {
			continue
		}
		if l.record && !(b.words >= minCaption && l.captioned(i)) || l.first == len(l.blocks) || b.words >= minLead && !l.captioned(i) && share(b.norm, said) < 0.7 && share(b.norm, told()) >= minShared {
			b.role = body
		}
	}
}

// A line above the running text is a lead when it has so many words, and so many
// of them come back in the text: headlines of other stories stand there too.
const (
	minLead   = 8
	minShared = 0.4
)

// minCaption is how many words a caption has; a dateline with its agency in
// brackets has fewer.
const minCaption = 6

// captioned reports a line that ends in a credit, as captions do.
func (l *layout) captioned(i int) bool {
	b := &l.blocks[i]
	return b.credited || strings.HasSuffix(b.Of(l.text), ")")
}

// minResumed is how many words running text has behind links to other stories;
// shorter lines there are teasers and appeals.
const minResumed = 12

// walker goes down the page from its first block of running text.
type walker struct {
	*layout
	role    role
	pending []int // lines behind running text: the article's if more text follows
	links   []int // lines under a heading of links to other stories
	linking bool
	over    bool // a source line closed the article
	dated   bool // a dateline or stamp stands among the links
	asked   int  // how often the words of the body were asked for
}

// walk gives the blocks from first on their roles.
func (l *layout) walk() {
	w := &walker{layout: l, role: body}
	for i := l.first; i < len(l.blocks); i++ {
		if !w.step(i) {
			break
		}
	}
	if l.record && !w.linking {
		w.flush()
	}
}

// step takes one block; it returns false where the article has ended.
func (w *walker) step(i int) bool {
	b := &w.blocks[i]
	switch {
	case b.mark.ends():
		return false
	case b.mark.kind == related || b.mark.kind == tags:
		w.link(i)
	case b.mark.kind == source:
		w.over = true
	case b.mark.kind != none && !b.prose() || b.role == headline:
	case b.prose() && (!w.linking || b.words >= minResumed):
		w.running(i)
	case w.linking:
		w.links = append(w.links, i)
		w.dated = w.dated || b.stamp != nil || dateline(b.Of(w.text))
	case b.latin && !w.record, b.stamp != nil:
	default:
		w.pending = append(w.pending, i)
	}
	return w.record && !w.linking || len(w.pending)+len(w.links) <= gap
}

// link notes a heading of links. With the link in its own line nothing but the
// line is foreign; the lines that follow a bare heading are links too.
func (w *walker) link(i int) {
	b := &w.blocks[i]
	w.links, w.dated = nil, false
	w.linking = true
	if !b.mark.whole {
		w.links = append(w.links, i)
	}
}

// running takes a block of running text.
func (w *walker) running(i int) {
	if w.linking && w.newStory(i) {
		w.role, w.over = second, false
		w.pending = w.links // its title and dateline
	} else if w.over {
		w.pending = nil
		return
	}
	w.linking = false
	w.flush()
	w.blocks[i].role = w.role
	if w.role == body {
		w.last = i
	}
}

// flush hands the lines between two blocks of running text to the article.
func (w *walker) flush() {
	for _, i := range w.pending {
		w.blocks[i].role = w.role
	}
	w.pending = nil
}

// newStory reports whether the running text at i, behind a heading of links,
// begins another article: one with a dateline or stamp of its own, or the one
// that the link announces.
func (w *walker) newStory(i int) bool {
	if w.role == second {
		return false
	}
	if w.dated || w.over {
		return true
	}
	if len(w.links) == 0 {
		return false
	}
	title, after := w.blocks[w.links[0]].norm, map[string]bool{}
	for word := range strings.FieldsSeq(plain(opening(w.blocks[i].Of(w.text)))) {
		after[bare(word)] = true
	}
	told := share(title, after)
	if told < 0.6 || w.asked >= maxAsked {
		return false
	}
	w.asked++
	return told > share(title, w.wordsOf(body))+0.3
}

// maxAsked bounds the work on pages with very many links among the text.
const maxAsked = 20

// dateline reports a short line that names a place and the agency or outlet.
func dateline(line string) bool {
	n := strings.Count(line, " ") + 1
	return n <= 6 && strings.ContainsAny(line, "-–—/")
}
