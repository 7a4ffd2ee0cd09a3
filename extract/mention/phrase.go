package mention

import (
	"strings"

	"liqa/extract/lexicon"
)

// linked reads a prepositional phrase: السفير لدى دمشق, وزير في حكومة الوفاق,
// المبعوث الأممي إلى سوريا.
func (s *sentence) linked(c *complement, head lexicon.Hit) int {
	j := c.to
	switch {
	case s.is(j, "لدي"), s.is(j, "الي") && head.Role == "envoy":
		return s.accredited(c)
	case s.is(j, "ل") && (!c.empty || head.Len > 1) && s.is(j+1, "\"", "“", "«"):
		d := complement{to: j + 1, last: body, tail: c.tail} // القائد العام لـ"الجيش الوطني"
		if n := s.enclosed(&d); n > 0 {
			c.last, c.open = body, false
			return 1 + n
		}
		return 0
	case head.Role == "counterpart" && c.empty && s.is(j, "من", "في") && s.isState(j+1):
		h, _ := s.hit(j+1, lexicon.Country)
		c.take(h, side) // نظيره من تيمور الشرقية
		return 1 + h.Len
	case s.is(j, "في", "فى"):
		return s.within(c, head)
	case s.is(j, "عن", "من") && (head.Role == "member" || head.Role == "deputy" || head.Role == "person" || head.ID == "representative"):
		return s.belongs(c)
	}
	return 0
}

// accredited reads لدى and إلى with where an envoy is sent.
func (s *sentence) accredited(c *complement) int {
	for _, h := range s.hitsAt(c.to + 1) {
		if h.Class == lexicon.Country {
			c.at = h.Country
		}
		if h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Place || h.Class == lexicon.Group {
			c.last, c.open = phrase, false
			return 1 + h.Len
		}
		if h.Class == lexicon.Event || h.Class == lexicon.Verb {
			return 0
		}
	}
	if j := c.to + 1; j < len(s.tokens) && !s.dated[j] && strings.HasPrefix(s.tokens[j].Norm, "ال") {
		if s.is(j, "المملكه") {
			c.at = Kingdom
		}
		c.last, c.open = phrase, false
		return 2
	}
	return 0
}

// within are the classes of person that a body alone can describe: القيادي في
// حركة, عضو في حزب, نظيره في شركة.
var within = map[string]bool{"person": true, "member": true, "counterpart": true}

// within reads في with the body, or the country, an office belongs to.
func (s *sentence) within(c *complement, head lexicon.Hit) int {
	for _, h := range s.hitsAt(c.to + 1) {
		if h.Form.Prep != "" || h.Form.Conj != "" {
			continue
		}
		end := c.to + 1 + h.Len
		switch {
		case h.Class == lexicon.Organisation && !h.Media && (!c.empty || within[head.Role]):
			if c.last == side && !c.tail && !s.ends(end, c.tail) {
				return 0
			}
			c.take(h, body)
			return 1 + h.Len
		case h.Class == lexicon.Portfolio && h.Role == "body", h.Class == lexicon.Body && h.Role != "people":
			if c.empty || h.Pronoun != "" || c.last == side && !c.tail || s.seated(end) {
				return 0
			}
			c.last, c.open = body, wants(h.Entry)
			return 1 + h.Len
		case c.servesIn(head, h), h.Class == lexicon.Country && h.Role == "body" && !c.empty:
			c.take(h, body)
			return 1 + h.Len
		case h.Class == lexicon.Country && head.Role == "envoy" && !c.empty:
			if c.country == "" {
				c.country = head.Country
			}
			c.last, c.open = phrase, false
			return 1 + h.Len
		case h.Class == lexicon.Place && !h.Ambiguous && (c.last == body || c.last == word) && c.country == "" && s.nameBehind(end):
			c.take(h, side)
			return 1 + h.Len
		case h.Class == lexicon.Country && h.Seat && c.last == people && c.country == "" && s.fullNameAt(end):
			c.take(h, side) // نقيب المحامين في بيروت عماد النجار
			return 1 + h.Len
		case h.Class == lexicon.Country && !h.Seat && !c.empty && c.country != "" && s.fullNameAt(end),
			h.Class == lexicon.Place && head.Role == "envoy" && !c.empty && s.fullNameAt(end):
			c.last, c.open = phrase, false // رئيس بعثة الاتحاد الأوروبي في العراق مارتن هوث, القنصل العام في جدة راجو هريرا
			return 1 + h.Len
		case h.Class == lexicon.Country && !h.Seat && (!c.empty || head.Len > 1) && c.country == "" && (c.tail || s.nameBehind(end) || c.last != body && s.holderBehind(end) || s.fullNameAt(end)):
			c.take(h, side)
			return 1 + h.Len
		}
	}
	if s.is(c.to+1, "المملكه", "البلاد", "السلطنه") && !c.empty && s.fullNameAt(c.to+2) {
		c.last, c.open = phrase, false // المستشار التجاري للقنصلية الهندية في المملكة راجو هريرا
		return 2
	}
	return 0
}

