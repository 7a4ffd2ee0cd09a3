package parse

import (
	"slices"
	"sort"

	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// Sentence is one sentence under the rules.
type Sentence struct {
	mention.Sentence
	Index     int
	Title     bool // it stands in the title, not in the text
	Headline  bool // it is the title, or repeats it
	Start     int  // byte offset of its first token
	End       int
	Paragraph int
	Dates     []when.Expr
	Dated     []bool // tokens that belong to a date expression
	Items     []Item
}

// CommaBefore reports a comma right before item j.
func (s *Sentence) CommaBefore(j int) bool {
	return j > 0 && s.Items[j-1].Kind == Punct && s.Tokens[s.Items[j-1].From].Is("،", ",")
}

// ItemAt is the item that holds token i.
func (s *Sentence) ItemAt(i int) int {
	return sort.Search(len(s.Items), func(j int) bool { return s.Items[j].To > i })
}

// AnyBetween reports whether an item of one of the kinds stands between two.
func (s *Sentence) AnyBetween(i, j int, kinds ...Kind) bool {
	return slices.ContainsFunc(s.Items[i+1:max(i+1, j)], func(it Item) bool { return slices.Contains(kinds, it.Kind) })
}

// Opens reports whether item j is one of the set, with or without و.
func (s *Sentence) Opens(j int, set lexicon.Set) bool {
	it := &s.Items[j]
	return s.Among(it.From, set) || it.Conj && s.JoinedAmong(it.From, set)
}
