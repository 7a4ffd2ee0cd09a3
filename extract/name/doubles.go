package name

import "liqa/extract/arabic"

// Doubles reports that the word at i, though an office or another common word,
// is the first name of the family name behind it: نجم الجبوري, مختار حسبلاوي.
func (n *Names) Doubles(tokens []arabic.Token, i int) bool {
	if i+1 >= len(tokens) || tokens[i].Kind != arabic.Word || articled(tokens[i]) {
		return false
	}
	w := n.look(tokens[i])
	if !w.Known || w.ordinary() || w.First == 0 {
		return false
	}
	t := tokens[i+1]
	next := n.look(t)
	return t.Kind == arabic.Word && !next.stop && (next.family() || nisba(t) && !next.ordinary() || w.Score >= 0 && n.surnames(t, next, w))
}

// surnames reports a word that behind a first name can be nothing but a family name:
// one of a name, or one that nobody knows, with the article where the first name is
// rather that than the office it is spelled like: سلطان العرادة.
func (n *Names) surnames(t arabic.Token, next, first Word) bool {
	if next.Known {
		return next.Score >= 3 && next.Count > 0
	}
	return (first.Score >= 3 || !articled(t)) && !n.attached(t.Norm) && !n.derived(t.Norm)
}

// Given reports an office word that is rather a first name: سلطان, مالك.
func (n *Names) Given(t arabic.Token) bool { return n.look(t).Score >= 0 && n.look(t).First > 0 }

// Doubled reports a word for an office that is a name as well: سلطان, أمير.
func (n *Names) Doubled(t arabic.Token) bool { return n.look(t).is(office) }
