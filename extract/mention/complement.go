package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// complement is what follows an office word and belongs to it.
type complement struct {
	to      int
	country string
	endsAt  int  // token where the country was read
	empty   bool // nothing but the head itself
	last    lexicon.Class
	owned   bool // a field carries a possessive pronoun: وزير خارجيته
}

// complement reads on from token j: fields of government, bodies, countries,
// adjectives, لدى and في phrases.
func (s *sentence) complement(j int, head lexicon.Hit) complement {
	c := complement{to: j, empty: true}
	for c.to < len(s.tokens) {
		n := s.extend(&c, head)
		if n == 0 {
			break
		}
		c.to += n
		c.empty = false
	}
	return c
}

// extend returns how many more tokens belong to the complement.
func (s *sentence) extend(c *complement, head lexicon.Hit) int {
	j := c.to
	if s.tokens[j].Kind == arabic.Number || s.dated[j] {
		return 0
	}
	if s.tokens[j].Kind != arabic.Word {
		return s.quoted(c)
	}
	if n := s.linked(c, head); n > 0 {
		return n
	}
	for _, h := range s.hits[j] {
		if n := s.accept(c, head, h); n > 0 {
			return n
		}
	}
	return s.unlisted(c, head)
}

// accept decides on one phrase at the complement's end.
func (s *sentence) accept(c *complement, head lexicon.Hit, h lexicon.Hit) int {
	joined := h.Form.Conj != ""
	switch h.Class {
	case lexicon.Nationality:
		if joined || h.Form.Prep != "" || h.Number != lexicon.Singular {
			return 0
		}
		if c.country == "" {
			c.country, c.endsAt = h.Country, c.to
		}
	case lexicon.Portfolio:
		if joined && (c.empty || c.last != lexicon.Portfolio || h.Role == "link" && !strings.HasPrefix(h.Words[0], "ال")) {
			return 0
		}
		if s.nameTo(c.to, false) > c.to+h.Len {
			return 0
		}
		if h.Form.Prep != "" && h.Form.Prep != "ل" && h.Form.Prep != "ب" {
			return 0
		}
		c.owned = c.owned || h.Pronoun != ""
	case lexicon.Country:
		if joined || h.Seat && !c.empty && c.last != lexicon.Portfolio || c.country != "" && h.Form.Prep == "" || h.Ambiguous && h.Form.Prep != "" {
			return 0
		}
		if head.Definite && c.empty && h.Form.Prep == "" {
			return 0
		}
		if h.Form.Prep != "" && head.Role != "envoy" && h.Form.Prep != "ل" {
			if !(h.Form.Prep == "ب" && c.last == lexicon.Portfolio && h.Len > 1) {
				return 0
			}
		}
		if c.country == "" && !(head.Role == "envoy" && h.Form.Prep != "") {
			c.country, c.endsAt = h.Country, c.to
		}
	case lexicon.Organisation:
		if joined || h.Form.Prep == "ك" {
			return 0
		}
		if c.country == "" {
			c.country, c.endsAt = h.Country, c.to
		}
	case lexicon.Place:
		if joined || h.Form.Prep != "" || h.Ambiguous && c.last != lexicon.Place || head.Definite && c.empty {
			return 0
		}
		if c.country == "" {
			c.country = h.Country
		}
	case lexicon.Group:
		if joined {
			return 0
		}
	default:
		return 0
	}
	c.last = h.Class
	return h.Len
}

// linked reads a prepositional phrase: السفير لدى دمشق, وزير في حكومة الوفاق,
// المتحدث باسم الجيش, المبعوث الأممي إلى سوريا.
func (s *sentence) linked(c *complement, head lexicon.Hit) int {
	j := c.to
	switch {
	case s.is(j, "لدي"), s.is(j, "الي") && head.Role == "envoy":
		for _, h := range s.hitsAt(j + 1) {
			if h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Place || h.Class == lexicon.Group {
				return 1 + h.Len
			}
		}
		if j+1 < len(s.tokens) && strings.HasPrefix(s.tokens[j+1].Norm, "ال") {
			return 2
		}
	case s.is(j, "في"), s.is(j, "عن", "من") && (head.Role == "member" || head.Role == "deputy" || head.Role == "person"):
		for _, h := range s.hitsAt(j + 1) {
			switch {
			case h.Form.Prep != "" || h.Form.Conj != "":
			case h.Class == lexicon.Organisation && !h.Media, h.Class == lexicon.Portfolio && h.Role == "body", h.Class == lexicon.Body && h.Role != "people" && s.is(j, "في"):
				if c.country == "" {
					c.country = h.Country
				}
				c.last = h.Class
				return 1 + h.Len
			case h.Class == lexicon.Country && head.Role == "envoy" && !c.empty:
				return 1 + h.Len
			}
		}
	}
	return 0
}

func (s *sentence) hitsAt(i int) []lexicon.Hit {
	if i >= len(s.hits) {
		return nil
	}
	return s.hits[i]
}

// unlisted accepts a definite word no table knows, such as الإقليمي, when it
// cannot be a name, and when more of the office or its end follows.
func (s *sentence) unlisted(c *complement, head lexicon.Hit) int {
	t := s.tokens[c.to]
	if len(s.hits[c.to]) > 0 || c.empty && !head.Definite && head.Role == "person" {
		return 0
	}
	if !strings.HasPrefix(s.raw(c.to), "ال") || len(t.Norm) < 10 || s.nameTo(c.to, !c.empty) > c.to {
		return 0
	}
	return 1
}

// quoted accepts a name of a body in quotation marks behind a body word.
func (s *sentence) quoted(c *complement) int {
	if c.empty || c.last != lexicon.Portfolio && c.last != lexicon.Organisation || !s.is(c.to, "\"", "“", "«") {
		return 0
	}
	for n := 1; n <= 6 && c.to+n < len(s.tokens); n++ {
		if s.is(c.to+n, "\"", "”", "»") {
			return n + 1
		}
	}
	return 0
}
