package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
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
	case prep == "ب" && strings.HasPrefix(s.tokens[j].Norm, "ب") && len(s.tokens[j].Norm) >= 8 && !s.startsName(j):
		j++
	case prep == "عن" && s.is(j, "عن") && s.chargeWords(j+1) > 0:
		j += 1 + s.chargeWords(j+1)
	default:
		return 0
	}
	for n := s.chargeWords(j); n > 0; n = s.chargeWords(j) {
		j += n
	}
	c.last, c.open = phrase, false
	return j - c.to
}

// chargeWords counts the words at token j that go on with what an official sees to:
// a definite one, also behind مع, the genitive of an indefinite one (بتسيير وزارة
// المالية), or one more region (بالشرق الأوسط وأفريقيا).
func (s *sentence) chargeWords(j int) int {
	switch {
	case s.definiteWord(j):
		return 1
	case s.is(j, "مع") && s.definiteWord(j+1):
		return 2
	case j >= len(s.tokens) || s.tokens[j].Kind != arabic.Word || s.dated[j] || s.startsName(j):
		return 0
	}
	for _, h := range s.hits[j] {
		genitive := h.Form.Conj == "" && !definite(s.tokens[j-1].Norm)
		listed := h.Class == lexicon.Portfolio && h.Role != "link" || (h.Class == lexicon.Country || h.Class == lexicon.Place) && !h.Seat
		if listed && h.Form.Prep == "" && (genitive || h.Form.Conj == "و") {
			return h.Len
		}
	}
	return 0
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

// nationals reads the countrymen abroad as the last of a ministry's fields:
// والمغاربة المقيمين بالخارج, والجالية الوطنية بالخارج, وشؤون المصريين في الخارج.
func (s *sentence) nationals(c *complement) int {
	if c.last != field || c.to >= len(s.tokens) || !strings.HasPrefix(s.tokens[c.to].Norm, "و") {
		return 0
	}
	for j := c.to; j < c.to+5 && j < len(s.tokens); j++ {
		if j > c.to && (s.is(j, "بالخارج") || s.is(j, "الخارج") && s.is(j-1, "في")) {
			c.open = false
			return j + 1 - c.to
		}
		if s.tokens[j].Kind != arabic.Word || !definite(s.tokens[j].Norm) && !s.is(j, "في", "وشوون") {
			return 0
		}
	}
	return 0
}

// allied reads on whose side the body of an office stands, up to its holder's name:
// رئيس قائمة النصر الموالية لفرنسا، X.
func (s *sentence) allied(c *complement) int {
	if c.empty || s.listed[c.to] == nil || !s.listed[c.to].In(lexicon.Allied) {
		return 0
	}
	j := c.to + 1
	apart := s.is(j, "من", "الي", "عن", "علي", "مع")
	if apart {
		j++
	}
	for _, h := range s.hitsAt(j) {
		ally := h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Group || h.Class == lexicon.Nationality
		if ally && (apart || h.Form.Prep == "ل") && (s.holderBehind(j+h.Len) || s.fullNameAt(j+h.Len)) {
			c.last, c.open = phrase, false
			return j + h.Len - c.to
		}
	}
	return 0
}
