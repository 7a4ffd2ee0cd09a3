package mention

import (
	"strings"

	"liqa/extract/arabic"
)

// charges are the adjectives that say with a preposition what an official sees
// to, and the preposition: المكلف بالميزانية, المسؤول عن الشؤون الخارجية.
var charges = map[string]string{"المكلف": "ب", "المكلفه": "ب", "مكلف": "ب", "مكلفه": "ب", "المسوول": "عن", "المسووله": "عن", "المسيول": "عن"}

// charged reads what an official is charged with, as far as definite words go:
// المكلف بالعلاقات مع البرلمان.
func (s *sentence) charged(c *complement) int {
	if c.to == 0 {
		return 0
	}
	j := c.to
	switch prep := charges[s.tokens[j-1].Norm]; {
	case prep == "ب" && strings.HasPrefix(s.tokens[j].Norm, "بال") && len(s.tokens[j].Norm) > 10:
		j++
	case prep == "عن" && s.is(j, "عن") && s.definiteWord(j+1):
		j += 2
	default:
		return 0
	}
	for s.definiteWord(j) || s.is(j, "مع") && s.definiteWord(j+1) {
		j++
	}
	c.last, c.open = phrase, false
	return j - c.to
}

// definiteWord reports a word with the article that may go on with a phrase, no
// name and none with a part of its own in the sentence.
func (s *sentence) definiteWord(j int) bool {
	if j >= len(s.tokens) || s.tokens[j].Kind != arabic.Word || s.dated[j] {
		return false
	}
	norm := s.tokens[j].Norm
	return (strings.HasPrefix(norm, "ال") || strings.HasPrefix(norm, "وال") && len(norm) > 10) && !s.isFunction(j) && !s.startsName(j)
}
