package name

import (
	"io/fs"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/seeds"
)

// known is a tree of whole names, word by word in normal form, for those that
// no statistics of single words would find (هو جين تاو, تمام سلام).
type known struct {
	next map[string]*known
	name bool // a name ends here
	pair bool // a first name of two words ends here
}

// pairName is what is known of a first name of two words: a family name follows.
var pairName = Word{Known: true, Score: 3, First: 90, Last: 5}

func (k *known) add(words []string) *known {
	for _, w := range words {
		if k.next == nil {
			k.next = map[string]*known{}
		}
		if k.next[w] == nil {
			k.next[w] = &known{}
		}
		k = k.next[w]
	}
	return k
}

// loadPersons learns the whole names of persons.tsv.
func (n *Names) loadPersons(dir fs.FS) error {
	persons, err := seeds.Read(dir, "persons")
	if err != nil {
		return err
	}
	for _, row := range persons.Rows {
		for _, form := range row.List("names") {
			if words := wordsOf(form); len(words) > 0 {
				n.known.add(words).name = true
			}
		}
	}
	return nil
}

// wordsOf are the normal forms of a phrase's words; hyphens are passed over.
func wordsOf(phrase string) []string {
	var out []string
	for _, t := range arabic.Tokens(phrase, fact.Span{End: len(phrase)}) {
		if t.Kind == arabic.Word {
			out = append(out, t.Norm)
		}
	}
	return out
}

// startKnown takes the longest listed name that starts here, with particles
// written onto it where nothing precedes it.
func (s *scan) startKnown() bool {
	t := s.tokens[s.from]
	if t.Norm == "علي" && !t.Yeh && !s.titled {
		return false // the preposition
	}
	if s.follow(s.names.known.next[t.Norm]) {
		return true
	}
	if s.titled {
		return false
	}
	for _, cut := range particles(t.Norm, s.names.look(t)) {
		if s.follow(s.names.known.next[t.Norm[cut:]]) {
			s.cut = cut / 2
			return true
		}
	}
	return false
}

// follow takes the longest name below node, which the first token has reached.
func (s *scan) follow(node *known) bool {
	words := 1
	for i := s.from + 1; node != nil; i, words = i+1, words+1 {
		if node.name {
			s.to, s.words, s.listed = i, words, true
		} else if node.pair && s.titled {
			s.to, s.words, s.first, s.last = i, 1, pairName, pairName
		}
		i = s.pastHyphen(i)
		if i >= len(s.tokens) {
			break
		}
		node = node.next[s.tokens[i].Norm]
	}
	return s.to > 0
}
