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
	return t.Kind == arabic.Word && !next.stop && (next.family() || nisba(t) && !next.ordinary() || w.Score >= 0 && !next.Known && !articled(t) && !n.attached(t.Norm) && !n.derived(t.Norm))
}

// Doubled reports a word for an office that is a name as well: سلطان, أمير.
func (n *Names) Doubled(t arabic.Token) bool { return n.look(t).is(office) }
