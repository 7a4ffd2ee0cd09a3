package parse

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// Needed reports whether the words a verb needs stand in its sentence.
func (s *Sentence) Needed(it *Item) bool {
	return len(it.Hit.Needs) == 0 || it.Hit.Pronoun != "" || wanted(s.Tokens, it.To, it.Hit)
}

// wanted reports whether one of the words a verb needs stands behind token i.
func wanted(tokens []arabic.Token, i int, h *lexicon.Hit) bool {
	for _, words := range h.Needs {
		for k := i; k < len(tokens) && k < i+25; k++ {
			if tokens[k].Is(words[0]) || strings.TrimLeft(tokens[k].Norm, "بلو") == words[0] {
				return true
			}
		}
	}
	return false
}

// Resumed reports قام بها, where the noun the verb governs stands before it.
func (s *Sentence) Resumed(v int) bool {
	return v+1 < len(s.Items) && s.ResumedAt(s.Items[v+1].From)
}

// ResumedAt reports such a word at token i.
func (s *Sentence) ResumedAt(i int) bool {
	return i < len(s.Tokens) && s.Tokens[i].Is("بها", "به", "فيها", "فيه", "عليها", "عليه")
}
