package name

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// known is a tree of whole names, word by word in normal form, for those that
// no statistics of single words would find (هو جين تاو, تمام سلام). A user may
// bring a hundred thousand, so it lies flat: a step leads from a node by a word.
type known struct {
	words arabic.Index[int32] // numbered from 1
	steps map[step]int32      // 0, the root, is where no step leads
	ends  []end               // by node
}

type step struct{ node, word int32 }

// end is what ends at a node.
type end struct {
	name bool
	pair bool // a first name of two words
}

// pairName is what is known of a first name of two words: a family name follows.
var pairName = Word{Known: true, Score: 3, First: 90, Last: 5}

// grow makes room for so many names of two words.
func (k *known) grow(names int) {
	steps := make(map[step]int32, len(k.steps)+2*names)
	maps.Copy(steps, k.steps)
	k.steps, k.ends = steps, slices.Grow(k.ends, 2*names)
}

// add makes the way of words and returns what ends with it.
func (k *known) add(words []string) *end {
	if k.ends == nil {
		k.steps, k.ends = map[step]int32{}, make([]end, 1)
	}
	node := int32(0)
	for _, w := range words {
		word := k.words.Of(w)
		if word == 0 {
			word = int32(k.words.Len() + 1)
			k.words.Set(w, word)
		}
		next := k.steps[step{node, word}]
		if next == 0 {
			next = int32(len(k.ends))
			k.steps[step{node, word}], k.ends = next, append(k.ends, end{})
		}
		node = next
	}
	return &k.ends[node]
}

// next is where a word leads from a node.
func (k *known) next(node int32, word string) int32 {
	n := k.words.Of(word)
	if n == 0 {
		return 0
	}
	return k.steps[step{node, n}]
}

// begins reports that a name may begin with the word.
func (k *known) begins(word string) bool { return k.next(0, word) != 0 }

// loadPersons learns the whole names of persons.tsv. Those of a user's own that
// begin with a common word would be met in every sentence.
func (n *Names) loadPersons(dir fs.FS) error {
	persons, err := seeds.Read(dir, "persons")
	if err != nil {
		return err
	}
	n.known.grow(len(persons.Rows))
	for _, row := range persons.Rows {
		for _, form := range row.List("names") {
			words := wordsOf(form)
			if len(words) == 0 || row.Own() && n.never(words[0], n.words.Of(words[0])) {
				continue
			}
			n.known.add(words).name = true
		}
	}
	return nil
}

// wordsOf are the normal forms of a phrase's words; hyphens are passed over.
func wordsOf(phrase string) []string {
	return strings.Fields(strings.ReplaceAll(arabic.Fold(phrase), "-", " "))
}

// startKnown takes the longest listed name that starts here, with particles
// written onto it where nothing precedes it.
func (s *scan) startKnown() bool {
	t, w := s.at(s.from)
	if t.Norm == "علي" && !t.Yeh && !s.titled {
		return false // the preposition
	}
	if s.follow(s.names.known.next(0, t.Norm)) {
		return true
	}
	if s.titled {
		return false
	}
	for _, cut := range particles(t.Norm, w) {
		if s.follow(s.names.known.next(0, t.Norm[cut:])) {
			s.cut = cut / 2
			return true
		}
	}
	return false
}

// follow takes the longest name below node, which the first token has reached.
func (s *scan) follow(node int32) bool {
	words, known := 1, &s.names.known
	for i := s.from + 1; node != 0; i, words = i+1, words+1 {
		if at := known.ends[node]; at.name {
			s.to, s.words, s.listed = i, words, true
		} else if at.pair && s.titled {
			s.to, s.words, s.first, s.last = i, 1, pairName, pairName
		}
		i = s.pastHyphen(i)
		if i >= len(s.tokens) {
			break
		}
		node = known.next(node, s.tokens[i].Norm)
	}
	return s.to > 0
}

// Whole reports that a listed name of two words or more starts at token i, behind
// the conjunction written onto it.
func (n *Names) Whole(tokens []arabic.Token, i int, conj string) bool {
	s := scan{names: n, tokens: tokens, titled: true, from: i}
	return s.follow(n.known.next(0, strings.TrimPrefix(tokens[i].Norm, conj))) && s.listed && s.words > 1
}
