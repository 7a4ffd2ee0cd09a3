package name

import "liqa/extract/arabic"

// Opening says whether a word can be the first of a name that nothing announces.
type Opening uint8

// The openings.
const (
	Closed    Opening = iota // whatever follows, it opens no name
	Depending                // only before بن, or before الله and its like
	Open                     // it may
)

// Opening judges a word, given in normal form, that is written with or without a
// dotted final ya. It depends on the word alone, so that it can be remembered.
func (n *Names) Opening(norm string, yeh bool) Opening {
	t := arabic.Token{Norm: norm, Yeh: yeh}
	w := n.look(t)
	alone := scan{names: n, tokens: []arabic.Token{t}, latest: 1, looked: w}
	switch {
	case n.never(norm, w):
		return Closed
	case w.is(bound), n.startsKnown(norm, w), alone.start():
		return Open
	case !w.stop && !w.ordinary():
		return Depending
	}
	return Closed
}

// Joins reports a normal form that makes a name of the word before it: بن, الله.
func (n *Names) Joins(norm string) bool { return norm == "بن" || n.words.Of(norm).is(god) }

// never reports a word too common to open a name where none is expected.
func (n *Names) never(norm string, w Word) bool {
	return (w.stop || w.ordinary() && w.Count >= 1000) && !w.is(bound) && !n.known.begins(norm)
}

// startsKnown reports that a listed whole name starts with the word, perhaps
// behind particles.
func (n *Names) startsKnown(norm string, w Word) bool {
	if n.known.begins(norm) {
		return true
	}
	for _, cut := range particles(norm, w) {
		if n.known.begins(norm[cut:]) {
			return true
		}
	}
	return false
}
