package name

import "liqa/extract/arabic"

// opening says whether a word can be the first of a name that no title
// precedes. It is asked of every word of a text, so it is remembered.
type opening uint8

const (
	closed    opening = iota // whatever follows, it opens no name
	depending                // only before بن, or الله and its like
	open                     // it may
)

// mayOpen reports whether a name that nothing announces may start at token i:
// it spares most words of a text all further looks.
func (n *Names) mayOpen(tokens []arabic.Token, i int) bool {
	openings, find := n.openings[0], n.openingUndotted
	if tokens[i].Yeh {
		openings, find = n.openings[1], n.openingDotted
	}
	switch openings.Of(tokens[i].Norm, find) {
	case open:
		return true
	case depending:
		return i+1 < len(tokens) && (tokens[i+1].Is("بن") || n.look(tokens[i+1]).is(god))
	}
	return false
}

func (n *Names) openingUndotted(norm string) opening { return n.opening(arabic.Token{Norm: norm}) }
func (n *Names) openingDotted(norm string) opening {
	return n.opening(arabic.Token{Norm: norm, Yeh: true})
}

func (n *Names) opening(t arabic.Token) opening {
	w := n.look(t)
	alone := scan{names: n, tokens: []arabic.Token{t}}
	switch {
	case n.never(t.Norm, w):
		return closed
	case w.is(bound), n.startsKnown(t.Norm, w), alone.start():
		return open
	case !w.stop && !w.ordinary():
		return depending
	}
	return closed
}

// never reports a word too common to open a name where none is expected.
func (n *Names) never(norm string, w Word) bool {
	return (w.stop || w.ordinary() && w.Count >= 1000) && !w.is(bound) && n.known.next[norm] == nil
}

// startsKnown reports that a listed whole name starts with the word, perhaps
// behind particles.
func (n *Names) startsKnown(norm string, w Word) bool {
	if n.known.next[norm] != nil {
		return true
	}
	for _, cut := range particles(norm, w) {
		if n.known.next[norm[cut:]] != nil {
			return true
		}
	}
	return false
}