// servesIn reports the palace of a head of state whom an aide of no side serves:
// مستشار الأمن القومي في البيت الأبيض. Others are received there.
func (c *complement) servesIn(head, palace lexicon.Hit) bool {
	return palace.Class == lexicon.Place && palace.Role == "palace" && head.Role == "aide" && !c.empty && c.country == ""
}

// seated reports a style that stands for somebody at token j: في مكتب سموه is
// where he sits, no body that he belongs to.
func (s *sentence) seated(j int) bool {
	h, ok := s.hit(j, lexicon.Honorific)
	return ok && strings.HasSuffix(h.Words[h.Len-1], "ه") && !s.nameBehind(j)
}

// fullNameAt reports a name of two words or more, as behind a title, at token j.
func (s *sentence) fullNameAt(j int) bool {
	k := s.skipHonorifics(j)
	return s.nameTo(k, true) >= k+2
}

// belongs reads من and عن with whom a member, deputy or delegate stands for.
func (s *sentence) belongs(c *complement) int {
	for _, h := range s.hitsAt(c.to + 1) {
		switch {
		case h.Form.Prep != "" || h.Form.Conj != "":
		case h.Class == lexicon.Organisation && !h.Media, h.Class == lexicon.Portfolio && h.Role == "body", h.Class == lexicon.Group:
			c.take(h, body)
			c.open = h.Class == lexicon.Portfolio && wants(h.Entry)
			return 1 + h.Len
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

// closing are the marks that end what another opened.
var closing = map[string]string{"\"": "\"", "“": "”", "”": "”", "«": "»", "(": ")"}

// enclosed accepts a body's name in quotation marks, or its other name in
// brackets: مجلس النواب (البرلمان) البحريني.
func (s *sentence) enclosed(c *complement) int {
	if s.is(c.to, "-", "–") && (c.last == quality || c.last == side) && s.qualified(c.to+1) {
		return 2 // الأممي - العربي
	}
	if n := s.hyphened(c); n > 0 {
		return n
	}
	if _, name := s.quotedName(c.to); name || s.pastPrayer(c.to) > c.to {
		return 0
	}
	end, ok := closing[s.tokens[c.to].Norm]
	if !ok || !c.empty && c.last != body && c.last != word && c.last != field || c.empty && !c.open {
		return 0
	}
	for n := 1; n <= 8 && c.to+n < len(s.tokens); n++ {
		if !s.is(c.to+n, end) {
			continue
		}
		if end == ")" && (n > 5 || s.nameTo(c.to+1, true) == c.to+n || !c.tail && !s.ends(c.to+n+1, false)) {
			return 0
		}
		if c.empty && (end == ")" || !s.nameBehind(c.to+n+1)) {
			return 0 // but رئيس "حركة الفجر" بول كاماو
		}
		c.open, c.last = false, body
		return n + 1
	}
	return 0
}

// hyphened is the length of a hyphen and one more name of the region told before it: جهة
// فاس-مكناس.
func (s *sentence) hyphened(c *complement) int {
	if !s.is(c.to, "-", "–", "ـ") || c.last != body && c.last != side {
		return 0
	}
	for _, h := range s.hitsAt(c.to + 1) {
		if (h.Class == lexicon.Place || h.Class == lexicon.Country && h.Seat) && h.Form.Conj+h.Form.Prep == "" && s.regional(c.to-1) {
			return 1 + h.Len
		}
	}
	return 0
}

// regional reports the name of a town or region at token j right behind جهة or ولاية, or
// behind another and a hyphen.
func (s *sentence) regional(j int) bool {
	for s.is(j-1, "-", "–", "ـ") {
		j -= 2
	}
	return s.territory(j - 1)
}

// qualified reports a definite adjective of a side or an office at token j.
func (s *sentence) qualified(j int) bool {
	for _, h := range s.hitsAt(j) {
		if (h.Class == lexicon.Nationality && h.Definite && h.Number == lexicon.Singular || h.Class == lexicon.Portfolio && h.Role == "link") && h.Len == 1 && h.Form.Conj == "" {
			return true
		}
	}
	return false
}
